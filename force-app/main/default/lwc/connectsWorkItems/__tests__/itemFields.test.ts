import { farEndOf } from '../itemFields';
import { workItem } from './items';

const NUMBERS = { Sender: '111', Destination: '222', DialedNumber: '333' };

describe('the far end of a work item', () => {
    it.each([
        ['who called', { Direction: 'inbound' }, '111'],
        ['who was called', { Direction: 'outbound' }, '222'],
        [
            'the dialled number where nothing else is known',
            { Direction: 'outbound', Destination: '' },
            '333',
        ],
        ['nobody where nothing is known', { Direction: 'inbound', Sender: '' }, ''],
    ] as const)('is %s', (_, fields, expected) => {
        expect(farEndOf(workItem({ ...NUMBERS, ...fields }))).toBe(expected);
    });
});

import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { isQuiet, NO_TONES, pressed, sending, sent, stopped, toneOfKey } from '../tones';

describe('tones', () => {
    it.each([
        ['5', '5'],
        ['#', '#'],
        ['a', '2'],
        ['Z', '9'],
        ['Enter', null],
        ['+', null],
        [' ', null],
    ])('the key %j sends %j', (key, tone) => expect(toneOfKey(key)).toBe(tone));

    it('wait while a request is under way, and go together', () => {
        let tones = sending(pressed(NO_TONES, '1'));
        tones = pressed(pressed(tones, '2'), '3');
        expect(sending(tones)).toBe(tones);
        tones = sending(sent(tones));
        expect(tones).toEqual({ sent: '1', underWay: '23', waiting: '' });
    });

    it('behind a refused one are dropped', () => {
        const tones = stopped(pressed(sending(pressed(NO_TONES, '1')), '2'));
        expect(tones.sent).toBe('');
        expect(isQuiet(tones)).toBe(true);
    });

    it('arrive once each, in the order of the keys', async () => {
        const key = fc.constantFrom(...'0123456789*#');
        await prove(
            'Call panel: tones arrive once each, in the order of the keys',
            fc.property(fc.array(fc.oneof(key, fc.constant('answer'))), (events) => {
                let tones = NO_TONES;
                for (const event of events) {
                    tones = sending(event === 'answer' ? sent(tones) : pressed(tones, event));
                }
                const wanted = events.filter((event) => event !== 'answer').join('');
                expect(tones.sent + tones.underWay + tones.waiting).toBe(wanted);
            }),
            { sample: 300, full: 20_000 },
        );
    });
});

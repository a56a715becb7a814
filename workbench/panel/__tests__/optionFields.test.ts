import { fromField, labelOf, toField } from '../optionFields';

describe('options as fields', () => {
    it('shows times in seconds and gives them back in milliseconds', () => {
        const field = toField('talkMs', { preset: 4_000 }, 1_500);

        expect(field).toMatchObject({ label: 'Talk (s)', type: 'number', value: '1.5' });
        expect(fromField('talkMs', 4_000, field.value, false)).toBe(1_500);
        expect(fromField('ms', 20_000, '0.25', false)).toBe(250);
    });

    it.each([
        [{ preset: 3 }, 5, { type: 'number', value: '5' }],
        [{ preset: false }, true, { type: 'checkbox', checked: true }],
        [{ preset: 'a' }, 'b', { type: 'text', value: 'b', choices: null }],
        [
            { preset: '', choices: ['', 'x'] },
            '',
            {
                choices: [
                    { label: 'Any', value: '' },
                    { label: 'x', value: 'x' },
                ],
            },
        ],
    ])('makes a field of %j', (description, value, field) => {
        expect(toField('count', description, value)).toMatchObject(field);
    });

    it.each([
        [false, '', true, true],
        [3, '5', false, 5],
        ['a', '5', false, '5'],
    ])('gives a value of the type of %j', (preset, value, checked, expected) => {
        expect(fromField('count', preset, value, checked)).toBe(expected);
    });

    it('puts names into words', () => {
        expect(labelOf('callerNumber')).toBe('Caller number');
    });
});

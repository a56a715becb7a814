import { EMPTY_FORM, instantOf, questionOf } from '../numberQuestion';

describe('the question of a form', () => {
    it('is about now, a call, and a number as people write it, unless it says otherwise', () => {
        expect(questionOf({ ...EMPTY_FORM, number: ' 212 555 0123 ' })).toEqual({
            number: '212 555 0123',
            callType: 'OUTBOUND',
            isWritten: true,
        });
        expect(
            questionOf({
                number: '9212',
                callType: 'CONSULT',
                // In jest users are in Los Angeles.
                when: '2026-01-05T09:00',
                isAsDialled: true,
            }),
        ).toEqual({
            number: '9212',
            callType: 'CONSULT',
            isWritten: false,
            at: Date.parse('2026-01-05T17:00:00Z'),
        });
    });

    it('is none when the time cannot be read', () => {
        expect(questionOf({ ...EMPTY_FORM, when: 'tomorrow' })).toBeNull();
    });
});

describe('the instant of a time', () => {
    it.each([
        ['2026-01-05T09:00', 'Europe/Zurich', '2026-01-05T08:00:00Z'],
        ['2026-07-05T09:00', 'Europe/Zurich', '2026-07-05T07:00:00Z'],
        ['2026-07-05T00:00', 'Asia/Kolkata', '2026-07-04T18:30:00Z'],
        ['2026-03-29T03:00', 'Europe/Zurich', '2026-03-29T01:00:00Z'],
        ['2026-03-29T01:59', 'Europe/Zurich', '2026-03-29T00:59:00Z'],
        ['2026-10-25T03:00', 'Europe/Zurich', '2026-10-25T02:00:00Z'],
        ['2026-12-31T23:30', 'Pacific/Kiritimati', '2026-12-31T09:30:00Z'],
    ])('%s in %s is %s', (text, zone, instant) => {
        expect(instantOf(text, zone)).toBe(Date.parse(instant));
    });
});

import { fillLabel, formatDuration, isoDuration } from 'c/connectsFormat';

describe('fillLabel', () => {
    it('fills every place, also one that stands twice', () => {
        expect(fillLabel('{0} – {1}, {0}', 'Ready', 3)).toBe('Ready – 3, Ready');
    });

    it('leaves a place without a value as it is, so that the gap is seen', () => {
        expect(fillLabel('{0} and {1}', 'one')).toBe('one and {1}');
    });

    it('does not read places in a value', () => {
        expect(fillLabel('{0}/{1}', '{1}', 'x')).toBe('{1}/x');
    });
});

describe('formatDuration', () => {
    it.each([
        [0, '0:00'],
        [999, '0:00'],
        [7_000, '0:07'],
        [754_000, '12:34'],
        [3_723_000, '1:02:03'],
        [36_000_000, '10:00:00'],
    ])('shows %i ms as %s', (ms, text) => {
        expect(formatDuration(ms)).toBe(text);
    });

    it('counts a server clock ahead of this one as zero', () => {
        expect(formatDuration(-5_000)).toBe('0:00');
        expect(isoDuration(-5_000)).toBe('PT0H0M0S');
    });
});

it('writes a duration for machines', () => {
    expect(isoDuration(3_723_000)).toBe('PT1H2M3S');
});

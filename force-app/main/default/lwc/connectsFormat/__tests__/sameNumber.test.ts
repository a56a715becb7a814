import { isSameNumber } from 'c/connectsFormat';

describe('a phone number', () => {
    it('is the same whatever prefix the dialling rules gave it', () => {
        expect(isSameNumber('41319350677', '0041319350677')).toBe(true);
        expect(isSameNumber('41319350677', '+41 31 935 06 77')).toBe(true);
        expect(isSameNumber('333120', '333120')).toBe(true);
    });

    it('is another one when it ends differently, or is merely short', () => {
        expect(isSameNumber('41319350677', '41319350678')).toBe(false);
        expect(isSameNumber('120', '333120')).toBe(false);
    });
});

import { moveChoice } from '../moveChoice';

describe('moveChoice', () => {
    it.each([
        ['ArrowDown', 3, 4],
        ['ArrowDown', 9, 9],
        ['ArrowDown', -1, 0],
        ['ArrowUp', 3, 2],
        ['ArrowUp', 0, 0],
        ['ArrowUp', -1, 9],
        ['PageDown', 3, 8],
        ['PageUp', 3, 0],
        ['Home', 5, 0],
        ['End', 5, 9],
    ])('%s leads from row %i of ten to %i', (key, at, expected) => {
        expect(moveChoice(key, at, 10, 5)).toBe(expected);
    });

    it('leaves other keys and empty lists alone', () => {
        expect(moveChoice('a', 3, 10, 5)).toBeNull();
        expect(moveChoice('End', -1, 0, 5)).toBeNull();
    });
});

import { branchOf } from '../jsonBranch';

describe('branchOf', () => {
    it.each([
        ['a "text"', 'string', '"a \\"text\\""'],
        [7, 'number', '7'],
        [false, 'boolean', 'false'],
        [null, 'null', 'null'],
        [undefined, 'null', 'undefined'],
        [[], 'list', '[0]'],
        [{}, 'object', '{}'],
    ])('shows %j as a leaf', (value, type, text) => {
        expect(branchOf(value)).toEqual({ type, text, children: null });
    });

    it('lists what an object and a list hold, and tells them in short', () => {
        expect(branchOf({ a: 1, b: 2, c: 3, d: 4, e: 5 })).toMatchObject({
            text: '{a, b, c, d, …}',
            children: [{ name: 'a', value: 1 }, {}, {}, {}, { name: 'e', value: 5 }],
        });
        expect(branchOf(['x'])).toMatchObject({
            text: '[1]',
            children: [{ name: '0', value: 'x' }],
        });
    });
});

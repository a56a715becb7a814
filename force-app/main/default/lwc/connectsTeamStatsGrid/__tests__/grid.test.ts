import { columnsOf, sortingAfter } from '../columns';
import { indexAfter } from '../gridKeys';
import { gridLayout } from '../gridLayout';
import { OrderHold } from '../orderHold';

describe('keys', () => {
    const table = { count: 50, columns: 1, page: 10 };
    const wall = { count: 50, columns: 4, page: 5 };

    it.each([
        ['ArrowDown', 3, table, 4],
        ['ArrowUp', 0, table, 0],
        ['ArrowDown', 49, table, 49],
        ['PageDown', 3, table, 13],
        ['PageUp', 3, table, 0],
        ['Home', 30, table, 0],
        ['End', 30, table, 49],
        ['ArrowDown', 3, wall, 7],
        ['ArrowRight', 3, wall, 4],
        ['ArrowLeft', 4, wall, 3],
        ['PageDown', 1, wall, 21],
    ] as const)('%s from %d', (key, from, shape, to) => {
        expect(indexAfter(key, from, shape)).toBe(to);
    });

    it('leaves other keys, and an empty list, alone', () => {
        expect(indexAfter('Enter', 3, table)).toBeNull();
        expect(indexAfter('ArrowRight', 3, table)).toBeNull();
        expect(indexAfter('End', 0, { ...table, count: 0 })).toBeNull();
    });
});

describe('heads of columns', () => {
    it('tell the direction of one', () => {
        const columns = columnsOf({ key: 'state', isDescending: true }, false);
        expect(columns.map(({ key, ariaSort }) => [key, ariaSort])).toEqual([
            ['name', 'none'],
            ['extension', 'none'],
            ['state', 'descending'],
            ['time', 'none'],
        ]);
    });

    it('name the team where there are several', () => {
        const keys = columnsOf({ key: 'name', isDescending: false }, true).map(({ key }) => key);
        expect(keys).toContain('team');
    });

    it('turn the order round, and begin with the longest time', () => {
        const byName = { key: 'name', isDescending: false } as const;
        expect(sortingAfter(byName, 'name')).toEqual({ key: 'name', isDescending: true });
        expect(sortingAfter(byName, 'time')).toEqual({ key: 'time', isDescending: true });
        expect(sortingAfter(byName, 'state')).toEqual({ key: 'state', isDescending: false });
    });
});

it.each([
    [false, 1_000, { form: 'wide', columns: 1 }],
    [false, 340, { form: 'narrow', columns: 1 }],
    [true, 1_300, { form: 'wall', columns: 6 }],
    [true, 100, { form: 'wall', columns: 1 }],
] as const)('lays out a wall: %p of %d px', (isWall, width, expected) => {
    expect(gridLayout(isWall, width)).toMatchObject(expected);
});

describe('rows keep their places', () => {
    it('while the pointer is on them', () => {
        const hold = new OrderHold();
        hold.point(true);
        expect(hold.isHeld).toBe(true);
        hold.point(false);
        expect(hold.isHeld).toBe(false);
    });

    it('while somebody walks them by keyboard', () => {
        const hold = new OrderHold();
        hold.focus(true);
        expect(hold.isHeld).toBe(true);
        hold.focus(false);
        expect(hold.isHeld).toBe(false);
    });

    it('not because a click left the focus there', () => {
        const hold = new OrderHold();
        hold.point(true);
        hold.focus(true);
        hold.point(false);
        expect(hold.isHeld).toBe(false);
        hold.walk();
        expect(hold.isHeld).toBe(true);
    });
});

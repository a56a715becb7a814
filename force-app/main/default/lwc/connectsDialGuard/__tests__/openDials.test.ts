import { OpenDials } from '../openDials';

const NOTE = { id: 'one', callType: 'OUTBOUND', dialString: '9123', at: 1_000 } as const;

beforeEach(() => sessionStorage.clear());

it('tells the next page of a dial that was not over', () => {
    new OpenDials(sessionStorage, 'user', 'first').note(NOTE);
    expect(new OpenDials(sessionStorage, 'user', 'second').leftBehind(2_000)).toEqual([NOTE]);
});

it('tells a page nothing of its own dials', () => {
    const dials = new OpenDials(sessionStorage, 'user', 'first');
    dials.note(NOTE);
    expect(dials.leftBehind(2_000)).toEqual([]);
});

it('tells nothing of dials that are over, of other users, and of yesterday', () => {
    const dials = new OpenDials(sessionStorage, 'user', 'first');
    dials.note(NOTE);
    const next = new OpenDials(sessionStorage, 'user', 'second');
    expect(new OpenDials(sessionStorage, 'other', 'x').leftBehind(2_000)).toEqual([]);
    expect(next.leftBehind(NOTE.at + 24 * 3_600_000)).toEqual([]);
    dials.note(NOTE);
    dials.forget('one');
    expect(next.leftBehind(2_000)).toEqual([]);
});

describe('the same event, told once more to the next page', () => {
    const again = { callType: 'OUTBOUND', dialString: '9123', at: 1_300 } as const;
    let first: OpenDials;
    let next: OpenDials;

    beforeEach(() => {
        first = new OpenDials(sessionStorage, 'user', 'first');
        next = new OpenDials(sessionStorage, 'user', 'next');
        first.note(NOTE);
    });

    it('is known, whether the dial is over or not', () => {
        expect(next.isTwin(again, 1_300)).toBe(true);
        first.end('one', 1_200);
        expect(next.isTwin(again, 1_300)).toBe(true);
        expect(next.leftBehind(1_300)).toEqual([]);
    });

    it('is another dial when it comes later, to another number, or to the same page', () => {
        expect(next.isTwin({ ...again, at: 2_001 }, 2_001)).toBe(false);
        expect(next.isTwin({ ...again, dialString: '9124' }, 1_300)).toBe(false);
        expect(first.isTwin(again, 1_300)).toBe(false);
    });

    it('is decided when the first page has not', () => {
        first.forget('one');
        expect(next.isTwin(again, 1_300)).toBe(false);
    });

    it('leaves no number behind', () => {
        first.end('one', 1_200);
        expect(next.isTwin(again, 1_300 + 20_000)).toBe(false);
        expect(sessionStorage).toHaveLength(0);
    });
});

it('drops what is no note', () => {
    sessionStorage.setItem('connects.dial.open.user.first.x', '{"id":1}');
    sessionStorage.setItem('connects.dial.open.user.first.y', 'no JSON');
    expect(new OpenDials(sessionStorage, 'user', 'second').leftBehind(0)).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
});

it('goes on without a browser that stores anything', () => {
    const full = {
        ...{ length: 0, key: () => null, getItem: () => null, removeItem: () => undefined },
        setItem: () => {
            throw new DOMException('full', 'QuotaExceededError');
        },
    };
    const dials = new OpenDials(full, 'user', 'first');
    expect(() => dials.note(NOTE)).not.toThrow();
    expect(dials.leftBehind(0)).toEqual([]);
});

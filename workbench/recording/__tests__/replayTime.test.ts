import { setPageTime } from '../replayTime';

const RealDate = Date;
let time = RealDate.UTC(2026, 0, 5, 9);

beforeEach(() => setPageTime(() => time));
afterEach(() => {
    globalThis.Date = RealDate;
});

it('gives the page the time of the replay', () => {
    expect(Date.now()).toBe(time);
    expect(new Date().toISOString()).toBe('2026-01-05T09:00:00.000Z');

    time += 1_000;
    expect(new Date().getTime()).toBe(time);
});

it('leaves every other use of dates as it is', () => {
    expect(new Date(0).toISOString()).toBe('1970-01-01T00:00:00.000Z');
    expect(new Date(2026, 1, 3).getMonth()).toBe(1);
    expect(Date.UTC(2026, 0, 1)).toBe(RealDate.UTC(2026, 0, 1));
    expect(new Date()).toBeInstanceOf(Date);
    expect(new RealDate()).toBeInstanceOf(Date);
});

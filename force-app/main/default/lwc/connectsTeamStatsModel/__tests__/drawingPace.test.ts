import { DrawingPace } from '../drawingPace';

let drawings: number;
let pace: DrawingPace;

beforeEach(() => {
    jest.useFakeTimers();
    drawings = 0;
    pace = new DrawingPace(() => (drawings += 1));
});

afterEach(() => jest.useRealTimers());

it('draws the first change at once, and later ones together', () => {
    pace.request();
    expect(drawings).toBe(1);
    pace.request();
    pace.request();
    expect(drawings).toBe(1);
    jest.advanceTimersByTime(250);
    expect(drawings).toBe(2);
    jest.advanceTimersByTime(1_000);
    expect(drawings).toBe(2);
});

it('draws a flood four times a second, and its last change', () => {
    for (let change = 0; change < 100; change += 1) {
        pace.request();
        jest.advanceTimersByTime(10);
    }
    // At once, and after each quarter of the second.
    expect(drawings).toBe(5);
    pace.request();
    jest.advanceTimersByTime(250);
    expect(drawings).toBe(6);
});

it('draws nothing after it was stopped', () => {
    pace.request();
    pace.request();
    pace.stop();
    jest.advanceTimersByTime(1_000);
    expect(drawings).toBe(1);
});

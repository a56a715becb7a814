import { afterFirstPaint } from '../page/firstPaint';

let paint: FrameRequestCallback | undefined;
const run = jest.fn();

beforeEach(() => {
    jest.useFakeTimers();
    run.mockClear();
    jest.spyOn(window, 'requestAnimationFrame').mockImplementation((callback) => {
        paint = callback;
        return 1;
    });
    afterFirstPaint(run);
});
afterEach(() => jest.useRealTimers());

it('lets the browser paint first, and runs once', () => {
    expect(run).not.toHaveBeenCalled();
    paint?.(0);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(10_000);
    expect(run).toHaveBeenCalledTimes(1);
});

it('starts in a page of which nothing is painted', () => {
    jest.advanceTimersByTime(1_000);
    expect(run).toHaveBeenCalledTimes(1);
});

import { everySecond } from 'c/connectsTicker';

function showTab(state: 'visible' | 'hidden'): void {
    jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state);
    document.dispatchEvent(new Event('visibilitychange'));
}

beforeEach(() => jest.useFakeTimers());

afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
});

it('beats once a second for every listener, with one timer', () => {
    const listeners = [jest.fn(), jest.fn()];
    const stops = listeners.map((listener) => everySecond(listener));
    expect(jest.getTimerCount()).toBe(1);
    jest.advanceTimersByTime(3_000);
    listeners.forEach((listener) => expect(listener).toHaveBeenCalledTimes(3));
    expect(listeners[0]).toHaveBeenLastCalledWith(Date.now());
    stops.forEach((stop) => stop());
    expect(jest.getTimerCount()).toBe(0);
});

it('beats at once when the tab is shown again, and not when it is hidden', () => {
    const listener = jest.fn();
    const stop = everySecond(listener);
    showTab('hidden');
    expect(listener).not.toHaveBeenCalled();
    showTab('visible');
    expect(listener).toHaveBeenCalledTimes(1);
    stop();
    showTab('visible');
    expect(listener).toHaveBeenCalledTimes(1);
});

it('lets a listener stop itself while it is called', () => {
    const other = jest.fn();
    const stop = everySecond(() => stop());
    const stopOther = everySecond(other);
    jest.advanceTimersByTime(2_000);
    expect(other).toHaveBeenCalledTimes(2);
    stopOther();
});

import { type Screen, ScreenPacer } from '../screenPacer';

/** A page whose frames, seconds and visibility the test makes. */
class TestScreen implements Screen {
    isVisible = true;
    private frames: (() => void)[] = [];
    private seconds: (() => void)[] = [];
    private watchers: (() => void)[] = [];

    nextFrame(run: () => void): void {
        this.frames.push(run);
    }

    afterASecond(run: () => void): void {
        this.seconds.push(run);
    }

    onVisibilityChange(run: () => void): void {
        this.watchers.push(run);
    }

    drawFrame(): void {
        this.frames.splice(0).forEach((run) => run());
    }

    passSecond(): void {
        this.seconds.splice(0).forEach((run) => run());
    }

    show(isVisible: boolean): void {
        this.isVisible = isVisible;
        this.watchers.forEach((run) => run());
    }
}

let screen: TestScreen;
let pacer: ScreenPacer;
let tell: jest.Mock;

beforeEach(() => {
    screen = new TestScreen();
    pacer = new ScreenPacer(screen);
    tell = jest.fn();
});

it('tells once per frame, however often it was asked', () => {
    pacer.schedule(tell);
    pacer.schedule(tell);
    expect(tell).not.toHaveBeenCalled();
    screen.drawFrame();
    expect(tell).toHaveBeenCalledTimes(1);
    screen.drawFrame();
    expect(tell).toHaveBeenCalledTimes(1);
});

it('tells once a second while the page is hidden', () => {
    screen.show(false);
    pacer.schedule(tell);
    pacer.schedule(tell);
    screen.drawFrame();
    expect(tell).not.toHaveBeenCalled();
    screen.passSecond();
    expect(tell).toHaveBeenCalledTimes(1);
});

it('tells at once when the page becomes visible, and not again for the second that was ordered', () => {
    screen.show(false);
    pacer.schedule(tell);
    screen.show(true);
    expect(tell).toHaveBeenCalledTimes(1);
    screen.passSecond();
    expect(tell).toHaveBeenCalledTimes(1);
});

it('tells at once when the page is hidden before its frame was drawn', () => {
    pacer.schedule(tell);
    screen.show(false);
    expect(tell).toHaveBeenCalledTimes(1);
});

it('takes what is asked for while it tells to the next frame', () => {
    let count = 0;
    const again = (): void => {
        count += 1;
        if (count < 3) {
            pacer.schedule(again);
        }
    };
    pacer.schedule(again);
    screen.drawFrame();
    expect(count).toBe(1);
    screen.drawFrame();
    screen.drawFrame();
    expect(count).toBe(3);
});

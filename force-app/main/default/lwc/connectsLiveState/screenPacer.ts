/**
 * When the screen may be told: once per frame while the page is visible, once a second while it is
 * hidden (browsers draw no frames then), and at once when that changes.
 */

/** What the pacer needs of a browser. */
export interface Screen {
    readonly isVisible: boolean;
    /** Calls `run` before the next frame is drawn. */
    nextFrame(run: () => void): void;
    /** Calls `run` a second from now. */
    afterASecond(run: () => void): void;
    /** Calls `run` whenever the page becomes visible or hidden. */
    onVisibilityChange(run: () => void): void;
}

/** The page of this document. */
export const browserScreen: Screen = {
    get isVisible() {
        return document.visibilityState === 'visible';
    },
    nextFrame(run) {
        requestAnimationFrame(run);
    },
    afterASecond(run) {
        setTimeout(run, 1000);
    },
    onVisibilityChange: (run) => document.addEventListener('visibilitychange', run),
};

/** Collects what is to be told and tells it together. */
export class ScreenPacer {
    private readonly screen: Screen;
    private readonly due = new Set<() => void>();
    private isWatching = false;
    /** A frame that was ordered before the page was hidden comes late and finds its round over. */
    private round = 0;

    constructor(screen: Screen) {
        this.screen = screen;
    }

    /** Calls `tell` when the screen may be told next; asking again before that changes nothing. */
    schedule(tell: () => void): void {
        this.due.add(tell);
        if (this.due.size > 1) {
            return;
        }
        if (!this.isWatching) {
            this.isWatching = true;
            this.screen.onVisibilityChange(() => this.flush());
        }
        const { round, screen } = this;
        const flushOnce = (): void => {
            if (round === this.round) {
                this.flush();
            }
        };
        if (screen.isVisible) {
            screen.nextFrame(flushOnce);
        } else {
            screen.afterASecond(flushOnce);
        }
    }

    private flush(): void {
        this.round += 1;
        const due = [...this.due];
        this.due.clear();
        due.forEach((tell) => tell());
    }
}

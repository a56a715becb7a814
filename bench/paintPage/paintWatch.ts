/** Tells when a component has changed on the screen. */
import { NativeObserver } from './nativeObserver';

/** What ticks by itself is no answer to an event. */
const TICKING = 'c-connects-timer, .passed';

/** Watches one element with everything in it. */
export class PaintWatch {
    private readonly observer: MutationObserver;
    private onPainted: ((time: number) => void) | null = null;
    private frames = 0;
    private isFrameOpen = false;

    constructor(element: Element) {
        this.observer = new NativeObserver((changes) => {
            if (changes.some(({ target }) => !isTicking(target))) {
                this.changed();
            }
        });
        this.observer.observe(element, {
            subtree: true,
            childList: true,
            characterData: true,
            attributes: true,
        });
    }

    /**
     * Resolves with the time after the frame that shows the next change, in ms; NaN if none comes.
     *
     * @param counts whether a change that is seen now is one that is waited for
     */
    nextPaint(counts: () => boolean, patienceMs: number): Promise<number> {
        return new Promise((resolve) => {
            const end = (time: number): void => {
                this.onPainted = null;
                clearTimeout(timer);
                resolve(time);
            };
            const timer = setTimeout(() => end(NaN), patienceMs);
            this.onPainted = (time) => {
                if (counts()) {
                    end(time);
                }
            };
        });
    }

    /** Frames with changes since it was asked last. */
    takeFrames(): number {
        const { frames } = this;
        this.frames = 0;
        return frames;
    }

    stop(): void {
        this.observer.disconnect();
    }

    private changed(): void {
        if (this.isFrameOpen) {
            return;
        }
        this.isFrameOpen = true;
        this.frames += 1;
        // Changes are drawn within a frame; a message is handled once that frame is done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
            this.isFrameOpen = false;
            this.onPainted?.(performance.now());
        };
        port2.postMessage(null);
    }
}

function isTicking(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest(TICKING) !== null;
}

/** How often rows are drawn while updates pour in: at once, and then four times a second at most. */

const GAP_MS = 250;

/** Calls `draw` for every request, or once for all that came within the gap. */
export class DrawingPace {
    private readonly draw: () => void;
    private drawnAt = -Infinity;
    private timer: ReturnType<typeof setTimeout> | null = null;

    constructor(draw: () => void) {
        this.draw = draw;
    }

    /** Something is to be drawn. */
    request(): void {
        const rest = this.drawnAt + GAP_MS - Date.now();
        if (rest <= 0) {
            this.flush();
        } else {
            this.timer ??= setTimeout(() => this.flush(), rest);
        }
    }

    /** Nothing is drawn any more until something is requested. */
    stop(): void {
        if (this.timer !== null) {
            clearTimeout(this.timer);
            this.timer = null;
        }
    }

    private flush(): void {
        this.stop();
        this.drawnAt = Date.now();
        this.draw();
    }
}

/** Browsers paint within that time, unless they are busy. */
const PAINT_MS = 50;

/** Lets the browser show what was rendered last, before something keeps it busy. */
export function afterPaint(): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, PAINT_MS);
    });
}

/**
 * Whether the rows must keep their places: while the pointer is on them, or somebody walks them by
 * keyboard. A click must not hit another agent than the one that was aimed at.
 */
export class OrderHold {
    private isPointed = false;
    private isFocused = false;
    private isWalked = false;

    get isHeld(): boolean {
        return this.isPointed || (this.isFocused && this.isWalked);
    }

    /** The pointer came or left. */
    point(isInside: boolean): void {
        this.isPointed = isInside;
    }

    /** The focus came or left; it came by keyboard unless the pointer is inside. */
    focus(isInside: boolean): void {
        this.isWalked = isInside && (this.isWalked || !this.isPointed);
        this.isFocused = isInside;
    }

    /** A key was pressed on a row. */
    walk(): void {
        this.isWalked = true;
    }
}

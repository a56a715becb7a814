/**
 * Numbers whose dials are on their way to the org. What the org said about them before is too old
 * once it has counted them.
 */
export class CountedNumbers {
    private readonly numbers = new Set<string>();
    private readonly pendingDials: (e164: string) => readonly number[];
    private readonly forget: (e164: string) => void;

    /**
     * @param pendingDials dials of a number that the org has not counted yet
     * @param forget drops what is remembered of a number
     */
    constructor(pendingDials: (e164: string) => readonly number[], forget: (e164: string) => void) {
        this.pendingDials = pendingDials;
        this.forget = forget;
    }

    /** A dial of this number is about to be counted. */
    add(e164: string): void {
        this.numbers.add(e164);
    }

    /** Something was sent, or not. */
    check(): void {
        for (const e164 of this.numbers) {
            if (this.pendingDials(e164).length === 0) {
                this.numbers.delete(e164);
                this.forget(e164);
            }
        }
    }
}

/** Opens the panel of the utility for a question, and leaves the bar as it was afterwards. */

/** As much of the utility bar as is needed. */
export interface UtilityBar {
    getAllUtilityInfo(): Promise<
        readonly { readonly id: string; readonly utilityVisible: boolean }[]
    >;
    openPanel(utilityId: string): Promise<unknown>;
    minimize(utilityId: string): Promise<unknown>;
}

/** See the file's head. Calls that the bar refuses are reported: the question is there all the same. */
export class UtilityPanel {
    private readonly bar: UtilityBar;
    private readonly report: (error: unknown) => void;
    /** Other panels that were open before; null while the panel is not open for a question. */
    private before: readonly string[] | null = null;
    private turn: Promise<void> = Promise.resolve();

    constructor(bar: UtilityBar, report: (error: unknown) => void) {
        this.bar = bar;
        this.report = report;
    }

    /** Opens the panel unless it is open. */
    show(utilityId: string): Promise<void> {
        return this.inTurn(async () => {
            const all = await this.bar.getAllUtilityInfo();
            const visible = all.filter(({ utilityVisible }) => utilityVisible).map(({ id }) => id);
            if (this.before === null && !visible.includes(utilityId)) {
                this.before = visible;
                await this.bar.openPanel(utilityId);
            }
        });
    }

    /** Closes the panel if it was opened for a question, and opens what was closed for it. */
    restore(utilityId: string): Promise<void> {
        return this.inTurn(async () => {
            const { before } = this;
            if (before === null) {
                return;
            }
            this.before = null;
            await this.bar.minimize(utilityId);
            const all = await this.bar.getAllUtilityInfo();
            const closed = before.filter((id) =>
                all.some((info) => info.id === id && !info.utilityVisible),
            );
            await Promise.all(closed.map((id) => this.bar.openPanel(id)));
        });
    }

    private inTurn(run: () => Promise<void>): Promise<void> {
        this.turn = this.turn.then(run).catch((error: unknown) => this.report(error));
        return this.turn;
    }
}

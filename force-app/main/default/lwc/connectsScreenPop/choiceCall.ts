/**
 * Calls the agent to a choice: the utility is highlighted, and opens where no other panel is open. A
 * panel that is, the softphone's above all, stays: a call that rings has to be answered first.
 */

/** As much of the utility bar as is needed. */
export interface ChoiceBar {
    getAllUtilityInfo(): Promise<
        readonly { readonly id: string; readonly utilityVisible: boolean }[]
    >;
    updateUtility(utilityId: string, attributes: { highlighted: boolean }): Promise<unknown>;
    openPanel(utilityId: string): Promise<unknown>;
    minimize(utilityId: string): Promise<unknown>;
}

/** See the file's head. What the bar refuses is reported: the choice is there all the same. */
export class ChoiceCall {
    private readonly bar: ChoiceBar;
    private readonly report: (error: unknown) => void;
    private isCalling = false;
    private hasOpened = false;
    private turn: Promise<void> = Promise.resolve();

    constructor(bar: ChoiceBar, report: (error: unknown) => void) {
        this.bar = bar;
        this.report = report;
    }

    /** @param isAsked whether there is something to choose now */
    tell(utilityId: string, isAsked: boolean): Promise<void> {
        if (isAsked !== this.isCalling) {
            this.isCalling = isAsked;
            this.turn = this.turn
                .then(() => (isAsked ? this.call(utilityId) : this.dismiss(utilityId)))
                .catch((error: unknown) => this.report(error));
        }
        return this.turn;
    }

    private async call(utilityId: string): Promise<void> {
        await this.bar.updateUtility(utilityId, { highlighted: true });
        const all = await this.bar.getAllUtilityInfo();
        if (!all.some(({ utilityVisible }) => utilityVisible)) {
            await this.bar.openPanel(utilityId);
            this.hasOpened = true;
        }
    }

    private async dismiss(utilityId: string): Promise<void> {
        await this.bar.updateUtility(utilityId, { highlighted: false });
        if (this.hasOpened) {
            this.hasOpened = false;
            await this.bar.minimize(utilityId);
        }
    }
}

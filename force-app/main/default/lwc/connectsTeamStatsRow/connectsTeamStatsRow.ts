import { api, LightningElement } from 'lwc';
import type { RowContent } from 'c/connectsTeamStatsModel';

/**
 * An agent of the team in the table: the cells of a row; the element itself is the row.
 * @fires call when the agent shall be called or consulted
 */
export default class ConnectsTeamStatsRow extends LightningElement {
    /** The same object while nothing in it differs. */
    @api content: RowContent | null = null;
    /** Two lines instead of columns. */
    @api isNarrow = false;
    /** Shows the name of the team. */
    @api hasTeam = false;

    get className(): string {
        return this.isNarrow ? 'cells cells_narrow' : 'cells';
    }

    get isTeamShown(): boolean {
        return this.hasTeam && !this.isNarrow;
    }

    get timeClass(): string {
        return `time time_${this.content?.level ?? 'normal'}`;
    }

    handleCall(): void {
        this.dispatchEvent(new CustomEvent('call'));
    }
}

import { LightningElement } from 'lwc';
import { replaySession } from '../../../recording/replaySession';

/** The simulator or the replay beside every page: what shall happen above, what happened below. */
export default class SimulatorPanel extends LightningElement {
    isInspectorLarge = false;
    readonly isReplay = replaySession() !== null;

    /** The controls stay alive behind a large inspector. */
    get controlsClass(): string {
        const name = this.isReplay ? 'controls controls_replay' : 'controls';
        return this.isInspectorLarge ? `${name} slds-hide` : name;
    }

    handleSize(): void {
        this.isInspectorLarge = !this.isInspectorLarge;
    }
}

/** The one owner of a document's dials: `onBeforeDial`, and dials that components ask for. */
import { ActionCoordinator, type CoordinatorEnvironment } from './actionCoordinator';
import type { ItemVariables } from './contract';
import {
    createDialAction,
    type DialChange,
    type DialContent,
    type DialIntent,
    toolkitIntent,
} from './dialAction';
import { GUARD_DEADLINE_MS } from './guardSeat';
import { activeCallId } from './workItemWatch';

/** Settings of a document's dialling; may change at any time. */
export interface DialSettings {
    /**
     * Whether guards are asked about immediate dials of this document's components as well, which
     * the gadget itself would not ask about.
     */
    guardImmediateDials: boolean;
    /**
     * Milliseconds that a handler of the guide's `onBeforeDial` has for its verdict. One that asks
     * the agent needs more than the default, and blocks other dials as long when it denies silently.
     */
    handlerDeadlineMs: number;
}

/** The settings until they are changed. */
export const DEFAULT_DIAL_SETTINGS: Readonly<DialSettings> = {
    guardImmediateDials: true,
    handlerDeadlineMs: GUARD_DEADLINE_MS,
};

/** Decides and places the dials of one document. */
export class DialCoordinator extends ActionCoordinator<DialIntent, DialContent, DialChange> {
    private readonly settings: Readonly<DialSettings>;
    private readonly activeId: () => string | null;

    constructor(environment: CoordinatorEnvironment, settings: Readonly<DialSettings>) {
        const activeId = (): string | null => activeCallId(environment.api, environment.reporter);
        super(createDialAction(activeId), environment);
        this.activeId = activeId;
        this.settings = settings;
    }

    /** Whether an immediate dial of a component has to be submitted instead of being sent. */
    get guardsImmediateDials(): boolean {
        return this.settings.guardImmediateDials && this.hasGuards;
    }

    /** Deadline of the handlers that are assigned from now on. */
    get handlerDeadlineMs(): number {
        return this.settings.handlerDeadlineMs;
    }

    /** The intent behind `makeCall(number, callVariables, true)` now. */
    callIntent(number: string, callVariables: ItemVariables): DialIntent {
        return toolkitIntent({ number, callVariables, activeCallId: this.activeId() });
    }

    /** The intent behind `blindTransferCall(workItemId, number, true)`. */
    transferIntent(workItemId: string, number: string): DialIntent {
        return toolkitIntent({ number, transferredId: workItemId });
    }
}

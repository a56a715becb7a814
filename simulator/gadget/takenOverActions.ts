import type {
    BeforeDialEvent,
    CallbackRequestName,
    EventName,
    IntegrationApiEvents,
    ShareRecordEvent,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';

/** An action of the gadget, as the request that would do the same. */
export interface GadgetAction {
    readonly name: Extract<CallbackRequestName, 'makeCall' | 'blindTransferCall' | 'shareRecord'>;
    readonly args: readonly unknown[];
}

/** What the actions are built with. */
export interface TakenOverActionsParts {
    readonly clock: Clock;
    readonly assumptions: Assumptions;
    /** Does what the gadget would have done had nobody taken it over. */
    readonly perform: (action: GadgetAction) => void;
}

interface Waiting {
    readonly action: GadgetAction;
    readonly cancel: CancelTimer;
}

/**
 * Dials and shares that were left to a library. When the library does nothing, the gadget waits
 * for ever, or acts by itself after a while (`A-BDWAIT`).
 */
export class TakenOverActions {
    private readonly parts: TakenOverActionsParts;
    private readonly waiting: Waiting[] = [];

    constructor(parts: TakenOverActionsParts) {
        this.parts = parts;
    }

    /** An event went out; one that takes an action over starts the wait. */
    raised<E extends EventName>(eventName: E, payload: IntegrationApiEvents[E]): void {
        const action = actionOf(eventName, payload);
        const wait = this.parts.assumptions['A-BDWAIT'];
        if (!action || wait === 'for-ever') {
            return;
        }
        const entry: Waiting = {
            action,
            cancel: this.parts.clock.setTimer(() => {
                this.waiting.splice(this.waiting.indexOf(entry), 1);
                this.parts.perform(action);
            }, Number(wait)),
        };
        this.waiting.push(entry);
    }

    /** A library sent a request: if it does what waits longest, that wait is over. */
    requested(name: string, args: readonly unknown[]): void {
        if (name !== 'shareRecord' && args[2] !== true) {
            return;
        }
        const at = this.waiting.findIndex(({ action }) => action.name === name);
        if (at !== -1) {
            this.waiting.splice(at, 1)[0]?.cancel();
        }
    }

    /** The page of the gadget is gone: nothing waits any more. */
    forget(): void {
        this.waiting.splice(0).forEach(({ cancel }) => cancel());
    }
}

function actionOf<E extends EventName>(
    eventName: E,
    payload: IntegrationApiEvents[E],
): GadgetAction | null {
    switch (eventName) {
        case 'onBeforeDial':
            return dialOf(payload as BeforeDialEvent);
        case 'onShareRecord': {
            const { pageInfo } = payload as ShareRecordEvent;
            return { name: 'shareRecord', args: [pageInfo.objectType, pageInfo.recordId] };
        }
        default:
            return null;
    }
}

function dialOf(event: BeforeDialEvent): GadgetAction {
    return event.callType === 'BLINDTRANSFER'
        ? { name: 'blindTransferCall', args: [event.workItemId, event.dialedNumber, true] }
        : { name: 'makeCall', args: [event.dialedNumber, event.callVariables ?? {}, true] };
}

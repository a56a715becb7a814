/** What the agent reads when a requested state did not come about. */
import type { StateChoice, StateRequest } from 'c/connectsAgentState';
import { fillLabel } from 'c/connectsFormat';
import { ConnectionLostError, RequestTimedOutError } from 'c/connectsIntegrationApiSvc';
import { stateText } from 'c/connectsWords';
import { LABELS } from './labels';

/** A notice under a row. */
export interface Refusal {
    readonly heading: string;
    readonly text: string;
}

/** The gadget's own text is shown as it is: it names the rule of the contact center. */
export function refusalOf(request: StateRequest, error: unknown): Refusal {
    const wanted = stateText(request.state, request.reasonLabel);
    if (error instanceof RequestTimedOutError) {
        return {
            heading: fillLabel(LABELS.timedOutTitle, wanted),
            text: LABELS.timedOutText,
        };
    }
    if (error instanceof ConnectionLostError) {
        return {
            heading: fillLabel(LABELS.lostDuringTitle, wanted),
            text: LABELS.lostDuringText,
        };
    }
    return {
        heading: fillLabel(LABELS.refusedTitle, wanted),
        text: error instanceof Error ? error.message : String(error),
    };
}

/** The choice was possible when it was made, but not any more when it was confirmed. @param why its label now */
export function overtaken({ state, reason }: StateChoice, why: string): Refusal {
    return {
        heading: fillLabel(LABELS.refusedTitle, stateText(state, reason?.Label ?? '')),
        text: why,
    };
}

/** The gadget said yes and the state stayed as it was. */
export function unconfirmed(request: StateRequest): Refusal {
    return {
        heading: fillLabel(LABELS.unconfirmedTitle, stateText(request.state, request.reasonLabel)),
        text: LABELS.unconfirmedText,
    };
}

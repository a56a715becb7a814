/** Whom the agent can call from the list, and what that is now: a call or a consultation. Pure. */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { AgentEntry } from './agentEntry';

/** What calling colleagues depends on. */
export interface CallSituation {
    /** The agent of this desk; nobody calls themselves. */
    readonly ownId: string;
    /** Whether the gadget takes a call now. */
    readonly isPossible: boolean;
    /** With an active call, a call to a colleague is a consultation (guide, "makeCall"). */
    readonly isConsultation: boolean;
    /** Who is being dialled; null while nobody is. */
    readonly dialledId: string | null;
}

/** What the button of a row does: `none` has no button. */
export type CallChoice = 'none' | 'call' | 'consult' | 'dialling';

/** A desk at which nobody can be called. */
export const NO_CALLS: CallSituation = {
    ownId: '',
    isPossible: false,
    isConsultation: false,
    dialledId: null,
};

/** @param isMakeCallEnabled what the gadget says (guide, "isMakeCallEnabled()") */
export function callSituation(
    { agent, workItems }: DeskSnapshot,
    isMakeCallEnabled: boolean,
    dialledId: string | null,
): CallSituation {
    return {
        ownId: agent?.id ?? '',
        isPossible: isMakeCallEnabled,
        isConsultation: workItems.some(
            ({ Channel, State }) => Channel === 'VOICE' && State === 'ACTIVE',
        ),
        dialledId,
    };
}

/** See `CallChoice`. */
export function callChoice(entry: AgentEntry, situation: CallSituation): CallChoice {
    if (situation.dialledId === entry.id) {
        return 'dialling';
    }
    const isReachable = entry.group !== 'SIGNED_OUT' && entry.extension !== '';
    if (!isReachable || !situation.isPossible || entry.id === situation.ownId) {
        return 'none';
    }
    return situation.isConsultation ? 'consult' : 'call';
}

import type { Fault, FaultNameOf } from './catalogue';

/** What faults do to the gadget and to the pages around it. */
export interface StrikeTargets {
    /** Whether a work item is being worked on. */
    isInCall(): boolean;
    /** Calls back once, when a work item has become active. @returns stops waiting */
    onceInCall(action: () => void): () => void;
    reload(ms: number): void;
    loseConnection(ms: number): void;
    /** Cuts the connection for `ms`; meanwhile a call comes and goes. */
    loseConnectionAroundCall(ms: number): void;
    /** Makes the page vanish that filled `onBeforeDial` last. @throws Error when there is none */
    unloadDialGuard(): void;
    /** @returns closes the tab */
    openSecondTab(dialGuard: boolean): () => void;
    /** @returns ends it */
    slowDown(ms: number, events: number): () => void;
}

/** Faults that strike by themselves, not at a request or an event. */
export type StrikingFault = Fault<FaultNameOf<'gadget' | 'page'>>;

const NOTHING_TO_TAKE_BACK = (): void => {};

/**
 * Does what the fault says, at once or when a work item is active.
 * @param record called when it strikes
 * @returns takes back what can be taken back
 */
export function strike(
    fault: StrikingFault,
    targets: StrikeTargets,
    record: () => void,
): () => void {
    const { parameters } = fault;
    if ('when' in parameters && parameters.when === 'in-call' && !targets.isInCall()) {
        return targets.onceInCall(() => {
            record();
            act(fault, targets);
        });
    }
    record();
    return act(fault, targets);
}

function act(fault: StrikingFault, targets: StrikeTargets): () => void {
    switch (fault.name) {
        case 'gadget-reloaded':
            targets.reload(fault.parameters.ms);
            return NOTHING_TO_TAKE_BACK;
        case 'connection-lost':
            targets.loseConnection(fault.parameters.ms);
            return NOTHING_TO_TAKE_BACK;
        case 'call-inside-outage':
            targets.loseConnectionAroundCall(fault.parameters.ms);
            return NOTHING_TO_TAKE_BACK;
        case 'dial-guard-unloaded':
            targets.unloadDialGuard();
            return NOTHING_TO_TAKE_BACK;
        case 'second-tab':
            return targets.openSecondTab(fault.parameters.dialGuard);
        case 'slow-handler':
            return targets.slowDown(fault.parameters.ms, fault.parameters.events);
    }
}

import { assignCall } from './assignCall';
import { blindTransfer } from './blindTransfer';
import { callVariables } from './callVariables';
import { connectionLost } from './connectionLost';
import { conference, warmTransfer } from './consultations';
import { incomingCall, incomingCallWithWrapUp } from './incomingCall';
import { incomingTask, pauseAndResumeTask } from './incomingTask';
import { callerGivesUp, unansweredCall } from './missedCalls';
import { outboundPreview, outboundProgressive } from './outboundCampaigns';
import { outgoingCall } from './outgoingCall';
import { pauseAndResume } from './pauseAndResume';
import type { Scenario } from './scenario';

/** All scenarios, in the order of a menu. */
export const SCENARIOS: readonly Scenario[] = [
    incomingCall,
    incomingCallWithWrapUp,
    outgoingCall,
    pauseAndResume,
    callVariables,
    assignCall,
    warmTransfer,
    blindTransfer,
    conference,
    outboundProgressive,
    outboundPreview,
    unansweredCall,
    callerGivesUp,
    incomingTask,
    pauseAndResumeTask,
    connectionLost,
];

/** @throws Error naming the known scenarios when there is none of that name */
export function findScenario(name: string): Scenario {
    const scenario = SCENARIOS.find(({ info }) => info.name === name);
    if (!scenario) {
        const known = SCENARIOS.map(({ info }) => info.name).join(', ');
        throw new Error(`Unknown scenario "${name}". Known are: ${known}.`);
    }
    return scenario;
}

import { connectionLost } from './connectionLost';
import { incomingCall, incomingCallWithWrapUp } from './incomingCall';
import { callerGivesUp, unansweredCall } from './missedCalls';
import { outgoingCall } from './outgoingCall';
import type { Scenario } from './scenario';

/** All scenarios, in the order of a menu. */
export const SCENARIOS: readonly Scenario[] = [
    incomingCall,
    incomingCallWithWrapUp,
    outgoingCall,
    unansweredCall,
    callerGivesUp,
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

import { incomingPlan } from './callSteps';
import { defineScenario } from './scenario';

export const unansweredCall = defineScenario({
    name: 'unanswered-call',
    title: 'Unanswered call',
    kind: 'call',
    description: 'A queue delivers a call, the agent lets it ring and is made Not Ready.',
    platforms: ['CCE', 'CCX'],
    options: { from: '' },
    choices: {},
    steps: ({ from }, { random }) => [
        { kind: 'makeAvailable' },
        { kind: 'offerCall', plan: incomingPlan(random, from, false, 'optional') },
        { kind: 'wait', ms: Infinity, while: 'offered' },
        { kind: 'settle' },
    ],
});

export const callerGivesUp = defineScenario({
    name: 'caller-gives-up',
    title: 'Caller gives up',
    kind: 'call',
    description: 'The caller hangs up before the agent answers.',
    platforms: ['CCE', 'CCX'],
    options: { from: '', direct: false, ringMs: 6_000 },
    choices: {},
    steps: ({ from, direct, ringMs }, { random }) => [
        ...(direct ? [] : [{ kind: 'makeAvailable' } as const]),
        { kind: 'offerCall', plan: incomingPlan(random, from, direct, 'optional') },
        { kind: 'wait', ms: ringMs, while: 'offered' },
        { kind: 'farEndHangsUp', when: 'offered' },
        { kind: 'settle' },
    ],
});

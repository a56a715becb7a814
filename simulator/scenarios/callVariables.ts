import { afterAnswer, incomingPlan } from './callSteps';
import { defineScenario } from './scenario';

export const callVariables = defineScenario({
    name: 'call-variables',
    title: 'Call variables',
    kind: 'call',
    description: 'Variables of a call are changed while the agent talks.',
    platforms: ['CCE', 'CCX'],
    options: {
        from: '',
        ringMs: 4_000,
        talkMs: 12_000,
        value: '{k:Status;v:Verified}',
        hangUp: 'caller',
        wrapUpMs: 8_000,
        wrapUpReason: '',
    },
    choices: { hangUp: ['caller', 'agent'] },
    steps: (options, { random }) => [
        { kind: 'makeAvailable' },
        { kind: 'offerCall', plan: incomingPlan(random, options.from, false, 'optional') },
        { kind: 'wait', ms: options.ringMs, while: 'offered' },
        { kind: 'answer', when: 'offered' },
        { kind: 'wait', ms: options.talkMs / 2, while: 'active' },
        { kind: 'setVariable', name: 'PerVar3', value: options.value, when: 'active' },
        ...afterAnswer({ ...options, agent: 'automatic', talkMs: options.talkMs / 2 }),
    ],
});

import { afterAnswer, incomingPlan, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario } from './scenario';

export const pauseAndResume = defineScenario({
    name: 'pause-and-resume',
    title: 'Pause and resume',
    kind: 'call',
    description: 'The agent puts the caller on hold and takes the call back.',
    platforms: ['CCE', 'CCX'],
    options: {
        from: '',
        ringMs: 4_000,
        talkMs: 10_000,
        holdMs: 8_000,
        hangUp: 'caller',
        wrapUp: 'optional',
        wrapUpMs: 8_000,
        wrapUpReason: '',
    },
    choices: { hangUp: ['caller', 'agent'], wrapUp: WRAP_UP_CHOICES },
    steps: (options, { random }) => [
        { kind: 'makeAvailable' },
        { kind: 'offerCall', plan: incomingPlan(random, options.from, false, options.wrapUp) },
        { kind: 'wait', ms: options.ringMs, while: 'offered' },
        { kind: 'answer', when: 'offered' },
        { kind: 'wait', ms: options.talkMs, while: 'active' },
        { kind: 'hold', when: 'active' },
        { kind: 'wait', ms: options.holdMs, while: 'active' },
        { kind: 'retrieve', when: 'active' },
        ...afterAnswer({ ...options, agent: 'automatic' }),
    ],
});

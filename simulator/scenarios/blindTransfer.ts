import { afterAnswer, incomingPlan, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario } from './scenario';

export const blindTransfer = defineScenario({
    name: 'blind-transfer',
    title: 'Transfer without a word',
    kind: 'consultation',
    description: 'The agent passes the call on (through onBeforeDial, if registered).',
    platforms: ['CCE', 'CCX'],
    options: {
        from: '',
        /** Who gets the call; empty for a colleague, one with a gadget if there is one. */
        to: '',
        ringMs: 4_000,
        talkMs: 10_000,
        secondRingMs: 3_000,
        wrapUp: 'optional',
        wrapUpMs: 8_000,
        wrapUpReason: '',
    },
    choices: { wrapUp: WRAP_UP_CHOICES },
    steps: (options, { random, colleague }) => [
        { kind: 'makeAvailable' },
        { kind: 'offerCall', plan: incomingPlan(random, options.from, false, options.wrapUp) },
        { kind: 'wait', ms: options.ringMs, while: 'offered' },
        { kind: 'answer', when: 'offered' },
        { kind: 'wait', ms: options.talkMs, while: 'active' },
        {
            kind: 'blindTransfer',
            number: options.to === '' ? colleague : options.to,
            plan: { ringMs: options.secondRingMs },
            when: 'active',
        },
        ...afterAnswer({ ...options, agent: 'automatic', talkMs: 0, hangUp: 'agent' }),
    ],
});

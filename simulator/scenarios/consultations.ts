import type { DialPlan } from '../finesse/call';
import { afterAnswer, incomingPlan, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario, type ScenarioContext } from './scenario';
import type { Step } from './step';

const OPTIONS = {
    from: '',
    /** Whom to consult; empty for a colleague, one with a gadget if there is one. */
    to: '',
    /** `manual`: the colleague's gadget answers; `automatic`: the scenario does. */
    second: 'automatic',
    ringMs: 4_000,
    talkMs: 10_000,
    consultRingMs: 3_000,
    consultMs: 8_000,
    wrapUp: 'optional',
    wrapUpMs: 8_000,
    wrapUpReason: '',
};

const SECOND_CHOICES = ['automatic', 'manual'] as const;

/** Call, conversation, and a consultation until it is `active` or over. */
function untilConsulted(options: typeof OPTIONS, context: ScenarioContext, plan: DialPlan): Step[] {
    const { random, colleague } = context;
    const { from, to, second, ringMs, talkMs, consultRingMs, wrapUp } = options;
    return [
        { kind: 'makeAvailable' },
        { kind: 'offerCall', plan: incomingPlan(random, from, false, wrapUp) },
        { kind: 'wait', ms: ringMs, while: 'offered' },
        { kind: 'answer', when: 'offered' },
        { kind: 'wait', ms: talkMs, while: 'active' },
        { kind: 'consult', number: to === '' ? colleague : to, plan, when: 'active' },
        {
            kind: 'waitConsult',
            ms: second === 'manual' || plan.failure ? Infinity : consultRingMs,
            while: 'offered',
        },
    ];
}

/** The agent is alone with the scenario's call or out of it: what is left to do. */
function rest(options: typeof OPTIONS, hangUp: string, talkMs: number): Step[] {
    const { wrapUp, wrapUpMs, wrapUpReason } = options;
    return afterAnswer({ agent: 'automatic', talkMs, hangUp, wrapUp, wrapUpMs, wrapUpReason });
}

export const warmTransfer = defineScenario({
    name: 'warm-transfer',
    title: 'Transfer after a consultation',
    kind: 'consultation',
    description: 'The agent asks a colleague, who then takes the call over.',
    platforms: ['CCE', 'CCX'],
    options: { ...OPTIONS, outcome: 'transferred' },
    choices: {
        second: SECOND_CHOICES,
        wrapUp: WRAP_UP_CHOICES,
        outcome: ['transferred', 'taken-back', 'no-answer', 'busy'],
    },
    steps(options, context): Step[] {
        const { outcome, consultRingMs, consultMs } = options;
        const plan: DialPlan =
            outcome === 'busy'
                ? { ringMs: consultRingMs, failure: 'BUSY' }
                : { ringMs: outcome === 'no-answer' ? Infinity : consultRingMs };
        const before = untilConsulted(options, context, plan);
        switch (outcome) {
            case 'transferred':
                return [
                    ...before,
                    { kind: 'consultedAnswers' },
                    { kind: 'waitConsult', ms: consultMs, while: 'active' },
                    { kind: 'transfer' },
                    ...rest(options, 'agent', 0),
                ];
            case 'taken-back':
                before.push(
                    { kind: 'consultedAnswers' },
                    { kind: 'waitConsult', ms: consultMs, while: 'active' },
                );
        }
        return [
            ...before,
            { kind: 'endConsult' },
            { kind: 'retrieve', when: 'active' },
            ...rest(options, 'caller', options.talkMs),
        ];
    },
});

export const conference = defineScenario({
    name: 'conference',
    title: 'Conference',
    kind: 'consultation',
    description: 'The agent asks a colleague, then all three talk.',
    platforms: ['CCE', 'CCX'],
    options: { ...OPTIONS, conferenceMs: 10_000, leaves: 'agent' },
    choices: {
        second: SECOND_CHOICES,
        wrapUp: WRAP_UP_CHOICES,
        leaves: ['agent', 'caller'],
    },
    steps: (options, context): Step[] => [
        ...untilConsulted(options, context, { ringMs: options.consultRingMs }),
        { kind: 'consultedAnswers' },
        { kind: 'waitConsult', ms: options.consultMs, while: 'active' },
        { kind: 'conference' },
        { kind: 'wait', ms: options.conferenceMs, while: 'active' },
        ...(options.leaves === 'caller'
            ? ([
                  { kind: 'farEndHangsUp', when: 'active' },
                  { kind: 'pause', ms: 2_000 },
              ] as const)
            : []),
        ...rest(options, 'agent', 0),
    ],
});

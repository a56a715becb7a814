import { LANGUAGES } from '../gadget/ai/conversations';
import { afterAnswer, AGENT_CHOICES, incomingPlan, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario, type ScenarioContext } from './scenario';
import type { Step } from './step';

const OPTIONS = {
    /** `automatic`: the scenario answers and ends wrap-up; `manual`: somebody at the gadget does. */
    agent: 'automatic',
    /** The caller's number; empty draws one. Numbers ending in 0 find no contact. */
    from: '',
    /** A call to the extension instead of through a queue; the agent need not be READY for it. */
    direct: false,
    /** What the caller speaks: the language of the transcript, where there is one. */
    language: 'en',
    ringMs: 4_000,
    talkMs: 20_000,
    hangUp: 'caller',
    wrapUp: 'optional',
    wrapUpMs: 8_000,
    wrapUpReason: '',
};

const CHOICES = {
    agent: AGENT_CHOICES,
    language: LANGUAGES,
    hangUp: ['caller', 'agent'],
    wrapUp: WRAP_UP_CHOICES,
} as const;

function steps(options: typeof OPTIONS, { random }: ScenarioContext): Step[] {
    const { agent, from, direct, ringMs, wrapUp, language } = options;
    const ringing: Step[] =
        agent === 'manual'
            ? [{ kind: 'wait', ms: Infinity, while: 'offered' }]
            : [
                  { kind: 'wait', ms: ringMs, while: 'offered' },
                  { kind: 'answer', when: 'offered' },
              ];
    return [
        ...(direct ? [] : [{ kind: 'makeAvailable' } as const]),
        { kind: 'offerCall', plan: incomingPlan(random, from, direct, wrapUp, language) },
        ...ringing,
        ...afterAnswer(options),
    ];
}

export const incomingCall = defineScenario({
    name: 'incoming-call',
    title: 'Incoming call',
    kind: 'call',
    description: 'A customer calls, the agent answers, they talk, one of them hangs up.',
    platforms: ['CCE', 'CCX'],
    options: OPTIONS,
    choices: CHOICES,
    steps,
});

export const incomingCallWithWrapUp = defineScenario({
    name: 'incoming-call-with-wrap-up',
    title: 'Incoming call with wrap-up',
    kind: 'call',
    description: 'As an incoming call; afterwards the agent is in wrap-up and notes a reason.',
    platforms: ['CCE', 'CCX'],
    options: { ...OPTIONS, wrapUp: 'required', wrapUpReason: 'Question Answered' },
    choices: CHOICES,
    steps,
});

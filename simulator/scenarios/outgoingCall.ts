import type { DialPlan } from '../finesse/call';
import { afterAnswer, AGENT_CHOICES, toWrapUpMode, WRAP_UP_CHOICES } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

const OPTIONS = {
    /** `automatic`: the scenario hangs up and ends wrap-up; `manual`: somebody at the gadget does. */
    agent: 'automatic',
    /** The number to dial; empty draws one. */
    to: '',
    outcome: 'answered',
    /** How long it rings, or until it turns out busy or wrong. */
    ringMs: 5_000,
    talkMs: 20_000,
    hangUp: 'agent',
    wrapUp: 'optional',
    wrapUpMs: 8_000,
    wrapUpReason: '',
};

function dialPlan({ outcome, ringMs, wrapUp }: typeof OPTIONS): DialPlan {
    const wrapUpMode = toWrapUpMode(wrapUp);
    switch (outcome) {
        case 'busy':
            return { ringMs, failure: 'BUSY', wrapUpMode };
        case 'bad-number':
            return { ringMs, failure: 'BAD_DESTINATION', wrapUpMode };
        case 'no-answer':
            return { ringMs: Infinity, wrapUpMode };
        default:
            return { ringMs, wrapUpMode };
    }
}

export const outgoingCall = defineScenario({
    name: 'outgoing-call',
    title: 'Outgoing call',
    kind: 'call',
    description: 'The agent dials; somebody answers and they talk, or the call fails.',
    platforms: ['CCE', 'CCX'],
    options: OPTIONS,
    choices: {
        agent: AGENT_CHOICES,
        outcome: ['answered', 'busy', 'bad-number', 'no-answer'],
        hangUp: ['agent', 'callee'],
        wrapUp: WRAP_UP_CHOICES,
    },
    steps(options, { random }): Step[] {
        const number = options.to === '' ? `4179${random.digits(7)}` : options.to;
        const gaveUp = options.outcome === 'no-answer' && options.agent === 'automatic';
        return [
            { kind: 'dial', number, plan: dialPlan(options) },
            { kind: 'wait', ms: gaveUp ? options.ringMs : Infinity, while: 'offered' },
            { kind: 'agentHangsUp', when: 'offered' },
            ...afterAnswer(options),
        ];
    },
});

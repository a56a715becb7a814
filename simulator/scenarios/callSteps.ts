import type { IncomingCallPlan } from '../finesse/call';
import { NO_VARIABLES } from '../finesse/callVariables';
import type { WrapUpMode } from '../finesse/configuration';
import type { Random } from '../random/random';
import type { Step } from './step';

/** Who works the call: the scenario, or somebody at the gadget. */
export const AGENT_CHOICES = ['automatic', 'manual'] as const;

/** Whether the call is followed by wrap-up; `optional` leaves it to the agent's wish. */
export const WRAP_UP_CHOICES = ['optional', 'required', 'required-with-reason', 'none'] as const;

/** Chosen where wrap-up needs a reason and the options name none. */
const DEFAULT_REASON = 'Question Answered';

/** The queue that delivers routed calls. */
export const QUEUE = { name: 'Customer Service', number: '5217' } as const;

const SERVICE_NUMBER = '333300';

/** The wrap-up mode behind a scenario's option; undefined leaves the agent's setting. */
export function toWrapUpMode(option: string): WrapUpMode | undefined {
    const modes: Readonly<Record<string, WrapUpMode>> = {
        required: 'REQUIRED',
        'required-with-reason': 'REQUIRED_WITH_WRAP_UP_DATA',
        none: 'NOT_ALLOWED',
    };
    return modes[option];
}

/** An incoming call; an empty `from` draws a caller, who speaks that language. */
export function incomingPlan(
    random: Random,
    from: string,
    direct: boolean,
    wrapUp: string,
    language: string = 'en',
): IncomingCallPlan {
    return {
        from: from === '' ? `4131${random.digits(7)}` : from,
        dialedNumber: SERVICE_NUMBER,
        queue: direct ? null : QUEUE,
        wrapUpMode: toWrapUpMode(wrapUp),
        variables: direct
            ? NO_VARIABLES
            : {
                  peripheral: { PerVar1: `{k:Order;v:${random.digits(6)}}`, PerVar2: language },
                  named: [{ Key: 'user.Language', Value: language }],
              },
    };
}

/** What happens from the answer on. */
export interface AfterAnswer {
    readonly agent: string;
    readonly talkMs: number;
    /** `agent`, or the other side. */
    readonly hangUp: string;
    readonly wrapUp?: string;
    readonly wrapUpMs: number;
    /** Chosen half-way through wrap-up; empty for none. */
    readonly wrapUpReason: string;
}

/** Conversation, hang-up and wrap-up. */
export function afterAnswer(options: AfterAnswer): Step[] {
    const { agent, talkMs, hangUp, wrapUpMs } = options;
    const needsReason = options.wrapUp === 'required-with-reason';
    const wrapUpReason = options.wrapUpReason || (needsReason ? DEFAULT_REASON : '');
    const manual = agent === 'manual';
    const hangUpStep: Step =
        hangUp === 'agent' && !manual
            ? { kind: 'agentHangsUp', when: 'active' }
            : { kind: 'farEndHangsUp', when: 'active' };
    const wrapUpSteps: Step[] = manual
        ? [{ kind: 'wait', ms: Infinity, while: 'wrapUp' }]
        : [
              { kind: 'wait', ms: wrapUpMs / 2, while: 'wrapUp' },
              ...(wrapUpReason === ''
                  ? []
                  : [
                        {
                            kind: 'chooseWrapUpReason',
                            reason: wrapUpReason,
                            when: 'wrapUp',
                        } as const,
                    ]),
              { kind: 'wait', ms: wrapUpMs / 2, while: 'wrapUp' },
              { kind: 'endWrapUp', when: 'wrapUp' },
          ];
    return [
        { kind: 'wait', ms: talkMs, while: 'active' },
        hangUpStep,
        ...wrapUpSteps,
        { kind: 'settle' },
    ];
}

import type { IncomingCallPlan } from '../finesse/call';
import { NO_VARIABLES } from '../finesse/callVariables';
import type { WrapUpMode } from '../finesse/configuration';
import type { Random } from '../random/random';
import type { Step } from './step';

/** Who works the call: the scenario, or somebody at the gadget. */
export const AGENT_CHOICES = ['automatic', 'manual'] as const;

/** Whether the call is followed by wrap-up; `optional` leaves it to the agent's wish. */
export const WRAP_UP_CHOICES = ['optional', 'required', 'none'] as const;

/** The queue that delivers routed calls. */
export const QUEUE = { name: 'Customer Service', number: '5217' } as const;

const SERVICE_NUMBER = '333300';

/** The wrap-up mode behind a scenario's option; undefined leaves the agent's setting. */
export function toWrapUpMode(option: string): WrapUpMode | undefined {
    const modes: Readonly<Record<string, WrapUpMode>> = {
        required: 'REQUIRED',
        none: 'NOT_ALLOWED',
    };
    return modes[option];
}

/** An incoming call; an empty `from` draws a caller. */
export function incomingPlan(
    random: Random,
    from: string,
    direct: boolean,
    wrapUp: string,
): IncomingCallPlan {
    return {
        from: from === '' ? `4131${random.digits(7)}` : from,
        dialedNumber: SERVICE_NUMBER,
        queue: direct ? null : QUEUE,
        wrapUpMode: toWrapUpMode(wrapUp),
        variables: direct
            ? NO_VARIABLES
            : {
                  peripheral: { PerVar1: `{k:Order;v:${random.digits(6)}}`, PerVar2: 'en' },
                  named: [{ Key: 'user.Language', Value: 'en' }],
              },
    };
}

/** What happens from the answer on. */
export interface AfterAnswer {
    readonly agent: string;
    readonly talkMs: number;
    /** `agent`, or the other side. */
    readonly hangUp: string;
    readonly wrapUpMs: number;
    /** Chosen half-way through wrap-up; empty for none. */
    readonly wrapUpReason: string;
}

/** Conversation, hang-up and wrap-up. */
export function afterAnswer(options: AfterAnswer): Step[] {
    const { agent, talkMs, hangUp, wrapUpMs, wrapUpReason } = options;
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

import type { MediaChannelType } from '../finesse/task';
import { createTaskPlan } from '../finesse/taskPlans';
import { AGENT_CHOICES } from './callSteps';
import { defineScenario } from './scenario';
import type { Step } from './step';

const OPTIONS = {
    /** `automatic`: the scenario works on the task; `manual`: somebody at the gadget does. */
    agent: 'automatic',
    channel: 'TICKET',
    /** Address of the customer; empty draws one. */
    from: '',
    offerMs: 4_000,
    workMs: 20_000,
    /** 0 for closing it without wrap-up. */
    wrapUpMs: 8_000,
    wrapUpReason: '',
};

const CHOICES = { agent: AGENT_CHOICES, channel: ['TICKET', 'CHAT'] } as const;

export const incomingTask = defineScenario({
    name: 'incoming-task',
    title: 'Incoming ticket or chat',
    kind: 'task',
    description: 'The router offers a task, the agent accepts it, works on it and closes it.',
    platforms: ['CCE', 'CCX'],
    options: OPTIONS,
    choices: CHOICES,
    steps(options, { random }): Step[] {
        const channel = options.channel as MediaChannelType;
        const from = options.from === '' ? undefined : options.from;
        return [
            { kind: 'makeAvailableFor', channel },
            { kind: 'offerTask', channel, plan: createTaskPlan(channel, { from }, random) },
            ...(options.agent === 'manual' ? manually() : automatically(options)),
            { kind: 'settle' },
        ];
    },
});

export const pauseAndResumeTask = defineScenario({
    name: 'pause-and-resume-task',
    title: 'Pause and resume a ticket or chat',
    kind: 'task',
    description: 'The agent pauses a task, resumes it and closes it.',
    platforms: ['CCE', 'CCX'],
    options: {
        channel: 'TICKET',
        from: '',
        offerMs: 4_000,
        workMs: 5_000,
        pauseMs: 10_000,
        wrapUpReason: '',
    },
    choices: { channel: CHOICES.channel },
    steps({ pauseMs, workMs, wrapUpReason, ...options }, { random }): Step[] {
        const channel = options.channel as MediaChannelType;
        const from = options.from === '' ? undefined : options.from;
        return [
            { kind: 'makeAvailableFor', channel },
            { kind: 'offerTask', channel, plan: createTaskPlan(channel, { from }, random) },
            { kind: 'wait', ms: options.offerMs, while: 'offered' },
            { kind: 'startTask', when: 'offered' },
            { kind: 'wait', ms: workMs, while: 'active' },
            { kind: 'pauseTask', when: 'active' },
            { kind: 'wait', ms: pauseMs, while: 'active' },
            { kind: 'resumeTask', when: 'active' },
            { kind: 'wait', ms: workMs, while: 'active' },
            { kind: 'endTask', reason: wrapUpReason, when: 'active' },
            { kind: 'settle' },
        ];
    },
});

function automatically({ offerMs, workMs, wrapUpMs, wrapUpReason }: typeof OPTIONS): Step[] {
    const close = { kind: 'endTask', reason: wrapUpReason } as const;
    return [
        { kind: 'wait', ms: offerMs, while: 'offered' },
        { kind: 'startTask', when: 'offered' },
        { kind: 'wait', ms: workMs, while: 'active' },
        ...(wrapUpMs === 0
            ? ([{ ...close, when: 'active' }] as const)
            : ([
                  { kind: 'wrapUpTask', when: 'active' },
                  { kind: 'wait', ms: wrapUpMs, while: 'wrapUp' },
                  { ...close, when: 'wrapUp' },
              ] as const)),
    ];
}

/** Until somebody has closed it, or nobody has accepted it. */
function manually(): Step[] {
    return (['offered', 'active', 'wrapUp'] as const).map((phase) => ({
        kind: 'wait',
        ms: Infinity,
        while: phase,
    }));
}

/** Scenarios of the guide with tickets and chats. */
import type { ChannelState } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatorOptions } from '../../api';
import { sequence, stateChange, type Expectation } from '../expectation';
import { aText, connects, ends, of, searched, THE_ITEM } from '../itemLife';
import { BOTH_PLATFORMS, type GuidePlay, type GuideScenario } from './guideScenario';

/** The channel while a work item is open: with MRI it stays READY, with MRI 2.0 it is ACTIVE. */
const BUSY_STATES: Readonly<Record<'MRI' | 'MRI2', ChannelState>> = {
    MRI: 'READY',
    MRI2: 'ACTIVE',
};

type TaskChannel = 'TICKET' | 'CHAT';

/** A task from its offer to its end, with what the agent does in between. */
function taskLife(channel: TaskChannel, busy: ChannelState, work: Expectation): Expectation {
    return sequence(
        stateChange('READY', busy, 1, {}, channel),
        of(THE_ITEM, 'onWorkItemCreate', 'OFFERED', { Channel: channel, Direction: 'inbound' }),
        searched(),
        connects(),
        work,
        ends(stateChange(busy, 'READY', 0, {}, channel)),
    );
}

/** A play for each kind of routing, channel and platform. */
function plays(scenario: string, work: Expectation): GuidePlay[] {
    return BOTH_PLATFORMS.flatMap((platform) =>
        (['MRI', 'MRI2'] as const).flatMap((mediaRouting) =>
            (['TICKET', 'CHAT'] as const).map((channel): GuidePlay => {
                const simulator: SimulatorOptions = {
                    mediaRouting,
                    channels: ['VOICE', 'TICKET', 'CHAT'],
                };
                return {
                    variant: `${channel}, ${mediaRouting}`,
                    platform,
                    scenario,
                    options: { channel, wrapUpReason: 'Question Answered' },
                    simulator,
                    ready: true,
                    expected: taskLife(channel, BUSY_STATES[mediaRouting], work),
                };
            }),
        ),
    );
}

const REASON = { MediaWrapUpReason: aText };

export const incomingTask: GuideScenario = {
    number: 12,
    title: 'Incoming Task',
    plays: plays(
        'incoming-task',
        sequence(
            of(THE_ITEM, 'onWorkItemWrapup', 'WRAPUP'),
            of(THE_ITEM, 'onWrapUpDataChanged', 'WRAPUP', REASON),
        ),
    ),
};

export const pauseAndResumeTask: GuideScenario = {
    number: 13,
    title: 'Pause / Resume Task',
    plays: plays(
        'pause-and-resume-task',
        sequence(
            of(THE_ITEM, 'onWorkItemPause', 'PAUSED'),
            of(THE_ITEM, 'onWorkItemResume', 'ACTIVE'),
            of(THE_ITEM, 'onWrapUpDataChanged', 'ACTIVE', REASON),
        ),
    ),
};

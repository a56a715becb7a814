/** Scenarios of the guide with one call and one agent. */
import type { ChannelState } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../../api';
import { event, never, sequence, stateChange } from '../expectation';
import {
    activitySaved,
    appears,
    beforeDial,
    connects,
    countChange,
    ends,
    endsUnanswered,
    of,
    routedCallRings,
    THE_ITEM,
    wrapsUp,
    type Subject,
} from '../itemLife';
import { BOTH_PLATFORMS, type GuidePlay, type GuideScenario } from './guideScenario';

const NO_ACTIVITY = never(event('onActivitySave'));

const OUTGOING: Subject = { name: 'work item', like: { Direction: 'outbound' } };

/** RONA: the reason of an agent who lets a queue's call ring. */
const NOT_ANSWERED_REASON: Readonly<Record<Platform, string>> = { CCE: '32767', CCX: '32763' };

/** The channel while a queue's call is wrapped up: CCX knows WORK only. */
const WRAP_UP_STATE: Readonly<Record<Platform, ChannelState>> = { CCE: 'WORK_READY', CCX: 'WORK' };

export const incomingWithoutWrapUp: GuideScenario = {
    number: 1,
    title: 'Incoming Call without Wrap-Up',
    plays: [
        ...BOTH_PLATFORMS.map((platform): GuidePlay => ({
            variant: 'through a queue',
            platform,
            scenario: 'incoming-call',
            ready: true,
            expected: sequence(
                routedCallRings(),
                connects(),
                ends(stateChange('TALKING', 'READY', 0)),
            ),
        })),
        {
            variant: 'direct, agent Not Ready',
            platform: 'CCE',
            scenario: 'incoming-call',
            options: { direct: true },
            ready: false,
            expected: sequence(
                appears(countChange('NOT_READY', 1)),
                stateChange('NOT_READY', 'TALKING', 1),
                connects(),
                ends(stateChange('TALKING', 'NOT_READY', 0)),
            ),
        },
        {
            variant: 'direct, agent Not Ready',
            platform: 'CCX',
            scenario: 'incoming-call',
            options: { direct: true },
            ready: false,
            expected: sequence(
                appears(countChange('NOT_READY', 1)),
                connects(),
                ends(countChange('NOT_READY', 0)),
            ),
        },
    ],
};

export const incomingWithWrapUp: GuideScenario = {
    number: 2,
    title: 'Incoming Call with Wrap-Up',
    plays: [
        ...BOTH_PLATFORMS.map((platform): GuidePlay => ({
            variant: 'through a queue',
            platform,
            scenario: 'incoming-call-with-wrap-up',
            ready: true,
            expected: sequence(
                routedCallRings(),
                connects(),
                wrapsUp({ during: WRAP_UP_STATE[platform], after: 'READY' }),
            ),
        })),
        {
            variant: 'direct, agent Not Ready',
            platform: 'CCE',
            scenario: 'incoming-call-with-wrap-up',
            options: { direct: true },
            ready: false,
            expected: sequence(
                appears(countChange('NOT_READY', 1)),
                stateChange('NOT_READY', 'TALKING', 1),
                connects(),
                wrapsUp({ during: 'WORK', after: 'NOT_READY' }),
            ),
        },
    ],
};

const DIALLED = appears(stateChange('NOT_READY', 'TALKING', 1), OUTGOING);

export const outgoingCall: GuideScenario = {
    number: 3,
    title: 'Outgoing Call',
    plays: [
        {
            variant: 'from Not Ready',
            platform: 'CCE',
            scenario: 'outgoing-call',
            ready: false,
            expected: sequence(DIALLED, connects(), ends(stateChange('TALKING', 'NOT_READY', 0))),
        },
        {
            variant: 'from Ready',
            platform: 'CCE',
            scenario: 'outgoing-call',
            ready: true,
            expected: sequence(
                stateChange('READY', 'NOT_READY', 0, { ReasonCode: '50006' }),
                DIALLED,
                connects(),
                ends(stateChange('TALKING', 'READY', 0)),
            ),
        },
        {
            variant: 'from Not Ready',
            platform: 'CCX',
            scenario: 'outgoing-call',
            ready: false,
            expected: sequence(
                appears(countChange('NOT_READY', 1), OUTGOING),
                connects(),
                ends(countChange('NOT_READY', 0)),
            ),
        },
        {
            variant: 'through a page that takes dialling over',
            platform: 'CCE',
            scenario: 'outgoing-call',
            ready: false,
            dialGuard: true,
            expected: sequence(
                beforeDial('OUTBOUND'),
                DIALLED,
                connects(),
                ends(stateChange('TALKING', 'NOT_READY', 0)),
            ),
        },
        ...['busy', 'bad-number', 'no-answer'].map((outcome): GuidePlay => ({
            variant: `not reached: ${outcome}`,
            platform: 'CCE',
            scenario: 'outgoing-call',
            options: { outcome },
            ready: false,
            expected: sequence(
                NO_ACTIVITY,
                DIALLED,
                endsUnanswered(stateChange('TALKING', 'NOT_READY', 0)),
            ),
        })),
    ],
};

export const pauseAndResume: GuideScenario = {
    number: 4,
    title: 'Pause / Resume Call',
    plays: BOTH_PLATFORMS.map((platform) => ({
        variant: 'through a queue',
        platform,
        scenario: 'pause-and-resume',
        ready: true,
        expected: sequence(
            routedCallRings(),
            connects(),
            of(THE_ITEM, 'onWorkItemPause', 'PAUSED'),
            of(THE_ITEM, 'onWorkItemResume', 'ACTIVE'),
            ends(stateChange('TALKING', 'READY', 0)),
        ),
    })),
};

export const notAnswered: GuideScenario = {
    number: 5,
    title: 'Not Answered Call',
    plays: BOTH_PLATFORMS.flatMap((platform): GuidePlay[] => [
        {
            variant: 'the agent lets it ring',
            platform,
            scenario: 'unanswered-call',
            ready: true,
            expected: sequence(
                NO_ACTIVITY,
                routedCallRings(),
                endsUnanswered(
                    stateChange('TALKING', 'NOT_READY', 0, {
                        ReasonCode: NOT_ANSWERED_REASON[platform],
                    }),
                ),
            ),
        },
        {
            variant: 'the caller gives up',
            platform,
            scenario: 'caller-gives-up',
            ready: true,
            expected: sequence(
                NO_ACTIVITY,
                routedCallRings(),
                endsUnanswered(stateChange('TALKING', 'READY', 0)),
            ),
        },
    ]),
};

export const assignCall: GuideScenario = {
    number: 6,
    title: 'Assign Call / Update Activity Comment',
    plays: BOTH_PLATFORMS.map((platform) => ({
        variant: 'assigned while it is active, commented in wrap-up',
        platform,
        scenario: 'assign-call',
        ready: true,
        expected: sequence(
            routedCallRings(),
            connects(),
            activitySaved(THE_ITEM, 'ACTIVE', false),
            of(THE_ITEM, 'onWorkItemWrapup', 'WRAPUP'),
            stateChange('TALKING', WRAP_UP_STATE[platform], 1),
            activitySaved(THE_ITEM, 'WRAPUP', false),
            stateChange(WRAP_UP_STATE[platform], 'READY', 1),
            ends(countChange('READY', 0)),
        ),
    })),
};

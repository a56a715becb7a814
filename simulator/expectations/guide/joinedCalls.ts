/** Scenarios of the guide with a second call, and with the gadget of a second agent. */
import { sequence, stateChange, unordered, type Expectation } from '../expectation';
import {
    activitySaved,
    beforeDial,
    connects,
    countChange,
    ends,
    of,
    routedCallRings,
    searched,
    type Subject,
} from '../itemLife';
import { BOTH_PLATFORMS, type GuidePlay, type GuideScenario } from './guideScenario';

const CUSTOMER: Subject = { name: 'customer call' };
const CONSULTATION: Subject = { name: 'consultation call', like: { CallType: 'CONSULT' } };

const CUSTOMER_CALL = sequence(routedCallRings(CUSTOMER), connects(CUSTOMER));

/** Both agents' activities of both calls are updated; which look-up is faster is open. */
const BOTH_SAVED = unordered([
    activitySaved(CONSULTATION, 'ENDED', false),
    activitySaved(CUSTOMER, 'ENDED', false),
]);

/** The customer waits while the first agent asks the second one. */
const CONSULTS = sequence(
    of(CUSTOMER, 'onWorkItemPause', 'PAUSED'),
    of(CONSULTATION, 'onWorkItemCreate', 'OFFERED', { Direction: 'outbound' }),
    countChange('TALKING', 2),
    searched(CONSULTATION),
    connects(CONSULTATION),
);

/** The second agent is Not Ready and answers; on CCX such a call changes no state. */
function consultedAnswers(changesState: boolean): Expectation {
    return sequence(
        of(CONSULTATION, 'onWorkItemCreate', 'OFFERED', { Direction: 'inbound' }),
        countChange('NOT_READY', 1),
        searched(CONSULTATION),
        ...(changesState ? [stateChange('NOT_READY', 'TALKING', 1)] : []),
        connects(CONSULTATION),
        of(CONSULTATION, 'onWorkItemEnd', 'ENDED'),
    );
}

/** The customer's call comes to the second agent, who is talking already. */
function takesOver(callType: string): Expectation {
    return unordered([
        sequence(
            of(CUSTOMER, 'onWorkItemCreate', 'ACTIVE', { CallType: callType }),
            searched(CUSTOMER, 'ACTIVE'),
            connects(CUSTOMER),
        ),
        activitySaved(CONSULTATION, 'ENDED', false),
    ]);
}

export const warmTransfer: GuideScenario = {
    number: 7,
    title: 'Transfer Call (Warm / Consultative Transfer)',
    plays: BOTH_PLATFORMS.flatMap((platform) =>
        [false, true].map((dialGuard): GuidePlay => ({
            variant: dialGuard ? 'through a page that takes dialling over' : 'as it is',
            platform,
            scenario: 'warm-transfer',
            ready: true,
            dialGuard,
            expected: sequence(
                CUSTOMER_CALL,
                ...(dialGuard ? [beforeDial('CONSULT')] : []),
                CONSULTS,
                of(CONSULTATION, 'onWorkItemEnd', 'ENDED'),
                of(CUSTOMER, 'onWorkItemEnd', 'ENDED'),
                stateChange('TALKING', 'READY', 0),
                BOTH_SAVED,
            ),
            expectedOfColleague: sequence(
                consultedAnswers(platform === 'CCE'),
                takesOver('TRANSFER'),
            ),
        })),
    ),
};

export const blindTransfer: GuideScenario = {
    number: 8,
    title: 'Transfer Call (Cold / Blind Transfer)',
    plays: BOTH_PLATFORMS.flatMap((platform) =>
        [false, true].map((dialGuard): GuidePlay => ({
            variant: dialGuard ? 'through a page that takes dialling over' : 'as it is',
            platform,
            scenario: 'blind-transfer',
            ready: true,
            dialGuard,
            expected: sequence(
                CUSTOMER_CALL,
                ...(dialGuard ? [beforeDial('BLINDTRANSFER')] : []),
                ends(stateChange('TALKING', 'READY', 0), CUSTOMER),
            ),
            expectedOfColleague: sequence(
                of(CUSTOMER, 'onWorkItemCreate', 'OFFERED', {
                    CallType: platform === 'CCE' ? 'TRANSFER' : 'OFFERED',
                }),
                countChange('NOT_READY', 1),
                searched(CUSTOMER),
            ),
        })),
    ),
};

export const conference: GuideScenario = {
    number: 9,
    title: 'Conference',
    plays: BOTH_PLATFORMS.map((platform) => ({
        variant: 'the agent leaves first',
        platform,
        scenario: 'conference',
        ready: true,
        expected: sequence(
            CUSTOMER_CALL,
            CONSULTS,
            unordered([
                sequence(
                    of(CONSULTATION, 'onWorkItemEnd', 'ENDED'),
                    of(CUSTOMER, 'onWorkItemResume', 'ACTIVE', {
                        CallType: 'CONFERENCE',
                        Participants: threeOf,
                    }),
                    countChange('TALKING', 1),
                    ends(stateChange('TALKING', 'READY', 0), CUSTOMER),
                ),
                activitySaved(CONSULTATION, 'ENDED', false),
            ]),
        ),
        expectedOfColleague: sequence(
            consultedAnswers(platform === 'CCE'),
            takesOver('CONFERENCE'),
        ),
    })),
};

function threeOf(participants: readonly unknown[]): boolean {
    return participants.length === 3;
}

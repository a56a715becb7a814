/** Scenarios of the guide with Outbound Option campaigns. */
import type { WorkItemState } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { event, never, sequence, stateChange, unordered, type Expectation } from '../expectation';
import {
    connects,
    countChange,
    ends,
    endsUnanswered,
    of,
    searched,
    type Subject,
} from '../itemLife';
import { BOTH_PLATFORMS, type GuidePlay, type GuideScenario } from './guideScenario';

const CUSTOMER: Subject = { name: 'customer call', like: { CallType: 'OUTBOUND' } };
const RESERVATION: Subject = { name: 'reservation call', like: { CallType: aPreview } };

const IS_RESERVED = stateChange('READY', 'TALKING', 0);

/** Campaign data is there, and Salesforce is searched. */
function presents(subject: Subject): Expectation {
    return sequence(of(subject, 'onWorkItemOODataReceived', 'OFFERED'), searched(subject));
}

/** The response to the dialer is a variable of the call as well. */
function responds(subject: Subject, state: WorkItemState): Expectation {
    return unordered([
        of(subject, 'onCallVariableChanged', state),
        of(subject, 'onBAResponseChanged', state),
    ]);
}

const CUSTOMER_ANSWERS = sequence(
    of(CUSTOMER, 'onWorkItemCreate', 'OFFERED'),
    countChange('TALKING', 1),
    presents(CUSTOMER),
    connects(CUSTOMER),
);

const ENDS = ends(stateChange('TALKING', 'READY', 0), CUSTOMER);

export const progressive: GuideScenario = {
    number: 10,
    title: 'Outbound Option Progressive / Predictive Mode',
    plays: BOTH_PLATFORMS.flatMap((platform) =>
        ['progressive', 'predictive'].flatMap((mode): GuidePlay[] => [
            {
                variant: mode,
                platform,
                scenario: 'outbound-progressive',
                options: { mode },
                ready: true,
                expected: sequence(IS_RESERVED, CUSTOMER_ANSWERS, ENDS),
            },
            {
                variant: `${mode}, the agent responds`,
                platform,
                scenario: 'outbound-progressive',
                options: { mode, response: 'REX_FAX' },
                ready: true,
                expected: sequence(
                    IS_RESERVED,
                    CUSTOMER_ANSWERS,
                    responds(CUSTOMER, 'ACTIVE'),
                    ENDS,
                ),
            },
            {
                variant: `${mode}, nobody answers`,
                platform,
                scenario: 'outbound-progressive',
                options: { mode, outcome: 'no-answer' },
                ready: true,
                expected: sequence(
                    never(event('onWorkItemCreate')),
                    IS_RESERVED,
                    stateChange('TALKING', 'READY', 0),
                ),
            },
        ]),
    ),
};

const RESERVED = sequence(
    IS_RESERVED,
    of(RESERVATION, 'onWorkItemCreate', 'OFFERED'),
    countChange('TALKING', 1),
    presents(RESERVATION),
);

export const preview: GuideScenario = {
    number: 11,
    title: 'Outbound Option Preview / Direct Preview Mode (with Reservation Call)',
    plays: BOTH_PLATFORMS.flatMap((platform): GuidePlay[] => [
        {
            variant: 'accepted',
            platform,
            scenario: 'outbound-preview',
            ready: true,
            expected: sequence(
                RESERVED,
                responds(RESERVATION, 'OFFERED'),
                of(RESERVATION, 'onWorkItemEnd', 'ENDED'),
                of(CUSTOMER, 'onWorkItemCreate', 'OFFERED'),
                presents(CUSTOMER),
                connects(CUSTOMER),
                ENDS,
            ),
        },
        ...['reject', 'close', 'timeout'].map((decision): GuidePlay => ({
            variant: `not accepted: ${decision}`,
            platform,
            scenario: 'outbound-preview',
            options: { decision },
            ready: true,
            expected: sequence(
                never(event('onActivitySave')),
                RESERVED,
                endsUnanswered(stateChange('TALKING', 'READY', 0), RESERVATION),
            ),
        })),
    ]),
};

function aPreview(callType: string): boolean {
    return /PREVIEW/.test(callType);
}

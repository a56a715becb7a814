/** Parts of a work item's life that several of the guide's scenarios share (`A-ORDER`). */
import type {
    BeforeDialCallType,
    ChannelState,
    WorkItem,
    WorkItemState,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import {
    event,
    itemEvent,
    sequence,
    stateChange,
    within,
    type EventExpectation,
    type Expectation,
    type ItemEventName,
} from './expectation';
import { same, type Pattern } from './pattern';

/** A work item of a scenario: what it is called there, and what it has to look like. */
export interface Subject {
    readonly name: string;
    readonly like?: Extract<Pattern<WorkItem>, object>;
}

/** The one work item of a scenario that has only one. */
export const THE_ITEM: Subject = { name: 'work item' };

/** How long a look-up in Salesforce takes at most (`A-LATENCY`), in ms. */
const LOOK_UP_MS = 300;

/** An event of that work item, in that state. */
export function of(
    subject: Subject,
    name: ItemEventName,
    state: WorkItemState,
    like: Subject['like'] = {},
): EventExpectation {
    return itemEvent(name, state, { ...subject.like, ...like, Id: same(subject.name) });
}

/** Each activity is one record, however often it is saved. */
export function activitySaved(
    subject: Subject,
    state: WorkItemState,
    created: boolean,
): EventExpectation {
    return event('onActivitySave', {
        item: { Id: same(subject.name), State: state },
        recordId: same(`activity of ${subject.name}`),
        created,
    });
}

/** The state of the voice channel does not change, the count of its items does. */
export function countChange(state: ChannelState, count: number): EventExpectation {
    return stateChange(state, state, count);
}

/** The work item appears, the channel with it, and Salesforce is searched. */
export function appears(change: Expectation, subject: Subject = THE_ITEM): Expectation {
    return sequence(of(subject, 'onWorkItemCreate', 'OFFERED'), change, searched(subject));
}

/** Salesforce has answered the search. */
export function searched(
    subject: Subject = THE_ITEM,
    state: WorkItemState = 'OFFERED',
): Expectation {
    return within(LOOK_UP_MS, of(subject, 'onSearchAndScreenPopResult', state));
}

/** A queue delivers a call to an agent who is READY. */
export function routedCallRings(subject: Subject = THE_ITEM): Expectation {
    return sequence(
        stateChange('READY', 'TALKING', 0, { ReasonCode: '0' }),
        appears(countChange('TALKING', 1), {
            ...subject,
            like: { Direction: 'inbound', ...subject.like },
        }),
    );
}

/** The work item is accepted, and its activity is created. */
export function connects(subject: Subject = THE_ITEM): Expectation {
    return sequence(
        of(subject, 'onWorkItemConnect', 'ACTIVE'),
        within(LOOK_UP_MS, activitySaved(subject, 'ACTIVE', true)),
    );
}

/** The work item is gone, the channel changes, and the activity is updated. */
export function ends(change: Expectation, subject: Subject = THE_ITEM): Expectation {
    return sequence(
        of(subject, 'onWorkItemEnd', 'ENDED'),
        change,
        within(LOOK_UP_MS, activitySaved(subject, 'ENDED', false)),
    );
}

/** The work item is gone and there never was an activity. */
export function endsUnanswered(change: Expectation, subject: Subject = THE_ITEM): Expectation {
    return sequence(of(subject, 'onWorkItemEnd', 'ENDED'), change);
}

/** Wrap-up of a call with a reason, until the agent ends it. */
export function wrapsUp(
    states: { readonly during: ChannelState; readonly after: ChannelState },
    subject: Subject = THE_ITEM,
): Expectation {
    const { during, after } = states;
    return sequence(
        of(subject, 'onWorkItemWrapup', 'WRAPUP'),
        stateChange('TALKING', during, 1),
        of(subject, 'onWrapUpDataChanged', 'WRAPUP', { SelectedWrapupReason: aText }),
        stateChange(during, after, 1),
        ends(countChange(after, 0), subject),
    );
}

/** A dial is about to go to Finesse, and a library has taken it over. */
export function beforeDial(callType: BeforeDialCallType): EventExpectation {
    return event('onBeforeDial', { callType, dialedNumber: aNumber });
}

/** Any text but the empty one. */
export function aText(text: string): boolean {
    return text !== '';
}

function aNumber(number: string): boolean {
    return /^\+?\d+$/.test(number);
}

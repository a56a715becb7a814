/** What is to be done for a call, by the rules. Pure: the same call, the same plan. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    callKindOf,
    type RuleName,
    type ScreenPopDecision,
    type ScreenPopRules,
} from 'c/connectsScreenPopRules';

/** Why nothing is searched. */
export type NothingToDo =
    /** Both sides are agents, and only the default fits: it is about customers. */
    | 'colleague'
    /** The agent dialled from the page of a record. */
    | 'from-record'
    /** No rule fits, and there is no default. */
    | 'no-rule'
    /** The call has none of the values that the rule searches by. */
    | 'no-value';

/** What is to be done. */
export interface PopPlan {
    /** The same for plans that do the same. */
    readonly signature: string;
    readonly decidedBy: RuleName | null;
    readonly nothing: NothingToDo | null;
    readonly decision: ScreenPopDecision;
}

/** When a call pops: while it rings, or once somebody talks. */
export type PopMoment = 'ringing' | 'answered';

/**
 * Whether it is time. Calls that the agent makes, and previews, which are there to be looked at before
 * the call, do not wait for an answer.
 */
export function isDue(item: WorkItem, moment: PopMoment): boolean {
    return (
        moment === 'ringing' ||
        item.State !== 'OFFERED' ||
        item.Direction === 'outbound' ||
        callKindOf(item) === 'preview'
    );
}

/** What the rules want for a call. */
export function planFor(item: WorkItem, rules: ScreenPopRules): PopPlan {
    const kind = item.IsInternalCall === true ? 'default' : callKindOf(item);
    const decision = rules.decide(item, kind);
    const nothing = nothingToDo(item, decision);
    const { decidedBy, searches, newRecord } = decision;
    return {
        signature: JSON.stringify([nothing, searches, newRecord]),
        decidedBy,
        nothing,
        decision,
    };
}

function nothingToDo(item: WorkItem, decision: ScreenPopDecision): NothingToDo | null {
    const { decidedBy, kind, searches } = decision;
    if (decidedBy === null) {
        return 'no-rule';
    }
    if (kind === 'default' && decidedBy.position === null) {
        return 'colleague';
    }
    if (isDialledFromRecord(item)) {
        return 'from-record';
    }
    // A form with nothing in it, for a caller who hides the number, helps nobody.
    return searches.length === 0 ? 'no-value' : null;
}

/** Whether the gadget knows the record by a click on its number (guide, "relatedObject Structure"). */
function isDialledFromRecord({ Direction, CrmData }: WorkItem): boolean {
    const related = CrmData?.RelatedObject;
    return (
        Direction === 'outbound' &&
        typeof related === 'object' &&
        related !== null &&
        related.recipientId !== ''
    );
}

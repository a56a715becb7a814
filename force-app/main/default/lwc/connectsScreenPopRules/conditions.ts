/** Which calls a rule is about: what the conditions of rules ask, and what a call has there. */
import { variablesOf } from 'c/connectsWorkItems';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { CallKind, ConditionName, RuleConditions } from './contract';

/** One condition: one of the values has to be there. Case and spaces around do not count. */
export interface Condition {
    readonly name: ConditionName;
    readonly values: ReadonlySet<string>;
    /** Any value but none. */
    readonly isAny: boolean;
}

/** What calls have under a condition's name, to compare with. */
export type CallFacts = (name: ConditionName) => readonly string[];

const ANY = '*';
const NONE: readonly string[] = [];

/** The conditions of a rule, the narrowest first: rarely does a variable fit by chance. */
export function conditionsOf({
    variable = {},
    queue,
    finesseCallType,
    callType,
    channel,
}: RuleConditions): readonly Condition[] {
    const variables = Object.entries(variable).map(([name, values]) =>
        condition(`variable ${name}`, values),
    );
    const others = { queue, finesseCallType, callType, channel };
    return [
        ...variables,
        ...Object.entries(others).flatMap(([name, values]) =>
            values === undefined ? [] : [condition(name as ConditionName, values)],
        ),
    ];
}

/** Reads a call once: whoever asks about thousands of rules asks for the same few facts. */
export function factsOf(item: WorkItem, kind: CallKind): CallFacts {
    let variables: ReadonlyMap<string, readonly string[]> | null = null;
    const known = new Map<ConditionName, readonly string[]>([
        ['callType', [kind]],
        ['finesseCallType', plain(item.CallType)],
        ['channel', plain(item.Channel)],
        ['queue', plain(item.QueueName, item.QueueNumber)],
    ]);
    return (name) => {
        const fact = known.get(name);
        if (fact !== undefined) {
            return fact;
        }
        variables ??= new Map(
            variablesOf(item).map((one) => [`variable ${one.name}`, plain(one.value)]),
        );
        return variables.get(name) ?? NONE;
    };
}

/** Whether a call fits a condition. */
export function fits({ isAny, values }: Condition, found: readonly string[]): boolean {
    return isAny ? found.length > 0 : found.some((text) => values.has(text));
}

/** Whether whatever fits the one condition fits the other, which asks about the same. */
export function covers(wide: Condition, narrow: Condition): boolean {
    return (
        wide.isAny || (!narrow.isAny && [...narrow.values].every((text) => wide.values.has(text)))
    );
}

function condition(name: ConditionName, values: readonly string[]): Condition {
    return { name, values: new Set(plain(...values)), isAny: values.includes(ANY) };
}

/** Texts to compare with; empty ones are none. The guide types fields as texts that some items lack. */
function plain(...texts: readonly (string | null | undefined)[]): readonly string[] {
    return texts.map((text) => (text ?? '').trim().toLowerCase()).filter((text) => text !== '');
}

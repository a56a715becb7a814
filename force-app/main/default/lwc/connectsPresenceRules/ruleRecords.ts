/** Presence rules as records of `Connects_Presence_Mapping__mdt`. */
import type { PresenceRuleSet } from './contract';
import { type PresenceProblem, PresenceRulesError } from './problems';
import { readPresenceRuleSet } from './readRuleSet';

type Fields = Readonly<Record<string, unknown>>;

const DURING_CALLS = 'during-calls';
/** How long what was saved is worth restoring where no rule says so. */
const KEEP_MINUTES = 240;
const MINUTE_MS = 60_000;

/**
 * The rule set of records; inactive ones are left out. A rule's name is the record's API name.
 *
 * @param records as Apex gives them, in their order: fields without a value may be absent
 * @throws PresenceRulesError with everything that is of another shape
 */
export function readPresenceRecords(records: readonly Fields[]): PresenceRuleSet {
    const active = records.filter((record) => record.Is_Active__c === true);
    const forCalls = active.filter(isForCalls);
    const [first] = forCalls;
    const problems = forCalls.length > 1 ? [severalForCalls(forCalls)] : [];
    const ruleSet = attempt(
        {
            rules: active.filter((record) => !isForCalls(record)).map(ruleOf),
            // Without a presence it has no name that could be found: `presenceProblems` says so.
            doNotDisturb: first === undefined ? null : (first.Presence__c ?? ''),
            keepForMs: keptFor(first?.Keep_Minutes__c ?? KEEP_MINUTES),
        },
        problems,
    );
    if (problems.length > 0) {
        throw new PresenceRulesError(problems);
    }
    return ruleSet;
}

function attempt(value: Fields, problems: PresenceProblem[]): PresenceRuleSet {
    try {
        return readPresenceRuleSet(value);
    } catch (error) {
        if (error instanceof PresenceRulesError) {
            throw new PresenceRulesError([...problems, ...error.problems]);
        }
        throw error;
    }
}

function isForCalls({ Kind__c: kind }: Fields): boolean {
    return kind === DURING_CALLS;
}

function ruleOf(record: Fields): Fields {
    return {
        direction: record.Kind__c,
        name: record.DeveloperName,
        presence: record.Presence__c ?? null,
        state: record.Agent_State__c,
        reasonCode: record.Reason_Code__c ?? null,
    };
}

function keptFor(minutes: unknown): unknown {
    return typeof minutes === 'number' ? minutes * MINUTE_MS : minutes;
}

function severalForCalls(records: readonly Fields[]): PresenceProblem {
    const rules = records.map(({ DeveloperName: name }) => String(name));
    return { code: 'several-for-calls', position: null, value: DURING_CALLS, rules };
}

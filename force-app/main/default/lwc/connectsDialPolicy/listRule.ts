/** Rules of kind `list`: numbers of the configuration, or of the org's own list. */
import type { ListedNumber, ListRule, Reason } from './contract';
import { type Callee, factInput } from './facts';
import type { FoundProblem } from './problems';
import { asksForLoad, doubtAboutLoad, loadEndsAt, loadInput, loadProblems } from './listLoad';
import { matched, NEVER, notKnown, passed, type RuleTest } from './ruleTest';
import { isE164 } from './scopeProblems';

/** The test of a rule of kind `list`. */
export function listTest(rule: ListRule): RuleTest {
    return rule.numbers === 'org' ? orgList(rule) : ownList(rule.numbers);
}

export function listProblems(rule: ListRule): FoundProblem[] {
    const { numbers } = rule;
    return numbers === 'org'
        ? loadProblems(rule)
        : [
              ...numbers
                  .filter(({ e164 }) => !isE164(e164))
                  .map(({ e164 }): FoundProblem => ({ code: 'not-e164', value: e164 })),
              ...(asksForLoad(rule) ? [{ code: 'list-not-here', value: '' } as const] : []),
          ];
}

/** A number that is listed is so however old the list is; one that is not may be by now. */
function orgList(rule: ListRule): RuleTest {
    const isAboutLoad = asksForLoad(rule);
    return {
        needs: isAboutLoad ? ['listing', 'listLoads'] : ['listing'],
        ask: (callee, at) => {
            const { listing } = callee.facts;
            const inputs = [
                factInput('listing', listing, at, (entry) => stateOf(entry, at)),
                ...(isAboutLoad ? [loadInput(rule, callee, at)] : []),
            ];
            if (listing.state === 'missing') {
                return notKnown({ what: 'listing', why: listing.why }, inputs);
            }
            if (listing.value !== null && isInForce(listing.value, at)) {
                return matched(listed(listing.value), inputs);
            }
            const doubt = isAboutLoad ? doubtAboutLoad(rule, callee, at) : null;
            return doubt === null ? passed(inputs) : notKnown(doubt, inputs);
        },
        nextChange: (callee, at) => {
            const { listing } = callee.facts;
            const end =
                listing.state === 'known' && listing.value !== null
                    ? endOf(listing.value, at)
                    : NEVER;
            return Math.min(end, loadEndsAt(rule, callee, at));
        },
    };
}

function ownList(numbers: readonly ListedNumber[]): RuleTest {
    const entries = new Map<string, ListedNumber[]>();
    for (const entry of numbers) {
        const others = entries.get(entry.e164);
        if (others === undefined) {
            entries.set(entry.e164, [entry]);
        } else {
            others.push(entry);
        }
    }
    const entriesOf = ({ e164 }: Callee): readonly ListedNumber[] => entries.get(e164) ?? [];
    return {
        needs: [],
        ask: (callee, at) => {
            const own = entriesOf(callee);
            const entry = own.find((candidate) => isInForce(candidate, at)) ?? own[0] ?? null;
            const state = stateOf(entry, at);
            const inputs = [{ name: 'list', value: state, ageMs: null }];
            return entry !== null && state === 'listed'
                ? matched(listed(entry), inputs)
                : passed(inputs);
        },
        nextChange: (callee, at) =>
            Math.min(NEVER, ...entriesOf(callee).map((entry) => endOf(entry, at))),
    };
}

function isInForce({ expiresAt }: ListedNumber, at: number): boolean {
    return expiresAt === null || expiresAt > at;
}

function endOf({ expiresAt }: ListedNumber, at: number): number {
    return expiresAt !== null && expiresAt > at ? expiresAt : NEVER;
}

function stateOf(entry: ListedNumber | null, at: number): 'listed' | 'expired' | 'not-listed' {
    if (entry === null) {
        return 'not-listed';
    }
    return isInForce(entry, at) ? 'listed' : 'expired';
}

function listed({ reason, source, expiresAt }: ListedNumber): Reason {
    return {
        code: 'LISTED',
        params: {
            ...(reason === null ? {} : { reason }),
            ...(source === null ? {} : { source }),
            ...(expiresAt === null ? {} : { expiresAt }),
        },
    };
}

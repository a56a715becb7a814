/** Rules of kind `list`: numbers of the configuration, or of the org's own list. */
import type { ListedNumber, ListRule, Reason } from './contract';
import { type Callee, factInput } from './facts';
import type { FoundProblem } from './problems';
import { matched, NEVER, notKnown, passed, type RuleTest } from './ruleTest';
import { isE164 } from './scopeProblems';

const ORG_LIST: RuleTest = {
    needs: ['listing'],
    ask: ({ facts: { listing } }, at) => {
        const inputs = [factInput('listing', listing, at, (entry) => stateOf(entry, at))];
        if (listing.state === 'missing') {
            return notKnown({ what: 'listing', why: listing.why }, inputs);
        }
        return listing.value !== null && isInForce(listing.value, at)
            ? matched(listed(listing.value), inputs)
            : passed(inputs);
    },
    nextChange: ({ facts: { listing } }, at) =>
        listing.state === 'known' && listing.value !== null ? endOf(listing.value, at) : NEVER,
};

/** The test of a rule of kind `list`. */
export function listTest({ numbers }: ListRule): RuleTest {
    return numbers === 'org' ? ORG_LIST : ownList(numbers);
}

export function listProblems({ numbers }: ListRule): FoundProblem[] {
    return numbers === 'org'
        ? []
        : numbers
              .filter(({ e164 }) => !isE164(e164))
              .map(({ e164 }) => ({ code: 'not-e164', value: e164 }));
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

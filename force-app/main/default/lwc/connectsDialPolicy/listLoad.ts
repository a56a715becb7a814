/** Whether the org's list is fresh enough: "not listed" in an old copy means little. */
import { dateOf } from './calendarDay';
import type { ListLoad, ListRule, RuleInput } from './contract';
import { type Callee, factInput } from './facts';
import type { FoundProblem } from './problems';
import { NEVER, type NotKnown } from './ruleTest';

const DAY_MS = 86_400_000;

type Wanted = Pick<ListRule, 'list' | 'maxAgeDays'>;

/** Whether the rule goes by when its list was loaded. */
export function asksForLoad({ list, maxAgeDays }: Wanted): boolean {
    return list !== undefined || maxAgeDays !== undefined;
}

/** Why "not listed" cannot be relied on; null if it can. */
export function doubtAboutLoad(wanted: Wanted, callee: Callee, at: number): NotKnown | null {
    const { listLoads } = callee.facts;
    const { list = '', maxAgeDays = NEVER } = wanted;
    if (listLoads.state === 'missing') {
        return { what: 'listLoads', why: listLoads.why };
    }
    const load = newest(wanted, listLoads.value);
    if (load === null) {
        return { what: 'listLoads', why: 'never-loaded', params: { list } };
    }
    const ageMs = at - load.loadedAt;
    return ageMs < maxAgeDays * DAY_MS
        ? null
        : {
              what: 'listLoads',
              why: 'too-old',
              params: { list: load.list, days: Math.floor(ageMs / DAY_MS), maxDays: maxAgeDays },
          };
}

/** Which load it went by, and from which day that is. */
export function loadInput(wanted: Wanted, { facts }: Callee, at: number): RuleInput {
    return factInput('listLoads', facts.listLoads, at, (loads) => {
        const load = newest(wanted, loads);
        return load === null
            ? 'never-loaded'
            : `${load.list} ${dateOf(Math.floor(load.loadedAt / DAY_MS))}`;
    });
}

/** The instant at which the load becomes too old. */
export function loadEndsAt(wanted: Wanted, { facts: { listLoads } }: Callee, at: number): number {
    const load = listLoads.state === 'known' ? newest(wanted, listLoads.value) : null;
    const end = (load?.loadedAt ?? NEVER) + (wanted.maxAgeDays ?? NEVER) * DAY_MS;
    return end > at ? end : NEVER;
}

export function loadProblems({ list, maxAgeDays }: Wanted): FoundProblem[] {
    const isAge = maxAgeDays === undefined || (Number.isInteger(maxAgeDays) && maxAgeDays >= 1);
    return [
        ...(list?.trim() === '' ? [{ code: 'no-list-name', value: '' } as const] : []),
        ...(isAge ? [] : [{ code: 'bad-list-age', value: String(maxAgeDays) } as const]),
    ];
}

/** Names of lists differ by more than capitals, in the org as here. */
function newest({ list }: Wanted, loads: readonly ListLoad[]): ListLoad | null {
    return loads
        .filter((load) => list === undefined || load.list.toLowerCase() === list.toLowerCase())
        .reduce<ListLoad | null>(
            (best, load) => (best === null || load.loadedAt > best.loadedAt ? load : best),
            null,
        );
}

/** Dials to people somewhere, decided by packs alone. */
import { DIAL_PACKS, PACK_HOLIDAYS } from 'c/connectsDialPacks';
import type {
    CalleeFacts,
    DialNumber,
    DialPolicyVerdict,
    Fact,
    LineType,
} from 'c/connectsDialPolicy';
import { compilePolicy } from 'c/connectsDialPolicy';

/** Somebody who is called. */
export interface Somebody {
    readonly country: string;
    readonly regions?: readonly string[];
    readonly timeZones: readonly string[];
    readonly lineType?: LineType;
    readonly facts?: Partial<CalleeFacts>;
}

/** What the org knows about nobody in particular. */
export const NOTHING_AGAINST: CalleeFacts = {
    listing: known(null),
    doNotCall: known([]),
    consents: known([]),
    places: known([]),
    dials: known([]),
    listLoads: known([]),
};

/** Lists whose loads the packs ask for. */
const LISTS = ['us-national', 'uk-tps'];

export const MISSING = { state: 'missing', why: 'timed-out' } as const;

export function known<T>(value: T): Fact<T> {
    return { state: 'known', value, at: 0 };
}

/**
 * Decides a dial by packs.
 * @param at with an offset, "2026-11-02T07:59:00-05:00"
 */
export function decide(
    packs: readonly string[],
    at: string,
    somebody: Somebody,
): DialPolicyVerdict {
    const { country, regions = [], timeZones, lineType = 'fixedOrMobile', facts } = somebody;
    const number: DialNumber = {
        kind: 'public',
        dialString: '1234567',
        e164: '+1234567',
        country,
        regions,
        lineType,
        timeZones,
    };
    const rules = DIAL_PACKS.filter(({ id }) => packs.includes(id)).flatMap((pack) => pack.rules);
    const policy = compilePolicy(
        { version: 'test', rules, unreadable: 'warn', siteTimeZone: 'UTC' },
        {
            numbers: { read: () => number, dialStringOf: (e164) => e164 },
            holidays: PACK_HOLIDAYS,
        },
    );
    const question = { callType: 'OUTBOUND', dialString: '1234567', teams: [] } as const;
    const today = Date.parse(at);
    const listLoads = known(LISTS.map((list) => ({ list, loadedAt: today })));
    return policy.decide({ ...question, at: today }, { ...NOTHING_AGAINST, listLoads, ...facts });
}

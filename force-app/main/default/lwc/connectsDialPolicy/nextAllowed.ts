/**
 * When a dial would be allowed. What rules say changes at few instants – hours that begin, entries
 * that expire, clocks that are changed – so it goes from one to the next instead of through minutes.
 */
import { askRule, type CompiledRule, nextAnswerChange, type RuleInScope } from './compiledRule';
import type { AskedRule } from './contract';
import type { Callee } from './facts';
import { endsTheAsking, outcomeOf } from './judgement';
import { NEVER } from './ruleTest';
import { isInForce, nextValidityChange } from './validity';
import type { ZoneTime } from './zoneTime';

const MINUTE_MS = 60_000;
const HORIZON_MS = 14 * 86_400_000;

/** What the search goes by. */
export interface Prospect {
    /** Rules that the dial is in the scope of, in order, whether in force or not. */
    readonly rules: readonly RuleInScope[];
    /** Rules that would make it another number, about which nothing is known. */
    readonly rewrites: readonly CompiledRule[];
    readonly callee: Callee;
    readonly site: ZoneTime;
}

/** A rule, what it says at the moment, and when that may change. */
interface Watched {
    readonly entry: RuleInScope;
    /** Null while it is not in force. */
    says: AskedRule | null;
    until: number;
}

/**
 * The first whole minute after `at` at which the dial is allowed if the facts stay what they are.
 * @param at an instant at which it is not allowed, milliseconds since 1970
 * @returns null if there is none within 14 days, or if it would be another number by then
 */
export function nextAllowedAt(prospect: Prospect, at: number): number | null {
    const watched = prospect.rules.map((entry): Watched => look(entry, prospect, at));
    if (isForGood(watched)) {
        return null;
    }
    const end = Math.min(at + HORIZON_MS, rewritesChangeAt(prospect, at) - 1);
    for (;;) {
        const change = watched.reduce((first, { until }) => Math.min(first, until), NEVER);
        const minute = Math.ceil(change / MINUTE_MS) * MINUTE_MS;
        if (minute > end) {
            return null;
        }
        for (const rule of watched) {
            if (rule.until <= minute) {
                Object.assign(rule, look(rule.entry, prospect, minute));
            }
        }
        if (isAllowed(watched)) {
            return minute;
        }
    }
}

function look(entry: RuleInScope, { callee, site }: Prospect, at: number): Watched {
    const { validity } = entry.compiled;
    const says = isInForce(validity, site.localAt(at).day) ? askRule(entry, callee, at) : null;
    const until = Math.min(
        nextValidityChange(validity, site, at),
        nextAnswerChange(entry, callee, at),
    );
    return { entry, says, until };
}

function isAllowed(watched: readonly Watched[]): boolean {
    for (const { says } of watched) {
        if (says !== null && outcomeOf(says) !== 'allow') {
            return false;
        }
        if (says !== null && endsTheAsking(says)) {
            return true;
        }
    }
    return true;
}

/** Whether an objection stands that no time takes away, with no exception to come before it. */
function isForGood(watched: readonly Watched[]): boolean {
    for (const { entry, says, until } of watched) {
        const isException = says !== null && endsTheAsking(says);
        const mayBecomeOne = until !== NEVER && entry.compiled.rule.outcome === 'allow';
        if (isException || mayBecomeOne) {
            return false;
        }
        if (until === NEVER && says !== null && outcomeOf(says) !== 'allow') {
            return true;
        }
    }
    return false;
}

/** The first instant at which a rewrite rule comes into force or ends. */
function rewritesChangeAt({ rewrites, site }: Prospect, at: number): number {
    return Math.min(NEVER, ...rewrites.map(({ validity }) => changeOf(validity, site, at)));
}

function changeOf(validity: CompiledRule['validity'], site: ZoneTime, at: number): number {
    const isNow = isInForce(validity, site.localAt(at).day);
    let change = nextValidityChange(validity, site, at);
    while (change <= at + HORIZON_MS) {
        if (isInForce(validity, site.localAt(change).day) !== isNow) {
            return change;
        }
        change = nextValidityChange(validity, site, change);
    }
    return NEVER;
}

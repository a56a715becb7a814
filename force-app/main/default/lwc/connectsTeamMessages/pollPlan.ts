/**
 * When to look for team messages: the gadget raises no event for them. Pure. Looks are an interval
 * apart, further after failures, sooner when there is a reason, and never closer than `MIN_GAP_MS`.
 */

/** Closest that two looks may follow each other. */
export const MIN_GAP_MS = 2_000;
/** Furthest that looks are apart after failures. */
export const LONGEST_GAP_MS = 600_000;
/** How much of the interval is a matter of chance, so that a team does not ask in the same second. */
export const JITTER_SHARE = 0.2;

/** See the file's head. Immutable. */
export interface PollPlan {
    /** Between two looks, in ms. */
    readonly intervalMs: number;
    /** This desk's share of chance, from 0 to 1. */
    readonly chance: number;
    /** When the latest look began, ms since 1970; null before the first. */
    readonly lookedAt: number | null;
    readonly isLooking: boolean;
    /** Looks that failed since one succeeded. */
    readonly failures: number;
    /** Whether there is a reason not to wait for the interval. */
    readonly isWanted: boolean;
}

/** What the desk allows. */
export interface PollSituation {
    /** Signed in, connected. */
    readonly canLook: boolean;
    readonly isVisible: boolean;
}

/** A plan that looks at once. @param chance from 0 to 1 */
export function pollPlan(intervalMs: number, chance: number): PollPlan {
    return {
        intervalMs,
        chance,
        lookedAt: null,
        isLooking: false,
        failures: 0,
        isWanted: true,
    };
}

/** There is a reason to look as soon as possible: the page is seen again, or something was written. */
export function wanted(plan: PollPlan): PollPlan {
    return plan.isWanted ? plan : { ...plan, isWanted: true };
}

/** A look begins. @param now ms since 1970 */
export function looking(plan: PollPlan, now: number): PollPlan {
    return { ...plan, lookedAt: now, isLooking: true, isWanted: false };
}

/** The look has ended. */
export function looked(plan: PollPlan, isSuccess: boolean): PollPlan {
    return { ...plan, isLooking: false, failures: isSuccess ? 0 : plan.failures + 1 };
}

/** Whether to look now. @param now ms since 1970 */
export function isDue(plan: PollPlan, { canLook, isVisible }: PollSituation, now: number): boolean {
    if (!canLook || !isVisible || plan.isLooking) {
        return false;
    }
    if (plan.lookedAt === null) {
        return true;
    }
    const since = now - plan.lookedAt;
    // A clock that was set back tells nothing about the time since.
    return since < 0 || since >= gapMs(plan);
}

/** How long after a look the next one comes, in ms. */
export function gapMs({ intervalMs, chance, failures, isWanted }: PollPlan): number {
    if (isWanted) {
        return MIN_GAP_MS;
    }
    const jittered = intervalMs * (1 + JITTER_SHARE * chance);
    return Math.max(MIN_GAP_MS, Math.min(jittered * 2 ** failures, LONGEST_GAP_MS));
}

const DEFAULT_INTERVAL_S = 60;
const SHORTEST_INTERVAL_S = 15;

/** The interval in ms of a design attribute in seconds; the default for what is no number. */
export function pollInterval(seconds: unknown): number {
    const given = Number(seconds ?? NaN);
    const sensible = Number.isFinite(given) && given > 0 ? given : DEFAULT_INTERVAL_S;
    return Math.max(SHORTEST_INTERVAL_S, sensible) * 1_000;
}

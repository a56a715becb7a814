/** How long agents may be in a state before the view points at them. */
import type { AgentEntry, StateGroup } from './agentEntry';

/** What has its own threshold: the state groups but signing out, and holding a call. */
export type ThresholdName = Exclude<StateGroup, 'SIGNED_OUT'> | 'HOLD';

/** Milliseconds after which a state is long; twice that is too long. Infinity: never. */
export type Thresholds = Readonly<Record<ThresholdName, number>>;

/** How long the present state has lasted. */
export type Level = 'normal' | 'long' | 'tooLong';

const MINUTE_MS = 60_000;

/**
 * A threshold as an administrator gives it.
 * @param minutes what is no number above zero means never
 * @returns ms
 */
export function thresholdOf(minutes: unknown): number {
    const value = Number(minutes);
    return value > 0 ? value * MINUTE_MS : Infinity;
}

/** @param now ms since 1970 */
export function levelOf(entry: AgentEntry, thresholds: Thresholds, now: number): Level {
    if (entry.since === null || entry.group === 'SIGNED_OUT') {
        return 'normal';
    }
    const limit = thresholds[entry.isOnHold ? 'HOLD' : entry.group];
    const elapsed = now - entry.since;
    if (elapsed < limit) {
        return 'normal';
    }
    return elapsed < 2 * limit ? 'long' : 'tooLong';
}

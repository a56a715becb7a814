/** Which colleagues are offered for a call, and in which order. Pure. */
import { type AgentEntry, fold, STATE_GROUPS } from 'c/connectsTeamStatsModel';

/** Everybody who can be reached by telephone, but the agent. @param ownId the agent's id */
export function reachable(entries: readonly AgentEntry[], ownId: string): AgentEntry[] {
    return entries.filter(
        ({ id, group, extension }) => id !== ownId && group !== 'SIGNED_OUT' && extension !== '',
    );
}

/**
 * Whom the typed text means: words of the name by their beginnings, or the extension by its
 * beginning. Nothing typed means everybody.
 */
export function matching(colleagues: readonly AgentEntry[], text: string): AgentEntry[] {
    const wanted = wordsOf(text);
    return colleagues.filter(({ name, extension }) => {
        const words = [...wordsOf(name), extension];
        return wanted.every((part) => words.some((word) => word.startsWith(part)));
    });
}

/**
 * Ready ones first, then by state and name. Who was in the list before stays in place, so that nobody
 * moves away below the pointer when a state changes.
 *
 * @param before ids in the order of before; empty for an order of its own
 */
export function inOrder(
    colleagues: readonly AgentEntry[],
    before: readonly string[],
): readonly AgentEntry[] {
    const places = new Map(before.map((id, place) => [id, place]));
    const placeOf = ({ id }: AgentEntry): number => places.get(id) ?? before.length;
    const rankOf = ({ group }: AgentEntry): number => STATE_GROUPS.indexOf(group);
    return [...colleagues].sort(
        (left, right) =>
            placeOf(left) - placeOf(right) ||
            rankOf(left) - rankOf(right) ||
            left.name.localeCompare(right.name),
    );
}

function wordsOf(text: string): string[] {
    return fold(text)
        .split(/\s+/)
        .filter((word) => word !== '');
}

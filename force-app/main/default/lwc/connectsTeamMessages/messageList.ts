/** The team messages that the gadget told, as one list. Pure. */
import type { TeamMessageData } from 'c/connectsIntegrationApiSvc';

/** A message with what this desk knows of it. */
export interface BoardMessage extends TeamMessageData {
    /** The agent's own, who may delete it. */
    readonly isOwn: boolean;
    /** When it was seen here first, ms since 1970; null when it was there from the start. */
    readonly arrivedAt: number | null;
}

/** How long a message counts as new. */
export const NEW_MS = 60_000;

/**
 * The list after a look, the newest first, each message once.
 * @param before null before the first look
 * @param team messages to the agent's team
 * @param own messages that the agent wrote
 * @param now ms since 1970
 */
export function messagesAfter(
    before: readonly BoardMessage[] | null,
    team: readonly TeamMessageData[],
    own: readonly TeamMessageData[],
    agentId: string,
    now: number,
): readonly BoardMessage[] {
    const known = new Map(before?.map((message) => [message.id, message]));
    const ownIds = new Set(own.map(({ id }) => id));
    const all = new Map([...team, ...own].map((message) => [message.id, message]));
    return [...all.values()]
        .map((message) => ({
            ...message,
            isOwn: ownIds.has(message.id) || (agentId !== '' && message.author.id === agentId),
            arrivedAt: before === null ? null : arrivalOf(known.get(message.id), now),
        }))
        .sort((left, right) => right.createdAt - left.createdAt);
}

function arrivalOf(known: BoardMessage | undefined, now: number): number | null {
    return known === undefined ? now : known.arrivedAt;
}

/** Messages that somebody else wrote since the look before, oldest first; none at the first look. */
export function news(
    before: readonly BoardMessage[] | null,
    after: readonly BoardMessage[],
): readonly BoardMessage[] {
    const known = new Set(before?.map(({ id }) => id));
    return before === null
        ? []
        : after.filter(({ id, isOwn }) => !isOwn && !known.has(id)).toReversed();
}

/** Those whose time is not over. @param now ms since 1970 */
export function alive(messages: readonly BoardMessage[], now: number): readonly BoardMessage[] {
    return messages.filter(({ expiresAt }) => expiresAt > now);
}

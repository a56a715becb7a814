/** What waits to be sent to the org. */
import type { DecisionBody, PlacedDial } from './dialOrg';

/** A decision that waits. */
export interface WaitingDecision {
    readonly kind: 'decision';
    readonly clientId: string;
    readonly userId: string;
    /** Null until its turn is written down. */
    readonly queueNumber: number | null;
    /** For the order: milliseconds since 1970. */
    readonly addedAt: number;
    readonly body: DecisionBody;
}

/** A dial that waits to be counted. */
export interface WaitingDial extends PlacedDial {
    readonly kind: 'dial';
    readonly userId: string;
    readonly addedAt: number;
}

export type WaitingEntry = WaitingDecision | WaitingDial;

/**
 * Reads an entry as it was stored.
 * @returns null for a text that is none
 */
export function readEntry(text: string): WaitingEntry | null {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch (error) {
        if (error instanceof SyntaxError) {
            return null;
        }
        throw error;
    }
    return isDecision(value) || isDial(value) ? value : null;
}

function isDecision(value: unknown): value is WaitingDecision {
    if (!isRecordOf(value, 'decision')) {
        return false;
    }
    const { queueNumber, body } = value;
    return (
        (queueNumber === null || Number.isSafeInteger(queueNumber)) &&
        typeof body === 'object' &&
        body !== null &&
        typeof (body as Partial<DecisionBody>).outcome === 'string'
    );
}

function isDial(value: unknown): value is WaitingDial {
    return (
        isRecordOf(value, 'dial') &&
        typeof value.e164 === 'string' &&
        Number.isFinite(value.placedAt)
    );
}

function isRecordOf(value: unknown, kind: WaitingEntry['kind']): value is Record<string, unknown> {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const { kind: given, clientId, userId, addedAt } = value as Record<string, unknown>;
    return (
        given === kind &&
        typeof clientId === 'string' &&
        typeof userId === 'string' &&
        Number.isFinite(addedAt)
    );
}

/** The latest changes of presence and agent state; a reload of the page keeps them. */
import { type Presence, type PresenceChange, reasonCause } from 'c/connectsPresenceRules';
import type { NamedAgentState, StateCause, StateEntry } from './deskState';

/** Something that lasts as long as the browser's tab, or longer: JSON. */
export interface JsonStore {
    /** @returns undefined where nothing of any use is kept */
    read(): unknown;
    write(value: unknown): void;
}

/** So many are kept: a day's changes of a busy desk. */
const MOST = 200;
const UNSEEN: StateCause = { code: 'UNSEEN' };

/** Keeps changes, newest first. */
export class StateHistory {
    private readonly store: JsonStore;
    private known: readonly StateEntry[];

    constructor(store: JsonStore) {
        this.store = store;
        const kept = store.read();
        this.known = Array.isArray(kept) ? kept.filter(isEntry).slice(0, MOST) : [];
    }

    /** Newest first. */
    get entries(): readonly StateEntry[] {
        return this.known;
    }

    /** @param agent how the agent stands now, with the words of the reason */
    addChanges(changes: readonly PresenceChange[], agent: NamedAgentState | null): void {
        changes.forEach((change) => {
            const { cause, at } = change;
            if (change.side === 'presence') {
                this.add({ side: 'presence', to: change.to, cause, at });
            } else {
                this.add({ side: 'agent', to: change.to === null ? null : agent, cause, at });
            }
        });
    }

    /** Whether the agent was signed in to the phone when that was seen last. */
    get wasSignedIn(): boolean {
        const last = this.known.find(({ side }) => side === 'agent');
        return last?.side === 'agent' && last.to !== null && last.to.state !== 'LOGOUT';
    }

    /** The agent's state was there already when this page looked first. @param at since when */
    addSeenAgent(agent: NamedAgentState, at: number): void {
        this.add({ side: 'agent', to: agent, cause: reasonCause(agent) ?? UNSEEN, at });
    }

    /** The presence was there already when this page looked first. */
    addSeenPresence(presence: Presence, at: number): void {
        this.add({ side: 'presence', to: presence, cause: UNSEEN, at });
    }

    /** What was known already stays as it is, unless the cause is only known now. */
    private add(entry: StateEntry): void {
        const last = this.known.find(({ side }) => side === entry.side);
        const isKnown = last === undefined ? entry.to === null : isSameState(last, entry);
        if (isKnown && (last?.cause.code !== 'UNSEEN' || entry.cause.code === 'UNSEEN')) {
            return;
        }
        const others = isKnown ? this.known.filter((each) => each !== last) : this.known;
        this.known = [entry, ...others].slice(0, MOST);
        this.store.write(this.known);
    }
}

function isSameState(left: StateEntry, right: StateEntry): boolean {
    if (left.side === 'agent' && right.side === 'agent') {
        return left.to?.state === right.to?.state && left.to?.reasonCode === right.to?.reasonCode;
    }
    return left.to === right.to;
}

/** Kept by an earlier version, or by hand: anything may be there. */
function isEntry(value: unknown): value is StateEntry {
    if (typeof value !== 'object' || value === null) {
        return false;
    }
    const { side, to, cause, at } = value as Readonly<Record<string, unknown>>;
    const isCause =
        typeof cause === 'object' &&
        cause !== null &&
        typeof (cause as { code?: unknown }).code === 'string';
    const isTarget =
        side === 'presence'
            ? to === null || typeof to === 'string'
            : side === 'agent' &&
              (to === null ||
                  (typeof to === 'object' &&
                      typeof (to as { state?: unknown }).state === 'string' &&
                      typeof (to as { reasonLabel?: unknown }).reasonLabel === 'string'));
    return isCause && isTarget && typeof at === 'number';
}

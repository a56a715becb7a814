/** What the inspector shows: one thing that happened, wherever it was seen. */
import type { TraceEntry } from '../../../simulator/api';
import type { RequestProgress } from '../../gadget/requestWatch';

/** Where an entry comes from and what it is about. */
export type EntryKind = TraceEntry['kind'] | 'subscription' | 'dispatch' | 'console' | 'page';

/** One entry; it never changes, an answered request is a new one in the place of the old. */
export interface InspectorEntry {
    /** Counts the entries of this page. */
    readonly id: number;
    readonly kind: EntryKind;
    /** Simulated time in ms since 1970; the clock of the machine for what the page told. */
    readonly time: number;
    readonly name: string;
    readonly detail: unknown;
    /** Only with requests: how the gadget's journal says it stands, and the answer. */
    readonly request?: RequestProgress['entry'];
    readonly answer?: unknown;
}

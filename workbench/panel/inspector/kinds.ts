/** The kinds of entries as the inspector's filter groups them. */
import type { EntryKind } from './entry';

/** One switch of the filter. */
export interface KindGroup {
    readonly name: string;
    readonly label: string;
    /** What it covers, for the tooltip. */
    readonly help: string;
    readonly kinds: readonly EntryKind[];
}

/** All switches, in the order of the screen. */
export const KIND_GROUPS: readonly KindGroup[] = [
    {
        name: 'events',
        label: 'Events',
        help: 'Events that the gadget raised',
        kinds: ['event'],
    },
    {
        name: 'requests',
        label: 'Requests',
        help: 'Requests of the libraries, with what came of them and the time between',
        kinds: ['request', 'response'],
    },
    {
        name: 'dispatch',
        label: 'Components',
        help: 'Events that the service handed on, with the components that got them',
        kinds: ['dispatch'],
    },
    {
        name: 'subscriptions',
        label: 'Subscriptions',
        help: 'Callback slots that libraries filled and emptied',
        kinds: ['subscription'],
    },
    {
        name: 'connection',
        label: 'Connection',
        help: 'The gadget starts, reloads, loses and regains its connection',
        kinds: ['connection'],
    },
    {
        name: 'faults',
        label: 'Faults',
        help: 'Faults that were planned, and those that happened',
        kinds: ['fault'],
    },
    {
        name: 'steps',
        label: 'Steps',
        help: 'Steps of scenarios, and what the agent does by hand in the gadget',
        kinds: ['step'],
    },
    {
        name: 'log',
        label: 'Log',
        help: 'What components write to the log of the gadget',
        kinds: ['log'],
    },
    {
        name: 'page',
        label: 'Page',
        help: 'Console, uncaught errors, toasts and navigation of the page',
        kinds: ['console', 'page'],
    },
];

/** The kinds of the groups of those names. */
export function kindsOf(names: ReadonlySet<string>): ReadonlySet<EntryKind> {
    return new Set(KIND_GROUPS.filter(({ name }) => names.has(name)).flatMap(({ kinds }) => kinds));
}

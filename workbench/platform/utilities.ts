/** The utility bar's items, for the bar itself and for `lightning/platformUtilityBarApi`. */

/** One item of the utility bar. */
export interface Utility {
    readonly id: string;
    readonly label: string;
    readonly icon: string;
    /** Size of the open panel, in px. */
    readonly width: number;
    readonly height: number;
    /** Name of the bundle; null for the simulated gadget's frame. */
    readonly component: string | null;
    /** Public properties of the component, as the admin has set them. */
    readonly properties: Readonly<Record<string, unknown>>;
    /** Eager items run from the start, the others are made when they are first opened. */
    readonly isEager: boolean;
    readonly isCreated: boolean;
    readonly isOpen: boolean;
}

/** What may be changed about an item. */
export type UtilityChange = Partial<Pick<Utility, 'label' | 'icon' | 'width' | 'height'>>;

type NewUtility = Omit<Utility, 'properties' | 'isCreated' | 'isOpen'>;

/** The utility in which the do-not-call guard runs. */
export const GUARD_UTILITY = 'doNotCall';

const item = (
    utility: NewUtility,
    properties: Readonly<Record<string, unknown>> = {},
): Utility => ({
    ...utility,
    properties,
    isCreated: utility.isEager,
    isOpen: false,
});

const ALL: readonly Utility[] = [
    item({
        id: 'gadget',
        label: 'Phone',
        icon: 'utility:call',
        width: 360,
        height: 520,
        component: null,
        isEager: true,
    }),
    item(
        {
            id: 'agentState',
            label: 'Agent state',
            icon: 'utility:user',
            width: 340,
            height: 320,
            component: 'connectsAgentStateBar',
            isEager: false,
        },
        { compact: true },
    ),
    item(
        {
            id: 'queues',
            label: 'Queues',
            icon: 'utility:groups',
            width: 340,
            height: 420,
            component: 'connectsQueueStats',
            isEager: false,
        },
        { compact: true },
    ),
    item({
        id: 'transcripts',
        label: 'Transcripts',
        icon: 'utility:quotation_marks',
        width: 340,
        height: 240,
        component: 'connectsTranscriptCollector',
        // It collects from the start, so that a viewer opened later has everything.
        isEager: true,
    }),
    item(
        {
            id: GUARD_UTILITY,
            label: 'Do not call',
            icon: 'utility:shield',
            width: 340,
            height: 480,
            component: 'connectsDoNotCallGuard',
            // It guards from the start.
            isEager: true,
        },
        { compact: true },
    ),
    item(
        {
            id: 'numberCheck',
            label: 'Check a number',
            icon: 'utility:search',
            width: 340,
            height: 420,
            component: 'connectsNumberCheck',
            isEager: false,
        },
        { compact: true },
    ),
    item({
        id: 'flightRecorder',
        label: 'Flight recorder',
        icon: 'utility:record',
        width: 360,
        height: 420,
        component: 'connectsFlightRecorder',
        isEager: false,
    }),
];
let utilities = ALL;
const observers = new Set<() => void>();

/** The items as they are now, in the order of the bar. */
export function listUtilities(): readonly Utility[] {
    return utilities;
}

/** @returns stops observing */
export function observeUtilities(observer: () => void): () => void {
    observers.add(observer);
    return () => {
        observers.delete(observer);
    };
}

/** Opens an item's panel; the bar shows one panel at a time. */
export function openUtility(id: string): void {
    change((utility) => ({
        ...utility,
        isOpen: utility.id === id,
        isCreated: utility.isCreated || utility.id === id,
    }));
}

/** Closes an item's panel; its component goes on running. */
export function minimizeUtility(id: string): void {
    change((utility) => (utility.id === id ? { ...utility, isOpen: false } : utility));
}

/** Takes an item out of the bar; its component is gone. */
export function hideUtility(id: string): void {
    utilities = utilities.filter((utility) => utility.id !== id);
    change((utility) => utility);
}

/** Puts an item that was taken out back into its place, as it is when the page starts. */
export function showUtility(id: string): void {
    utilities = ALL.flatMap((utility) => {
        const present = utilities.find((candidate) => candidate.id === utility.id);
        return present ?? (utility.id === id ? utility : []);
    });
    change((utility) => utility);
}

/** Changes what an item looks like. */
export function updateUtility(id: string, changes: UtilityChange): void {
    change((utility) => (utility.id === id ? { ...utility, ...changes } : utility));
}

function change(replace: (utility: Utility) => Utility): void {
    utilities = utilities.map(replace);
    for (const observer of [...observers]) {
        observer();
    }
}

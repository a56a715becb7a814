/** The utility bar's items, for the bar itself and for `lightning/platformUtilityBarApi`. */

/** An item as it is when the page starts. */
export interface NewUtility {
    readonly id: string;
    readonly label: string;
    readonly icon: string;
    /** Size of the open panel, in px. */
    readonly width: number;
    readonly height: number;
    /** Name of the bundle, or of the softphone's component. */
    readonly component: string;
    /** Public properties of the component, as the admin has set them. */
    readonly properties: Readonly<Record<string, unknown>>;
    /** Eager items run from the start, the others are made when they are first opened. */
    readonly isEager: boolean;
}

/** One item of the utility bar. */
export interface Utility extends NewUtility {
    readonly isCreated: boolean;
    readonly isOpen: boolean;
    /** Whether the item calls for attention. */
    readonly isHighlighted: boolean;
}

/** What may be changed about an item. */
export type UtilityChange = Partial<
    Pick<Utility, 'label' | 'icon' | 'width' | 'height' | 'isHighlighted'>
>;

/** The component of the do-not-call guard. */
export const GUARD = 'connectsDoNotCallGuard';

let all: readonly Utility[] = [];
let utilities = all;
const observers = new Set<() => void>();

/**
 * Puts the items into the bar, in place of those that are there.
 *
 * @param items in the order of the bar
 */
export function fillUtilityBar(items: readonly NewUtility[]): void {
    all = items.map((item) => ({
        ...item,
        isCreated: item.isEager,
        isOpen: false,
        isHighlighted: false,
    }));
    utilities = all;
    change((utility) => utility);
}

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

/** Takes the items with a component out of the bar; the component is gone. */
export function hideUtilities(component: string): void {
    utilities = utilities.filter((utility) => utility.component !== component);
    change((utility) => utility);
}

/** Puts items that were taken out back into their places, as they are when the page starts. */
export function showUtilities(component: string): void {
    utilities = all.flatMap((utility) => {
        const present = utilities.find(({ id }) => id === utility.id);
        return present ?? (utility.component === component ? utility : []);
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

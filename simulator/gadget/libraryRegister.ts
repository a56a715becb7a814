import type { Assumptions } from '../assumptions';

/** Slots that switch a default of the gadget off when they are filled (guide, "onBeforeDial", "onShareRecord"). */
const TAKE_OVER_EVENTS: readonly string[] = ['onBeforeDial', 'onShareRecord'];

/** The libraries that the gadget has heard of, and which callback slots they have filled. */
export class LibraryRegister {
    private readonly assumptions: Assumptions;
    private readonly names = new Map<string, string>();
    /** Per event, in the order in which the libraries registered. */
    private readonly subscribers = new Map<string, Set<string>>();

    constructor(assumptions: Assumptions) {
        this.assumptions = assumptions;
    }

    /** A short name in order of first requests: wire ids differ from run to run, journals must not. */
    nameOf(libraryId: string): string {
        let name = this.names.get(libraryId);
        if (name === undefined) {
            name = `library-${this.names.size + 1}`;
            this.names.set(libraryId, name);
        }
        return name;
    }

    /** A slot was filled or emptied; an emptied one may leave the default switched off (`A-BDNULL`). */
    setSubscribed(libraryId: string, eventName: string, subscribed: boolean): void {
        const libraries = this.subscribers.get(eventName) ?? new Set<string>();
        this.subscribers.set(eventName, libraries);
        if (subscribed) {
            // Registered anew: the last one from now on.
            libraries.delete(libraryId);
            libraries.add(libraryId);
        } else if (
            !TAKE_OVER_EVENTS.includes(eventName) ||
            this.assumptions['A-BDNULL'] === 'restores-default'
        ) {
            libraries.delete(libraryId);
        }
    }

    isSubscribed(eventName: string): boolean {
        return (this.subscribers.get(eventName)?.size ?? 0) > 0;
    }

    /** The only library that shall get the event, or null for all (`A-BDMANY`). */
    receiverOf(eventName: string): string | null {
        if (!TAKE_OVER_EVENTS.includes(eventName) || this.assumptions['A-BDMANY'] === 'all') {
            return null;
        }
        return this.lastSubscriber(eventName);
    }

    /** The library that filled the slot last, of those that still have. */
    lastSubscriber(eventName: string): string | null {
        return [...(this.subscribers.get(eventName) ?? [])].at(-1) ?? null;
    }

    /** A page vanished without emptying its slots; the gadget may not notice (`A-BDGONE`). */
    libraryGone(libraryId: string): void {
        for (const [eventName, libraries] of this.subscribers) {
            if (
                !TAKE_OVER_EVENTS.includes(eventName) ||
                this.assumptions['A-BDGONE'] === 'default-action'
            ) {
                libraries.delete(libraryId);
            }
        }
    }

    /** Libraries tell their subscriptions anew when the gadget is ready again. */
    forgetSubscriptions(): void {
        this.subscribers.clear();
    }
}

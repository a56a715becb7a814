/**
 * When a slot that takes over an action of the gadget is filled: from the first guard on, while this
 * document owns the action and its page is there. It stays filled when the last guard leaves,
 * because nobody documents whether null gives the action back to the gadget.
 */
import type { IntegrationApi } from './contract';

/** Whether this document carries the action out; another document may, and then this one stands by. */
export interface DialOwnership {
    readonly isOwner: boolean;
    /** Whether it is still being settled who does: this document has just come. Default no. */
    readonly isUndecided?: boolean;
    /** @returns stops observing */
    observe(listener: () => void): () => void;
}

/** Whether the document's page is on screen or put away by the browser. */
export interface PageVisit {
    /** @param onShow called only when the page comes back after `onHide` */
    observe(onHide: () => void, onShow: () => void): void;
}

/** One document alone owns its dials. */
export const ALWAYS_OWNER: DialOwnership = { isOwner: true, observe: () => () => undefined };

/** Fills and empties one callback slot. */
export class TakenOverSlot {
    private readonly slots: Record<string, unknown>;
    private readonly name: string;
    private readonly handler: (event: unknown) => void;
    private readonly onLost: () => void;
    private ownership: DialOwnership = ALWAYS_OWNER;
    private stopObserving: () => void = () => undefined;
    private isWanted = false;
    private isPageThere = true;
    private isFilled = false;
    private readonly waiting = new Set<() => void>();

    /** @param onLost called when another document has become the owner */
    constructor(
        api: IntegrationApi,
        name: string,
        handler: (event: unknown) => void,
        onLost: () => void,
    ) {
        this.slots = api as unknown as Record<string, unknown>;
        this.name = name;
        this.handler = handler;
        this.onLost = onLost;
    }

    /** There is a guard now. */
    want(): void {
        this.isWanted = true;
        this.update();
    }

    setPageThere(isThere: boolean): void {
        this.isPageThere = isThere;
        this.update();
    }

    setOwnership(ownership: DialOwnership): void {
        this.stopObserving();
        this.ownership = ownership;
        this.stopObserving = ownership.observe(() => this.update());
        this.update();
    }

    /** Whether this document has guards, and perhaps nobody takes the action over yet. */
    get isUndecided(): boolean {
        return this.isWanted && this.isPageThere && this.ownership.isUndecided === true;
    }

    /** @returns stops waiting */
    whenDecided(listener: () => void): () => void {
        this.waiting.add(listener);
        return () => this.waiting.delete(listener);
    }

    /** Fills it anew if it should be filled: the gadget may have forgotten it. */
    restore(): void {
        this.isFilled = false;
        this.update();
    }

    private update(): void {
        const shouldBeFilled = this.isWanted && this.isPageThere && this.ownership.isOwner;
        if (shouldBeFilled !== this.isFilled) {
            this.isFilled = shouldBeFilled;
            this.slots[this.name] = shouldBeFilled ? this.handler : null;
        }
        if (!this.ownership.isOwner) {
            this.onLost();
        }
        if (!this.isUndecided) {
            const waiting = [...this.waiting];
            this.waiting.clear();
            waiting.forEach((listener) => listener());
        }
    }
}

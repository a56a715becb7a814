/**
 * Whether card numbers are hidden is one setting of the document, because all its components share
 * the lines. They stay readable only while every component that is there wants that.
 */
import { configureConversations } from 'c/connectsLiveState';

const wishes = new Map<CardNumberWish, boolean>();

/** One component's wish, from `tell` to `withdraw`. */
export class CardNumberWish {
    /** @param hides whether this component wants card numbers hidden */
    tell(hides: boolean): void {
        wishes.set(this, hides);
        settle();
    }

    /** The component leaves. */
    withdraw(): void {
        wishes.delete(this);
        settle();
    }
}

function settle(): void {
    const all = [...wishes.values()];
    configureConversations({ masksCardNumbers: all.length === 0 || all.includes(true) });
}

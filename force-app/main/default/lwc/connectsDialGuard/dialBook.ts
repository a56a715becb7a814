/**
 * The dials of this document: which are open, which request is one that is known already, what came
 * of them.
 */
import type {
    DialDecision,
    DialIntent,
    ItemVariables,
    WorkItem,
} from 'c/connectsIntegrationApiSvc';
import type { DialPolicyVerdict } from 'c/connectsDialPolicy';
import type { GuardedDial } from './guardState';
import { TWIN_MS } from './openDials';

/** A dial with what only the guard needs to know of it. */
export interface BookedDial {
    dial: GuardedDial;
    readonly intent: DialIntent;
    /** What the guard answered last; null while it is undecided. */
    sent: { readonly number: string; readonly callVariables: Readonly<ItemVariables> } | null;
    /** Whether the guard has answered with a change that it has not been asked about again. */
    isChangeUnconfirmed: boolean;
    /** Whether the guard attached variables. */
    hasAttached: boolean;
    /** When it was over, or dialled; milliseconds since 1970. */
    settledAt: number | null;
    /** Work items that were there before, so that the dial's own is known when it comes. */
    readonly itemsBefore: ReadonlySet<string>;
    /** Its call, once it is there. */
    workItemId: string | null;
}

/** What a request is to the book. */
export type Acquaintance =
    /** Nothing that is open. */
    | { readonly is: 'new' }
    /** The guard's own change comes back to be confirmed, or another guard has changed variables. */
    | { readonly is: 'asked-again'; readonly booked: BookedDial }
    /** The same request while the first is undecided, unanswered or its call lives. */
    | { readonly is: 'repeated'; readonly booked: BookedDial };

/** Dials that are kept for the list. */
const MAX_DIALS = 20;
/** A call that was dialled has its work item by then, in ms. */
export const ITEM_WITHIN_MS = 15_000;
/** States of a call that somebody is in. */
const ALIVE: readonly string[] = ['OFFERED', 'ACTIVE', 'PAUSED'];

/** See the file's head. */
export class DialBook {
    private booked: readonly BookedDial[] = [];
    private items: readonly WorkItem[] = [];

    /** Newest first. */
    get dials(): readonly GuardedDial[] {
        return this.booked.map(({ dial }) => dial);
    }

    /** Enters a dial that is new. @param id unique */
    enter(id: string, intent: DialIntent, at: number): BookedDial {
        const { callType, number } = intent;
        const booked: BookedDial = {
            dial: {
                id,
                callType,
                dialString: number,
                verdict: null,
                answer: 'none',
                ending: 'open',
                endingReason: null,
                at,
            },
            intent,
            sent: null,
            isChangeUnconfirmed: false,
            hasAttached: false,
            settledAt: null,
            itemsBefore: new Set(this.items.map(({ Id }) => Id)),
            workItemId: null,
        };
        this.add(booked);
        return booked;
    }

    /** What a request is. */
    meet(intent: DialIntent, now: number): Acquaintance {
        const booked = this.booked.find(
            (each) => this.isOver(each, now) === false && isSame(each, intent),
        );
        if (booked === undefined) {
            return { is: 'new' };
        }
        const { sent } = booked;
        const isOpen = booked.dial.ending === 'open' && sent !== null;
        const isSameNumber = sent?.number === intent.number;
        const variables = JSON.stringify(intent.callVariables);
        const isAsSent = JSON.stringify(sent?.callVariables) === variables;
        const isBack = isSameNumber && isAsSent && booked.isChangeUnconfirmed;
        // The variables that it came with are no other guard's change: that is a second click.
        const isAsItCame = JSON.stringify(booked.intent.callVariables) === variables;
        const isOther = isSameNumber && !isAsSent && !isAsItCame;
        return { is: isOpen && (isBack || isOther) ? 'asked-again' : 'repeated', booked };
    }

    /** The dial that a decision of the service is about. */
    dialOf({ intent }: DialDecision): BookedDial | null {
        return (
            this.booked.find(
                ({ dial, intent: own }) =>
                    dial.ending === 'open' &&
                    own.callType === intent.callType &&
                    own.number === intent.number,
            ) ?? null
        );
    }

    /** Changes what is shown of a dial. */
    note(booked: BookedDial, changes: Partial<GuardedDial>): void {
        booked.dial = { ...booked.dial, ...changes };
        this.booked = [...this.booked];
    }

    /** Takes in the work items that are there: calls of dials come, live and end. */
    see(items: readonly WorkItem[]): void {
        const known = new Set(this.items.map(({ Id }) => Id));
        this.items = items;
        items
            .filter(({ Id, Channel, Direction }) => {
                const isCall = Channel === 'VOICE' && Direction === 'outbound';
                return isCall && !known.has(Id) && !this.isTaken(Id);
            })
            .forEach((item) => this.assign(item));
    }

    /** A new call is that of the dial with its number, else of the one that went out first. */
    private assign({ Id, DialedNumber }: WorkItem): void {
        const expecting = this.booked
            .filter((booked) => isItemExpected(booked) && !booked.itemsBefore.has(Id))
            .reverse();
        const digits = digitsOf(DialedNumber);
        const booked =
            expecting.find(({ sent }) => digits !== '' && digitsOf(sent?.number) === digits) ??
            expecting[0];
        if (booked !== undefined) {
            booked.workItemId = Id;
        }
    }

    private isTaken(id: string): boolean {
        return this.booked.some(({ workItemId }) => workItemId === id);
    }

    /** Enters a dial whose outcome nobody saw. */
    enterUnknown(dial: Pick<GuardedDial, 'id' | 'callType' | 'dialString' | 'at'>): void {
        if (this.booked.some((each) => each.dial.id === dial.id)) {
            return;
        }
        const intent: DialIntent = {
            callType: dial.callType,
            number: dial.dialString,
            callVariables: {},
            workItemId: null,
            relatedObject: null,
            source: 'gadget',
        };
        const booked = this.enter(dial.id, intent, dial.at);
        booked.settledAt = dial.at;
        this.note(booked, { ending: 'unknown' });
    }

    /** Takes a dial off the list. */
    remove(id: string): void {
        this.booked = this.booked.filter(({ dial }) => dial.id !== id);
    }

    private add(booked: BookedDial): void {
        const open = this.booked.filter(({ dial }) => dial.ending === 'open');
        const others = this.booked.slice(0, MAX_DIALS - 1);
        // What is open is remembered, however long the list.
        this.booked = [booked, ...new Set([...others, ...open])];
    }

    private isOver(booked: BookedDial, now: number): boolean {
        const { dial, settledAt, workItemId } = booked;
        switch (dial.ending) {
            case 'open':
                return false;
            case 'dialled': {
                if (dial.callType === 'BLINDTRANSFER') {
                    return now - (settledAt ?? 0) > TWIN_MS;
                }
                const item = this.items.find(({ Id }) => Id === workItemId);
                return workItemId === null
                    ? now - (settledAt ?? 0) > ITEM_WITHIN_MS
                    : item === undefined || !ALIVE.includes(item.State);
            }
            // A request that waited for its turn while the first one was refused.
            case 'denied':
                return now - (settledAt ?? 0) > TWIN_MS;
            default:
                return true;
        }
    }
}

function isSame({ dial, intent, sent }: BookedDial, other: DialIntent): boolean {
    // With the call at hand, a second click on its number comes as a consultation.
    const isSameType =
        dial.callType === other.callType ||
        (dial.callType === 'OUTBOUND' && other.callType === 'CONSULT');
    return (
        isSameType &&
        (dial.callType !== 'BLINDTRANSFER' || intent.workItemId === other.workItemId) &&
        (dial.dialString === other.number || sent?.number === other.number)
    );
}

/** What has not gone out has no call, whatever calls come meanwhile. */
function isItemExpected({ dial, sent, workItemId }: BookedDial): boolean {
    const isUnderWay = dial.ending === 'open' || dial.ending === 'dialled';
    return workItemId === null && sent !== null && isUnderWay && dial.callType !== 'BLINDTRANSFER';
}

function digitsOf(number: string | undefined): string {
    return number?.replace(/\D/g, '') ?? '';
}

/** Whether a verdict lets the same request through at once, whatever came before: help, and colleagues. */
export function passesAlways({ number }: Pick<DialPolicyVerdict, 'number'>): boolean {
    return number.kind === 'emergency' || number.kind === 'internal';
}

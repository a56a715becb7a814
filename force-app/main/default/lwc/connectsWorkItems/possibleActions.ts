/**
 * What can be done with a work item now. Pure rules: the requests of the guide, and Cisco Finesse's
 * allowed actions of a call's participant (ALERTING: answer only; HELD: no transfer of its own; …).
 */
import type { AgentChannelType, WorkItem } from 'c/connectsIntegrationApiSvc';
import type { Abilities } from './abilities';
import { consultationOf } from './consultation';
import { agentState, isRinging, otherParties } from './itemFields';

/** Something that an agent may want to do with a work item. */
export type ActionName =
    | 'accept'
    | 'end'
    /** Tickets and chats only (guide, "wrapUpItem"). */
    | 'wrapUp'
    | 'consult'
    | 'blindTransfer'
    /** Connects the call on hold with this one, and leaves. */
    | 'transfer'
    /** Makes one call of the call on hold and this one. */
    | 'conference'
    | 'tones'
    | 'reason'
    /** Peripheral and named variables. */
    | 'variables'
    | 'localVariables'
    | 'share';

/** Why something that belongs to the work item is not possible at this moment. */
export type Blocker =
    | 'CONNECTION_LOST'
    | 'REQUEST_PENDING'
    | 'NOT_ANSWERED_YET'
    | 'IN_CONFERENCE'
    | 'NOT_ALLOWED_NOW';

/** Actions of a work item: null for what is possible; what makes no sense in its state is absent. */
export type Possibilities = Readonly<Partial<Record<ActionName, Blocker | null>>>;

/** Everything that the rules look at. */
export interface Situation {
    readonly items: readonly WorkItem[];
    /** The agent's. */
    readonly extension: string;
    readonly abilities: Abilities;
    readonly lostChannels: readonly AgentChannelType[];
    /** Whether a request that moves this work item (or, for a call, any call) is under way. */
    isMoving(item: WorkItem): boolean;
}

/** Actions that move a work item: one at a time. */
const MOVES: ReadonlySet<ActionName> = new Set<ActionName>([
    'accept',
    'end',
    'wrapUp',
    'consult',
    'blindTransfer',
    'transfer',
    'conference',
]);

/** See the file's head. */
export function possibleActions(item: WorkItem, situation: Situation): Possibilities {
    const open: Possibilities = {
        ...(item.Channel === 'VOICE' ? callActions(item, situation) : taskActions(item)),
        ...dataActions(item, situation),
    };
    const isLost = situation.lostChannels.includes(item.Channel);
    const isMoving = situation.isMoving(item);
    if (!isLost && !isMoving) {
        return open;
    }
    return Object.fromEntries(
        (Object.entries(open) as [ActionName, Blocker | null][]).map(([name, blocker]) => {
            const general = isLost ? 'CONNECTION_LOST' : 'REQUEST_PENDING';
            return [name, isLost || MOVES.has(name) ? general : blocker];
        }),
    );
}

function taskActions({ State }: WorkItem): Possibilities {
    switch (State) {
        case 'OFFERED':
            return { accept: null };
        case 'ACTIVE':
        case 'PAUSED':
            return { wrapUp: null, end: null };
        case 'WRAPUP':
            return { end: null };
        default:
            return {};
    }
}

function callActions(item: WorkItem, situation: Situation): Possibilities {
    switch (item.State) {
        case 'OFFERED':
            return offeredCallActions(item, situation);
        case 'ACTIVE':
            return activeCallActions(item, situation);
        case 'PAUSED':
        case 'WRAPUP':
            return { end: null };
        default:
            return {};
    }
}

/** A ringing call can only be answered: Finesse has no way to reject it. */
function offeredCallActions(item: WorkItem, situation: Situation): Possibilities {
    const { items, extension } = situation;
    if (isRinging(item, extension)) {
        return { accept: null };
    }
    const own = agentState(item, extension);
    if (own === 'ALERTING' || own === 'ACCEPTED') {
        // A dialer is connecting the customer.
        return {};
    }
    const isConsult = consultationOf(items)?.current === item;
    return isConsult
        ? { end: null, transfer: 'NOT_ANSWERED_YET', conference: 'NOT_ANSWERED_YET' }
        : { end: null };
}

function activeCallActions(item: WorkItem, situation: Situation): Possibilities {
    const { items, extension, abilities } = situation;
    const shared: Possibilities = {
        end: null,
        ...(abilities.canSendDtmf ? { tones: null } : {}),
        ...(abilities.canShareRecord ? { share: null } : {}),
    };
    const consultation = consultationOf(items);
    if (consultation?.current === item) {
        return { ...shared, transfer: null, conference: null };
    }
    const others = items.filter((other) => other.Channel === 'VOICE' && other !== item);
    return {
        ...shared,
        consult: abilities.canMakeCall ? null : 'NOT_ALLOWED_NOW',
        ...(others.length > 0 ? {} : { blindTransfer: blindTransferBlocker(item, extension) }),
    };
}

function blindTransferBlocker(item: WorkItem, extension: string): Blocker | null {
    return otherParties(item, extension).length > 1 ? 'IN_CONFERENCE' : null;
}

/** Guide, "updateWorkItemData": while a call rings only local variables may be set. */
function dataActions(item: WorkItem, { abilities, extension }: Situation): Possibilities {
    if (item.State === 'ENDED') {
        return {};
    }
    if (!abilities.updatable.includes(item.Id)) {
        return item.State === 'OFFERED' ? { localVariables: null } : {};
    }
    const isCall = item.Channel === 'VOICE';
    const isRingingHere = isRinging(item, extension);
    const takesVariables = isCall ? item.State !== 'WRAPUP' : true;
    return {
        localVariables: null,
        ...(takesVariables && !isRingingHere ? { variables: null } : {}),
        ...(wasAccepted(item) ? { reason: null } : {}),
    };
}

/** A reason needs a conversation that took place. */
function wasAccepted({ State, Channel, ConnectedTimeStamp }: WorkItem): boolean {
    return State !== 'OFFERED' && (Channel !== 'VOICE' || (ConnectedTimeStamp ?? 0) > 0);
}

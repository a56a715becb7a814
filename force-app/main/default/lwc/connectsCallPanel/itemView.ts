/** A work item in words: who, what kind, which state, since when (guide, "WorkItem Structure"). */
import {
    agentState,
    type Consultation,
    farEndOf,
    isRinging,
    otherParties,
} from 'c/connectsWorkItems';
import { fillLabel } from 'c/connectsFormat';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { recordsOf } from './itemRecords';
import { LABELS } from './labels';

/** How a state is coloured; the colour always stands beside its word. */
export type ItemLook = 'offered' | 'active' | 'held' | 'wrap-up';

/** See the file's head. */
export interface ItemView {
    readonly title: string;
    readonly subtitle: string;
    /** Part in a consultation; empty for none. */
    readonly role: string;
    readonly stateLabel: string;
    readonly look: ItemLook;
    /** Start of the state as far as the gadget's times tell, ms since 1970. */
    readonly since: number | null;
    /** Start of the work item; null where it says the same. */
    readonly total: number | null;
}

const CALL_TYPES: Readonly<Record<string, string>> = {
    OUTBOUND: LABELS.campaign,
    OUTBOUND_PREVIEW: LABELS.preview,
    OUTBOUND_DIRECT_PREVIEW: LABELS.preview,
    OUTBOUND_CALLBACK_PREVIEW: LABELS.preview,
    TRANSFER: LABELS.transferred,
    CONFERENCE: LABELS.conferenceCall,
    CONSULT: LABELS.consultCall,
};

/** @param extension the agent's */
export function itemView(
    item: WorkItem,
    extension: string,
    consultation: Consultation | null,
): ItemView {
    const { label, look } = stateOf(item, extension);
    const since = sinceOf(item);
    const created = timeOf(item.CreatedTimeStamp);
    return {
        title: titleOf(item),
        subtitle: subtitleOf(item, extension, item === consultation?.consult),
        role: roleOf(item, consultation),
        stateLabel: label,
        look,
        since,
        total: since === created ? null : created,
    };
}

/** A preview of a campaign: accepting it has the customer dialled. */
export function isPreview({ CallType }: WorkItem): boolean {
    return CALL_TYPES[CallType] === LABELS.preview;
}

/** The name of the only record that was found, or else the number. */
export function titleOf(item: WorkItem): string {
    const people = recordsOf(item).filter(({ isParty }) => isParty);
    const [only] = people;
    const campaignName = item.NamedVariables?.find(({ Key }) => Key === 'BABuddyName')?.Value ?? '';
    const name = people.length === 1 && only !== undefined ? only.name : campaignName;
    const farEnd = isPreview(item) ? '' : farEndOf(item);
    return name || farEnd || item.Subject || LABELS.unknownParty;
}

/** @param isConsult its part says already what kind of call it is */
function subtitleOf(item: WorkItem, extension: string, isConsult: boolean): string {
    const { Channel, QueueName, DialedNumber, Direction, Subject } = item;
    const farEnd = farEndOf(item);
    const others = otherParties(item, extension);
    const isVoice = Channel === 'VOICE';
    const parts = [
        titleOf(item) === farEnd || isPreview(item) ? '' : farEnd,
        isVoice ? (isConsult ? '' : kindOf(item)) : Subject,
        QueueName === '' ? '' : fillLabel(LABELS.queue, QueueName),
        isVoice && Direction === 'inbound' && DialedNumber !== '' && DialedNumber !== extension
            ? fillLabel(LABELS.dialled, DialedNumber)
            : '',
        others.length > 1 ? fillLabel(LABELS.parties, others.join(', ')) : '',
    ];
    return parts.filter((part) => part !== '').join(' · ');
}

function kindOf({ CallType, IsInternalCall, Direction }: WorkItem): string {
    const known = CALL_TYPES[CallType];
    if (known !== undefined) {
        return known;
    }
    if (IsInternalCall) {
        return LABELS.internal;
    }
    return Direction === 'outbound' ? LABELS.outbound : LABELS.inbound;
}

function roleOf(item: WorkItem, consultation: Consultation | null): string {
    if (item === consultation?.consult) {
        return LABELS.roleConsult;
    }
    return item === consultation?.original ? LABELS.roleOriginal : '';
}

function stateOf(item: WorkItem, extension: string): { label: string; look: ItemLook } {
    const isVoice = item.Channel === 'VOICE';
    switch (item.State) {
        case 'OFFERED':
            return { label: offeredLabel(item, extension), look: 'offered' };
        case 'PAUSED':
            return { label: isVoice ? LABELS.stateHeld : LABELS.statePaused, look: 'held' };
        case 'WRAPUP':
            return { label: LABELS.stateWrapUp, look: 'wrap-up' };
        default:
            return { label: isVoice ? LABELS.stateTalking : LABELS.stateActive, look: 'active' };
    }
}

function offeredLabel(item: WorkItem, extension: string): string {
    if (item.Channel !== 'VOICE') {
        return LABELS.stateOffered;
    }
    if (isRinging(item, extension)) {
        return isPreview(item) ? LABELS.stateOffered : LABELS.stateRinging;
    }
    const own = agentState(item, extension);
    return own === 'ALERTING' || own === 'ACCEPTED' ? LABELS.stateConnecting : LABELS.stateDialing;
}

/** The gadget does not tell when a call was held: then it is the time since the answer. */
function sinceOf(item: WorkItem): number | null {
    const created = timeOf(item.CreatedTimeStamp);
    const connected = timeOf(item.ConnectedTimeStamp) ?? created;
    switch (item.State) {
        case 'OFFERED':
            return created;
        case 'WRAPUP':
            return timeOf(item.WrapedupTimeStamp) ?? connected;
        default:
            return connected;
    }
}

function timeOf(stamp: number | null | undefined): number | null {
    return typeof stamp === 'number' && stamp > 0 ? stamp : null;
}

/** Turns the entries of the history into what the template shows. Pure: same input, same view. */
import type { HistoryRecordChoice, HistoryRowContent } from 'c/connectsCallHistoryRow';
import { calendarDay, fillLabel, formatDuration, isoDuration, timeOfDay } from 'c/connectsFormat';
import type { WorkItemType } from 'c/connectsIntegrationApiSvc';
import { channelIcon, channelName, dayName } from 'c/connectsWords';
import {
    type CallBackBlocker,
    callBackBlocker,
    isCall,
    isConsultation,
    type PhoneSituation,
} from './callBack';
import type { FoundRecord, HistoryEntry, Outcome } from './historyEntry';
import type { HistoryFilter } from './historyFilter';
import { LABELS } from './labels';

/** The entries of a day. */
export interface HistoryDay {
    readonly key: string;
    /** Empty while there is nothing but today. */
    readonly heading: string;
    readonly rows: readonly HistoryRowContent[];
}

/** A choice of the filter menu. */
export interface FilterChoice {
    readonly value: string;
    readonly label: string;
    readonly isChecked: boolean;
}

const BLOCKERS: Record<CallBackBlocker, string> = {
    NO_NUMBER: LABELS.blockerNoNumber,
    PREVIEW: LABELS.blockerPreview,
    CONNECTION_LOST: LABELS.blockerConnection,
    SIGNED_OUT: LABELS.blockerSignedOut,
    DIALLING: LABELS.blockerDialling,
    NOT_ALLOWED_NOW: LABELS.blockerNotAllowed,
};

const OUTCOMES: Record<Exclude<Outcome, 'connected'>, string> = {
    missed: LABELS.missed,
    notConnected: LABELS.notConnected,
    preview: LABELS.preview,
};

/** The rows of the entries, day by day. @param now ms since 1970 */
export function historyDays(
    entries: readonly HistoryEntry[],
    situation: PhoneSituation,
    now: number,
): readonly HistoryDay[] {
    const days = new Map<string, HistoryEntry[]>();
    for (const entry of entries) {
        const day = entry.startedAt === null ? '' : calendarDay(entry.startedAt);
        days.set(day, [...(days.get(day) ?? []), entry]);
    }
    const isOnlyToday = days.size === 1 && days.has(calendarDay(now));
    return [...days].map(([key, ofDay]) => ({
        key,
        heading: isOnlyToday ? '' : headingOf(ofDay, now),
        rows: ofDay.map((entry) => historyRow(entry, situation)),
    }));
}

function headingOf([first]: readonly HistoryEntry[], now: number): string {
    const start = first?.startedAt ?? null;
    return start === null ? LABELS.noTime : dayName(start, now);
}

function historyRow(entry: HistoryEntry, situation: PhoneSituation): HistoryRowContent {
    const customer = entry.records.length === 1 ? entry.records[0] : undefined;
    const name = customer?.name ?? '';
    const party = entry.party || entry.queue || LABELS.unknown;
    return {
        key: entry.key,
        iconName: iconOf(entry),
        kind: fillLabel(LABELS.kind, channelName(entry.channel), directionName(entry.direction)),
        isMissed: entry.outcome === 'missed',
        title: name || party,
        titleRecordId: customer?.id ?? '',
        details: [name === '' ? '' : entry.party, entry.subject, entry.queue].filter(
            (text) => text !== '' && text !== (name || party),
        ),
        wrapUpReason: entry.wrapUpReason,
        time: entry.startedAt === null ? '' : timeOfDay(entry.startedAt),
        duration: entry.durationMs === null ? '' : formatDuration(entry.durationMs),
        machineDuration: entry.durationMs === null ? '' : isoDuration(entry.durationMs),
        outcome: entry.outcome === 'connected' ? '' : OUTCOMES[entry.outcome],
        callBack: isCall(entry) ? callBackOf(entry, situation) : null,
        records: recordChoices(entry, customer),
    };
}

function iconOf({ channel, direction, outcome }: HistoryEntry): string {
    if (channel !== 'VOICE') {
        return channelIcon(channel);
    }
    if (outcome === 'missed') {
        return 'utility:missed_call';
    }
    return direction === 'outbound' ? 'utility:outbound_call' : 'utility:incoming_call';
}

function callBackOf(
    entry: HistoryEntry,
    situation: PhoneSituation,
): NonNullable<HistoryRowContent['callBack']> {
    const blocker = callBackBlocker(entry, situation);
    const label = fillLabel(
        isConsultation(situation.desk) ? LABELS.consult : LABELS.callBack,
        entry.party || LABELS.unknown,
    );
    return {
        label: blocker === null ? label : fillLabel(LABELS.withDetail, label, BLOCKERS[blocker]),
        isDisabled: blocker !== null,
    };
}

/** What the menu opens: the title opens the only customer already. */
function recordChoices(
    { records, activityId }: HistoryEntry,
    customer: FoundRecord | undefined,
): HistoryRecordChoice[] {
    const others = customer === undefined ? records : [];
    return [
        ...others.map(({ id, name, type }) => ({
            id,
            label: [type, name || id].filter((text) => text !== '').join(': '),
        })),
        ...(activityId === '' ? [] : [{ id: activityId, label: LABELS.activity }]),
    ];
}

function directionName(direction: HistoryEntry['direction']): string {
    return direction === 'outbound' ? LABELS.outbound : LABELS.inbound;
}

/** Choices of the channel; none where there is nothing to choose. */
export function channelChoices(
    channels: readonly WorkItemType[],
    { channel }: HistoryFilter,
): FilterChoice[] {
    if (channels.length < 2) {
        return [];
    }
    return [
        { value: 'channel:', label: LABELS.allChannels, isChecked: channel === null },
        ...channels.map((type) => ({
            value: `channel:${type}`,
            label: channelName(type),
            isChecked: channel === type,
        })),
    ];
}

/** Choices of the direction. */
export function directionChoices({ direction }: HistoryFilter): FilterChoice[] {
    return [
        { value: 'direction:', label: LABELS.bothDirections, isChecked: direction === null },
        ...(['inbound', 'outbound'] as const).map((each) => ({
            value: `direction:${each}`,
            label: directionName(each),
            isChecked: direction === each,
        })),
    ];
}

/** The filter after a choice of its menu. */
export function withChoice(filter: HistoryFilter, value: string): HistoryFilter {
    const [part, chosen = ''] = value.split(':');
    if (part === 'channel') {
        return { ...filter, channel: chosen === '' ? null : (chosen as WorkItemType) };
    }
    return {
        ...filter,
        direction: chosen === '' ? null : (chosen as HistoryEntry['direction']),
    };
}

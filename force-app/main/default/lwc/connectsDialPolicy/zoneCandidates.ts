/** The time zones that a callee may be in: by the number, and by every place of the org. */
import type { CalleeFacts, DialNumber } from './contract';
import { type ZoneTime, zoneTime } from './zoneTime';

/** A zone that the callee may be in, and what says so. */
export interface ZoneCandidate {
    readonly name: string;
    /** Null for a name that this browser does not know. */
    readonly time: ZoneTime | null;
    readonly from: 'number' | 'address' | 'account';
    /** When that was read, milliseconds since 1970; null for what needs no reading. */
    readonly readAt: number | null;
}

/** All candidates; a zone that several places name is there several times. */
export function zoneCandidates(
    number: DialNumber,
    { places }: CalleeFacts,
): readonly ZoneCandidate[] {
    const candidates = number.timeZones.map((name) => candidate(name, 'number', null));
    if (places.state === 'known') {
        for (const { from, timeZones } of places.value) {
            candidates.push(...timeZones.map((name) => candidate(name, from, places.at)));
        }
    }
    return candidates;
}

function candidate(
    name: string,
    from: ZoneCandidate['from'],
    readAt: number | null,
): ZoneCandidate {
    return { name, time: zoneTime(name), from, readAt };
}

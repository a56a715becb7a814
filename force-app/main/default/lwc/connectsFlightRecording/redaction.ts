/**
 * Makes a recording fit to be handed on: what could tell of a person becomes a pseudonym, and what
 * drives the service (states, reason codes, call types, times between events) stays.
 */
import { type Random, Pseudonyms } from './pseudonyms';
import type { Json, RecordedEntry, Recording } from './recordingFile';
import { isFreeText, isKeyedByData, isOpenField, isWord } from './vocabulary';

/** Every redacted recording starts at this time, so that the day stays private as well. */
const REDACTED_START = Date.UTC(2000, 0, 3, 9);

/** Numbers within this time of the start are taken for times. */
const NEAR_START_MS = 400 * 24 * 3_600_000;

/** Numbers with fewer digits are counts, codes and sizes. */
const LEAST_PERSONAL_NUMBER = 10_000;

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/;
const UNIX_SECONDS = /^\d{10}$/;

/** Asked first, because every parser's refusal costs an Error: CTI data is full of `{k:…;v:…}`. */
const JSON_START = /^\s*(\[|\{\s*["}])/;

/** Quoted in free text, shorter values would be found in ordinary words. */
const LEAST_QUOTED = 3;

/** Requests whose arguments drive logic by their position. */
const OPEN_ARGUMENTS: Readonly<Record<string, readonly number[]>> = { setAgentState: [2] };

/** Fetched at a time: each fetch costs more than the numbers in it. */
const RANDOM_NUMBERS = 4096;

function cryptoRandom(): Random {
    const numbers = new Uint32Array(RANDOM_NUMBERS);
    let left = 0;
    return () => {
        if (left === 0) {
            crypto.getRandomValues(numbers);
            left = numbers.length;
        }
        left -= 1;
        return (numbers[left] ?? 0) / 2 ** 32;
    };
}

class Redaction {
    private readonly recording: Recording;
    private readonly pseudonyms: Pseudonyms;
    private readonly shift: number;
    private quoted: readonly (readonly [string, string])[] = [];

    constructor(recording: Recording, random: Random) {
        this.recording = recording;
        this.pseudonyms = new Pseudonyms(random);
        this.shift = REDACTED_START - recording.startedAt;
    }

    run(): Recording {
        const { snapshot, entries, startedAt, stoppedAt } = this.recording;
        // The first pass finds every value, so that the second knows them where a text quotes them.
        this.entries(snapshot);
        this.entries(entries);
        this.quoted = [...this.pseudonyms.table]
            .filter(([value]) => value.trim().length >= LEAST_QUOTED)
            .sort(([one], [other]) => other.length - one.length);
        return {
            ...this.recording,
            startedAt: startedAt + this.shift,
            stoppedAt: stoppedAt + this.shift,
            isRedacted: true,
            snapshot: this.entries(snapshot),
            entries: this.entries(entries),
        };
    }

    private entries(entries: readonly RecordedEntry[]): RecordedEntry[] {
        return entries.map((entry) => ({ ...entry, data: this.dataOf(entry) }));
    }

    private dataOf(entry: RecordedEntry): Json {
        const { data } = entry;
        if (entry.kind === 'loaded' || entry.kind === 'threw') {
            return typeof data === 'string' ? this.freeText(data) : data;
        }
        const open = 'name' in entry ? OPEN_ARGUMENTS[entry.name] : undefined;
        if (open !== undefined && Array.isArray(data)) {
            return data.map((argument, index) =>
                open.includes(index) ? argument : this.value(argument, ''),
            );
        }
        return this.value(data, '');
    }

    private value(value: Json, field: string): Json {
        if (typeof value === 'string') {
            return this.text(value, field);
        }
        if (typeof value === 'number') {
            return isOpenField(field) ? value : this.number(value);
        }
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        if (Array.isArray(value)) {
            return value.map((element) => this.value(element, field));
        }
        const isReason = 'ReasonCode' in value && 'Label' in value;
        return Object.fromEntries(
            Object.entries(value).map(([key, inner]) => [
                key,
                isReason && key === 'Id' ? inner : this.field(key, inner),
            ]),
        );
    }

    private field(key: string, value: Json): Json {
        return isKeyedByData(key) ? this.everything(value) : this.value(value, key);
    }

    /** Records of Salesforce: their fields are whatever an administrator made them. */
    private everything(value: Json): Json {
        if (typeof value === 'string') {
            return this.pseudonyms.of(value);
        }
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        return Array.isArray(value)
            ? value.map((element) => this.everything(element))
            : Object.fromEntries(
                  Object.entries(value).map(([key, inner]) => [
                      this.pseudonyms.of(key),
                      this.everything(inner),
                  ]),
              );
    }

    private text(value: string, field: string): string {
        if (isWord(value) || isOpenField(field)) {
            return value;
        }
        if (ISO_TIME.test(value)) {
            return this.isoTime(value);
        }
        if (field === 'createdAt' && UNIX_SECONDS.test(value)) {
            return String(Number(value) + Math.round(this.shift / 1000));
        }
        if (isFreeText(field)) {
            return this.freeText(value);
        }
        return this.jsonText(value) ?? this.pseudonyms.of(value);
    }

    /** Some answers are JSON in a text (guide, "getReasonCodeList", "getLastWorkItems"). */
    private jsonText(value: string): string | null {
        if (!JSON_START.test(value)) {
            return null;
        }
        try {
            return JSON.stringify(this.value(JSON.parse(value) as Json, ''));
        } catch {
            return null;
        }
    }

    private number(value: number): number {
        const { startedAt } = this.recording;
        if (Math.abs(value - startedAt) < NEAR_START_MS) {
            return value + this.shift;
        }
        if (!Number.isSafeInteger(value) || value < LEAST_PERSONAL_NUMBER) {
            return value;
        }
        return Number(this.pseudonyms.of(String(value)));
    }

    private isoTime(value: string): string {
        const time = Date.parse(value);
        if (Number.isNaN(time)) {
            return this.pseudonyms.of(value);
        }
        const moved = new Date(time + this.shift).toISOString();
        return value.includes('.') ? moved : moved.replace(/\.\d+/, '');
    }

    private freeText(text: string): string {
        let rest = text;
        const places: string[] = [];
        for (const [value, pseudonym] of this.quoted) {
            if (rest.includes(value)) {
                // A place holder without letters and digits, so that nothing is replaced twice.
                rest = rest.replaceAll(
                    value,
                    () => `\uE000${'\uE001'.repeat(places.length)}\uE002`,
                );
                places.push(pseudonym);
            }
        }
        return rest
            .replaceAll(/\d{3,}/g, (digits) => this.pseudonyms.of(digits))
            .replaceAll(/\uE000(\uE001*)\uE002/g, (_, count: string) => places[count.length] ?? '');
    }
}

/**
 * Replaces personal values by pseudonyms, from a table that is forgotten afterwards.
 * @param recording stays as it is
 * @param random where the table comes from
 */
export function redacted(recording: Recording, random: Random = cryptoRandom()): Recording {
    return new Redaction(recording, random).run();
}

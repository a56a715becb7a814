/** Reads the gadget's settings string (guide, "Integration Settings"): `dnc.country=US;dnc.…`. */
import type { HolidayTable } from 'c/connectsDialPolicy';
import { type Entry, entriesOf } from './entries';
import type { ConfigurationProblem, Fault, ProblemEffect, Reader } from './problems';
import {
    HOLIDAY_KEY,
    holidayTable,
    KEY_PREFIX,
    type NamedPack,
    SETTING_READERS,
    type SettingValues,
} from './settingKeys';

/** A pack and where the string names it. */
export interface PlacedPack extends NamedPack {
    readonly key: string;
}

/** What the string says about the guard. */
export interface SettingsReading {
    readonly values: Partial<SettingValues>;
    /** Own tables of holidays. */
    readonly holidays: readonly HolidayTable[];
    /** The packs, with the key and the position in the whole string, from 0. */
    readonly packs: readonly PlacedPack[];
    readonly problems: readonly ConfigurationProblem[];
}

type Key = keyof SettingValues;

/** Also those with a slip behind it: "dnc_packs", "dncPacks". */
const OWN_KEY = /^dnc/iu;
const PACKS_KEY = `${KEY_PREFIX}packs`;
/** How many letters may be wrong in a key that can only have meant the packs. */
const SLIPS = 2;

class SettingsReader implements SettingsReading {
    readonly values: Partial<SettingValues> = {};
    readonly holidays: HolidayTable[] = [];
    readonly packs: PlacedPack[] = [];
    readonly problems: ConfigurationProblem[] = [];
    private readonly seen = new Set<string>();

    take(entry: Entry): void {
        const lower = entry.key.toLowerCase();
        const name = keyOf(lower);
        const [, table] = HOLIDAY_KEY.exec(entry.key) ?? [];
        if (entry.value === null || entry.value === '') {
            this.noteKey(entry, 'NO_VALUE', {}, 'default-used');
        } else if (table !== undefined) {
            this.takeHolidays(entry, table.toUpperCase());
        } else if (name === null) {
            this.takeUnknown(entry);
        } else if (this.seen.has(lower)) {
            this.takeAgain(entry, name);
        } else {
            this.takeValue(entry, name);
        }
        this.seen.add(lower);
    }

    /** Packs forbid: of a key that can only mean them nothing is lost. */
    private takeUnknown(entry: Entry): void {
        const { closest, distance } = closestKey(entry.key);
        const isMeant = closest === PACKS_KEY && distance <= SLIPS;
        const effect = isMeant ? 'used-all-the-same' : 'part-ignored';
        this.noteKey(entry, 'UNKNOWN_KEY', { closest }, effect);
        if (isMeant) {
            this.takeValue(entry, 'packs');
        }
    }

    private takeAgain(entry: Entry, name: Key): void {
        if (name === 'packs') {
            this.noteKey(entry, 'GIVEN_TWICE', {}, 'used-all-the-same');
            this.takeValue(entry, name);
        } else {
            this.noteKey(entry, 'GIVEN_TWICE', {}, 'default-used');
        }
    }

    private takeHolidays(entry: Entry, code: string): void {
        const table = this.read(entry, holidayTable(code));
        if (table !== null) {
            this.holidays.push(table);
        }
    }

    private takeValue<K extends Key>(entry: Entry, name: K): void {
        const reader: Reader<SettingValues[K]> = SETTING_READERS[name];
        const value = this.read(entry, reader);
        if (value === null) {
            return;
        }
        this.values[name] = value;
        if (name === 'packs') {
            const { packs = [] } = this.values;
            const { key, valueAt } = entry;
            this.packs.push(...packs.map((pack) => ({ ...pack, key, at: valueAt + pack.at })));
        }
    }

    private read<T>(entry: Entry, reader: Reader<T>): T | null {
        const { value, faults } = reader(entry.value ?? '');
        const effect = value === null ? 'default-used' : 'part-ignored';
        const shift = entry.valueAt - entry.at;
        faults.forEach((fault) => this.note(entry, { ...fault, at: fault.at + shift }, effect));
        return value;
    }

    private noteKey(
        entry: Entry,
        code: Fault['code'],
        params: Fault['params'],
        effect: ProblemEffect,
    ): void {
        this.note(entry, { code, params: { key: entry.key, ...params }, at: 0 }, effect);
    }

    private note({ key, at }: Entry, fault: Fault, effect: ProblemEffect): void {
        const { code, params } = fault;
        this.problems.push({
            where: { in: 'settings', key, at: at + fault.at + 1 },
            code,
            params,
            effect,
        });
    }
}

/**
 * Reads the keys that begin with "dnc."; others belong to other features and are skipped. Something
 * that cannot be read is ignored and named, everything else is used.
 */
export function readSettingsText(settings: string): SettingsReading {
    const reader = new SettingsReader();
    entriesOf(settings)
        .filter(({ key }) => OWN_KEY.test(key))
        .forEach((entry) => reader.take(entry));
    return reader;
}

function keyOf(lower: string): Key | null {
    const known = Object.keys(SETTING_READERS) as Key[];
    return known.find((key) => fullKey(key).toLowerCase() === lower) ?? null;
}

function fullKey(key: string): string {
    return `${KEY_PREFIX}${key}`;
}

/** The key that takes the fewest changes of letters: what was probably meant. */
function closestKey(key: string): { readonly closest: string; readonly distance: number } {
    const given = key.toLowerCase();
    return Object.keys(SETTING_READERS)
        .map(fullKey)
        .map((closest) => ({ closest, distance: editDistance(given, closest.toLowerCase()) }))
        .reduce((best, each) => (each.distance < best.distance ? each : best));
}

function editDistance(from: string, to: string): number {
    let row = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [index, letter] of [...from].entries()) {
        const next = [index + 1];
        for (const [column, other] of [...to].entries()) {
            const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
            const left = (next[column] ?? 0) + 1;
            next.push(Math.min(replaced, left, (row[column + 1] ?? 0) + 1));
        }
        row = next;
    }
    return row.at(-1) ?? 0;
}

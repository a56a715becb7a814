/** The text of a rule's parameters, taken apart: every key is asked for, or it is a mistake. */
import type { Weekday } from 'c/connectsDialPolicy';
import { type Entry, entriesOf } from './entries';
import { weekdaysOf } from './hours';
import { type Fault, type Reader } from './problems';
import { moved } from './values';

const VARIABLE_KEY = /^var\.(.+)$/iu;

/** The entries of the text, taken one by one; what is left over is a mistake. */
export class ParameterText {
    private readonly faults: Fault[] = [];
    private readonly left: Entry[] = [];
    private readonly taken = new Map<string, Entry>();

    constructor(parameterText: string) {
        for (const entry of entriesOf(parameterText)) {
            if (entry.value === null || entry.value === '') {
                this.add('NO_VALUE', { key: entry.key }, entry.at);
            } else if (this.left.some(({ key }) => isSame(key, entry.key))) {
                this.add('GIVEN_TWICE', { key: entry.key }, entry.at);
            } else {
                this.left.push(entry);
            }
        }
    }

    /** The value of a key, null when it is not there or cannot be read. */
    take<T>(key: string, reader: Reader<T>): T | null {
        const [entry] = this.takeWhere((each) => isSame(each.key, key));
        return entry === undefined ? null : this.read(entry, reader);
    }

    /** Like `take`; that it is missing is a mistake. */
    need<T>(key: string, reader: Reader<T>): T | null {
        const isThere = this.left.some((entry) => isSame(entry.key, key));
        if (!isThere) {
            this.lacks(key);
        }
        return this.take(key, reader);
    }

    /** The entries whose keys are weekdays. */
    takeDays(): readonly { readonly entry: Entry; readonly days: readonly Weekday[] }[] {
        return this.takeWhere(({ key }) => weekdaysOf(key) !== null).map((entry) => ({
            entry,
            days: weekdaysOf(entry.key) ?? [],
        }));
    }

    /** The entries "var.<name>=<value>". */
    takeVariables(): Record<string, string> {
        return Object.fromEntries(
            this.takeWhere(({ key }) => VARIABLE_KEY.test(key)).map(({ key, value }) => [
                key.slice('var.'.length),
                value ?? '',
            ]),
        );
    }

    read<T>({ value, valueAt }: Entry, reader: Reader<T>): T | null {
        const reading = reader(value ?? '');
        this.faults.push(...reading.faults.map((fault) => moved(fault, valueAt)));
        return reading.value;
    }

    /** Notes that a key is missing. */
    lacks(key: string): void {
        this.add('MISSING', { key }, 0);
    }

    /** Notes that the value of a key that was taken will not do. */
    refuse(key: string, code: Fault['code'], params: Fault['params']): void {
        this.add(code, params, this.taken.get(key)?.valueAt ?? 0);
    }

    /** Every mistake, keys that nobody has asked for included. */
    allFaults(): readonly Fault[] {
        this.left.forEach(({ key, at }) => this.add('UNKNOWN_KEY', { key }, at));
        this.left.length = 0;
        return this.faults;
    }

    private takeWhere(isWanted: (entry: Entry) => boolean): readonly Entry[] {
        const wanted = this.left.filter(isWanted);
        for (const entry of wanted) {
            this.left.splice(this.left.indexOf(entry), 1);
            this.taken.set(entry.key, entry);
        }
        return wanted;
    }

    private add(code: Fault['code'], params: Fault['params'], at: number): void {
        this.faults.push({ code, params, at });
    }
}

function isSame(key: string, other: string): boolean {
    return key.toLowerCase() === other.toLowerCase();
}

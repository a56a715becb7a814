/** Looking into JSON that somebody has written by hand: every mistake with its place. */
import { UnusableError } from '../flight-recording/command';

/** A value and where it stands: "rules.json: facts.*.dials". */
export class JsonPart {
    readonly value: unknown;
    private readonly place: string;

    constructor(value: unknown, place: string) {
        this.value = value;
        this.place = place;
    }

    /** @throws UnusableError when the text is no JSON */
    static parse(text: string, place: string): JsonPart {
        try {
            return new JsonPart(JSON.parse(text), place);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            throw new UnusableError(`${place}: this is not JSON (${reason}).`, { cause: error });
        }
    }

    /** A field; `value` is undefined when it is not there. */
    at(name: string): JsonPart {
        return new JsonPart(this.fields()[name], `${this.place}.${name}`);
    }

    get isThere(): boolean {
        return this.value !== undefined && this.value !== null;
    }

    /** @throws UnusableError when it is no object */
    fields(): Readonly<Record<string, unknown>> {
        if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value)) {
            throw this.wrong('an object');
        }
        return this.value as Record<string, unknown>;
    }

    /** The fields one by one. */
    entries(): readonly (readonly [name: string, part: JsonPart])[] {
        return Object.keys(this.fields()).map((name) => [name, this.at(name)]);
    }

    /**
     * An object that has no other fields than these.
     * @throws UnusableError that names the first one that nobody knows
     */
    only(names: readonly string[]): this {
        const unknown = Object.keys(this.fields()).find((name) => !names.includes(name));
        if (unknown !== undefined) {
            throw new UnusableError(
                `${this.place}: nobody knows "${unknown}". Use one of ${names.join(', ')}.`,
            );
        }
        return this;
    }

    list(): readonly JsonPart[] {
        if (!Array.isArray(this.value)) {
            throw this.wrong('a list');
        }
        return this.value.map((item, index) => new JsonPart(item, `${this.place}[${index}]`));
    }

    text(): string {
        if (typeof this.value !== 'string') {
            throw this.wrong('a text');
        }
        return this.value;
    }

    textOrNull(): string | null {
        return this.isThere ? this.text() : null;
    }

    oneOf<T extends string>(choices: readonly T[]): T {
        const choice = choices.find((each) => each === this.value);
        if (choice === undefined) {
            throw this.wrong(`one of ${choices.join(', ')}`);
        }
        return choice;
    }

    isTrue(): boolean {
        if (typeof this.value !== 'boolean') {
            throw this.wrong('true or false');
        }
        return this.value;
    }

    /** An instant: ISO 8601 with "Z" or an offset, or milliseconds since 1970. */
    instant(): number {
        const at = instantOf(this.value);
        if (at === null) {
            throw this.wrong('a time such as "2026-11-02T09:30:00-05:00"');
        }
        return at;
    }

    private wrong(expected: string): UnusableError {
        const given = this.value === undefined ? 'missing' : JSON.stringify(this.value);
        return new UnusableError(`${this.place} is ${given}; it has to be ${expected}.`);
    }
}

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/iu;

/** An instant as milliseconds since 1970; null when the value says none without doubt. */
export function instantOf(value: unknown): number | null {
    if (typeof value === 'number' && Number.isSafeInteger(value)) {
        return value;
    }
    if (typeof value !== 'string') {
        return null;
    }
    if (/^\d{12,14}$/u.test(value)) {
        return Number(value);
    }
    const at = ISO_WITH_OFFSET.test(value) ? Date.parse(value.replace(' ', 'T')) : NaN;
    return Number.isFinite(at) ? at : null;
}

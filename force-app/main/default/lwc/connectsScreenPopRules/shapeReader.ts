/** Reads values of unknown shape, and notes what is not as it should be, with its path. */
import type { ProblemCode, ScreenPopProblem } from './problems';

/** An object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** Collects problems, so that all of them are said at once. */
export class ShapeReader {
    readonly problems: ScreenPopProblem[] = [];

    report(code: ProblemCode, path: string, value: unknown = '', hint = ''): void {
        const shown = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
        this.problems.push({ code, path, value: shown.slice(0, 120), hint });
    }

    /** An object with no other keys than these. */
    object(value: unknown, path: string, keys: readonly string[] | null): Fields {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) {
            this.report('not-an-object', path, value);
            return {};
        }
        Object.keys(value)
            .filter((key) => keys !== null && !keys.includes(key))
            .forEach((key) => this.report('unknown-key', path, key));
        return { ...value };
    }

    list<T>(value: unknown, path: string, entry: (value: unknown, path: string) => T): T[] {
        if (value === undefined) {
            return [];
        }
        if (!Array.isArray(value)) {
            this.report('not-a-list', path, value);
            return [];
        }
        return value.map((one: unknown, index) => entry(one, `${path}[${index}]`));
    }

    /** Texts by key. */
    texts(value: unknown, path: string): Readonly<Record<string, string>> {
        return this.record(value, path, (one, where) => this.text(one, where));
    }

    record<T>(
        value: unknown,
        path: string,
        entry: (value: unknown, path: string) => T,
    ): Readonly<Record<string, T>> {
        const fields = value === undefined ? {} : this.object(value, path, null);
        return Object.fromEntries(
            Object.entries(fields).map(([key, one]) => [key, entry(one, `${path}.${key}`)]),
        );
    }

    text(value: unknown, path: string): string {
        if (typeof value === 'string' && value.trim() !== '') {
            return value;
        }
        if (value === undefined || value === '') {
            this.report('missing', path);
        } else {
            this.report('not-a-text', path, value);
        }
        return '';
    }

    optionalText(value: unknown, path: string): string | null {
        return value === undefined ? null : this.text(value, path);
    }

    flag(value: unknown, path: string): boolean {
        if (value !== undefined && typeof value !== 'boolean') {
            this.report('not-true-or-false', path, value);
        }
        return value === true;
    }

    /** One of the choices. @returns null, and a problem, for anything else */
    choice<T extends string>(value: unknown, path: string, choices: readonly T[]): T | null {
        const found = choices.find((choice) => choice === value) ?? null;
        if (found === null) {
            this.report('bad-choice', path, value, choices.join(', '));
        }
        return found;
    }

    /** One or more texts; a single one needs no list. Undefined where nothing is said. */
    someTexts(value: unknown, path: string): readonly string[] | undefined {
        if (value === undefined) {
            return undefined;
        }
        const texts =
            typeof value === 'string'
                ? [this.text(value, path)]
                : this.list(value, path, (one, where) => this.text(one, where));
        if (Array.isArray(value) && value.length === 0) {
            this.report('empty-list', path);
        }
        return texts;
    }

    /** One or more of the choices. */
    someChoices<T extends string>(
        value: unknown,
        path: string,
        choices: readonly T[],
    ): readonly T[] | undefined {
        return this.someTexts(value, path)?.flatMap((text, index) => {
            const where = Array.isArray(value) ? `${path}[${index}]` : path;
            const found = text === '' ? null : this.choice(text, where, choices);
            return found === null ? [] : [found];
        });
    }
}

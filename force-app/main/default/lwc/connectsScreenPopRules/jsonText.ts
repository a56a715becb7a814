/**
 * Reads JSON and says where it is none. The browser's own reader gives no place in some browsers, and
 * takes the last of two keys without a word.
 */

/** Thrown for a text that is no JSON, with line and column from 1. */
export class JsonTextError extends Error {
    readonly line: number;
    readonly column: number;

    constructor(text: string, position: number, expected: string) {
        const before = text.slice(0, position).split('\n');
        const line = before.length;
        const column = (before.at(-1)?.length ?? 0) + 1;
        const found = text.slice(position, position + 1);
        const there = found === '' ? 'the text ends' : `there is ${JSON.stringify(found)}`;
        super(`Line ${line}, column ${column}: ${there}; expected ${expected}.`);
        this.name = 'JsonTextError';
        this.line = line;
        this.column = column;
    }
}

const DEEPEST = 100;
const SPACES = /[ \t\r\n]*/y;
// eslint-disable-next-line no-control-regex -- JSON has no control characters in texts
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const LITERAL = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])/y;

class JsonReader {
    private readonly text: string;
    private at = 0;

    constructor(text: string) {
        this.text = text;
    }

    readAll(): unknown {
        const value = this.readValue(0);
        return this.at < this.text.length ? this.fail('the end of the text') : value;
    }

    private readValue(depth: number): unknown {
        this.take(SPACES);
        if (depth > DEEPEST) {
            return this.fail(`no more than ${DEEPEST} brackets in each other`);
        }
        let value: unknown;
        if (this.takeSign('{')) {
            value = this.readObject(depth);
        } else if (this.takeSign('[')) {
            value = this.readList(depth);
        } else {
            const simple = this.take(STRING) ?? this.take(LITERAL);
            value = simple === null ? this.fail('a value') : JSON.parse(simple);
        }
        this.take(SPACES);
        return value;
    }

    private readObject(depth: number): object {
        const entries = new Map<string, unknown>();
        this.take(SPACES);
        if (this.takeSign('}')) {
            return {};
        }
        do {
            this.take(SPACES);
            const start = this.at;
            const written = this.take(STRING) ?? this.fail('a key in "…"');
            const key = JSON.parse(written) as string;
            if (entries.has(key)) {
                this.at = start;
                return this.fail(`each key once, and ${written} stands above`);
            }
            this.take(SPACES);
            if (!this.takeSign(':')) {
                return this.fail('":"');
            }
            entries.set(key, this.readValue(depth + 1));
        } while (this.takeSign(','));
        return this.takeSign('}') ? Object.fromEntries(entries) : this.fail('"," or "}"');
    }

    private readList(depth: number): unknown[] {
        const list: unknown[] = [];
        this.take(SPACES);
        if (this.takeSign(']')) {
            return list;
        }
        do {
            list.push(this.readValue(depth + 1));
        } while (this.takeSign(','));
        return this.takeSign(']') ? list : this.fail('"," or "]"');
    }

    private take(pattern: RegExp): string | null {
        pattern.lastIndex = this.at;
        const [found] = pattern.exec(this.text) ?? [];
        if (found === undefined) {
            return null;
        }
        this.at += found.length;
        return found;
    }

    private takeSign(sign: string): boolean {
        const isThere = this.text.startsWith(sign, this.at);
        this.at += isThere ? sign.length : 0;
        return isThere;
    }

    private fail(expected: string): never {
        throw new JsonTextError(this.text, this.at, expected);
    }
}

/** @throws JsonTextError */
export function parseJson(text: string): unknown {
    return new JsonReader(text).readAll();
}

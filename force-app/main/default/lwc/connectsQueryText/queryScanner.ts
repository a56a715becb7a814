/** Goes through a query from left to right and knows where it is. */
import type { TextPart } from './contract';
import { QueryTextError } from './queryError';

const PLACEHOLDER = /\{\{\s*([A-Za-z_]\w*)\s*\}\}/y;
const SPACES = /\s*/y;
/** Enough of what stands there to find it. */
const SHOWN = /\w+|\W/y;

/** A place in a query. */
export class QueryScanner {
    readonly text: string;
    private at = 0;

    /** @param options.keepsSpaces whether spaces at the beginning are part of what is read */
    constructor(text: string, { keepsSpaces = false } = {}) {
        this.text = text;
        if (!keepsSpaces) {
            this.skipSpaces();
        }
    }

    get position(): number {
        return this.at;
    }

    get isAtEnd(): boolean {
        return this.at >= this.text.length;
    }

    /** Takes what fits here, and the spaces behind it. @returns null, and stays, if nothing fits */
    take(pattern: RegExp): string | null {
        const found = this.takeExactly(pattern);
        if (found !== null) {
            this.skipSpaces();
        }
        return found;
    }

    /** As `take`; spaces behind it stay. @param pattern with the flag y */
    takeExactly(pattern: RegExp): string | null {
        pattern.lastIndex = this.at;
        const [found] = pattern.exec(this.text) ?? [];
        if (found === undefined) {
            return null;
        }
        this.at += found.length;
        return found;
    }

    /** Takes what has to be here, and the spaces behind it. @throws QueryTextError */
    expect(pattern: RegExp, expected: string): string {
        return this.take(pattern) ?? this.fail(expected);
    }

    /** Whether it fits here. */
    sees(pattern: RegExp): boolean {
        const before = this.at;
        const found = this.takeExactly(pattern);
        this.at = before;
        return found !== null;
    }

    /** Takes a place for a value, if one begins here. @throws QueryTextError for half of one */
    takePlaceholder(): TextPart | null {
        if (!this.text.startsWith('{{', this.at)) {
            return null;
        }
        PLACEHOLDER.lastIndex = this.at;
        const [all, name] = PLACEHOLDER.exec(this.text) ?? [];
        if (all === undefined || name === undefined) {
            return this.fail('the name of a value and "}}", as in {{phone}}', this.at + 2);
        }
        this.at += all.length;
        return { name };
    }

    skipSpaces(): void {
        this.takeExactly(SPACES);
    }

    /** @throws QueryTextError that names this place */
    fail(expected: string, position = this.at): never {
        SHOWN.lastIndex = position;
        const [found = ''] = SHOWN.exec(this.text) ?? [];
        throw new QueryTextError(position, expected, found);
    }
}

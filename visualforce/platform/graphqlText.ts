/**
 * Reads the text of a GraphQL query into a tree: names, aliases, arguments and selections, which is
 * what queries of records are made of. Fragments and directives are none of it, and are refused.
 */

/** A value of an argument. */
export type GraphqlValue =
    | string
    | number
    | boolean
    | null
    | readonly GraphqlValue[]
    | { readonly [name: string]: GraphqlValue };

/** One field of a selection. */
export interface GraphqlField {
    /** What the answer calls it. */
    readonly alias: string;
    readonly name: string;
    readonly args: Readonly<Record<string, GraphqlValue>>;
    readonly fields: readonly GraphqlField[];
}

const TOKEN =
    /\s*(?:#[^\n]*\s*)*("(?:\\.|[^"\\])*"|[A-Za-z_]\w*|-?\d+(?:\.\d+)?|[{}()[\]:$!=,@]|\.{3}|$)/y;

/**
 * @param text a query
 * @param variables values of its variables
 * @throws SyntaxError for what cannot be read, with the place
 */
export function readGraphql(
    text: string,
    variables: Readonly<Record<string, GraphqlValue>> = {},
): readonly GraphqlField[] {
    return new Reader(text, variables).read();
}

/** Words that stand for values; other bare words are members of enumerations. */
const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

class Reader {
    readonly #text: string;
    readonly #variables: Readonly<Record<string, GraphqlValue>>;
    #at = 0;
    #token = '';

    constructor(text: string, variables: Readonly<Record<string, GraphqlValue>>) {
        this.#text = text;
        this.#variables = variables;
        this.#step();
    }

    read(): readonly GraphqlField[] {
        // `query name($a: String!) {`: the types of the variables do not matter here.
        while (!this.#is('{')) {
            this.#assert(!this.#is('') && !this.#is('mutation'), 'a query');
            this.#step();
        }
        const fields = this.#selection();
        this.#assert(this.#is(''), 'the end of the query');
        return fields;
    }

    #selection(): readonly GraphqlField[] {
        const fields: GraphqlField[] = [];
        this.#take('{');
        while (this.#token !== '}') {
            fields.push(this.#field());
        }
        this.#step();
        return fields;
    }

    #field(): GraphqlField {
        const first = this.#name();
        const name = this.#is(':') ? this.#nameAfterAlias() : first;
        const args = this.#token === '(' ? this.#object('(', ')') : {};
        const fields = this.#token === '{' ? this.#selection() : [];
        return { alias: first, name, args, fields };
    }

    #nameAfterAlias(): string {
        this.#step();
        return this.#name();
    }

    #object(open: string, close: string): Record<string, GraphqlValue> {
        const values: Record<string, GraphqlValue> = {};
        this.#take(open);
        while (this.#token !== close) {
            const name = this.#name();
            this.#take(':');
            values[name] = this.#value();
            this.#skipComma();
        }
        this.#step();
        return values;
    }

    #value(): GraphqlValue {
        const token = this.#token;
        if (token === '{') {
            return this.#object('{', '}');
        }
        if (token === '[') {
            return this.#list();
        }
        this.#step();
        if (token === '$') {
            return this.#variables[this.#name()] ?? null;
        }
        if (token.startsWith('"')) {
            return JSON.parse(token) as string;
        }
        if (/^-?\d/.test(token)) {
            return Number(token);
        }
        return token in WORDS ? (WORDS[token] ?? null) : token;
    }

    #list(): GraphqlValue[] {
        const values: GraphqlValue[] = [];
        this.#take('[');
        while (this.#token !== ']') {
            values.push(this.#value());
            this.#skipComma();
        }
        this.#step();
        return values;
    }

    #name(): string {
        const name = this.#token;
        this.#assert(/^[A-Za-z_]/.test(name), 'a name');
        this.#step();
        return name;
    }

    #is(token: string): boolean {
        return this.#token === token;
    }

    #take(token: string): void {
        this.#assert(this.#is(token), `"${token}"`);
        this.#step();
    }

    #skipComma(): void {
        if (this.#token === ',') {
            this.#step();
        }
    }

    #step(): void {
        TOKEN.lastIndex = this.#at;
        const match = TOKEN.exec(this.#text);
        if (!match) {
            throw new SyntaxError(
                `GraphQL: cannot read "${this.#text.slice(this.#at, this.#at + 20)}".`,
            );
        }
        this.#token = match[1] ?? '';
        this.#at = TOKEN.lastIndex;
    }

    #assert(condition: boolean, expected: string): void {
        if (!condition) {
            throw new SyntaxError(
                `GraphQL: expected ${expected}, not "${this.#token}", before character ${this.#at}.`,
            );
        }
    }
}

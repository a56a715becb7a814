/** The formula language between `{!` and `}`: reads an expression and computes its value. */
import { FUNCTIONS } from './functions';
import { PageProblem } from './problem';
import { textOf, type Value } from './value';

/** Finds the value of a name, e.g. `['$User', 'Id']`. @throws Error telling that there is none */
export type Names = (path: readonly string[]) => Value;

interface Token {
    readonly kind: 'name' | 'text' | 'number' | 'sign' | 'end';
    readonly text: string;
}

const TOKEN =
    /\s*(?:(\$?[A-Za-z_]\w*(?:\.\w+)*)|'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\d+(?:\.\d+)?)|(&&|\|\||<>|!=|==|<=|>=|[=<>!&+(),]))/y;

/** From loosest to tightest; the operators of a line are equal. */
const LEVELS: readonly (readonly string[])[] = [
    ['||'],
    ['&&'],
    ['=', '==', '!=', '<>'],
    ['<', '>', '<=', '>='],
    ['&', '+'],
];

/**
 * Computes an expression.
 *
 * @param expression what stands between `{!` and `}`
 * @param names values of names
 * @param line where it stands, for errors
 * @throws PageProblem for what the renderer does not know
 */
export function evaluate(expression: string, names: Names, line: number): Value {
    try {
        return new Reader(tokensOf(expression), names).read();
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        throw new PageProblem(`{!${expression}}: ${why}`, line);
    }
}

function tokensOf(expression: string): Token[] {
    const tokens: Token[] = [];
    TOKEN.lastIndex = 0;
    while (expression.slice(TOKEN.lastIndex).trim() !== '') {
        const start = TOKEN.lastIndex;
        const match = TOKEN.exec(expression);
        if (match === null) {
            throw new Error(`"${expression.slice(start).trim()}" is not understood.`);
        }
        tokens.push(tokenOf(match));
    }
    return [...tokens, { kind: 'end', text: 'the end' }];
}

function tokenOf([, name, single, double, digits, sign]: RegExpExecArray): Token {
    const quoted = single ?? double;
    if (name !== undefined) {
        return { kind: 'name', text: name };
    }
    if (quoted !== undefined) {
        return { kind: 'text', text: quoted.replace(/\\(.)/g, '$1') };
    }
    return digits === undefined
        ? { kind: 'sign', text: sign ?? '' }
        : { kind: 'number', text: digits };
}

class Reader {
    readonly #tokens: readonly Token[];
    readonly #names: Names;
    #at = 0;

    constructor(tokens: readonly Token[], names: Names) {
        this.#tokens = tokens;
        this.#names = names;
    }

    read(): Value {
        const value = this.#level(0);
        if (this.#next.kind !== 'end') {
            throw new Error(`"${this.#next.text}" is not expected there.`);
        }
        return value;
    }

    get #next(): Token {
        return this.#tokens[this.#at] ?? { kind: 'end', text: 'the end' };
    }

    #take(): Token {
        const token = this.#next;
        this.#at += 1;
        return token;
    }

    #takes(sign: string): boolean {
        const isThere = this.#next.kind === 'sign' && this.#next.text === sign;
        this.#at += isThere ? 1 : 0;
        return isThere;
    }

    #level(index: number): Value {
        const operators = LEVELS[index];
        if (operators === undefined) {
            return this.#unary();
        }
        let value = this.#level(index + 1);
        for (;;) {
            const operator = operators.find((sign) => this.#takes(sign));
            if (operator === undefined) {
                return value;
            }
            value = combine(operator, value, this.#level(index + 1));
        }
    }

    #unary(): Value {
        return this.#takes('!') ? !isTrue(this.#unary()) : this.#operand();
    }

    #operand(): Value {
        if (this.#takes('(')) {
            const value = this.#level(0);
            this.#expect(')');
            return value;
        }
        const { kind, text } = this.#take();
        switch (kind) {
            case 'text':
                return text;
            case 'number':
                return Number(text);
            case 'name':
                return this.#takes('(') ? this.#call(text) : this.#valueOf(text);
            case 'sign':
            case 'end':
            default:
                throw new Error(`a value is missing before ${text}.`);
        }
    }

    #valueOf(name: string): Value {
        const constants: Readonly<Record<string, Value>> = { true: true, false: false, null: null };
        const constant = constants[name.toLowerCase()];
        return constant === undefined ? this.#names(name.split('.')) : constant;
    }

    #call(name: string): Value {
        const run = FUNCTIONS[name.toUpperCase()];
        if (run === undefined) {
            throw new Error(
                `the workbench does not play the function ${name}; ` +
                    `it plays ${Object.keys(FUNCTIONS).join(', ')}.`,
            );
        }
        const values: Value[] = [];
        while (!this.#takes(')')) {
            values.push(this.#level(0));
            if (!this.#takes(',')) {
                this.#expect(')');
                break;
            }
        }
        return run(...values);
    }

    #expect(sign: string): void {
        if (!this.#takes(sign)) {
            throw new Error(`"${sign}" is missing before ${this.#next.text}.`);
        }
    }
}

function isTrue(value: Value): boolean {
    return value === true || value === 'true';
}

function combine(operator: string, left: Value, right: Value): Value {
    switch (operator) {
        case '||':
            return isTrue(left) || isTrue(right);
        case '&&':
            return isTrue(left) && isTrue(right);
        case '=':
        case '==':
            return textOf(left) === textOf(right);
        case '!=':
        case '<>':
            return textOf(left) !== textOf(right);
        case '<':
            return Number(left) < Number(right);
        case '>':
            return Number(left) > Number(right);
        case '<=':
            return Number(left) <= Number(right);
        case '>=':
            return Number(left) >= Number(right);
        default:
            return typeof left === 'number' && typeof right === 'number' && operator === '+'
                ? left + right
                : textOf(left) + textOf(right);
    }
}

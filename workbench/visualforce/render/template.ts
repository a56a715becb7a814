/** Text with expressions in it: `Hello {!$User.FirstName}`. */
import { evaluate, type Names } from './formula';
import { PageProblem } from './problem';
import { textOf, type Value } from './value';

interface Part {
    readonly text: string;
    readonly isExpression: boolean;
    readonly line: number;
}

const START = '{!';

/**
 * Writes a text with its expressions computed.
 *
 * @param text as it stands in the page
 * @param line line of its first character
 * @param names values of names
 * @param encode what everything goes through on its way into the page
 * @throws PageProblem for an expression that the renderer does not know
 */
export function fill(
    text: string,
    line: number,
    names: Names,
    encode: (value: string) => string = (value) => value,
): string {
    return partsOf(text, line)
        .map((part) =>
            encode(part.isExpression ? textOf(evaluate(part.text, names, part.line)) : part.text),
        )
        .join('');
}

/** The value of an attribute that is one expression, else its text. */
export function valueOf(text: string, line: number, names: Names): Value {
    const [only, ...others] = partsOf(text, line);
    return only?.isExpression === true && others.length === 0
        ? evaluate(only.text, names, only.line)
        : fill(text, line, names);
}

function partsOf(text: string, line: number): Part[] {
    const parts: Part[] = [];
    let at = 0;
    const lineAt = (index: number): number =>
        line + (text.slice(0, index).match(/\n/g)?.length ?? 0);
    while (at < text.length) {
        const start = text.indexOf(START, at);
        const literal = text.slice(at, start === -1 ? undefined : start);
        if (literal !== '') {
            parts.push({ text: literal, isExpression: false, line });
        }
        if (start === -1) {
            break;
        }
        const end = endOfExpression(text, start + START.length, lineAt(start));
        const expression = text.slice(start + START.length, end);
        parts.push({ text: expression, isExpression: true, line: lineAt(start) });
        at = end + 1;
    }
    return parts;
}

/** A closing brace between quotation marks is text. */
function endOfExpression(text: string, from: number, line: number): number {
    let quote = '';
    for (let at = from; at < text.length; at += 1) {
        const character = text[at] ?? '';
        if (quote !== '') {
            at += character === '\\' ? 1 : 0;
            quote = character === quote ? '' : quote;
        } else if (character === '}') {
            return at;
        } else if (character === "'" || character === '"') {
            quote = character;
        }
    }
    throw new PageProblem('An expression that begins with {! has no closing brace.', line);
}

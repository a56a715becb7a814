/** Line, from 1, of a position in a text. */
export function lineAt(text: string, offset: number): number {
    let line = 1;
    for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) {
        line += 1;
    }
    return line;
}

/** Every match of a global pattern, with the line on which it starts. */
export function* matchesWithLines(
    text: string,
    pattern: RegExp,
): Generator<{ readonly groups: readonly string[]; readonly line: number }> {
    for (const match of text.matchAll(pattern)) {
        yield { groups: match.map((group) => group ?? ''), line: lineAt(text, match.index) };
    }
}

/** Blanks HTML and XML comments; lines keep their numbers. */
export function withoutMarkupComments(text: string): string {
    return text.replace(/<!--[\s\S]*?-->/g, blank);
}

/** Blanks comments of Apex and JavaScript, not what only looks like one inside quotes. */
export function withoutCodeComments(text: string): string {
    return text.replace(
        /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|\/\*[\s\S]*?\*\/|\/\/.*/g,
        (match) => (match.startsWith('/') ? blank(match) : match),
    );
}

function blank(text: string): string {
    return text.replace(/[^\n]/g, ' ');
}

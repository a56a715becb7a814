/** Reads the markup of Visualforce pages and components: XML, in which scripts and styles stay as they are. */
import { SaxesParser } from 'saxes';
import { PageProblem } from './problem';

/** An attribute as it is written, expressions included. */
export interface MarkupAttribute {
    readonly name: string;
    readonly value: string;
    readonly line: number;
}

export interface MarkupElement {
    readonly kind: 'element';
    readonly name: string;
    readonly line: number;
    readonly attributes: readonly MarkupAttribute[];
    readonly children: readonly MarkupNode[];
}

export interface MarkupText {
    readonly kind: 'text';
    readonly text: string;
    /** Line of its first character. */
    readonly line: number;
}

export type MarkupNode = MarkupElement | MarkupText;

/** A Visualforce page may use them although XML knows only five. */
const HTML_ENTITIES: Readonly<Record<string, string>> = {
    nbsp: '\u00a0',
    copy: '\u00a9',
    middot: '\u00b7',
    times: '\u00d7',
    ndash: '\u2013',
    mdash: '\u2014',
    hellip: '\u2026',
};

/** What the compiler takes as it is: JavaScript and CSS have characters that XML forbids. */
const RAW = /(<(script|style)\b(?:[^<>"']|"[^"]*"|'[^']*')*(?<!\/)>)([\s\S]*?)(<\/\2\s*>)/g;

interface OpenElement {
    name: string;
    line: number;
    attributes: MarkupAttribute[];
    children: MarkupNode[];
}

/**
 * Parses a page or component.
 *
 * @param source content of the `.page` or `.component` file
 * @returns its one root element
 * @throws PageProblem where it is not well-formed
 */
export function parseMarkup(source: string): MarkupElement {
    const root: OpenElement = { name: '', line: 1, attributes: [], children: [] };
    const open: OpenElement[] = [root];
    const parser = new SaxesParser({ position: true });
    Object.assign(parser.ENTITIES, HTML_ENTITIES);
    const innermost = (): OpenElement => open.at(-1) ?? root;
    const addText = (text: string): void => {
        // The parser stands behind the text.
        const line = parser.line - (text.match(/\n/g)?.length ?? 0);
        if (open.length > 1) {
            innermost().children.push({ kind: 'text', text, line });
        }
    };
    parser.on('opentagstart', ({ name }) => {
        open.push({ name, line: parser.line, attributes: [], children: [] });
    });
    parser.on('attribute', ({ name, value }) => {
        innermost().attributes.push({ name, value, line: parser.line });
    });
    parser.on('closetag', () => {
        const element = open.pop();
        if (element) {
            innermost().children.push({ kind: 'element', ...element });
        }
    });
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('error', (error) => {
        throw new PageProblem(
            `The markup is not well-formed: ${error.message.replace(/^\d+:\d+: /, '')}`,
            parser.line,
        );
    });
    parser.write(protectScripts(source)).close();
    const [page] = root.children.filter(({ kind }) => kind === 'element');
    if (page?.kind !== 'element') {
        throw new PageProblem('There is no element in it.', 1);
    }
    return page;
}

/** Keeps the lines where they are. */
function protectScripts(source: string): string {
    return source.replace(RAW, (all, start: string, _name: string, content: string, end: string) =>
        content === '' || content.includes('<![CDATA[')
            ? all
            : `${start}<![CDATA[${content}]]>${end}`,
    );
}

import { SaxesParser } from 'saxes';

/** One element of a metadata file, and where it starts. */
export interface XmlElement {
    readonly name: string;
    /** Line from 1 of the start tag. */
    readonly line: number;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly XmlElement[];
    /** Text directly inside the element, trimmed. */
    readonly text: string;
}

/** XML that is not well formed; the message is the parser's, without its position. */
export class XmlSyntaxError extends Error {
    readonly line: number;

    constructor(message: string, line: number) {
        super(message);
        this.name = 'XmlSyntaxError';
        this.line = line;
    }
}

interface OpenElement extends XmlElement {
    attributes: Record<string, string>;
    children: OpenElement[];
    text: string;
}

/**
 * Reads an XML document.
 * @returns its root element
 * @throws XmlSyntaxError when it is not well formed or has no element
 */
export function parseXml(source: string): XmlElement {
    const parser = new SaxesParser();
    const open: OpenElement[] = [];
    let root: OpenElement | undefined;

    parser.on('error', (error) => {
        throw new XmlSyntaxError(error.message.replace(/^\d+:\d+: /, ''), parser.line);
    });
    parser.on('opentagstart', ({ name }) => {
        const element = { name, line: parser.line, attributes: {}, children: [], text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    parser.on('opentag', ({ attributes }) => {
        Object.assign(open.at(-1) ?? {}, { attributes });
    });
    const addText = (text: string): void => {
        const element = open.at(-1);
        if (element !== undefined) {
            element.text += text;
        }
    };
    parser.on('text', addText);
    parser.on('cdata', addText);
    parser.on('closetag', () => {
        const element = open.pop();
        if (element !== undefined) {
            element.text = element.text.trim();
        }
    });
    parser.write(source).close();

    if (root === undefined) {
        throw new XmlSyntaxError('no root element', 1);
    }
    return root;
}

/** The child elements of that name, in document order. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
    return element.children.filter((child) => child.name === name);
}

/** The first child element of that name. */
export function childOf(element: XmlElement, name: string): XmlElement | undefined {
    return element.children.find((child) => child.name === name);
}

/** Text of the first child element of that name; empty when there is none. */
export function textOf(element: XmlElement, name: string): string {
    return childOf(element, name)?.text ?? '';
}

/** The elements that a path of names (`a.b.c`) reaches from an element, in document order. */
export function elementsAt(element: XmlElement, path: string): XmlElement[] {
    return path
        .split('.')
        .reduce<XmlElement[]>(
            (elements, name) => elements.flatMap((each) => childrenOf(each, name)),
            [element],
        );
}

/** An element and everything inside it, in document order. */
export function* descendantsOf(element: XmlElement): Generator<XmlElement> {
    yield element;
    for (const child of element.children) {
        yield* descendantsOf(child);
    }
}

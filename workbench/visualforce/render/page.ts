/**
 * Renders a Visualforce page from its source, as the platform does for the tags and expressions that
 * it knows; what it does not know is an error that names it, never left out.
 */
import { encodeHtml } from './encode';
import type { Names } from './formula';
import {
    parseMarkup,
    type MarkupAttribute,
    type MarkupElement,
    type MarkupNode,
    type MarkupText,
} from './markup';
import { PageProblem } from './problem';
import { fill, valueOf } from './template';
import type { Value } from './value';

/** What a page is rendered in. */
export interface PageOrg {
    /** Values of global variables, e.g. `$Label.Connects_Ready`. */
    readonly names: Names;
    /**
     * Source of a Visualforce component.
     * @returns undefined when there is none of that name
     */
    component(name: string): string | undefined;
    /** Scripts that the platform itself puts into the page, as HTML. */
    readonly platformScripts: string;
    /** Address of the style sheet of `<apex:slds/>`. */
    readonly sldsUrl: string;
}

/** Where the parts of the page are collected. */
interface Output {
    /** `<apex:includeScript>` and the like, which the platform puts into the head. */
    readonly head: string[];
    /** Whether there is a head to put them into. */
    readonly hasHead: boolean;
}

type Attributes = ReadonlyMap<string, MarkupAttribute>;
type RenderTag = (element: MarkupElement, names: Names, org: PageOrg, output: Output) => string;

const PAGE_ATTRIBUTES: ReadonlySet<string> = new Set([
    'apiVersion',
    'applyBodyTag',
    'applyHtmlTag',
    'cache',
    'controller',
    'docType',
    'extensions',
    'id',
    'language',
    'lightningStylesheets',
    'showHeader',
    'sidebar',
    'standardStylesheets',
    'title',
]);
const VOID: ReadonlySet<string> = new Set(
    'area base br col embed hr img input link meta source track wbr'.split(' '),
);
const RAW: ReadonlySet<string> = new Set(['script', 'style']);

const TAGS: Readonly<Record<string, RenderTag | undefined>> = {
    'apex:includeScript': (element, names, _org, output) => {
        const attributes = attributesOf(element, ['value', 'loadOnReady']);
        if (attributes.get('loadOnReady')?.value === 'true') {
            throw new PageProblem(
                '<apex:includeScript>: the workbench plays no loadOnReady="true".',
                element.line,
            );
        }
        const url = encodeHtml(required(element, attributes, 'value', names));
        return intoHead(`<script src="${url}"></script>`, output);
    },
    'apex:stylesheet': (element, names, _org, output) => {
        const attributes = attributesOf(element, ['value']);
        const url = encodeHtml(required(element, attributes, 'value', names));
        return intoHead(`<link rel="stylesheet" href="${url}">`, output);
    },
    'apex:slds': (element, _names, { sldsUrl }, output) => {
        attributesOf(element, []);
        return intoHead(`<link rel="stylesheet" href="${encodeHtml(sldsUrl)}">`, output);
    },
};

/** Name of the class of `<apex:page controller="…">`; undefined without one. @throws PageProblem */
export function controllerOf(source: string): string | undefined {
    return parseMarkup(source).attributes.find(({ name }) => name === 'controller')?.value;
}

/**
 * @param source content of the `.page` file
 * @param org what it is rendered in
 * @returns the document
 * @throws PageProblem naming tag, attribute or expression, and the line
 */
export function renderPage(source: string, org: PageOrg): string {
    const page = parseMarkup(source);
    if (page.name !== 'apex:page') {
        throw new PageProblem(`A page begins with <apex:page>, not <${page.name}>.`, page.line);
    }
    const attributes = attributesOf(page, [...PAGE_ATTRIBUTES]);
    const isOff = (name: string): boolean => attributes.get(name)?.value === 'false';
    const isHtml5 = /^html-5(\.0)?$/.test(attributes.get('docType')?.value ?? '');
    const output: Output = { head: [], hasHead: !isOff('applyHtmlTag') };
    const { names } = org;
    const body = renderAll(page.children, names, org, output);
    const doctype = isHtml5
        ? '<!DOCTYPE html>'
        : '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">';
    if (!output.hasHead) {
        return `${doctype}\n${org.platformScripts}${body}`;
    }
    const title = attributes.get('title');
    const head = [
        '<meta charset="utf-8">',
        // Or the browser asks for one.
        '<link rel="icon" href="data:,">',
        title ? `<title>${fill(title.value, title.line, names, encodeHtml)}</title>` : '',
        org.platformScripts,
        ...output.head,
    ].join('\n');
    const content = isOff('applyBodyTag') ? body : `<body>${body}</body>`;
    return `${doctype}\n<html>\n<head>\n${head}\n</head>\n${content}\n</html>\n`;
}

function renderAll(
    nodes: readonly MarkupNode[],
    names: Names,
    org: PageOrg,
    output: Output,
): string {
    return nodes
        .map((node) =>
            node.kind === 'text'
                ? fill(node.text, node.line, names, encodeHtml)
                : renderElement(node, names, org, output),
        )
        .join('');
}

function renderElement(element: MarkupElement, names: Names, org: PageOrg, output: Output): string {
    const { name, line } = element;
    const render = TAGS[name];
    if (render) {
        return render(element, names, org, output);
    }
    if (name.startsWith('c:')) {
        return renderComponent(element, names, org, output);
    }
    if (name.includes(':')) {
        throw new PageProblem(
            `The workbench does not play the tag <${name}>; it plays apex:page, ` +
                `${Object.keys(TAGS).join(', ')}, components of your own (c:…) and HTML.`,
            line,
        );
    }
    return renderHtml(element, names, org, output);
}

function renderHtml(element: MarkupElement, names: Names, org: PageOrg, output: Output): string {
    const { name, attributes, children } = element;
    const written = attributes
        .map(({ name: key, value, line }) => ` ${key}="${fill(value, line, names, encodeHtml)}"`)
        .join('');
    if (VOID.has(name)) {
        return `<${name}${written}>`;
    }
    const content = RAW.has(name)
        ? children
              .filter((child): child is MarkupText => child.kind === 'text')
              // The platform encodes nothing in scripts and styles: pages do, with JSENCODE.
              .map(({ text, line }) => fill(text, line, names))
              .join('')
        : renderAll(children, names, org, output);
    return `<${name}${written}>${content}</${name}>`;
}

function renderComponent(
    element: MarkupElement,
    names: Names,
    org: PageOrg,
    output: Output,
): string {
    const { name, line } = element;
    const source = org.component(name.slice('c:'.length));
    if (source === undefined) {
        throw new PageProblem(`There is no Visualforce component <${name}>.`, line);
    }
    const given = new Map(
        element.attributes.map((attribute) => [
            attribute.name,
            valueOf(attribute.value, attribute.line, names),
        ]),
    );
    try {
        return renderComponentSource(source, given, org, output);
    } catch (error) {
        // The line is one of the component's own file.
        throw error instanceof PageProblem
            ? new PageProblem(`In <${name}>, line ${error.line}: ${error.message}`, line)
            : error;
    }
}

function renderComponentSource(
    source: string,
    given: ReadonlyMap<string, Value>,
    org: PageOrg,
    output: Output,
): string {
    const component = parseMarkup(source);
    const { layout } = Object.fromEntries(
        [...attributesOf(component, ['access', 'id', 'layout'])].map(([name, { value }]) => [
            name,
            value,
        ]),
    );
    const isDeclaration = (node: MarkupNode): boolean =>
        node.kind === 'element' && node.name === 'apex:attribute';
    const declared = component.children
        .filter((node): node is MarkupElement => isDeclaration(node))
        .map((node) => attributesOf(node, ['default', 'description', 'name', 'required', 'type']));
    const values = new Map(
        declared.map((attribute) => {
            const name = attribute.get('name')?.value ?? '';
            return [name, given.get(name) ?? attribute.get('default')?.value ?? null];
        }),
    );
    for (const name of given.keys()) {
        if (!values.has(name)) {
            throw new PageProblem(`It declares no attribute "${name}".`, component.line);
        }
    }
    const own: Names = (path) => {
        const [first = '', ...rest] = path;
        return rest.length === 0 && values.has(first)
            ? (values.get(first) ?? null)
            : org.names(path);
    };
    const content = renderAll(
        component.children.filter((node) => !isDeclaration(node)),
        own,
        org,
        output,
    );
    switch (layout) {
        case 'none':
            return content;
        case 'block':
            return `<div>${content}</div>`;
        default:
            return `<span>${content}</span>`;
    }
}

function attributesOf(element: MarkupElement, known: readonly string[]): Attributes {
    for (const { name, line } of element.attributes) {
        if (!known.includes(name)) {
            throw new PageProblem(
                `<${element.name}>: the workbench does not play the attribute "${name}"; ` +
                    `it plays ${known.join(', ') || 'none'}.`,
                line,
            );
        }
    }
    return new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
}

function required(
    element: MarkupElement,
    attributes: Attributes,
    name: string,
    names: Names,
): string {
    const attribute = attributes.get(name);
    if (attribute === undefined) {
        throw new PageProblem(`<${element.name}> needs the attribute "${name}".`, element.line);
    }
    return fill(attribute.value, attribute.line, names);
}

function intoHead(html: string, { head, hasHead }: Output): string {
    if (!hasHead) {
        return html;
    }
    head.push(html);
    return '';
}

/** Finds Open CTI in the text of one source file. */
import {
    CALL_CENTER,
    COMPONENTS,
    CONSOLE_CTI,
    GADGET_REQUESTS,
    HANDED_ON,
    METHODS,
    type Replacement,
    replacementOf,
    SCRIPT,
} from './catalogue';

/** `stops` with Open CTI; `check`: goes through the gadget or the phone, whose vendor knows more. */
export type Severity = 'stops' | 'check';

/** One place. */
export interface Finding extends Replacement {
    readonly file: string;
    /** From 1. */
    readonly line: number;
    /** What is there, e.g. `sforce.opencti.screenPop`. */
    readonly name: string;
    readonly severity: Severity;
}

interface Found {
    readonly at: number;
    readonly name: string;
    readonly severity: Severity;
    readonly replacement: Replacement;
}

const DOT = String.raw`\s*\??\.\s*`;
const OBJECT = new RegExp(
    String.raw`\bsforce${DOT}(opencti|interaction)\b(?:${DOT}(hvs|cti|entityFeed)\b)?(?:${DOT}(\w+))?`,
    'g',
);
const ALIAS = new RegExp(
    String.raw`([\w$]+)\s*=\s*(?:\w+\.)?sforce${DOT}(opencti|interaction)\b(?!${DOT})`,
    'g',
);
const CONSOLE = new RegExp(String.raw`\bsforce${DOT}console${DOT}cti${DOT}(\w+)`, 'g');
const SCRIPTS = /\/support\/api\/\d+\.\d+\/(?:lightning\/opencti(?:_min)?|interaction)\.js/g;
const TAGS = new RegExp(String.raw`[<>]\s*(${Object.keys(COMPONENTS).join('|')})\b`, 'g');
const REQUESTS = new RegExp(
    String.raw`\b(ConnectsIntegrationAPI|cnxIntegrationAPI)${DOT}(${Object.keys(GADGET_REQUESTS).join('|')})\b`,
    'g',
);
const CALL_CENTER_FILE = /\.callCenter(?:-meta\.xml)?$/;
/** Call centers of Salesforce Voice name their vendor; they stay. */
const OF_VOICE = /VendorInfoApiName/;
/** `SCREENPOP_TYPE` and others are values for a method that is found by itself. */
const CONSTANT = /^[A-Z][A-Z\d_]*$/;

/**
 * @param file its path, for the findings; its ending tells call centers
 * @param text its contents
 * @returns in the order of the lines; what comments mention is left out
 */
export function findOpenCti(file: string, text: string): Finding[] {
    const code = withoutMarkupComments(text);
    const lineOf = lineFinder(code);
    return [
        ...methodsIn(code),
        ...aliasesIn(code),
        ...matches(SCRIPTS, code, ({ 0: name }) => ({ name, replacement: SCRIPT })),
        ...matches(TAGS, code, ({ 1: name = '' }) => ({
            name,
            replacement: COMPONENTS[name] ?? HANDED_ON,
        })),
        ...matches(REQUESTS, code, ({ 1: object, 2: method = '' }) => ({
            name: `${object}.${method}`,
            replacement: GADGET_REQUESTS[method] ?? HANDED_ON,
            severity: 'check',
        })),
        ...matches(CONSOLE, code, ({ 1: method }) => ({
            name: `sforce.console.cti.${method}`,
            replacement: CONSOLE_CTI,
            severity: 'check',
        })),
        ...callCenterIn(file, code),
    ]
        .filter(({ at }) => !isComment(code, at))
        .sort((a, b) => a.at - b.at)
        .map(({ at, name, severity, replacement }) => ({
            file,
            line: lineOf(at),
            name,
            severity,
            ...replacement,
        }));
}

function methodsIn(code: string): Found[] {
    return [...code.matchAll(OBJECT)].flatMap(({ index: at, 1: kind, 2: part, 3: last }) => {
        const object = `sforce.${kind}`;
        if (last === undefined) {
            const name = part === undefined ? object : `${object}.${part}`;
            return [{ at, name, severity: 'stops' as const, replacement: HANDED_ON }];
        }
        const method = part === undefined ? last : `${part}.${last}`;
        return CONSTANT.test(last) ? [] : [methodAt(at, object, method)];
    });
}

/** `const cti = sforce.opencti; cti.screenPop(…)`. */
function aliasesIn(code: string): Found[] {
    return [...code.matchAll(ALIAS)].flatMap(({ 1: alias = '', 2: kind }) => {
        const object = `sforce.${kind}`;
        const methods = Object.keys(METHODS[object] ?? {}).map((name) => name.replace('.', DOT));
        const use = new RegExp(
            String.raw`(?<![\w$.])${alias.replaceAll('$', String.raw`\$`)}${DOT}(${methods.join('|')})\b`,
            'g',
        );
        return [...code.matchAll(use)].map(({ index, 1: method = '' }) =>
            methodAt(index, object, method.replaceAll(/\s|\?/g, '')),
        );
    });
}

function methodAt(at: number, object: string, method: string): Found {
    const replacement = replacementOf(object, method);
    return { at, name: `${object}.${method}`, severity: 'stops', replacement };
}

function callCenterIn(file: string, code: string): Found[] {
    if (!CALL_CENTER_FILE.test(file) || OF_VOICE.test(code)) {
        return [];
    }
    const at = Math.max(code.search(/<adapterUrl>|reqAdapterUrl/), 0);
    return [{ at, name: 'call center', severity: 'stops', replacement: CALL_CENTER }];
}

function matches(
    pattern: RegExp,
    code: string,
    read: (match: RegExpMatchArray) => Omit<Found, 'at' | 'severity'> & Partial<Found>,
): Found[] {
    return [...code.matchAll(pattern)].map((match) => ({
        at: match.index,
        severity: 'stops',
        ...read(match),
    }));
}

/** Keeps every line where it is. */
function withoutMarkupComments(text: string): string {
    return text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ' '));
}

/** Whole lines only: what looks like a comment within a line may be in a string. */
function isComment(code: string, at: number): boolean {
    const start = code.lastIndexOf('\n', at - 1) + 1;
    return /^\s*(?:\/\/|\/?\*)/.test(code.slice(start, at + 1));
}

function lineFinder(text: string): (at: number) => number {
    const starts = [...text.matchAll(/\n/g)].map(({ index }) => index);
    return (at) => starts.filter((newLine) => newLine < at).length + 1;
}

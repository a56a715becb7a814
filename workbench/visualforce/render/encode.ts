/** The encoding functions of Visualforce's formulas. */

const HTML: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};

const SCRIPT: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    "'": "\\'",
    '"': '\\"',
    '/': '\\/',
    '\n': '\\n',
    '\r': '\\r',
    '<': '\\u003C',
    '>': '\\u003E',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
};

/** `HTMLENCODE`, and what every expression outside of scripts and styles goes through. */
export function encodeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => HTML[character] ?? character);
}

/** `JSENCODE`: for a place between quotation marks of a script. */
export function encodeScript(text: string): string {
    return text.replace(
        /[\\'"/\n\r<>\u2028\u2029]/g,
        (character) => SCRIPT[character] ?? character,
    );
}

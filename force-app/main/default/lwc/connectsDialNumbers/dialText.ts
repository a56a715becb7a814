/**
 * Takes a dialled string apart: schemes, formatting, letters, extensions and pauses. Says nothing of
 * what the digits mean.
 */

/** What is left of a dialled string. */
export type DialText =
    /** Digits; with `before` and a plus when there is one: "9+1850…" has "9" before it. */
    | {
          readonly form: 'digits';
          readonly before: string;
          readonly plus: boolean;
          readonly digits: string;
      }
    /** With `*` or `#`, as feature codes have them: "*97". */
    | { readonly form: 'code'; readonly code: string }
    /** An address, "sip:user@example.com". */
    | { readonly form: 'address'; readonly user: string; readonly domain: string }
    | { readonly form: 'unreadable' };

const UNREADABLE: DialText = { form: 'unreadable' };

const LONGEST = 250;
/** Invisible marks that copied numbers carry: directions, joiners, soft hyphens. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** Digits of the Arabic scripts; full-width ones are turned by normalisation. */
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const SCHEME = /^(?:tel|callto|phone|sips?):(?:\/\/)?/i;
const ESCAPED = /%([2-7][0-9a-f])/gi;
/** RFC 3966: digits that stand before a local number. */
const CONTEXT = /;phone-context=\+([\d\-.() ]+)/i;
/** Parameters of RFC 3966, ";ext=12", or pauses and the tones after them, ",,12". */
const PARAMETERS = /^(?:;[a-z][a-z\d-]*(?:=[^;]*)?)+$/i;
const TONES = /^,[\d\s,;*#pw]*$/i;
/** Behind one comma or semicolon, so many digits are rather a second number. */
const SECOND_NUMBER = /^[;,]\s*\d{7,}$/;
/** "ext. 12", "x12", "#12", "p12": behind a digit, so that words such as "EXPRESS" stay whole. */
const EXTENSION =
    /^(.*[\d)])[\s.,\-\u2010-\u2015\u2212]*(?:extension|extn|ext|xtn|x|#|p|w)[.:]?\s*\d[\d\s,*#pw]*$/i;
const PUNCTUATION = /[\s\-\u2010-\u2015\u2212.()[\]/~·_']/g;
const TWO_NUMBERS = /(?:\d\D*){6}\/(?:\D*\d){6}/;
const LEAST_LETTERS = 3;
/** ITU-T E.161: the letters of each key from 2 to 9. */
const KEYS = ['abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];

/** @param dialString anything */
export function readDialText(dialString: string): DialText {
    const plain = plainText(dialString);
    const text = plain.replace(SCHEME, '').replace(ESCAPED, fromHex).trim();
    if (text === '' || text.length > LONGEST) {
        return UNREADABLE;
    }
    const address = /^([^@<>"]+)@([a-z0-9.\-[\]]+)(?:[:;?].*)?$/i.exec(text);
    if (address !== null) {
        const [, user = '', domain = ''] = address;
        return { form: 'address', user, domain: domain.toLowerCase() };
    }
    const body = withoutTail(text);
    if (body === null || TWO_NUMBERS.test(body)) {
        return UNREADABLE;
    }
    const [, context] = CONTEXT.exec(text) ?? [];
    const isLocal = context !== undefined && !body.includes('+');
    return compact(isLocal ? `+${context}${body}` : body);
}

function plainText(dialString: string): string {
    return dialString
        .normalize('NFKC')
        .replace(INVISIBLE, '')
        .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
        .trim();
}

function fromHex(_escaped: string, code: string): string {
    return String.fromCharCode(Number.parseInt(code, 16));
}

/** What is dialled before anything is sent after it; null when that cannot be told apart. */
function withoutTail(text: string): string | null {
    const start = text.search(/[;,]/);
    if (start < 0) {
        const isCode = /^[*#]/.test(text);
        return (isCode ? undefined : EXTENSION.exec(text)?.[1]) ?? text;
    }
    const tail = text.slice(start);
    const isSentLater = PARAMETERS.test(tail) || (TONES.test(tail) && !SECOND_NUMBER.test(tail));
    return isSentLater ? text.slice(0, start) : null;
}

function compact(body: string): DialText {
    const letters = body.match(/[a-z]/gi)?.length ?? 0;
    if (letters > 0 && (letters < LEAST_LETTERS || !/^[\s(+]*\d/.test(body))) {
        return UNREADABLE;
    }
    const keyed = body.replace(PUNCTUATION, '').replace(/[a-z]/gi, keyOf);
    // A closing "#" only says that the number ends here.
    const ended = /^[\d+]+#$/.test(keyed) ? keyed.slice(0, -1) : keyed;
    const [, before = '', plus = '', digits = ''] = /^(\d*?)(\+?)(\d+)$/.exec(ended) ?? [];
    if (digits !== '') {
        return { form: 'digits', before, plus: plus !== '', digits };
    }
    return /^[\d*#]+$/.test(ended) ? { form: 'code', code: ended } : UNREADABLE;
}

function keyOf(letter: string): string {
    return String(KEYS.findIndex((letters) => letters.includes(letter.toLowerCase())) + 2);
}

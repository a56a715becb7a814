/**
 * Reads what the library hands over and gives one form to everything above. The slips and variants
 * of the guide are dealt with here and nowhere else: codes as text or number, NOTREADY for
 * NOT_READY, ISO text or milliseconds for times, lists as JSON text.
 */
import type { AgentChannelType, ChannelState } from './contract';

/** Thrown by a reader; says which field is wrong and what was found. */
export class MalformedDataError extends TypeError {
    constructor(where: string, expected: string, found: unknown) {
        super(`${where} should be ${expected}, but is ${JSON.stringify(found) ?? String(found)}.`);
        this.name = 'MalformedDataError';
    }
}

const CHANNEL_TYPES: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];
const CHANNEL_STATES: readonly ChannelState[] = [
    'NOT_READY',
    'READY',
    'TALKING',
    'ACTIVE',
    'WORK',
    'WORK_READY',
    'LOGOUT',
];

/** The guide's team sample spells one state without its underscore. */
const STATE_SPELLINGS: Readonly<Record<string, ChannelState>> = {
    NOTREADY: 'NOT_READY',
    WORKREADY: 'WORK_READY',
};

/** An object whose fields have not been looked at yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** @throws MalformedDataError unless `value` is an object */
export function readFields(value: unknown, where: string): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new MalformedDataError(where, 'an object', value);
    }
    return value as Fields;
}

/** Text of a text or number; null for nothing, empty text, and the codes 0 and -1 that mean "none". */
export function readReasonCode(value: unknown): string | null {
    const text = readText(value);
    return text === '' || text === '0' || text === '-1' ? null : text;
}

/** Milliseconds since 1970 of ISO text or of milliseconds, also as text; null when it is no time. */
export function readTime(value: unknown): number | null {
    const text = readText(value);
    const time = /^\d{11,}$/.test(text) ? Number(text) : Date.parse(text);
    return Number.isFinite(time) ? time : null;
}

/** @throws MalformedDataError unless it is a state of the guide in one of its spellings */
export function readChannelState(value: unknown, where: string): ChannelState {
    const text = readText(value);
    const state = STATE_SPELLINGS[text] ?? CHANNEL_STATES.find((known) => known === text);
    if (state === undefined) {
        throw new MalformedDataError(where, `one of ${CHANNEL_STATES.join(', ')}`, value);
    }
    return state;
}

/** @throws MalformedDataError unless it is VOICE, TICKET or CHAT */
export function readChannelType(value: unknown, where: string): AgentChannelType {
    return readOneOf(value, CHANNEL_TYPES, where);
}

/** Text of a text or number; the empty text for anything else. */
export function readText(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What a JSON text says. @throws MalformedDataError when it is none */
function parseJson(text: string, where: string): unknown {
    try {
        return JSON.parse(text) as unknown;
    } catch {
        throw new MalformedDataError(where, 'JSON', text);
    }
}

/** Finite number of a number or of a text of digits; null for anything else. */
export function readNumber(value: unknown): number | null {
    const text = readText(value).trim();
    const number = text === '' ? NaN : Number(text);
    return Number.isFinite(number) ? number : null;
}

/** @throws MalformedDataError for anything that is no number */
export function readCount(value: unknown, where: string): number {
    const number = readNumber(value);
    if (number === null) {
        throw new MalformedDataError(where, 'a number', value);
    }
    return number;
}

/**
 * A list or its JSON text.
 * @param read reads an entry; `where` names it
 * @throws MalformedDataError
 */
export function readList<T>(
    value: unknown,
    where: string,
    read: (entry: unknown, where: string) => T,
): T[] {
    const list = typeof value === 'string' ? parseJson(value, where) : value;
    if (!Array.isArray(list)) {
        throw new MalformedDataError(where, 'a list', value);
    }
    return list.map((entry: unknown, index) => read(entry, `${where}[${index}]`));
}

/** @throws MalformedDataError unless the value is one of the given ones */
export function readOneOf<T extends string>(value: unknown, known: readonly T[], where: string): T {
    const found = known.find((candidate) => candidate === value);
    if (found === undefined) {
        throw new MalformedDataError(where, `one of ${known.join(', ')}`, value);
    }
    return found;
}

/** The text of custom settings. @throws MalformedDataError */
export function readSettings(data: unknown): string {
    if (typeof data !== 'string') {
        throw new MalformedDataError('getCustomSettings', 'a text', data);
    }
    return data;
}

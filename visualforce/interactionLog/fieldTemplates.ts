/** Which field of the task gets which value of the call: the setting `fields` of the page. */

/** What is known of a call, by name: fields of the work item, and what its end brings. */
export type CallFacts = Readonly<Record<string, unknown>>;

/** Values of task fields, by API name. */
export type TaskFields = Readonly<Record<string, string | number>>;

/** One field and its text, with the names of facts in braces. */
export interface FieldTemplate {
    /** API name, e.g. `CallDurationInSeconds`. */
    readonly field: string;
    /** E.g. `Call from {Sender}`. */
    readonly template: string;
}

/** The setting does not say what it has to. The message is for whoever edits the page. */
export class FieldTemplateError extends Error {
    override readonly name = 'FieldTemplateError';
}

/** What is known only when the call has ended; the duration is in seconds. */
const END_FACTS: readonly string[] = ['Duration', 'Disposition'];
/** Fields of the work item that are one text or number (guide, "Workitem Structure"). */
const ITEM_FACTS: readonly string[] = [
    'Id',
    'SecondaryId',
    'UniqueId',
    'CrmId',
    'AgentId',
    'Service',
    'DNIS',
    'DialedNumber',
    'Sender',
    'Subject',
    'Destination',
    'Direction',
    'Channel',
    'CorrelationData',
    'SelectedWrapupReason',
    'CallType',
    'QueueName',
    'QueueNumber',
];
/** What the console says of the call: INTERNAL, INBOUND or OUTBOUND. */
const CONSOLE_FACTS: readonly string[] = ['ConsoleCallType'];
const FACTS: readonly string[] = [...ITEM_FACTS, ...CONSOLE_FACTS, ...END_FACTS];
/** Lists of keys and values, and how their names begin. */
const LISTS: readonly string[] = ['NamedVariables', 'LocalVariables'];
const PLACE = /\{([^{}]*)\}/g;
const FIELD = /^[A-Za-z]\w*$/;
const MAX_TEXT = 255;
/** Fields of a task that are numbers. */
const NUMBERS: ReadonlySet<string> = new Set(['CallDurationInSeconds']);
/** The one field that takes long texts. */
const LONG: ReadonlySet<string> = new Set(['Description']);

/**
 * Reads the setting.
 *
 * @param text e.g. `Subject=Call from {Sender};CallDurationInSeconds={Duration}`
 * @throws FieldTemplateError naming the part that is wrong and what to write
 */
export function readFieldTemplates(text: string): readonly FieldTemplate[] {
    const templates = text
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map(readTemplate);
    const twice = templates.find(
        ({ field }, index) => templates.findIndex((other) => other.field === field) < index,
    );
    if (twice) {
        throw new FieldTemplateError(`settings.fields names ${twice.field} twice.`);
    }
    return templates;
}

/** Whether the value of the field is only known when the call has ended. */
export function isKnownAtEnd({ template }: FieldTemplate): boolean {
    return namesIn(template).some((name) => END_FACTS.includes(name));
}

/**
 * The value of a field; undefined for a number that is not known.
 *
 * @param template the field
 * @param facts what is known of the call; what is missing counts as empty
 */
export function fieldValue(
    { field, template }: FieldTemplate,
    facts: CallFacts,
): string | number | undefined {
    const text = template
        .replace(PLACE, (_place, name: string) => factText(name, facts))
        .replace(/\s+/g, ' ')
        .trim();
    if (NUMBERS.has(field)) {
        const number = Number(text);
        return text === '' || !Number.isFinite(number) ? undefined : Math.round(number);
    }
    return LONG.has(field) ? text : text.slice(0, MAX_TEXT);
}

function readTemplate(part: string): FieldTemplate {
    const at = part.indexOf('=');
    const field = part.slice(0, Math.max(at, 0)).trim();
    const template = part.slice(at + 1).trim();
    if (!FIELD.test(field)) {
        throw new FieldTemplateError(
            `settings.fields: write "Field=text with {Names}", not "${part}".`,
        );
    }
    const unknown = namesIn(template).find((name) => !isFact(name));
    if (unknown !== undefined) {
        throw new FieldTemplateError(
            `settings.fields: {${unknown}} of ${field} is nothing of a call. Take ` +
                `${FACTS.join(', ')}, or a variable as {NamedVariables.Name}.`,
        );
    }
    return { field, template };
}

function namesIn(template: string): string[] {
    return [...template.matchAll(PLACE)].map(([, name = '']) => name);
}

function isFact(name: string): boolean {
    const [list = '', ...key] = name.split('.');
    return key.length === 0 ? FACTS.includes(name) : LISTS.includes(list);
}

function factText(name: string, facts: CallFacts): string {
    const [list = '', ...key] = name.split('.');
    const value = key.length === 0 ? facts[name] : variable(facts[list], key.join('.'));
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The guide's lists have `{ Key, Value }`. */
function variable(list: unknown, key: string): unknown {
    const entries = Array.isArray(list) ? (list as { Key?: unknown; Value?: unknown }[]) : [];
    return entries.find((entry) => entry.Key === key)?.Value;
}

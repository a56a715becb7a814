/** Words that drive what the service does and tell nothing about a person: they stay in the clear. */
import type { EventName } from 'c/connectsIntegrationApiSvc';
import { ENUMERATIONS } from './enumerations';

// Written as a record so that the compiler notices a name that is missing or too many.
const EVENTS: Record<EventName, true> = {
    onClientInterfaceConnectionLost: true,
    onClientInterfaceConnectionEstablished: true,
    onBeforeDial: true,
    onWorkItemCreate: true,
    onSearchAndScreenPopResult: true,
    onWorkItemOODataReceived: true,
    onWorkItemConnect: true,
    onWorkItemPause: true,
    onWorkItemResume: true,
    onWorkItemWrapup: true,
    onWorkItemEnd: true,
    onCallVariableChanged: true,
    onWrapUpDataChanged: true,
    onBAResponseChanged: true,
    onActivitySave: true,
    onShareRecord: true,
    onTeamDataUpdate: true,
    onQueueDataUpdate: true,
    onAgentStateChange: true,
    onTranscriptUtteranceReceived: true,
    onAgentAnswersReceived: true,
};

const TALKING_DETAILS = [
    'RESERVED',
    'RESERVED_OUTBOUND',
    'RESERVED_OUTBOUND_PREVIEW',
    'HOLD',
] as const;

/** Words that cross the edges beside the guide's enumerations. */
const OTHER_WORDS = [
    'inbound',
    'outbound',
    'allow',
    'change',
    'deny',
    'ask',
    'gadget',
    'toolkit',
    'function',
    'signal',
    'undefined',
    'unreadable',
    'Infinity',
    '-Infinity',
    'NaN',
];

const WORDS: ReadonlySet<string> = new Set([
    ...leaves(ENUMERATIONS),
    ...TALKING_DETAILS,
    ...OTHER_WORDS,
    ...Object.keys(EVENTS).flatMap((name) => [
        name,
        `O${name.slice(1)}`,
        `${name.charAt(2).toLowerCase()}${name.slice(3)}`,
    ]),
    // Events of the typed face that stand for several of the guide.
    'connectionLost',
    'connectionEstablished',
]);

/** Fields whose values stay whatever they are. */
const OPEN_FIELDS: ReadonlySet<string> = new Set([
    'ReasonCode',
    'reasonCode',
    'CallType',
    'State',
    'StateCause',
    'role',
    'code',
    'type',
    'deadlineMs',
    'answerDeadlineMs',
    'readyDeadlineMs',
    'height',
    'duration',
    'confidence',
    'TimeZoneOffset',
    'WorkItemCount',
    'Statistics',
    '$',
]);

/** Fields whose names are data: record ids, or whatever an administrator has called something. */
const KEYED_BY_DATA: ReadonlySet<string> = new Set(['returnValue']);

/** Fields with texts for people that may quote anything. */
const FREE_TEXTS: ReadonlySet<string> = new Set(['error', 'reason', 'message']);

/** Whether a text is a word of the API's own. */
export function isWord(text: string): boolean {
    return WORDS.has(text);
}

/** Whether the value of a field drives logic. */
export function isOpenField(field: string): boolean {
    return OPEN_FIELDS.has(field);
}

/** Whether a field's own fields are named by data. */
export function isKeyedByData(field: string): boolean {
    return KEYED_BY_DATA.has(field);
}

/** Whether a field holds a text for people. */
export function isFreeText(field: string): boolean {
    return FREE_TEXTS.has(field);
}

function leaves(value: object | string): string[] {
    return typeof value === 'string'
        ? [value]
        : Object.values(value).flatMap((inner: object | string) => leaves(inner));
}

/** Dialling as the coordinator sees it (guide, "onBeforeDial(event)", "makeCall", "blindTransferCall"). */
import type { BeforeDialCallType, BeforeDialEvent, ItemVariables, RelatedObject } from './contract';
import { DialDeniedError } from './errors';
import { copyOf, frozenCopy } from './frozen';
import type { DecidedAction, GuardedAction } from './guardedAction';
import type { FinalVerdict, GuardContext, GuardVerdict } from './guardVerdict';
import { MalformedDataError, readFields, readText } from './normalForm';

/** What a guard may change. */
export interface DialContent {
    readonly number: string;
    /** Only an OUTBOUND dial carries them; empty otherwise. */
    readonly callVariables: Readonly<ItemVariables>;
}

/** A number that is about to be dialled. */
export interface DialIntent extends DialContent {
    readonly callType: BeforeDialCallType;
    /** The call to be transferred or held for a consultation; null for OUTBOUND. */
    readonly workItemId: string | null;
    /** The record behind a click-to-dial. */
    readonly relatedObject: Readonly<RelatedObject> | null;
    /** `toolkit` for a dial that skips the gadget's own rules (`dialNumberImmediately`). */
    readonly source: 'gadget' | 'toolkit';
}

/** What a *change* gives: the number, the call variables (all of them), or both. */
export type DialChange = Partial<DialContent>;

/** What a dial guard answers. */
export type DialVerdict = GuardVerdict<DialChange>;

/** What the agent's answer leads to. */
export type FinalDialVerdict = FinalVerdict<DialChange>;

/** Is asked before every dial. */
export type DialGuard = (
    intent: DialIntent,
    context: GuardContext,
) => DialVerdict | Promise<DialVerdict>;

/** A decided dial. */
export interface DialDecision {
    readonly intent: DialIntent;
    readonly outcome: 'dialled' | 'denied' | 'lapsed' | 'failed';
    /** What was dialled, or would have been. */
    readonly number: string;
    /** The guard that denied; null otherwise. */
    readonly by: string | null;
    readonly reason: string | null;
    /** Milliseconds since 1970. */
    readonly at: number;
}

const CALL_TYPES: readonly BeforeDialCallType[] = ['OUTBOUND', 'CONSULT', 'BLINDTRANSFER'];

const NO_VARIABLES: Readonly<ItemVariables> = Object.freeze({});

/** @param activeCallId the call that a consultation would hold */
export function createDialAction(
    activeCallId: () => string | null,
): GuardedAction<DialIntent, DialContent, DialChange> {
    return {
        slot: 'onBeforeDial',
        noun: 'dial',
        DeniedError: DialDeniedError,
        readIntent: (event) => readDialIntent(event, activeCallId),
        contentOf: ({ number, callVariables }) => ({ number, callVariables }),
        withContent: (intent, content) => Object.freeze({ ...intent, ...content }),
        changed: changedDial,
        isSame: (left, right) =>
            left.number === right.number &&
            JSON.stringify(left.callVariables) === JSON.stringify(right.callVariables),
        requestFor: ({ callType, workItemId }, { number, callVariables }) =>
            callType === 'BLINDTRANSFER'
                ? { name: 'blindTransferCall', args: [workItemId, number, true] }
                : { name: 'makeCall', args: [number, copyOf(callVariables), true] },
        keyOf: ({ source, callType, number, workItemId }) =>
            JSON.stringify([source, callType, number, workItemId]),
        raisedKeyOf: ({ callType, number, workItemId }) =>
            JSON.stringify([callType, number, callType === 'BLINDTRANSFER' ? workItemId : null]),
        concernOf: ({ workItemId, callType, number }) => ({
            workItemId,
            // A gadget that does not wait for an answer must not be answered: that were two dials.
            result:
                callType === 'BLINDTRANSFER'
                    ? null
                    : {
                          isPossible: ({ Channel, Direction }) =>
                              Channel === 'VOICE' && Direction === 'outbound',
                          isSure: ({ DialedNumber }) => isSameNumber(DialedNumber, number),
                      },
        }),
        describe: ({ callType, source }, { number }) => `${number} (${callType}, ${source})`,
    };
}

/** The intent behind a dial that a component asks for. */
export function toolkitIntent(
    call: { readonly number: string } & (
        | { readonly callVariables: ItemVariables; readonly activeCallId: string | null }
        | { readonly transferredId: string }
    ),
): DialIntent {
    const common = { number: call.number, relatedObject: null, source: 'toolkit' } as const;
    if ('transferredId' in call) {
        const { transferredId: workItemId } = call;
        const callType = 'BLINDTRANSFER';
        return Object.freeze({ ...common, callType, workItemId, callVariables: NO_VARIABLES });
    }
    const { activeCallId: workItemId, callVariables } = call;
    return Object.freeze(
        workItemId === null
            ? {
                  ...common,
                  callType: 'OUTBOUND',
                  workItemId,
                  callVariables: frozenCopy(callVariables),
              }
            : { ...common, callType: 'CONSULT', workItemId, callVariables: NO_VARIABLES },
    );
}

/** The intent in the guide's form; the receiver's own copy, because handlers change it. */
export function dialEventOf(intent: DialIntent): BeforeDialEvent {
    const { callType, number, callVariables, workItemId, relatedObject } = intent;
    return {
        eventType: 'OnBeforeDial',
        callType,
        dialedNumber: number,
        ...(callType === 'OUTBOUND' ? { callVariables: copyOf(callVariables) } : {}),
        ...(callType === 'BLINDTRANSFER' && workItemId !== null ? { workItemId } : {}),
        ...(relatedObject === null ? {} : { relatedObject: { ...relatedObject } }),
    };
}

/** A decision as observers of dials are told of it. */
export function dialDecisionOf(decided: DecidedAction<DialIntent, DialContent>): DialDecision {
    const { intent, outcome, content, by, reason, at } = decided;
    const { number } = content;
    return { intent, outcome: outcome === 'done' ? 'dialled' : outcome, number, by, reason, at };
}

function readDialIntent(event: unknown, activeCallId: () => string | null): DialIntent {
    const fields = readFields(event, 'onBeforeDial');
    const callType = CALL_TYPES.find((known) => known === fields.callType);
    if (callType === undefined) {
        const expected = `one of ${CALL_TYPES.join(', ')}`;
        throw new MalformedDataError('onBeforeDial.callType', expected, fields.callType);
    }
    const number = readText(fields.dialedNumber);
    if (number === '') {
        throw new MalformedDataError('onBeforeDial.dialedNumber', 'a number', fields.dialedNumber);
    }
    const { relatedObject } = fields;
    return Object.freeze({
        callType,
        number,
        callVariables: callType === 'OUTBOUND' ? readVariables(fields.callVariables) : NO_VARIABLES,
        workItemId: dialledFrom(callType, fields.workItemId, activeCallId),
        relatedObject:
            typeof relatedObject === 'object' && relatedObject !== null
                ? (frozenCopy(relatedObject) as RelatedObject)
                : null,
        source: 'gadget',
    });
}

/** Whatever stands between the digits. */
function isSameNumber(one: unknown, other: string): boolean {
    const digits = readText(one).replace(/\D/g, '');
    return digits !== '' && digits === other.replace(/\D/g, '');
}

function dialledFrom(
    callType: BeforeDialCallType,
    given: unknown,
    activeCallId: () => string | null,
): string | null {
    if (callType !== 'BLINDTRANSFER') {
        return callType === 'CONSULT' ? activeCallId() : null;
    }
    const id = readText(given);
    if (id === '') {
        throw new MalformedDataError('onBeforeDial.workItemId', 'the id of the call', given);
    }
    return id;
}

function readVariables(value: unknown): Readonly<ItemVariables> {
    return value === undefined || value === null
        ? NO_VARIABLES
        : frozenCopy(readFields(value, 'onBeforeDial.callVariables') as ItemVariables);
}

function changedDial(intent: DialIntent, content: DialContent, change: DialChange): DialContent {
    const { number, callVariables }: { number?: unknown; callVariables?: unknown } = change;
    if (number === undefined && callVariables === undefined) {
        throw new TypeError('A change gives a number, call variables, or both.');
    }
    if (number !== undefined && (typeof number !== 'string' || number.trim() === '')) {
        throw new TypeError(`The changed number is ${JSON.stringify(number)}.`);
    }
    const isTaken = callVariables !== undefined && intent.callType === 'OUTBOUND';
    return {
        number: number ?? content.number,
        callVariables: isTaken ? readVariables(callVariables) : content.callVariables,
    };
}

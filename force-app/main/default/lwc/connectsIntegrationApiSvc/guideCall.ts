/** Reads how a component of the guide's face called one of the requests that guards watch over. */
import type { ItemVariables, RequestCallback } from './contract';

/** A call, told apart into its arguments and its callback. */
export interface GuideCall {
    readonly name: string;
    /** Without the callback. */
    readonly args: readonly unknown[];
    readonly callback: RequestCallback | null;
}

/** A call that dials. */
export interface GuideDialCall extends GuideCall {
    readonly number: string;
    /** Whether the gadget's rules and `onBeforeDial` are skipped. */
    readonly isImmediate: boolean;
    /** Empty for `blindTransferCall`. */
    readonly callVariables: ItemVariables;
    /** Null for `makeCall`. */
    readonly workItemId: string | null;
}

/** The callback is the first function among the arguments, wherever it stands. */
export function readGuideCall(name: string, given: readonly unknown[]): GuideCall {
    const at = given.findIndex((argument) => typeof argument === 'function');
    return at === -1
        ? { name, args: given, callback: null }
        : { name, args: given.slice(0, at), callback: given[at] as RequestCallback };
}

/**
 * The guide's heading of makeCall has the callback third, its text and samples have
 * `dialNumberImmediately` there: both are read, and what is missing counts as false.
 */
export function readMakeCall(given: readonly unknown[]): GuideDialCall {
    const call = readGuideCall('makeCall', given);
    const [number, variables, immediately] = call.args;
    const callVariables: ItemVariables = variables ?? {};
    const isImmediate = Boolean(immediately);
    return {
        ...call,
        args: [number, callVariables, immediately ?? false],
        number: textOf(number),
        isImmediate,
        callVariables,
        workItemId: null,
    };
}

/** Reads a call of blindTransferCall. */
export function readBlindTransferCall(given: readonly unknown[]): GuideDialCall {
    const call = readGuideCall('blindTransferCall', given);
    const [workItemId, number, immediately] = call.args;
    return {
        ...call,
        args: [workItemId, number, immediately ?? false],
        number: textOf(number),
        isImmediate: Boolean(immediately),
        callVariables: {},
        workItemId: textOf(workItemId),
    };
}

function textOf(value: unknown): string {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

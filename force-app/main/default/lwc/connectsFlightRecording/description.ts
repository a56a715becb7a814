/** A replay's result in words, for a terminal or a page. */
import type { Difference, ReplayResult, SentRequest } from './replay';

const KINDS: Readonly<Record<Difference['kind'], string>> = {
    other: 'A request was not as recorded.',
    missing: 'A recorded request did not go out.',
    unexpected: 'A request went out that was not recorded.',
    unheard: 'The service was not registered for an event that was recorded.',
};

/** @returns lines of text */
export function describeResult({ difference, requests }: ReplayResult): string[] {
    if (difference === null) {
        return [`As recorded: ${requests} requests went out in order, with their arguments.`];
    }
    const { kind, at, entry, expected, actual } = difference;
    return [
        `Different after ${requests} requests that were as recorded. ${KINDS[kind]}`,
        `  at:       ${describeTime(at)}${entry === 0 ? '' : `, entry ${entry}`}`,
        `  expected: ${kind === 'unheard' ? `somebody hears ${expected?.name ?? ''}` : describeRequest(expected)}`,
        `  came:     ${describeRequest(actual)}`,
    ];
}

/** @param ms milliseconds from the start of the recording */
export function describeTime(ms: number): string {
    const minutes = Math.floor(ms / 60_000);
    const seconds = ((ms % 60_000) / 1000).toFixed(3).padStart(6, '0');
    return `${minutes}:${seconds} min from the start`;
}

function describeRequest(request: SentRequest | null): string {
    if (request === null) {
        return 'nothing';
    }
    const args = Array.isArray(request.args) ? (request.args as unknown[]) : [];
    return `${request.name}(${args.map(describeArgument).join(', ')})`;
}

function describeArgument(argument: unknown): string {
    const { $: mark, text } = (argument ?? {}) as { $?: unknown; text?: unknown };
    if (typeof argument === 'function' || mark === 'function') {
        return 'callback';
    }
    if (argument === undefined || mark === 'undefined') {
        return 'undefined';
    }
    return typeof text === 'string' && mark === 'number' ? text : JSON.stringify(argument);
}

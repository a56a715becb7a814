/** JSON text of what crosses the service; what JSON does not know is marked. */

/** Stands for a value that JSON has no form for. */
export interface Marked {
    readonly $: 'function' | 'signal' | 'undefined' | 'number' | 'unreadable';
    /** Only with `number`: `Infinity`, `-Infinity` or `NaN`. */
    readonly text?: string;
}

/** @returns JSON text; never throws */
export function toJson(value: unknown): string {
    try {
        return JSON.stringify(value) ?? 'null';
    } catch (error) {
        return JSON.stringify({ $: 'unreadable', text: String(error) } satisfies Marked);
    }
}

/** Arguments of a call, with functions, signals and missing values marked. Two levels deep. */
export function markArguments(args: readonly unknown[]): unknown[] {
    return args.map((argument) => {
        if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) {
            return marked(argument);
        }
        if (argument instanceof AbortSignal) {
            return marked(argument);
        }
        return Object.fromEntries(
            Object.entries(argument).map(([key, value]) => [key, marked(value)]),
        );
    });
}

/** The signal among the arguments or in their options. */
export function signalIn(args: readonly unknown[]): AbortSignal | undefined {
    const options = args.filter((argument) => typeof argument === 'object' && argument !== null);
    return options
        .flatMap((argument) => [argument, (argument as { signal?: unknown }).signal])
        .find((value) => value instanceof AbortSignal);
}

function marked(value: unknown): unknown {
    if (typeof value === 'function') {
        return { $: 'function' } satisfies Marked;
    }
    if (value === undefined) {
        return { $: 'undefined' } satisfies Marked;
    }
    if (typeof value === 'number' && !Number.isFinite(value)) {
        return { $: 'number', text: String(value) } satisfies Marked;
    }
    if (value instanceof AbortSignal) {
        return { $: 'signal' } satisfies Marked;
    }
    return value;
}

/** An error as entries carry it. */
export function errorData(error: unknown): { name: string; code: string | null; message: string } {
    if (error instanceof Error) {
        const code = (error as { code?: unknown }).code;
        return {
            name: error.name,
            code: typeof code === 'string' ? code : null,
            message: error.message,
        };
    }
    return { name: 'Error', code: null, message: String(error) };
}

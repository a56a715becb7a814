/** Reads what the Salesforce CLI answers with `--json`. */

/**
 * The result of a command.
 * @param answer what it printed
 * @throws Error when it has none, with what the CLI says is wrong
 */
export function resultOf(answer: string): unknown {
    const { result, message } = parse(answer);
    if (result === undefined || result === null) {
        throw new Error(message ?? 'The Salesforce CLI gave no result.');
    }
    return result;
}

/** A member of a result, undefined where the result is no such object. */
export function memberOf(result: unknown, name: string): unknown {
    return typeof result === 'object' && result !== null
        ? (result as Readonly<Record<string, unknown>>)[name]
        : undefined;
}

function parse(answer: string): { result?: unknown; message?: string } {
    try {
        return (JSON.parse(answer) ?? {}) as { result?: unknown; message?: string };
    } catch (error) {
        throw new Error(`The Salesforce CLI did not answer in JSON: ${answer.trim()}`, {
            cause: error,
        });
    }
}

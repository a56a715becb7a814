/** Reads what `sf package installed list --json` answers. */

/** One entry of the list, as far as it is read here. */
interface InstalledPackage {
    readonly SubscriberPackageNamespace?: string | null;
}

/**
 * Whether an org has a package.
 * @param answer what the command printed
 * @param namespace of the package
 * @throws Error when the answer is none, with what the CLI says is wrong
 */
export function hasPackage(answer: string, namespace: string): boolean {
    const { result, message } = parseAnswer(answer);
    if (!Array.isArray(result)) {
        throw new Error(message ?? 'The Salesforce CLI gave no list of installed packages.');
    }
    return result.some(
        (entry: InstalledPackage | null) => entry?.SubscriberPackageNamespace === namespace,
    );
}

function parseAnswer(answer: string): { result?: unknown; message?: string } {
    try {
        return (JSON.parse(answer) ?? {}) as { result?: unknown; message?: string };
    } catch (error) {
        throw new Error(`The Salesforce CLI did not answer in JSON: ${answer.trim()}`, {
            cause: error,
        });
    }
}

/** Reads what `sf package installed list --json` answers. */
import { memberOf, resultOf } from './cliAnswer';

/**
 * The version of a package in an org.
 * @param answer what the command printed
 * @param namespace of the package
 * @returns `major.minor.patch.build`, empty when the org does not tell it; undefined without package
 * @throws Error when the answer is none, with what the CLI says is wrong
 */
export function installedVersion(answer: string, namespace: string): string | undefined {
    const result = resultOf(answer);
    if (!Array.isArray(result)) {
        throw new Error('The Salesforce CLI gave no list of installed packages.');
    }
    const entry: unknown = result.find(
        (each) => memberOf(each, 'SubscriberPackageNamespace') === namespace,
    );
    if (entry === undefined) {
        return undefined;
    }
    const version = memberOf(entry, 'SubscriberPackageVersionNumber');
    return typeof version === 'string' ? version : '';
}

/** Whether a version is at least another one, as far as that one goes: 5.13.0.2 is at least 5.1. */
export function isAtLeast(version: string, least: string): boolean {
    const parts = version.split('.').map(Number);
    for (const [index, wanted] of least.split('.').map(Number).entries()) {
        const part = parts[index] ?? 0;
        if (part !== wanted) {
            return part > wanted;
        }
    }
    return true;
}

import { UsageError } from './commandLineOptions';
import { TRANSLATIONS } from './deploySteps';
import type { OrgWorld } from './orgWorld';

/**
 * Reads the command line of a script that deploys, and complains about what is wrong with it.
 * @returns null when it is wrong
 */
export function readCommandLine<Options extends { readonly hasTranslations: boolean }>(
    read: () => Options,
    usage: string,
    world: OrgWorld,
): Options | null {
    try {
        const options = read();
        if (options.hasTranslations && !world.hasFolder(TRANSLATIONS)) {
            throw new UsageError(`There is no folder "${TRANSLATIONS}": leave --translations out.`);
        }
        return options;
    } catch (error) {
        if (error instanceof UsageError) {
            world.complain(`${error.message}\n${usage}`);
            return null;
        }
        throw error;
    }
}

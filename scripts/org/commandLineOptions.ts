import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The command line is wrong. */
export class UsageError extends Error {}

/**
 * Reads options.
 * @param args what stands behind the command's name
 * @throws UsageError when an option is unknown or lacks its value
 */
export function parseOptions<Options extends NonNullable<ParseArgsConfig['options']>>(
    args: readonly string[],
    options: Options,
) {
    try {
        return parseArgs({ args: [...args], options, strict: true }).values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}

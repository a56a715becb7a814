/** What `npm run org:deploy` is told on the command line. */
import { parseArgs } from 'node:util';

/** Where to deploy to, and how. */
export interface DeployOptions {
    /** User name or alias of the org as the Salesforce CLI knows it; undefined: none was named. */
    readonly targetOrg: string | undefined;
    /** Whether the org only checks what it would take, and keeps nothing. */
    readonly isDryRun: boolean;
    readonly hasTranslations: boolean;
    /** Whether the commands are printed instead of run. */
    readonly isPrintOnly: boolean;
}

/** The command line is wrong. */
export class UsageError extends Error {}

export const USAGE = `npm run org:deploy -- --target-org <alias or user name>
  --dry-run        the org checks everything and keeps nothing
  --translations   the translations too; the org needs Translation Workbench
  --print          prints the commands, runs none; without --target-org this is what happens`;

const OPTIONS = {
    'target-org': { type: 'string', short: 'o' },
    'dry-run': { type: 'boolean' },
    translations: { type: 'boolean' },
    print: { type: 'boolean' },
} as const;

/**
 * @param args what stands behind the command's name
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readDeployOptions(args: readonly string[]): DeployOptions {
    const values = parse(args);
    const targetOrg = values['target-org'];
    if (targetOrg?.trim() === '') {
        throw new UsageError('--target-org needs the alias or user name of an org.');
    }
    return {
        targetOrg,
        isDryRun: values['dry-run'] ?? false,
        hasTranslations: values.translations ?? false,
        isPrintOnly: values.print ?? targetOrg === undefined,
    };
}

function parse(args: readonly string[]) {
    try {
        return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
    } catch (error) {
        throw new UsageError(error instanceof Error ? error.message : String(error));
    }
}

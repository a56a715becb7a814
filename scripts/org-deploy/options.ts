/** What `npm run org:deploy` is told on the command line. */
import type { DeployPlan } from '../org/deploySteps';
import { UsageError, parseOptions } from '../org/commandLineOptions';

/** Where to deploy to, and how. */
export interface DeployOptions extends DeployPlan {
    /** User name or alias of the org as the Salesforce CLI knows it; undefined: none was named. */
    readonly targetOrg: string | undefined;
    /** Whether the commands are printed instead of run. */
    readonly isPrintOnly: boolean;
}

export const USAGE = `npm run org:deploy -- --target-org <alias or user name>
  --dry-run        the org checks everything and keeps nothing
  --stand-in       a simulated gadget instead of the package of b+s Connects; for test orgs only
  --translations   the translations too; the org needs Translation Workbench
  --print          prints the commands, runs none; without --target-org this is what happens`;

const OPTIONS = {
    'target-org': { type: 'string', short: 'o' },
    'dry-run': { type: 'boolean' },
    'stand-in': { type: 'boolean' },
    translations: { type: 'boolean' },
    print: { type: 'boolean' },
} as const;

/**
 * @param args what stands behind the command's name
 * @throws UsageError when an option is unknown or lacks its value
 */
export function readDeployOptions(args: readonly string[]): DeployOptions {
    const values = parseOptions(args, OPTIONS);
    const targetOrg = values['target-org'];
    if (targetOrg?.trim() === '') {
        throw new UsageError('--target-org needs the alias or user name of an org.');
    }
    return {
        targetOrg,
        isDryRun: values['dry-run'] ?? false,
        isForStandIn: values['stand-in'] ?? false,
        hasTranslations: values.translations ?? false,
        isPrintOnly: values.print ?? targetOrg === undefined,
    };
}

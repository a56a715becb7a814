/** One command of a script for orgs. */
import { STAND_IN_ENVIRONMENT } from '../sim-app/stand-in-form';

/** A command, and how it is run. */
export interface OrgStep {
    readonly title: string;
    readonly tool: 'npm' | 'sf';
    readonly args: readonly string[];
    /** Folder below the root that it runs in; the root when absent. */
    readonly folder?: string;
    /** Whether the toolkit is pointed at the stand-ins of `sim-app`. */
    readonly isForStandIn?: boolean;
}

/**
 * What a step's environment has besides that of this process. Without stand-ins their variables are
 * emptied, so that none of somebody's shell changes what is deployed.
 */
export function stepEnvironment({ isForStandIn = false }: OrgStep): Record<string, string> {
    return Object.fromEntries(
        Object.entries(STAND_IN_ENVIRONMENT).map(([name, value]) => [
            name,
            isForStandIn ? value : '',
        ]),
    );
}

/** A command as it is typed; `sf` is the one that the project has installed. */
export function commandLine(step: OrgStep): string {
    const { tool, args, folder } = step;
    const words = args.map((word) => (/^[\w./:@=+-]+$/.test(word) ? word : `"${word}"`));
    const variables = Object.entries(stepEnvironment(step)).flatMap(([name, value]) =>
        value === '' ? [] : [`${name}=${value}`],
    );
    const command = [...variables, ...(tool === 'sf' ? ['npx', 'sf'] : ['npm']), ...words].join(
        ' ',
    );
    return folder === undefined ? command : `(cd ${folder} && ${command})`;
}

/** What a deploy does, in order. */
import type { DeployOptions } from './options';

/** One command of a deploy. */
export interface DeployStep {
    readonly title: string;
    readonly tool: 'npm' | 'sf';
    readonly args: readonly string[];
    /** Asks the org for something that has to be there; its output is read, not shown. */
    readonly isQuestion?: boolean;
}

/** The folder of translations: no package directory, because not every org takes them. */
export const TRANSLATIONS = 'translations';

const WAIT_MINUTES = '60';

/**
 * The commands in the order in which they have to run. Translations go last and by themselves, so
 * that an org that refuses them has everything else; a dry run keeps nothing, so it needs the labels
 * in the same command.
 */
export function deploySteps({ targetOrg, isDryRun, hasTranslations }: DeployOptions): DeployStep[] {
    const org = ['--target-org', targetOrg ?? '<your org>'];
    const deploy = (title: string, ...folders: string[]): DeployStep => ({
        title: isDryRun ? `${title} (dry run)` : title,
        tool: 'sf',
        args: [
            ...['project', 'deploy', 'start'],
            ...folders.flatMap((folder) => ['--source-dir', folder]),
            ...org,
            ...['--wait', WAIT_MINUTES],
            ...(isDryRun ? ['--dry-run'] : []),
        ],
    });
    return [
        { title: 'Build and check', tool: 'npm', args: ['run', 'check:deploy'] },
        {
            title: 'Look for the package of b+s Connects',
            tool: 'sf',
            args: ['package', 'installed', 'list', ...org, '--json'],
            isQuestion: true,
        },
        ...(hasTranslations && isDryRun
            ? [deploy('Deploy with translations', 'force-app', TRANSLATIONS)]
            : [deploy('Deploy', 'force-app')]),
        ...(hasTranslations && !isDryRun ? [deploy('Deploy translations', TRANSLATIONS)] : []),
    ];
}

/** A command as it is typed; `sf` is the one that the project has installed. */
export function commandLine({ tool, args }: DeployStep): string {
    const words = args.map((word) => (/^[\w./:@=+-]+$/.test(word) ? word : `"${word}"`));
    return [...(tool === 'sf' ? ['npx', 'sf'] : ['npm']), ...words].join(' ');
}

/** The commands that build the toolkit and bring it to an org. */
import { SIM_APP } from '../sim-app/stand-in-form';
import type { OrgStep } from './orgStep';

/** The folder of translations: no package directory, because not every org takes them. */
export const TRANSLATIONS = 'translations';

const WAIT_MINUTES = '60';

/** What is deployed, and how. */
export interface DeployPlan {
    readonly isDryRun: boolean;
    readonly hasTranslations: boolean;
    /** Whether the stand-ins of `sim-app` take the place of the vendor's package. */
    readonly isForStandIn: boolean;
}

/** Compiled components are not in the repository: whatever sends them somewhere builds them first. */
export const BUILD_STEP: OrgStep = {
    title: 'Build and check',
    tool: 'npm',
    args: ['run', 'check:deploy'],
};

/**
 * The deploys in the order in which they have to run: the stand-ins first, since the toolkit refers
 * to them. Translations go last and by themselves, so that an org that refuses them has everything
 * else; a dry run keeps nothing, so it needs the labels in the same command.
 * @param org alias or user name
 */
export function deploySteps(org: string, plan: DeployPlan): OrgStep[] {
    const { isDryRun, hasTranslations, isForStandIn } = plan;
    const deploy = (title: string, ...folders: string[]): OrgStep => ({
        title: isDryRun ? `${title} (dry run)` : title,
        tool: 'sf',
        args: [
            ...['project', 'deploy', 'start'],
            ...folders.flatMap((folder) => ['--source-dir', folder]),
            ...['--target-org', org, '--wait', WAIT_MINUTES],
            ...(isDryRun ? ['--dry-run'] : []),
        ],
        isForStandIn,
    });
    return [
        ...(isForStandIn
            ? [{ ...deploy('Deploy the stand-ins', 'main'), folder: SIM_APP, isForStandIn: false }]
            : []),
        ...(hasTranslations && isDryRun
            ? [deploy('Deploy with translations', 'force-app', TRANSLATIONS)]
            : [deploy('Deploy', 'force-app')]),
        ...(hasTranslations && !isDryRun ? [deploy('Deploy translations', TRANSLATIONS)] : []),
    ];
}

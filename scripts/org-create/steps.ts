/** What the making of a scratch org does, in order. */
import { BUILD_STEP, deploySteps } from '../org/deploySteps';
import type { OrgStep } from '../org/orgStep';
import type { CreateOptions } from './options';

const WAIT_MINUTES = '30';

/** The sample data, and a do-not-call list as somebody gets it from elsewhere. */
const DATA_PLAN = 'data/plan.json';
const RAW_LIST = 'data/do-not-call-list.csv';
const LIST_COUNTRY = 'GB';
const NUMBERS = 'data/do-not-call-numbers.csv';
const REJECTED = 'data/do-not-call-rejected.csv';

/**
 * @param permissionSets those that the only user of the scratch org gets
 */
export function createSteps(
    options: CreateOptions,
    permissionSets: readonly string[],
): readonly OrgStep[] {
    const { alias, packageId, hasTranslations, hasData, isOpened } = options;
    const org = ['--target-org', alias];
    const isForStandIn = packageId === undefined;
    return [
        BUILD_STEP,
        createStep(options),
        ...(isForStandIn ? [] : [packageStep(packageId, org)]),
        ...deploySteps(alias, { isDryRun: false, hasTranslations, isForStandIn }),
        sf('Assign the permission sets', [
            ...['org', 'assign', 'permset'],
            ...permissionSets.flatMap((name) => ['--name', name]),
            ...org,
        ]),
        ...(hasData ? dataSteps(org) : []),
        ...(isOpened
            ? [sf('Open', ['org', 'open', '--path', 'lightning/app/c__Connects_Service', ...org])]
            : []),
    ];
}

function createStep({ alias, days, devHub }: CreateOptions): OrgStep {
    return sf('Create the scratch org', [
        ...['org', 'create', 'scratch', '--definition-file', 'config/project-scratch-def.json'],
        ...['--alias', alias, '--duration-days', days, '--wait', WAIT_MINUTES],
        ...(devHub === undefined ? [] : ['--target-dev-hub', devHub]),
    ]);
}

function packageStep(packageId: string, org: readonly string[]): OrgStep {
    return sf('Install the package of b+s Connects', [
        ...['package', 'install', '--package', packageId, ...org],
        ...['--wait', WAIT_MINUTES, '--publish-wait', WAIT_MINUTES, '--no-prompt'],
    ]);
}

/** Records, and a list in bulk as in docs/dial-numbers.md. */
function dataSteps(org: readonly string[]): OrgStep[] {
    return [
        sf('Load the sample data', ['data', 'import', 'tree', '--plan', DATA_PLAN, ...org]),
        {
            title: 'Read the do-not-call list',
            tool: 'npm',
            args: [
                ...['run', 'dial-list', '--', '--in', RAW_LIST, '--country', LIST_COUNTRY],
                ...['--out', NUMBERS, '--rejected', REJECTED, '--source', 'Sample list'],
            ],
        },
        sf('Load the do-not-call list in bulk', [
            ...['data', 'upsert', 'bulk', '--sobject', 'Do_Not_Call_Number__c'],
            ...['--external-id', 'Number__c', '--file', NUMBERS, '--wait', WAIT_MINUTES, ...org],
        ]),
    ];
}

function sf(title: string, args: readonly string[]): OrgStep {
    return { title, tool: 'sf', args };
}

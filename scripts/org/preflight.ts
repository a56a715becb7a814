/** What has to be true of an org before anything is sent to it. */
import { VENDOR_NAMESPACE } from '../check-deploy/vendor-package';
import { memberOf, resultOf } from './cliAnswer';
import { installedVersion, isAtLeast } from './installedPackages';
import { type OrgStep, commandLine } from './orgStep';
import type { OrgWorld } from './orgWorld';

/** A question to an org or to the CLI, and what an answer means. */
export interface Question {
    readonly step: OrgStep;
    /**
     * @returns what is missing and what to do about it; undefined when all is well
     * @throws Error when the answer is none
     */
    readonly complain: (answer: string) => string | undefined;
}

/** Since this version the library has `waitReady` (guide, "Integration API changes"). */
const LEAST_PACKAGE = '5.1';

/** A deploy needs one of the first two, and with Apex in it the last one. */
const USER_PERMISSIONS = ['ModifyMetadata', 'ModifyAllData', 'AuthorApex'] as const;

/**
 * The questions before a deploy.
 * @param org alias or user name
 * @param apiVersion of the project, such as `66.0`
 * @param isForStandIn whether the stand-ins take the place of the vendor's package
 */
export function deployQuestions(
    org: string,
    apiVersion: string,
    isForStandIn: boolean,
): readonly Question[] {
    const target = ['--target-org', org, '--json'];
    const fields = USER_PERMISSIONS.map((name) => `Permissions${name}`).join(', ');
    return [
        {
            step: sf('Ask for the API version', 'org', 'display', ...target),
            complain: (answer) => complaintAboutApi(answer, apiVersion),
        },
        {
            step: sf(
                'Ask for your permissions',
                ...['data', 'query', '--query', `SELECT ${fields} FROM UserPermissionAccess`],
                ...target,
            ),
            complain: complaintAboutPermissions,
        },
        {
            step: sf('Ask for the packages', 'package', 'installed', 'list', ...target),
            complain: isForStandIn ? complaintBesideStandIn : complaintAboutPackage,
        },
    ];
}

/** The question before a scratch org is made, unless a Dev Hub is named. */
export const DEV_HUB_QUESTION: Question = {
    step: sf('Ask for the Dev Hub', 'config', 'get', 'target-dev-hub', '--json'),
    complain(answer) {
        const result = resultOf(answer);
        const hub: unknown = Array.isArray(result) ? memberOf(result[0], 'value') : undefined;
        return typeof hub === 'string' && hub !== ''
            ? undefined
            : 'There is no default Dev Hub. Name one with --dev-hub, or log in to one: ' +
                  'npx sf org login web --set-default-dev-hub';
    },
};

/**
 * Asks everything and says everything that is missing; an org that gives no answer is not asked on.
 * @returns whether all is well
 */
export async function passesPreflight(
    questions: readonly Question[],
    world: OrgWorld,
): Promise<boolean> {
    let isGood = true;
    for (const { step, complain } of questions) {
        world.print(`${step.title}: ${commandLine(step)}`);
        try {
            const complaint = complain(await world.ask(step));
            if (complaint !== undefined) {
                world.complain(complaint);
                isGood = false;
            }
        } catch (error) {
            world.complain(error instanceof Error ? error.message : String(error));
            return false;
        }
    }
    return isGood;
}

function sf(title: string, ...args: string[]): OrgStep {
    return { title, tool: 'sf', args };
}

function complaintAboutApi(answer: string, wanted: string): string | undefined {
    const version = memberOf(resultOf(answer), 'apiVersion');
    return typeof version !== 'string' || isAtLeast(version, wanted)
        ? undefined
        : `The org has API version ${version}, the toolkit needs ${wanted}. ` +
              'Wait for the next release of Salesforce there, or take an org that has it.';
}

function complaintAboutPermissions(answer: string): string | undefined {
    const records = memberOf(resultOf(answer), 'records');
    const row: unknown = Array.isArray(records) ? records[0] : undefined;
    const has = (name: (typeof USER_PERMISSIONS)[number]): boolean =>
        memberOf(row, `Permissions${name}`) === true;
    const missing = [
        ...(has('ModifyMetadata') || has('ModifyAllData')
            ? []
            : ['"Modify Metadata Through Metadata API Functions"']),
        ...(has('AuthorApex') ? [] : ['"Author Apex"']),
    ];
    return missing.length === 0
        ? undefined
        : `You lack the permission ${missing.join(' and ')} in the org. ` +
              'Deploy as an administrator, or have one give it to you.';
}

function complaintAboutPackage(answer: string): string | undefined {
    const version = installedVersion(answer, VENDOR_NAMESPACE);
    if (version === undefined) {
        return (
            `The package of b+s Connects (namespace ${VENDOR_NAMESPACE}) is not in the org. ` +
            'Install it first: without it the org refuses every component of the toolkit. ' +
            'To try the toolkit without it, deploy to an org of your own with --stand-in.'
        );
    }
    return version === '' || isAtLeast(version, LEAST_PACKAGE)
        ? undefined
        : `The package of b+s Connects in the org is version ${version}; ` +
              `the toolkit needs ${LEAST_PACKAGE} or newer. Upgrade it first.`;
}

function complaintBesideStandIn(answer: string): string | undefined {
    return installedVersion(answer, VENDOR_NAMESPACE) === undefined
        ? undefined
        : 'The package of b+s Connects is in the org: a simulated gadget has no place beside it. ' +
              'Leave --stand-in out.';
}

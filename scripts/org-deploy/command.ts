/** `npm run org:deploy`: what happens, without knowing how commands are run. */
import { VENDOR_NAMESPACE } from '../check-deploy/vendor-package';
import type { Terminal } from '../flight-recording/command';
import { hasPackage } from './installedPackages';
import { type DeployOptions, USAGE, UsageError, readDeployOptions } from './options';
import { type DeployStep, TRANSLATIONS, commandLine, deploySteps } from './steps';

/** How the command reaches the world. */
export interface DeployWorld extends Terminal {
    readonly hasFolder: (folder: string) => boolean;
    /** Runs a step whose output the user sees. Resolves with its exit code. */
    readonly run: (step: DeployStep) => Promise<number>;
    /** Runs a step and resolves with its standard output, whatever its exit code. */
    readonly ask: (step: DeployStep) => Promise<string>;
}

const NEXT = `Deployed. What is left is in Setup:
- Permission Set Groups: assign Connects Agent, Connects Supervisor, Connects Compliance Officer.
- The configuration of b+s Connects, section Integrations: "Enable Integration API in Lightning": Yes.`;

/**
 * Runs the command.
 * @returns 0: done, or printed; 1: a step failed; 2: wrong command line
 */
export async function orgDeployCommand(
    args: readonly string[],
    world: DeployWorld,
): Promise<number> {
    let options: DeployOptions;
    try {
        options = readDeployOptions(args);
    } catch (error) {
        if (error instanceof UsageError) {
            world.complain(`${error.message}\n${USAGE}`);
            return 2;
        }
        throw error;
    }
    if (options.hasTranslations && !world.hasFolder(TRANSLATIONS)) {
        world.complain(`There is no folder "${TRANSLATIONS}": leave --translations out.`);
        return 2;
    }
    return options.isPrintOnly ? printSteps(options, world) : runSteps(options, world);
}

function printSteps(options: DeployOptions, { print }: DeployWorld): number {
    for (const step of deploySteps(options)) {
        print(`# ${step.title}`);
        print(commandLine(step));
    }
    if (options.targetOrg === undefined) {
        print('Nothing was run: name an org with --target-org.');
    }
    return 0;
}

async function runSteps(options: DeployOptions, world: DeployWorld): Promise<number> {
    for (const step of deploySteps(options)) {
        world.print(`${step.title}: ${commandLine(step)}`);
        const isDone = step.isQuestion
            ? await hasVendorPackage(step, world)
            : (await world.run(step)) === 0;
        if (!isDone) {
            world.complain(`Stopped at "${step.title}".`);
            return 1;
        }
    }
    world.print(options.isDryRun ? 'The org would take it. Nothing was kept.' : NEXT);
    return 0;
}

async function hasVendorPackage(step: DeployStep, world: DeployWorld): Promise<boolean> {
    try {
        if (hasPackage(await world.ask(step), VENDOR_NAMESPACE)) {
            return true;
        }
        world.complain(
            `The package of b+s Connects (namespace ${VENDOR_NAMESPACE}) is not in the org. ` +
                'Install it first: without it the org refuses every component of the toolkit.',
        );
    } catch (error) {
        world.complain(error instanceof Error ? error.message : String(error));
    }
    return false;
}

/** `npm run org:deploy`: what happens, without knowing how commands are run. */
import { BUILD_STEP, deploySteps } from '../org/deploySteps';
import type { OrgWorld } from '../org/orgWorld';
import { deployQuestions, passesPreflight } from '../org/preflight';
import { readCommandLine } from '../org/readCommandLine';
import { printSteps, runSteps } from '../org/runSteps';
import { type DeployOptions, USAGE, readDeployOptions } from './options';

const NEXT = `Deployed. What is left is in Setup:
- Permission Set Groups: assign Connects Agent, Connects Supervisor, Connects Compliance Officer.`;
const NEXT_WITH_PACKAGE = `${NEXT}
- The configuration of b+s Connects, section Integrations: "Enable Integration API in Lightning": Yes.`;

/**
 * Runs the command.
 * @param apiVersion of the project, such as `66.0`
 * @returns 0: done, or printed; 1: a step failed; 2: wrong command line
 */
export async function orgDeployCommand(
    args: readonly string[],
    apiVersion: string,
    world: OrgWorld,
): Promise<number> {
    const options = readCommandLine(() => readDeployOptions(args), USAGE, world);
    if (options === null) {
        return 2;
    }
    return run(options, apiVersion, world);
}

async function run(options: DeployOptions, apiVersion: string, world: OrgWorld): Promise<number> {
    const { targetOrg = '<your org>', isForStandIn, isDryRun, isPrintOnly } = options;
    const questions = deployQuestions(targetOrg, apiVersion, isForStandIn);
    const steps = [BUILD_STEP, ...deploySteps(targetOrg, options)];
    if (isPrintOnly) {
        printSteps([...questions.map(({ step }) => step), ...steps], world);
        if (options.targetOrg === undefined) {
            world.print('Nothing was run: name an org with --target-org.');
        }
        return 0;
    }
    if (!(await passesPreflight(questions, world))) {
        world.complain('Stopped: nothing was built or deployed.');
        return 1;
    }
    if (!(await runSteps(steps, world))) {
        return 1;
    }
    const next = isForStandIn ? NEXT : NEXT_WITH_PACKAGE;
    world.print(isDryRun ? 'The org would take it. Nothing was kept.' : next);
    return 0;
}

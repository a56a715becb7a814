/** `npm run org:create`: what happens, without knowing how commands are run. */
import type { OrgWorld } from '../org/orgWorld';
import { DEV_HUB_QUESTION, passesPreflight } from '../org/preflight';
import { readCommandLine } from '../org/readCommandLine';
import { printSteps, runSteps } from '../org/runSteps';
import { USAGE, readCreateOptions } from './options';
import { createSteps } from './steps';

const NEXT_STAND_IN =
    'The phone in the utility bar is the simulated gadget: choose a scenario there.';
const NEXT_PACKAGE =
    'What is left is the configuration of b+s Connects: the connection to Finesse, and in its ' +
    'section Integrations "Enable Integration API in Lightning": Yes.';

/**
 * Runs the command.
 * @param permissionSets those that the only user of the scratch org gets
 * @returns 0: done, or printed; 1: a step failed; 2: wrong command line
 */
export async function orgCreateCommand(
    args: readonly string[],
    permissionSets: readonly string[],
    world: OrgWorld,
): Promise<number> {
    const options = readCommandLine(() => readCreateOptions(args), USAGE, world);
    if (options === null) {
        return 2;
    }
    const steps = createSteps(options, permissionSets);
    const questions = options.devHub === undefined ? [DEV_HUB_QUESTION] : [];
    if (options.isPrintOnly) {
        printSteps([...questions.map(({ step }) => step), ...steps], world);
        return 0;
    }
    if (!(await passesPreflight(questions, world))) {
        world.complain('Stopped: nothing was built or created.');
        return 1;
    }
    if (!(await runSteps(steps, world))) {
        return 1;
    }
    const next = options.packageId === undefined ? NEXT_STAND_IN : NEXT_PACKAGE;
    world.print(`The scratch org "${options.alias}" is ready. ${next}`);
    return 0;
}

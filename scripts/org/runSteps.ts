import { type OrgStep, commandLine } from './orgStep';
import type { OrgWorld } from './orgWorld';

/** Prints commands instead of running them. */
export function printSteps(steps: readonly OrgStep[], { print }: OrgWorld): void {
    for (const step of steps) {
        print(`# ${step.title}`);
        print(commandLine(step));
    }
}

/**
 * Runs commands until one fails.
 * @returns whether all went well
 */
export async function runSteps(steps: readonly OrgStep[], world: OrgWorld): Promise<boolean> {
    for (const step of steps) {
        world.print(`${step.title}: ${commandLine(step)}`);
        if ((await world.run(step)) !== 0) {
            world.complain(`Stopped at "${step.title}".`);
            return false;
        }
    }
    return true;
}

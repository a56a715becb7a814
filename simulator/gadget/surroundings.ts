import type { Clock } from '../clock/clock';
import type { TeamMessageBoard } from '../finesse/teamMessages';
import type { Recorder } from './recorder';
import { Screen, type CrmEnvironment } from './screen';
import { Toolbars, type ToolbarHeights } from './toolbars';

/** What there is around the work items, as the gadget is configured. */
export interface SurroundingsParts {
    readonly toolbarHeights: ToolbarHeights;
    readonly environment: CrmEnvironment;
    /** Shared by all gadgets of a contact center. */
    readonly teamMessages: TeamMessageBoard;
}

/** Everything of the gadget that needs no work item. */
export interface Surroundings {
    readonly toolbars: Toolbars;
    readonly screen: Screen;
    readonly teamMessages: TeamMessageBoard;
}

/** Makes what a gadget has around its work items. */
export function createSurroundings(
    { toolbarHeights, environment, teamMessages }: SurroundingsParts,
    clock: Clock,
    recorder: Recorder,
): Surroundings {
    return {
        toolbars: new Toolbars(toolbarHeights),
        screen: new Screen(environment, clock, recorder),
        teamMessages,
    };
}

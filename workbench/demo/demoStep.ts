/** What a step of the guided demo is. */
import type { Platform, SimulatedGadget } from '../../simulator/api';

/** One step: something happens at the simulated gadget, and a sentence tells what to look at. */
export interface DemoStep {
    readonly name: string;
    readonly title: string;
    /** One sentence for the user: where to look, and what to see there. */
    readonly look: string;
    /** Where the step exists; it is left out elsewhere. */
    readonly platforms: readonly Platform[];
    /** How long it stays before the next one, in simulated ms. */
    readonly ms: number;
    /** Id of the item of the utility bar that is opened for it; without one none is. */
    readonly utility?: string;
    /**
     * Does what happens. The user may have been quicker: then there is nothing left to do.
     *
     * @throws Error with the gadget's words when it is refused
     */
    readonly act: (gadget: SimulatedGadget) => void | Promise<void>;
}

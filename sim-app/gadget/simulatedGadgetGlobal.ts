/** What the script of the simulated gadget offers to the component that loads it. */
import type { ScreenPop, SimulatorOptions } from '../../simulator/api';
import type { Transport } from '../../simulator/wire/envelope';

/** What a gadget needs of the page that it is shown on. */
export interface GadgetPage {
    /** Empty; the gadget fills it. */
    readonly host: HTMLElement;
    /** The message channel on which the libraries of all documents speak. */
    readonly transport: Transport;
    readonly options: SimulatorOptions;
    /** Called with what the gadget opens in Salesforce. */
    readonly onScreenPop: (pop: ScreenPop) => void;
}

/** The global `ConnectsSimulatedGadget`. */
export interface SimulatedGadgetGlobal {
    /**
     * Starts a gadget and shows it. A window has one: the next one ends it.
     *
     * @returns ends the gadget and empties its host
     * @throws Error naming what is allowed, for options that the simulator does not take
     */
    mount(page: GadgetPage): () => void;
}

/** The faults that the panel ordered at one gadget, so that they can be taken back. */
import type { SimulatedGadget } from '../../simulator/api';
import type { FaultOrder, RandomFault } from './control';

type FaultName = Parameters<SimulatedGadget['inject']>[0];

/** Orders faults, once or by chance. */
export class FaultOrders {
    readonly #gadget: SimulatedGadget;
    #takeBack: (() => void)[] = [];
    #random: readonly RandomFault[] = [];
    #endRandom = (): void => undefined;

    /** @param gadget where they happen */
    constructor(gadget: SimulatedGadget) {
        this.#gadget = gadget;
    }

    /** The faults by chance, latest last. */
    get random(): readonly RandomFault[] {
        return this.#random;
    }

    /** @throws Error for a name, a parameter or a value that the catalogue does not know */
    inject({ name, parameters }: FaultOrder): void {
        // The simulator checks both against its catalogue.
        const takeBack = this.#gadget.inject(name as FaultName, parameters);
        this.#takeBack.push(takeBack);
    }

    /** @throws Error for what the catalogue does not know, or a probability that is none */
    injectRandomly(fault: RandomFault): void {
        const next = [...this.#random.filter(({ name }) => name !== fault.name), fault];
        const end = this.#gadget.injectRandomly(next);
        this.#endRandom();
        this.#endRandom = end;
        this.#random = next;
    }

    /** Ends the faults by chance, and takes back those that have not happened yet. */
    end(): void {
        this.#takeBack.forEach((takeBack) => takeBack());
        this.#takeBack = [];
        this.#endRandom();
        this.#endRandom = () => undefined;
        this.#random = [];
    }
}

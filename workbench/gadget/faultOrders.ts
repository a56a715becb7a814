/** The faults that were ordered at one gadget, so that they can be taken back. */
import type { SimulatedGadget } from '../../simulator/api';
import { resolveFault, strikes } from '../../simulator/faults/catalogue';
import type { FaultOrder } from './control';

const NOTHING_TO_TAKE_BACK = (): void => undefined;

/** Orders faults, once or by chance, and keeps them in their order. */
export class FaultOrders {
    readonly #gadget: SimulatedGadget;
    #orders: readonly FaultOrder[] = [];
    #takeBack: (() => void)[] = [];
    #endChances = NOTHING_TO_TAKE_BACK;

    /** @param gadget where they happen */
    constructor(gadget: SimulatedGadget) {
        this.#gadget = gadget;
    }

    /** All that were ordered, also those that have happened, latest last. */
    get orders(): readonly FaultOrder[] {
        return this.#orders;
    }

    /**
     * Orders a fault. By chance it takes the place of an earlier chance of the same fault. A fault
     * of loading is only kept: it holds from the start of the page.
     *
     * @throws Error for a name, a parameter or a value that the catalogue does not know, a
     *     probability that is none, and when it strikes at once and cannot
     */
    order(order: FaultOrder): void {
        if (order.probability === undefined) {
            this.#takeBack.push(this.orderOnce(order));
            this.#orders = [...this.#orders, order];
        } else {
            const others = this.#orders.filter(
                ({ name, probability }) => probability === undefined || name !== order.name,
            );
            this.orderChances([...others, order]);
        }
    }

    /** Ends the faults by chance, and takes back those that have not happened yet. */
    end(): void {
        this.#takeBack.forEach((takeBack) => takeBack());
        this.#takeBack = [];
        this.#endChances();
        this.#endChances = NOTHING_TO_TAKE_BACK;
        this.#orders = [];
    }

    private orderOnce({ name, parameters, atStep, afterEvent }: FaultOrder): () => void {
        const fault = resolveFault(name, parameters);
        return strikes(fault, 'loader')
            ? NOTHING_TO_TAKE_BACK
            : this.#gadget.inject(fault.name, parameters, {
                  ...(atStep === undefined ? {} : { step: atStep }),
                  ...(afterEvent === undefined ? {} : { event: afterEvent }),
              });
    }

    private orderChances(orders: readonly FaultOrder[]): void {
        const chances = orders.flatMap(({ name, parameters, probability }) =>
            probability === undefined ? [] : [{ name, parameters, probability }],
        );
        const end = this.#gadget.injectRandomly(chances);
        this.#endChances();
        this.#endChances = end;
        this.#orders = orders;
    }
}

import { LightningElement } from 'lwc';
import type { FaultOrder } from '../../../gadget/control';
import {
    MOMENTS,
    NOW,
    describeOrder,
    describeParameters,
    groupFaults,
    momentOf,
    type FaultGroup,
    type FaultInfo,
    type MomentGroup,
} from '../../faultForm';
import { gadget, getCatalogue, observeGadget } from '../../gadgetLink';
import type { OptionDescription, OptionValue } from '../../optionFields';

/** How long a reload of the gadget's page takes, in ms. */
const RELOAD_MS = 3_000;
const PERCENT = 100;
/** Faults by chance that are offered, in percent of the requests or events. */
const CHANCES = [5, 10, 25, 50, 100];

/** Everything that can go wrong between a component and the contact center, by name. */
export default class FaultPanel extends LightningElement {
    isStarted = false;
    name = '';
    changed: Record<string, OptionValue> = {};
    chance = '10';
    moment = NOW;
    orders: readonly FaultOrder[] = [];
    message = '';
    #stopObserving = (): void => undefined;

    readonly chances = CHANCES.map((percent) => ({
        label: `${percent} %`,
        value: String(percent),
    }));

    readonly now = NOW;
    readonly momentGroups: readonly MomentGroup[] = MOMENTS;

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ faultOrders }) => {
            this.isStarted = true;
            this.orders = faultOrders;
            this.name ||= this.groups[0]?.faults[0]?.name ?? '';
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    renderedCallback(): void {
        this.showChosen('name', this.name);
        this.showChosen('moment', this.moment);
    }

    get groups(): FaultGroup[] {
        return this.isStarted ? groupFaults(getCatalogue().faults) : [];
    }

    get fault(): FaultInfo | undefined {
        return this.isStarted
            ? getCatalogue().faults.find(({ name }) => name === this.name)
            : undefined;
    }

    get description(): string {
        return this.fault?.description ?? '';
    }

    get parameters(): Record<string, OptionDescription> {
        return describeParameters(this.fault);
    }

    /** Whether the fault holds from the start of the page, and is neither put off nor by chance. */
    get isOfLoading(): boolean {
        return this.fault?.target === 'loader';
    }

    get orderLines(): { key: number; text: string }[] {
        return this.orders.map((order, index) => ({
            key: index,
            text: describeOrder(order, getCatalogue().faults),
        }));
    }

    get hasOrders(): boolean {
        return this.orders.length > 0;
    }

    handleChoose(event: Event): void {
        this.name = (event.target as HTMLSelectElement).value;
        this.changed = {};
        this.message = '';
    }

    handleParameter(event: CustomEvent<{ name: string; value: OptionValue }>): void {
        const { name, value } = event.detail;
        this.changed = { ...this.changed, [name]: value };
    }

    handleChance(event: CustomEvent<{ value: string }>): void {
        this.chance = event.detail.value;
    }

    handleMoment(event: Event): void {
        this.moment = (event.target as HTMLSelectElement).value;
    }

    async handleOrderOnce(): Promise<void> {
        const order = { ...this.order, ...momentOf(this.moment) };
        await this.run(gadget.call('orderFault', order), 'Ordered; the inspector shows it.');
    }

    async handleRandom(): Promise<void> {
        const probability = Number(this.chance) / PERCENT;
        await this.run(gadget.call('orderFault', { ...this.order, probability }), '');
    }

    async handleLoadPage(): Promise<void> {
        if (await this.run(gadget.call('orderFault', this.order), '')) {
            window.location.reload();
        }
    }

    async handleEnd(): Promise<void> {
        const hadFaultOfLoading = this.orders.some(({ name }) => this.strikesLoading(name));
        const isDone = await this.run(gadget.call('endFaults'), 'No fault is waiting any more.');
        if (isDone && hadFaultOfLoading) {
            window.location.reload();
        }
    }

    async handleLose(): Promise<void> {
        await this.run(gadget.call('loseConnection'), '');
    }

    async handleRestore(): Promise<void> {
        await this.run(gadget.call('restoreConnection'), '');
    }

    async handleReload(): Promise<void> {
        await this.run(gadget.call('reload', RELOAD_MS), '');
    }

    private get order(): FaultOrder {
        return { name: this.name, parameters: { ...this.changed } };
    }

    private strikesLoading(name: string): boolean {
        const fault = getCatalogue().faults.find((candidate) => candidate.name === name);
        return fault?.target === 'loader';
    }

    /** A list is made before its entries are, so that it cannot be told its value in the template. */
    private showChosen(list: string, value: string): void {
        const select = this.template?.querySelector<HTMLSelectElement>(
            `select[data-list="${list}"]`,
        );
        if (select && select.value !== value) {
            select.value = value;
        }
    }

    /** @returns whether the command was carried out; else the panel says why not */
    private async run(command: Promise<void>, done: string): Promise<boolean> {
        try {
            await command;
            this.message = done;
            return true;
        } catch (error) {
            this.message = error instanceof Error ? error.message : String(error);
            return false;
        }
    }
}

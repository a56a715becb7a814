import { LightningElement } from 'lwc';
import type { FaultOrder, RandomFault } from '../../../gadget/control';
import { describeParameters, groupFaults, type FaultGroup, type FaultInfo } from '../../faultForm';
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
    random: readonly RandomFault[] = [];
    message = '';
    #stopObserving = (): void => undefined;

    readonly chances = CHANCES.map((percent) => ({
        label: `${percent} %`,
        value: String(percent),
    }));

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ randomFaults }) => {
            this.isStarted = true;
            this.random = randomFaults;
            this.name ||= this.groups[0]?.faults[0]?.name ?? '';
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    renderedCallback(): void {
        const select = this.template?.querySelector('select');
        if (select && select.value !== this.name) {
            select.value = this.name;
        }
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

    get randomLines(): { name: string; text: string }[] {
        return this.random.map(({ name, probability }) => ({
            name,
            text: `${name.replaceAll('-', ' ')}: ${Math.round(probability * PERCENT)} %`,
        }));
    }

    get hasRandom(): boolean {
        return this.random.length > 0;
    }

    handleChoose(event: Event): void {
        this.name = (event.target as HTMLSelectElement).value;
        this.changed = {};
    }

    handleParameter(event: CustomEvent<{ name: string; value: OptionValue }>): void {
        const { name, value } = event.detail;
        this.changed = { ...this.changed, [name]: value };
    }

    handleChance(event: CustomEvent<{ value: string }>): void {
        this.chance = event.detail.value;
    }

    async handleInject(): Promise<void> {
        await this.run(gadget.call('inject', this.order), 'Ordered; the inspector shows it.');
    }

    async handleRandom(): Promise<void> {
        const probability = Number(this.chance) / PERCENT;
        const fault = { ...this.order, probability };
        await this.run(gadget.call('injectRandomly', fault), '');
    }

    async handleEnd(): Promise<void> {
        await this.run(gadget.call('endFaults'), 'No fault is waiting any more.');
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

    private async run(command: Promise<void>, done: string): Promise<void> {
        try {
            await command;
            this.message = done;
        } catch (error) {
            this.message = error instanceof Error ? error.message : String(error);
        }
    }
}

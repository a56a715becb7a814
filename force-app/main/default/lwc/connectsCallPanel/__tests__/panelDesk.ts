/** A call panel on a simulated desk, and the hands of the agent who works with it. */
import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import {
    find,
    findDeep,
    headingsOfNotices,
    type Stub,
    textOf,
} from '../../../../../../jest/shadow';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { SimulatedGadget, SimulatorOptions } from '../../../../../../simulator/api';

export const LABEL = 'c.Connects_CallPanel_';

/** See the file's head. */
export class PanelDesk {
    readonly desk: ComponentDesk;
    readonly panel: HTMLElement;

    private constructor(desk: ComponentDesk, panel: HTMLElement) {
        this.desk = desk;
        this.panel = panel;
    }

    static async open(options: SimulatorOptions = {}, properties: object = {}): Promise<PanelDesk> {
        const desk = await openComponentDesk({
            assumptions: { 'A-LATENCY': '80-300' },
            ...options,
        });
        const panel = await desk.place('connectsCallPanel', properties);
        await desk.advance(1_000);
        return new PanelDesk(desk, panel);
    }

    get gadget(): SimulatedGadget {
        return this.desk.gadget;
    }

    get cards(): Stub[] {
        return find(this.panel, 'c-connects-call-panel-card');
    }

    get text(): string {
        return textOf(this.panel);
    }

    get headings(): unknown[] {
        return headingsOfNotices(this.panel);
    }

    /** Labels of the buttons of calls and tasks, joint actions included, as long as they work. */
    get buttons(): string[] {
        return this.all('lightning-button[data-action]')
            .filter(({ disabled }) => disabled !== true)
            .map(({ label }) => String(label).replace(LABEL, ''));
    }

    get blocked(): string[] {
        return this.all('lightning-button[data-action]')
            .filter(({ disabled }) => disabled === true)
            .map(({ label, title }) => `${String(label)}: ${String(title)}`.replaceAll(LABEL, ''));
    }

    all(selector: string): Stub[] {
        return findDeep(this.panel, selector);
    }

    /** Presses a button by the end of its label. @throws Error naming the buttons when there is none */
    async press(label: string): Promise<void> {
        const buttons = this.all('lightning-button, lightning-button-icon, button');
        const nameOf = (button: Stub): string =>
            [button.label, button.alternativeText, button.dataset.label, button.dataset.tone].find(
                (name): name is string => typeof name === 'string',
            ) ?? '';
        const found = buttons.find((button) => nameOf(button).endsWith(label));
        if (found === undefined || found.disabled === true) {
            const why = found === undefined ? 'No button' : 'Disabled:';
            throw new Error(`${why} ${label} among ${buttons.map(nameOf).join(', ')}`);
        }
        found.click();
        await this.desk.advance(0);
    }

    /** Types into a field by the end of its label. */
    async type(label: string, value: string): Promise<void> {
        const fields = this.all('lightning-input');
        const found = fields.find((field) => String(field.label).endsWith(label));
        if (found === undefined) {
            const names = fields.map((field) => String(field.label)).join(', ');
            throw new Error(`No field ${label} among ${names}`);
        }
        found.dispatchEvent(new CustomEvent('change', { detail: { value } }));
        await this.desk.advance(0);
    }

    wait(ms = 1_000): Promise<void> {
        return this.desk.advance(ms);
    }

    /** An incoming call that rings until somebody answers it. */
    async ring(options: Record<string, string | number | boolean> = {}): Promise<void> {
        // Not awaited, which would play it to its end.
        void this.gadget.play('incoming-call-with-wrap-up', {
            agent: 'manual',
            talkMs: 3_600_000,
            wrapUpMs: 3_600_000,
            ...options,
        });
        for (let waits = 0; waits < 50 && this.gadgetItems.length === 0; waits += 1) {
            await this.wait(200);
        }
        await this.wait();
    }

    /** … and is answered. */
    async talk(options: Record<string, string | number | boolean> = {}): Promise<void> {
        await this.ring(options);
        await this.press('Answer');
        await this.wait();
    }

    get itemId(): string {
        const [item] = this.gadgetItems;
        if (item === undefined) {
            throw new Error('There is no work item.');
        }
        return item.Id;
    }

    private get gadgetItems(): readonly WorkItem[] {
        return this.gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
    }

    /** Names of the requests that reached the gadget, without those that only ask. */
    get requests(): string[] {
        return this.gadget.requests
            .map(({ name }) => name)
            .filter((name) => !name.startsWith('get'));
    }
}

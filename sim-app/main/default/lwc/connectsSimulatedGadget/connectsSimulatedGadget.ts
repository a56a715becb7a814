import { api, LightningElement } from 'lwc';
import CHANNEL from '@salesforce/messageChannel/ConnectsIntegrationAPI__c';
import SCRIPT from '@salesforce/resourceUrl/ConnectsSimulatedGadget';
import { NavigationMixin } from 'lightning/navigation';
import { loadScript } from 'lightning/platformResourceLoader';
import type { SimulatedGadgetGlobal } from '../../../../gadget/simulatedGadgetGlobal';
import { type Joined, joinChannel } from './channelTransport';
import { type GadgetSettings, gadgetOptions } from './gadgetOptions';
import { pageOf } from './screenPops';

// The script defines it as a bare global; Lightning Web Security keeps one per namespace.
declare const ConnectsSimulatedGadget: SimulatedGadgetGlobal | undefined;

/** The simulated gadget in the utility bar, in the place of the phone of b+s Connects. */
export default class ConnectsSimulatedGadgetComponent extends NavigationMixin(LightningElement) {
    /** `CCE` or `CCX`. */
    @api platform = 'CCE';
    /** `VOICE`, `TICKET` and `CHAT`, separated by commas. */
    @api channels = 'VOICE';
    /** Whether the agent is a supervisor. */
    @api supervisor = false;
    /** Whether customers call and colleagues work by themselves. */
    @api life = false;
    /** Whether calls have transcripts and agent answers; CCE only. */
    @api ai = false;

    problem = '';

    private channel: Joined | null = null;
    private unmount: (() => void) | null = null;

    connectedCallback(): void {
        void this.start();
    }

    disconnectedCallback(): void {
        this.stop();
    }

    private async start(): Promise<void> {
        try {
            await loadScript(this, SCRIPT);
            const host = this.refs?.host;
            if (this.isConnected && host instanceof HTMLElement) {
                this.mount(host, this);
            }
        } catch (error) {
            this.problem = `The simulated gadget could not be started: ${textOf(error)}`;
            this.stop();
        }
    }

    private mount(host: HTMLElement, settings: GadgetSettings): void {
        if (typeof ConnectsSimulatedGadget === 'undefined') {
            throw new Error('Its script defines no ConnectsSimulatedGadget. Deploy sim-app again.');
        }
        const options = gadgetOptions(settings);
        this.channel = joinChannel(CHANNEL);
        this.unmount = ConnectsSimulatedGadget.mount({
            host,
            transport: this.channel.transport,
            options,
            onScreenPop: (pop) => this[NavigationMixin.Navigate](pageOf(pop)),
        });
    }

    private stop(): void {
        this.unmount?.();
        this.unmount = null;
        this.channel?.leave();
        this.channel = null;
    }
}

/** The resource loader rejects with plain objects, too. */
function textOf(error: unknown): string {
    if (error instanceof Error) {
        return error.message;
    }
    return typeof error === 'string' ? error : JSON.stringify(error);
}

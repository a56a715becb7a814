import { LightningElement } from 'lwc';
import type { Platform } from '../../../../simulator/api';
import { isSignedIn } from '../../../gadget/agentData';
import type { GadgetReport } from '../../../gadget/control';
import { changeAddress } from '../../../shell/address';
import { gadget, observeGadget, restartGadget } from '../../gadgetLink';

const SPEEDS = [1, 2, 5, 10, 20];
const STEPS_MS = [1_000, 10_000, 60_000];

/** The contact center behind the gadget: product, agent, clock, seed. */
export default class Situation extends LightningElement {
    report: GadgetReport | null = null;
    #stopObserving = (): void => undefined;

    readonly platforms = [
        { label: 'CCE', value: 'CCE' },
        { label: 'CCX', value: 'CCX' },
    ];
    readonly speeds = SPEEDS.map((speed) => ({ label: `${speed}×`, value: String(speed) }));
    readonly steps = STEPS_MS.map((ms) => ({ ms, label: `+ ${ms / 1_000} s` }));

    connectedCallback(): void {
        this.#stopObserving = observeGadget((report) => {
            this.report = report;
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get platform(): Platform {
        return this.report?.platform ?? 'CCE';
    }

    get speed(): string {
        return String(this.report?.options.speed ?? 1);
    }

    get seed(): string {
        return String(this.report?.options.seed ?? 1);
    }

    /** A manual clock has no speed: it is moved by hand. */
    get showsSpeed(): boolean {
        return this.report?.options.clock !== 'manual';
    }

    get isSignedIn(): boolean {
        return isSignedIn(this.report?.ctiData ?? null);
    }

    async handlePlatform(event: CustomEvent<{ value: string }>): Promise<void> {
        await restartGadget({ platform: event.detail.value as Platform });
    }

    async handleSpeed(event: CustomEvent<{ value: string }>): Promise<void> {
        const speed = Number(event.detail.value);
        await gadget.call('setSpeed', speed);
        window.history.replaceState(null, '', changeAddress(window.location.search, { speed }));
    }

    async handleSeed(event: CustomEvent<{ value: string }>): Promise<void> {
        await restartGadget({ seed: Number(event.detail.value) });
    }

    async handleSignIn(): Promise<void> {
        await gadget.call('signIn');
    }

    async handleSignOut(): Promise<void> {
        await gadget.call('signOut');
    }

    async handleAdvance(event: Event): Promise<void> {
        await gadget.call('advance', Number((event.target as HTMLElement).dataset['ms']));
    }
}

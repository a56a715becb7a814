import { LightningElement } from 'lwc';
import type { Platform } from '../../../../simulator/api';
import { isSignedIn } from '../../../gadget/agentData';
import type { GadgetReport } from '../../../gadget/control';
import { PAUSED_SPEED, speedChoices } from '../../clockSpeed';
import { gadget, observeGadget, rememberInAddress, restartGadget } from '../../gadgetLink';

const STEPS_MS = [1_000, 10_000, 60_000];

/** The contact center behind the gadget: product, agent, clock, seed, assumptions. */
export default class Situation extends LightningElement {
    report: GadgetReport | null = null;
    problem = '';
    /** The speed to go on with after a pause. */
    #speedBefore = 1;
    #stopObserving = (): void => undefined;

    readonly platforms = [
        { label: 'CCE', value: 'CCE' },
        { label: 'CCX', value: 'CCX' },
    ];
    readonly roles = [
        { label: 'Agent', value: 'false' },
        { label: 'Supervisor', value: 'true' },
    ];
    readonly clocks = [
        { label: 'Real', value: 'real' },
        { label: 'By hand', value: 'manual' },
    ];
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

    get role(): string {
        return String(this.report?.options.supervisor ?? false);
    }

    get clock(): string {
        return this.report?.options.clock ?? 'real';
    }

    get isManual(): boolean {
        return this.clock === 'manual';
    }

    get isPaused(): boolean {
        return this.presentSpeed === PAUSED_SPEED;
    }

    get pauseLabel(): string {
        return this.isPaused ? 'Go on' : 'Pause';
    }

    get speed(): string {
        return String(this.isPaused ? this.#speedBefore : this.presentSpeed);
    }

    get speeds(): { label: string; value: string }[] {
        return speedChoices(this.isPaused ? this.#speedBefore : this.presentSpeed);
    }

    get seed(): string {
        return String(this.report?.options.seed ?? 1);
    }

    get isSignedIn(): boolean {
        return isSignedIn(this.report?.ctiData ?? null);
    }

    async handlePlatform(event: CustomEvent<{ value: string }>): Promise<void> {
        const platform = event.detail.value as Platform;
        // CCX has no transcripts, and refuses them.
        await this.run(restartGadget({ platform, ...(platform === 'CCX' ? { ai: false } : {}) }));
    }

    async handleRole(event: CustomEvent<{ value: string }>): Promise<void> {
        await this.run(restartGadget({ supervisor: event.detail.value === 'true' }));
    }

    async handleClock(event: CustomEvent<{ value: string }>): Promise<void> {
        const clock = event.detail.value === 'manual' ? 'manual' : 'real';
        await this.run(restartGadget({ clock, speed: clock === 'manual' ? 1 : this.presentSpeed }));
    }

    async handleSpeed(event: CustomEvent<{ value: string }>): Promise<void> {
        const speed = Number(event.detail.value);
        await this.run(gadget.call('setSpeed', speed));
        rememberInAddress({ speed });
    }

    async handlePause(): Promise<void> {
        if (this.isPaused) {
            await this.run(gadget.call('setSpeed', this.#speedBefore));
        } else {
            this.#speedBefore = this.presentSpeed;
            await this.run(gadget.call('setSpeed', PAUSED_SPEED));
        }
    }

    async handleSeed(event: CustomEvent<{ value: string }>): Promise<void> {
        if (event.detail.value !== '') {
            await this.run(restartGadget({ seed: Number(event.detail.value) }));
        }
    }

    async handleRestart(): Promise<void> {
        await this.run(restartGadget({}));
    }

    async handleSignIn(): Promise<void> {
        await this.run(gadget.call('signIn'));
    }

    async handleSignOut(): Promise<void> {
        await this.run(gadget.call('signOut'));
    }

    async handleCalls(event: Event): Promise<void> {
        const count = Number((event.target as HTMLElement).dataset['count']);
        await this.run(gadget.call('fillQueue', count));
    }

    async handleAdvance(event: Event): Promise<void> {
        const ms = Number((event.target as HTMLElement).dataset['ms']);
        await this.run(gadget.call('advance', ms));
    }

    private get presentSpeed(): number {
        return this.report?.options.speed ?? 1;
    }

    /** A command that the gadget refuses tells why, beside the buttons. */
    private async run(command: Promise<void>): Promise<void> {
        try {
            await command;
            this.problem = '';
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}

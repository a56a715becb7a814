/**
 * Several documents with one gadget, each with a service, a dial guard and a candidacy for the duty
 * of guarding; they may be closed, put away, or crash. Time moves for all of them together.
 */
import type { IntegrationApi } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type {
    DialDecision,
    DialGuard,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/dialAction';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { SimulatedGadget, SimulatorOptions } from '../simulator/api';
import { createManualClock } from '../simulator/clock/manualClock';
import {
    createBus,
    createLibrary,
    dropLibrary,
    startSimulator,
    type Transport,
} from '../simulator/index';
import { createLibraryOn } from '../simulator/__tests__/support/desk';
import { resetPage } from '../simulator/wire/page';
import { LeaderWorld, type Place, type WorldDocument } from './leaderWorld';
import { settle } from './serviceDesk';

const STEP_MS = 500;

/** A guard, made with a way to wait on its page's clock. */
export type MakeGuard = (after: (ms: number, run: () => void) => void) => DialGuard;

/** Another browser tab, with a gadget of its own. */
export interface Tab {
    readonly gadget: SimulatedGadget;
    /** Its message channel, over which the libraries of its pages talk with its gadget. */
    readonly channel: Transport;
}

/** One document. */
export class GuardedPage {
    readonly name: string;
    readonly document: WorldDocument;
    readonly decisions: DialDecision[] = [];
    isAlive = true;
    private readonly time = createManualClock();
    private readonly service: ServiceDocument;
    private readonly library: IntegrationApi;
    private readonly component = { isConnected: true };
    private hide: () => void = () => undefined;
    private show: () => void = () => undefined;

    constructor(name: string, document: WorldDocument, library: IntegrationApi) {
        this.name = name;
        this.document = document;
        this.library = library;
        this.service = new ServiceDocument(
            () => Promise.resolve(this.library),
            { now: () => this.time.now(), after: (ms, run) => this.time.setTimer(run, ms) },
            {
                observe: (onHide, onShow) => {
                    this.hide = onHide;
                    this.show = onShow;
                },
            },
        );
        this.service.setDialOwnership(document.candidacy);
    }

    async guard(make: MakeGuard): Promise<void> {
        const client = await this.service.connect(this.component);
        client.observeDials((decision) => this.decisions.push(decision));
        client.addDialGuard(
            make((ms, run) => {
                this.time.setTimer(run, ms);
            }),
            { name: this.name },
        );
    }

    advance(ms: number): void {
        if (this.isAlive) {
            this.time.advance(ms);
        }
    }

    /** The browser puts the page away for "back". */
    putAway(): void {
        this.hide();
        this.document.putAway();
    }

    bringBack(): void {
        this.show();
        this.document.bringBack();
    }

    /** The user closes the page. */
    close(): void {
        this.putAway();
        this.document.leave();
        this.vanish();
    }

    /** The page ends without a word. */
    crash(): void {
        this.document.crash();
        this.vanish();
    }

    private vanish(): void {
        this.isAlive = false;
        this.time.stop();
        dropLibrary(this.library);
    }
}

/** The gadget, and the pages around it. */
export class GuardedPages {
    readonly gadget: SimulatedGadget;
    readonly world = new LeaderWorld();
    readonly pages: GuardedPage[] = [];

    constructor(options: SimulatorOptions) {
        resetPage();
        this.gadget = startSimulator({ clock: 'manual', ...options });
    }

    /** Opens another tab; the pages that are opened without naming one are in the first. */
    openTab(): Tab {
        const gadget = this.gadget.openGadget();
        const channel = createBus();
        gadget.attach(channel);
        return { gadget, channel };
    }

    /** Opens a page with a guard, and lets it find out who the owner is. */
    async open(name: string, place: Place, make: MakeGuard, tab?: Tab): Promise<GuardedPage> {
        const library = tab === undefined ? createLibrary() : createLibraryOn(tab.channel);
        const page = new GuardedPage(name, this.world.open(name, place), library);
        this.pages.push(page);
        await page.guard(make);
        await this.pass(5_000);
        return page;
    }

    async pass(ms: number): Promise<void> {
        for (let left = ms; left > 0; left -= STEP_MS) {
            const step = Math.min(left, STEP_MS);
            this.world.advance(step);
            this.pages.forEach((page) => page.advance(step));
            await settle();
            await this.gadget.advance(step);
            await settle();
        }
    }

    /** The numbers that pages dialled, in order. */
    get dialledByPages(): readonly string[] {
        return this.gadget.requests
            .filter(({ name, args }) => name === 'makeCall' && args[2] === true)
            .map(({ args }) => String(args[0]));
    }

    /** How many calls were placed, by whoever. */
    get callsPlaced(): number {
        return this.gadget.trace.filter(({ name }) => name === 'onWorkItemCreate').length;
    }

    stop(): void {
        this.pages.filter(({ isAlive }) => isAlive).forEach((page) => page.crash());
        this.gadget.stop();
    }
}

/**
 * One document's day with a simulated gadget, on which anything may happen: keeps the books of what
 * the library raised, what each handler got, what the guards said and what was dialled, and objects
 * to whatever must not be.
 */
import type { ConnectsClient } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsClient';
import type { IntegrationApi } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { REREAD_EVERY_MS } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/deskMonitor';
import { ConnectsError } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/errors';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { SimulatedGadget, SimulatorOptions, TraceEntry } from '../simulator/api';
import { createManualClock } from '../simulator/clock/manualClock';
import { createLibrary, startSimulator } from '../simulator/index';
import { resetPage } from '../simulator/wire/page';
import { DialBook } from './dialBook';
import { DAY_EVENTS, DaySeat } from './daySeat';
import { plantedNumber } from './plantedGuards';
import { settle } from './serviceDesk';
import { connectionOf, dataOf, type Picture, pictureOf } from './snapshotPicture';

/** Time moves in such steps, so that promises settle in between. */
const STEP_MS = 500;
const COMPONENTS = 3;
const SLOWEST_PAGE_MS = 600_000;
/** These two stay registered: the gadget's data does not tell whether there is a connection. */
const LASTING_SLOTS = ['onClientInterfaceConnectionEstablished', 'onClientInterfaceConnectionLost'];

/** How the library gets into the page. */
export type Loading = 'at once' | 'slowly' | 'at the second attempt';

/** What a day begins with. */
export interface DayPlan {
    readonly simulator: SimulatorOptions;
    readonly loading: Loading;
}

/** The day; every method that acts writes a line into the diary. */
export class BadDay {
    readonly gadget: SimulatedGadget;
    readonly service: ServiceDocument;
    readonly seats: readonly DaySeat[];
    readonly dials: DialBook;
    /** What happened, for whoever has to understand a failure. */
    readonly diary: string[] = [];
    /** What must not be. */
    readonly objections: string[] = [];
    /** The fault took the page of this document itself away: nobody is left to be right or wrong. */
    isPageGone = false;
    readonly takeBacks: (() => void)[] = [];
    private readonly time = createManualClock();
    private readonly library: IntegrationApi;
    private readonly filled = new Set<string>();
    private readonly waiting = new Set<string>();
    private watcher: ConnectsClient | null = null;
    private mayVanish = false;
    private staleSince: number | null = null;
    /** When the library last told of anything but figures, which change all the time. */
    private lastRaisedAt = 0;
    private isConnectionKnown = true;
    private tracesRead = 0;
    private numbers = 0;
    private loads = 0;
    private hide: () => void = () => undefined;
    private show: () => void = () => undefined;

    constructor(plan: DayPlan) {
        // Libraries outlive their gadget: those of earlier days would listen to this one as well.
        resetPage();
        this.gadget = startSimulator({ clock: 'manual', ...plan.simulator });
        this.library = createLibrary();
        this.service = new ServiceDocument(
            () => this.load(plan.loading),
            { now: () => this.time.now(), after: (ms, run) => this.time.setTimer(run, ms) },
            {
                observe: (onHide, onShow) => {
                    this.hide = onHide;
                    this.show = onShow;
                },
            },
        );
        this.dials = new DialBook(
            () => this.time.now(),
            (objection) => this.object(objection),
        );
        this.seats = Array.from(
            { length: COMPONENTS },
            (_, index) => new DaySeat(`component ${index}`, this),
        );
    }

    /** Everybody connects; the first hears everything, and one more component watches all day. */
    async open(): Promise<void> {
        this.watcher = await this.connectWhenPossible({ isConnected: true });
        for (const seat of this.seats) {
            await seat.connect();
        }
        this.seats[0]?.hear(DAY_EVENTS);
    }

    /** @returns a client, however long the library takes to load */
    async connectWhenPossible(component: object): Promise<ConnectsClient> {
        for (let attempt = 0; attempt < 5; attempt += 1) {
            const outcome = { client: null as ConnectsClient | null, isOver: false };
            this.service.connect(component).then(
                (client) => Object.assign(outcome, { client, isOver: true }),
                (error: unknown) => {
                    this.write(`connect failed: ${String(error)}`);
                    outcome.isOver = true;
                },
            );
            for (let waited = 0; !outcome.isOver && waited < 30; waited += 1) {
                await settle();
                if (!outcome.isOver) {
                    await this.advance(1_000);
                }
            }
            if (outcome.client !== null) {
                return outcome.client;
            }
            await this.advance(5_000);
        }
        throw new Error('The service never became ready.');
    }

    now(): number {
        return this.time.now();
    }

    after(ms: number, run: () => void): void {
        this.time.setTimer(run, ms);
    }

    nextNumber(): string {
        this.numbers += 1;
        return plantedNumber(this.numbers);
    }

    write(line: string): void {
        const time = new Date(this.time.now()).toISOString().slice(11, 21);
        this.diary.push(`${time} ${line}`);
    }

    object(objection: string): void {
        this.write(`OBJECTION: ${objection}`);
        this.objections.push(objection);
    }

    hidePage(): void {
        this.hide();
    }

    showPage(): void {
        this.show();
    }

    /** Notes that a promise of the service has to settle, and with what. */
    follow(what: string, promise: Promise<unknown>): void {
        const name = `${what} (${this.waiting.size})`;
        this.waiting.add(name);
        promise.then(
            () => this.waiting.delete(name),
            (error: unknown) => {
                this.waiting.delete(name);
                if (!(error instanceof ConnectsError)) {
                    this.object(`${what} rejected with ${String(error)}`);
                }
            },
        );
    }

    /** Does something that the gadget may refuse. */
    attempt(run: () => void): void {
        try {
            run();
        } catch (error) {
            // Refusals are plain Errors with the gadget's text; anything else is a bug.
            if (!(error instanceof Error) || error.constructor !== Error) {
                throw error;
            }
            this.write(`  refused: ${error.message}`);
        }
    }

    /** Moves page and gadget, and looks whether all is well after each step. */
    async advance(ms: number): Promise<void> {
        for (let left = ms; left > 0; left -= STEP_MS) {
            const step = Math.min(left, STEP_MS);
            this.time.advance(step);
            await this.look();
            await this.gadget.advance(step);
            await this.look();
        }
    }

    /** Lets promises settle and compares the snapshot with what the library knows. */
    async look(): Promise<void> {
        await settle();
        this.readTrace();
        if (this.mayVanish && !this.isPageGone) {
            const { length: before } = this.gadget.requests;
            this.library.writeLogDebug('still here');
            this.isPageGone = this.gadget.requests.length === before;
        }
        if (this.watcher === null) {
            return;
        }
        const isEqual = this.picture() === dataOf(this.library.getCtiData());
        this.staleSince = isEqual ? null : (this.staleSince ?? this.time.now());
        // It is read again every so often, whatever became of the events.
        const staleMs = this.time.now() - (this.staleSince ?? this.time.now());
        if (staleMs > REREAD_EVERY_MS + STEP_MS) {
            this.object(`the snapshot was stale for ${staleMs} ms`);
            this.staleSince = null;
        }
    }

    /** A fault may make the page of this document vanish, at once or when the page has time. */
    pageMayVanish(): void {
        this.mayVanish = true;
    }

    /** Faults end, everything that is under way comes to its end; then all must be right again. */
    async close(): Promise<void> {
        await this.calmDown();
        if (!this.isPageGone) {
            this.checkGadget();
            await this.everybodyLeaves();
        }
        this.seats.forEach((seat) => seat.check());
        this.gadget.stop();
        this.time.stop();
    }

    private async calmDown(): Promise<void> {
        this.write('the bad day ends');
        this.takeBacks.splice(0).forEach((takeBack) => takeBack());
        this.gadget.stopScenarios();
        this.gadget.restoreConnection();
        this.seats.forEach((seat) => seat.removeGuards());
        await this.advance(45_000);
        await this.fallQuiet();
        if (this.waiting.size > 0) {
            this.object(`these never settled: ${[...this.waiting].join(', ')}`);
        }
    }

    /** Waits until the service has had the time of a reading for whatever came last. */
    private async fallQuiet(): Promise<void> {
        let quietMs = 0;
        for (let ms = 0; quietMs <= REREAD_EVERY_MS && ms < SLOWEST_PAGE_MS; ms += STEP_MS) {
            await this.advance(STEP_MS);
            quietMs = this.isUnderWay ? 0 : quietMs + STEP_MS;
        }
    }

    /** A slow page has its own pace, and a fault may have broken the connection at the very end. */
    private get isUnderWay(): boolean {
        return (
            this.lastRaisedAt === this.time.now() ||
            !this.gadget.status.connected ||
            dataOf(this.library.getCtiData()) !== dataOf(this.gadget.ctiData)
        );
    }

    private checkGadget(): void {
        const data = dataOf(this.gadget.ctiData);
        if (this.picture() !== data) {
            this.object(`the snapshot is ${this.picture()}, the gadget's data is ${data}`);
        }
        const connection = connectionOf(this.watcher?.snapshot);
        if (this.isConnectionKnown && connection !== this.gadget.status.connected) {
            this.object(`the snapshot says isConnected: ${String(connection)}`);
        }
    }

    private async everybodyLeaves(): Promise<void> {
        this.write('everybody leaves');
        this.watcher?.release();
        this.seats.forEach((seat) => seat.leave());
        this.hidePage();
        for (let minute = 0; minute < 13; minute += 1) {
            this.time.advance(60_000);
            await settle();
        }
        const left = [...this.filled].filter((slot) => !LASTING_SLOTS.includes(slot));
        if (left.length > 0) {
            this.object(`still registered at the end: ${left.join(', ')}`);
        }
    }

    private picture(): Picture {
        return pictureOf(this.watcher?.snapshot);
    }

    private async load(loading: Loading): Promise<IntegrationApi> {
        this.loads += 1;
        if (loading === 'slowly') {
            await new Promise<void>((resolve) => this.after(20_000, resolve));
        }
        if (loading === 'at the second attempt' && this.loads === 1) {
            throw new Error('planted');
        }
        return this.probed();
    }

    /** The library with a probe in its slots and in the requests that dial. */
    private probed(): IntegrationApi {
        return new Proxy<IntegrationApi>(this.library, {
            set: (target, property, value: unknown) => {
                const slot = String(property);
                const isFilled = typeof value === 'function';
                this.filled[isFilled ? 'add' : 'delete'](slot);
                const handler = value as (event: unknown) => void;
                const probe = (event: unknown): void => {
                    this.raised(slot, event);
                    handler(event);
                };
                return Reflect.set(target, property, isFilled ? probe : value);
            },
            get: (target, property) => {
                const value: unknown = Reflect.get(target, property);
                if (property !== 'makeCall' && property !== 'blindTransferCall') {
                    return value;
                }
                return (...args: unknown[]) => {
                    this.dialling(property, args);
                    Reflect.apply(value as (...all: unknown[]) => void, target, args);
                };
            },
        });
    }

    private raised(slot: string, event: unknown): void {
        if (slot === 'onBeforeDial') {
            this.write(`raised: ${slot} ${JSON.stringify(event)}`);
            this.dials.raised(event);
        }
        if (slot !== 'onTeamDataUpdate') {
            this.lastRaisedAt = this.time.now();
        }
        this.seats.forEach((seat) => seat.expect(slot, event));
    }

    private dialling(name: string, args: readonly unknown[]): void {
        const number = String(name === 'makeCall' ? args[0] : args[1]);
        if (args[2] === true) {
            this.write(`${name} ${number}, immediately`);
            const standing = this.seats.flatMap(({ guards }) => guards);
            this.dials.sent(number, standing);
        }
    }

    private readTrace(): void {
        const { trace } = this.gadget;
        trace.slice(this.tracesRead).forEach((entry) => this.note(entry));
        this.tracesRead = trace.length;
    }

    private note({ kind, name, detail }: TraceEntry): void {
        if (kind === 'fault' || kind === 'connection') {
            this.write(`${kind}: ${name} ${kind === 'fault' ? JSON.stringify(detail) : ''}`);
        }
        if (kind === 'event') {
            this.write(`event: ${name}`);
        }
        if (kind === 'fault' && name.includes('onClientInterface')) {
            // Nothing but these two events tells whether there is a connection.
            this.isConnectionKnown = false;
        }
    }
}

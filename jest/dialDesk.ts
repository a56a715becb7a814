/**
 * A desk for tests of dialling and sharing: a service document over a library that only records
 * what it is asked, on a clock that only the test moves. Events are raised by hand.
 */
import {
    type Clock,
    NEXT_TASK_MS,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/clock';
import type { ConnectsClient } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsClient';
import type {
    BeforeDialEvent,
    IntegrationApi,
    RequestCallback,
    WorkItem,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import { createManualClock } from '../simulator/clock/manualClock';
import { ENUMERATIONS } from '../simulator/library/enumerations';
import { settle, type TestComponent } from './serviceDesk';

/** A request as the library got it. */
export interface RecordedRequest {
    readonly name: string;
    readonly args: readonly unknown[];
}

export interface DialDesk {
    readonly service: ServiceDocument;
    /** Requests that would reach the gadget, oldest first. */
    readonly requests: RecordedRequest[];
    /** Messages of the gadget's log, oldest first. */
    readonly log: string[];
    /** Open work items, as `getCtiData()` lists them. */
    readonly items: Partial<WorkItem>[];
    /** Whether `getCtiData()` throws. */
    isBroken: boolean;
    /** What the next requests are answered with; null leaves them unanswered. */
    nextAnswer: { success: boolean; error?: string } | null;
    /** Whether the library's slot holds a function. */
    isFilled(slot: string): boolean;
    /** How often the slot was filled or emptied. */
    changesOf(slot: string): readonly ('filled' | 'emptied')[];
    raise(slot: string, event: unknown): void;
    /** Raises onBeforeDial for an outgoing call unless the fields say otherwise. */
    raiseDial(number: string, fields?: Partial<BeforeDialEvent>): Promise<void>;
    /** Called with each request when it goes out. */
    onRequest: (request: RecordedRequest) => void;
    /** Runs something at a later time of the desk. */
    after(ms: number, run: () => void): void;
    /** Lets what is due now settle, and then the next task. */
    nextTask(): Promise<void>;
    /** Moves time in steps in which promises settle. */
    wait(ms: number): Promise<void>;
    /** The browser puts the page away, or shows it again. */
    hidePage(): void;
    showPage(): void;
    component(): TestComponent;
    client(component?: TestComponent): Promise<ConnectsClient>;
    /** The guide's face of a component. */
    facade(component?: TestComponent): Promise<IntegrationApi>;
}

const WAIT_STEP_MS = 1_000;

/** Opens a desk. */
export function openDialDesk(): DialDesk {
    const time = createManualClock();
    const clock: Clock = { now: () => time.now(), after: (ms, run) => time.setTimer(run, ms) };
    const library = new RecordingLibrary();
    let hide = (): void => undefined;
    let show = (): void => undefined;
    const service = new ServiceDocument(() => Promise.resolve(library.api), clock, {
        observe(onHide, onShow) {
            hide = onHide;
            show = onShow;
        },
    });
    const component = (): TestComponent => ({ isConnected: true });
    const nextTask = async (): Promise<void> => {
        await settle();
        time.advance(NEXT_TASK_MS);
        await settle();
    };
    return Object.assign(library, {
        service,
        async raiseDial(number: string, fields: Partial<BeforeDialEvent> = {}) {
            const callVariables = {};
            const call = { callType: 'OUTBOUND', dialedNumber: number, callVariables };
            library.raise('onBeforeDial', { eventType: 'OnBeforeDial', ...call, ...fields });
            await nextTask();
        },
        nextTask,
        after: (ms: number, run: () => void) => {
            time.setTimer(run, ms);
        },
        async wait(ms: number) {
            for (let left = ms; left > 0; left -= WAIT_STEP_MS) {
                time.advance(Math.min(left, WAIT_STEP_MS));
                await settle();
            }
        },
        hidePage: () => hide(),
        showPage: () => show(),
        component,
        client: (of = component()) => service.connect(of),
        facade: (of = component()) => facadeOf(service, of),
    });
}

/** Lets promises settle without time, as often as a component that hangs the page would need. */
export async function settleLong(): Promise<void> {
    for (let turn = 0; turn < 50; turn += 1) {
        await settle();
    }
}

async function facadeOf(service: ServiceDocument, of: TestComponent): Promise<IntegrationApi> {
    const api = await new Promise<IntegrationApi | null>((resolve) => {
        service.callBackWhenReady(of, resolve);
    });
    if (api === null) {
        throw new Error('The service called back without an API.');
    }
    return api;
}

class RecordingLibrary {
    readonly requests: RecordedRequest[] = [];
    readonly log: string[] = [];
    readonly items: Partial<WorkItem>[] = [];
    nextAnswer: { success: boolean; error?: string } | null = { success: true };
    isBroken = false;
    onRequest: (request: RecordedRequest) => void = () => undefined;
    readonly api: IntegrationApi;
    private readonly slots = new Map<string, unknown>();
    private readonly changes = new Map<string, ('filled' | 'emptied')[]>();

    constructor() {
        const functions: Record<string, unknown> = {
            ...ENUMERATIONS,
            waitReady: (callback: () => void) => callback(),
            getCtiData: () => this.ctiData(),
            writeLogDebug: (text: string) => this.log.push(text),
            writeLogError: (text: string) => this.log.push(text),
        };
        for (const name of ['makeCall', 'blindTransferCall', 'shareRecord']) {
            functions[name] = (...args: unknown[]) => this.take(name, args);
        }
        this.api = new Proxy(functions, {
            set: (_target, slot, value: unknown) => this.setSlot(String(slot), value),
        }) as unknown as IntegrationApi;
    }

    private ctiData(): unknown {
        if (this.isBroken) {
            throw new Error('planted');
        }
        const channel = { Name: 'VOICE', State: 'READY', Items: [...this.items] };
        return { Agent: '1', Channels: [channel] };
    }

    isFilled(slot: string): boolean {
        return typeof this.slots.get(slot) === 'function';
    }

    changesOf(slot: string): readonly ('filled' | 'emptied')[] {
        return this.changes.get(slot) ?? [];
    }

    raise(slot: string, event: unknown): void {
        const handler = this.slots.get(slot);
        if (typeof handler === 'function') {
            (handler as (given: unknown) => void)(event);
        }
    }

    private setSlot(slot: string, value: unknown): boolean {
        this.slots.set(slot, value);
        const change = typeof value === 'function' ? 'filled' : 'emptied';
        this.changes.set(slot, [...this.changesOf(slot), change]);
        return true;
    }

    private take(name: string, args: unknown[]): void {
        const callback = args.at(-1);
        const isAnswered = typeof callback === 'function';
        const request = { name, args: isAnswered ? args.slice(0, -1) : args };
        this.requests.push(request);
        this.onRequest(request);
        const answer = this.nextAnswer;
        if (isAnswered && answer !== null) {
            queueMicrotask(() => (callback as RequestCallback)(answer));
        }
    }
}

import type {
    CallbackRequestName,
    IntegrationApi,
} from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { call, createDesk, type Desk } from '../../../__tests__/support/desk';
import type { SimulatorOptions, TraceEntry } from '../../../api';
import { createLibrary } from '../../../index';
import type { CoverageCollector } from '../../collector';

/** A desk whose library is watched. */
export interface WatchedDesk extends Omit<Desk, 'ask'> {
    /** Sends a request; gives it two seconds. */
    ask(name: CallbackRequestName, ...args: unknown[]): Promise<void>;
    /** A library of another page in the same window, watched as well. */
    openPage(): IntegrationApi;
    /** Notes what another gadget told. */
    noteTrace(trace: readonly TraceEntry[]): void;
    /** Id of the first work item of the voice channel. */
    callId(): string;
}

/** Something to play, so that pairs of the contract are exercised. */
export interface Drive {
    readonly title: string;
    readonly options?: SimulatorOptions;
    readonly run: (desk: WatchedDesk) => Promise<void> | void;
}

/** Longer than any request takes, shorter than any agent lets a call ring. */
const ANSWERED_MS = 2_000;

/** Plays a drive on a desk of its own and notes what it exercises. */
export async function play(drive: Drive, coverage: CoverageCollector): Promise<void> {
    const desk = createDesk(drive.options);
    const api = coverage.watch(desk.api);
    await drive.run({
        ...desk,
        api,
        async ask(name, ...args) {
            call(api, name, ...args);
            await desk.gadget.advance(ANSWERED_MS);
        },
        openPage: () => coverage.watch(createLibrary()),
        noteTrace: (trace) => coverage.noteTrace(trace),
        callId: () => api.getFirstWorkItemId('VOICE'),
    });
    coverage.noteTrace(desk.gadget.trace);
    desk.gadget.stop();
}

/** Sends requests one after the other. */
export async function askAll(
    desk: WatchedDesk,
    requests: readonly (readonly [CallbackRequestName, ...unknown[]])[],
): Promise<void> {
    for (const [name, ...args] of requests) {
        await desk.ask(name, ...args);
    }
}

/** A call that the agent has to work; it ends when somebody hangs up. */
export async function takeCall(
    desk: WatchedDesk,
    options: Record<string, string | number | boolean> = {},
): Promise<string> {
    await ringCall(desk, options);
    const id = desk.callId();
    await desk.ask('startItem', 'VOICE', id);
    return id;
}

/** A call that rings. */
export async function ringCall(
    desk: WatchedDesk,
    options: Record<string, string | number | boolean> = {},
): Promise<void> {
    // Fails when the gadget stops, and nobody waits for that.
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000, ...options });
    await desk.gadget.advance(ANSWERED_MS);
}

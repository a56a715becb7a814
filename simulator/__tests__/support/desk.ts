/** A manual-clock simulator with one library in front, for tests. */
import type {
    CallbackRequestName,
    IntegrationApi,
    RequestResponse,
    WorkItem,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget, SimulatorOptions } from '../../api';
import {
    createBus,
    createLibrary,
    EVENT_NAMES,
    startSimulator,
    type Envelope,
    type Transport,
} from '../../index';
import { resetPage } from '../../wire/page';

/** One event as a handler got it. */
export interface SeenEvent {
    readonly name: string;
    readonly payload: Record<string, unknown>;
}

export interface Desk {
    readonly gadget: SimulatedGadget;
    readonly api: IntegrationApi;
    /** Every event so far, oldest first. */
    readonly events: SeenEvent[];
    /** Sends a request and moves time until it is answered. */
    ask(name: CallbackRequestName, ...args: unknown[]): Promise<RequestResponse<unknown>>;
    /** The events so far in the short form of `describeEvent`; forgets them. */
    takeEvents(): string[];
}

/** Starts a simulator on the manual clock and a library that records the events of the guide. */
export function createDesk(options: SimulatorOptions = {}): Desk {
    // Libraries outlive their gadget, and those of earlier tests would hear this one as well.
    resetPage();
    return deskOf(startSimulator({ clock: 'manual', ...options }), createLibrary());
}

/** Opens a colleague's gadget, with a library on a channel of its own that records as well. */
export function openColleagueDesk({ gadget }: Desk, who?: string): Desk {
    const colleague = gadget.openGadget(who);
    const channel = createBus();
    colleague.attach(channel);
    return deskOf(colleague, createLibraryOn(channel));
}

/** A library of a page that talks with its gadget over a channel of their own. */
export function createLibraryOn(channel: Transport): IntegrationApi {
    const api = createLibrary();
    api.setLMSEnvironment({
        mode: 'LWC',
        publishMethod: (message) => channel.send(message as Envelope),
        subscribeMethod: (handler) => void channel.listen(handler),
    });
    return api;
}

function deskOf(gadget: SimulatedGadget, api: IntegrationApi): Desk {
    const events: SeenEvent[] = [];
    api.waitReady(() => recordEvents(api, events));
    return {
        gadget,
        api,
        events,
        async ask(name, ...args) {
            const answers: RequestResponse<unknown>[] = [];
            call(api, name, ...args, (response: RequestResponse<unknown>) => {
                answers.push(response);
            });
            await gadget.advance(10_000);
            if (answers.length !== 1) {
                throw new Error(`${name} was answered ${answers.length} times.`);
            }
            return answers[0] as RequestResponse<unknown>;
        },
        takeEvents: () => events.splice(0).map(describeEvent),
    };
}

/** Slots that switch a default of the gadget off, and those of figures that change all the time. */
const NOT_RECORDED: readonly string[] = [
    'onBeforeDial',
    'onShareRecord',
    'onTeamDataUpdate',
    'onQueueDataUpdate',
];

/** Fills every slot that changes nothing by being filled, without team and queue data. */
export function recordEvents(api: IntegrationApi, events: SeenEvent[]): void {
    for (const name of EVENT_NAMES) {
        if (!NOT_RECORDED.includes(name)) {
            (api as unknown as Record<string, unknown>)[name] = (payload: SeenEvent['payload']) =>
                events.push({ name, payload });
        }
    }
}

/** Calls a request with arguments that its type would refuse. */
export function call(api: IntegrationApi, name: CallbackRequestName, ...args: unknown[]): void {
    (api[name] as (...given: unknown[]) => void)(...args);
}

/** An event in one line, e.g. `onWorkItemEnd[ENDED]` or `ASC VOICE READY→TALKING 1 (0)`. */
export function describeEvent({ name, payload }: SeenEvent): string {
    if (name === 'onAgentStateChange') {
        const { channelType, oldState, newState } = payload as {
            channelType: string;
            oldState: { State: string };
            newState: { State: string; WorkItemCount: number; ReasonCode: string };
        };
        const change = `${oldState.State}→${newState.State}`;
        return `ASC ${channelType} ${change} ${newState.WorkItemCount} (${newState.ReasonCode})`;
    }
    const item = payload.item as WorkItem | undefined;
    const state = item ? `[${item.State}]` : '';
    const created = 'created' in payload ? ` created=${String(payload.created)}` : '';
    return `${name}${state}${created}`;
}

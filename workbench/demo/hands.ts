/** The hands that the guided demo and the page "States" lay on a simulated gadget. */
import type {
    AgentChannelType,
    WorkItem,
    WorkItemState,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatedGadget } from '../../simulator/api';

/** The first queue of every simulated contact center. */
export const FIRST_QUEUE = '5217';

/** The newest work item of the channel in one of those states. */
export function findItem(
    gadget: SimulatedGadget,
    channel: AgentChannelType,
    ...states: readonly WorkItemState[]
): WorkItem | undefined {
    return gadget.ctiData?.Channels.find(({ Name }) => Name === channel)?.Items.findLast(
        ({ State }) => states.includes(State),
    );
}

/** Whether the agent has anything to do in the channel. */
export function isBusy(gadget: SimulatedGadget, channel: AgentChannelType): boolean {
    return findItem(gadget, channel, 'OFFERED', 'ACTIVE', 'PAUSED', 'WRAPUP') !== undefined;
}

/**
 * The agent goes READY; with work in hand that is nothing to ask for now.
 *
 * @param channel one that the agent has
 * @throws Error with the gadget's words when it is refused
 */
export async function goReady(gadget: SimulatedGadget, channel: AgentChannelType): Promise<void> {
    const state = gadget.ctiData?.Channels.find(({ Name }) => Name === channel)?.State;
    if (state === 'NOT_READY' && !isBusy(gadget, channel)) {
        assertDone(await gadget.setAgentState(channel, 'READY'));
    }
}

/**
 * The agent goes NOT READY.
 *
 * @param channel one that the agent has
 * @param reason label of the reason
 * @throws Error with the gadget's words when it is refused
 */
export async function goNotReady(
    gadget: SimulatedGadget,
    channel: AgentChannelType,
    reason: string,
): Promise<void> {
    const code = gadget.getReasonCodes('NOTREADY').find(({ Label }) => Label === reason);
    assertDone(await gadget.setAgentState(channel, 'NOT_READY', code?.ReasonCode));
}

function assertDone({ success, error }: { success: boolean; error?: string }): void {
    if (!success) {
        throw new Error(error ?? 'The gadget refused it without a word.');
    }
}

/**
 * A customer calls the agent; the agent has the call to work with.
 *
 * @param options of the scenario
 */
export function callAgent(
    gadget: SimulatedGadget,
    options: Readonly<Record<string, string | number | boolean>> = {},
): void {
    // Nobody awaits it: on the manual clock that would play the call to its end at once.
    void gadget.play('incoming-call-with-wrap-up', {
        agent: 'manual',
        talkMs: LONG_TALK_MS,
        wrapUpReason: '',
        ...options,
    });
}

/** The customer has patience. */
const LONG_TALK_MS = 3_600_000;

/** Customers call the first queue at once, and wait there. @param count how many */
export function fillQueue(gadget: SimulatedGadget, count: number): void {
    for (let call = 0; call < count; call += 1) {
        gadget.queueCall(FIRST_QUEUE);
    }
}

/** The router offers a chat. @param subject what it is about */
export function offerChat(gadget: SimulatedGadget, subject: string): void {
    gadget.offerTask('CHAT', { subject });
}

/** An administrator takes the agent out of every queue. */
export function leaveQueues(gadget: SimulatedGadget): void {
    gadget.removeQueue(FIRST_QUEUE);
}

/** Waits for the next call and answers it. @returns settles when the two talk */
export async function answerCall(gadget: SimulatedGadget): Promise<void> {
    const ringing = await untilItem(gadget, 'VOICE', 'OFFERED');
    gadget.answer(ringing.Id);
    await untilItem(gadget, 'VOICE', 'ACTIVE');
}

/** Hangs up, saves the reason and ends wrap-up. @returns settles when nothing is left of the call */
export async function endCall(gadget: SimulatedGadget, reason: string): Promise<void> {
    const { Id } = await untilItem(gadget, 'VOICE', 'ACTIVE');
    gadget.hangUp(Id);
    await untilItem(gadget, 'VOICE', 'WRAPUP');
    gadget.setWrapUpReason(Id, reason);
    gadget.hangUp(Id);
    await until(gadget, () => (isBusy(gadget, 'VOICE') ? undefined : true));
}

/** Waits for a work item in one of those states. */
export function untilItem(
    gadget: SimulatedGadget,
    channel: AgentChannelType,
    ...states: readonly WorkItemState[]
): Promise<WorkItem> {
    return until(gadget, () => findItem(gadget, channel, ...states));
}

/** Waits until anything was said in a call that is transcribed. */
export async function untilSaid(gadget: SimulatedGadget): Promise<void> {
    await until(gadget, () =>
        gadget.trace.find(({ name }) => name === 'onTranscriptUtteranceReceived'),
    );
}

/** Waits until there is what is looked for. */
function until<T>(gadget: SimulatedGadget, look: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
        let stop = (): void => undefined;
        const check = (): void => {
            const found = look();
            if (found !== undefined) {
                stop();
                resolve(found);
            }
        };
        stop = gadget.observe(check);
        check();
    });
}

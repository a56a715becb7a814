/** A lively session at a recorded desk: components of both faces, guards, calls, refusals. */
import type { ConnectsClient, IntegrationApi } from 'c/connectsIntegrationApiSvc';
import { type RecordedDesk, settle } from './recordedDesk';

/** Components that a session has put on the page. */
export interface SessionComponents {
    readonly typed: { isConnected: boolean };
    readonly guide: { isConnected: boolean };
    readonly client: ConnectsClient;
    readonly api: IntegrationApi;
}

/** Puts a component of each face on the page, each with subscriptions. */
export async function openComponents(desk: RecordedDesk): Promise<SessionComponents> {
    const [typed, guide] = [{ isConnected: true }, { isConnected: true }];
    const connecting = desk.service.connect(typed);
    const facing = new Promise<IntegrationApi>((resolve, reject) => {
        desk.service.callBackWhenReady(guide, (face, error) =>
            face === null ? reject(error ?? new Error('no face')) : resolve(face),
        );
    });
    await desk.pass(100);
    const [client, api] = await Promise.all([connecting, facing]);
    client.observe(() => undefined);
    client.on('agentStateChange', () => undefined);
    api.onWorkItemCreate = ({ item }) => {
        api.writeLogDebug(`created ${item.Id}`);
        api.getReasonCodeList('NOTREADY', () => undefined);
    };
    api.onWorkItemEnd = () => undefined;
    return { typed, guide, client, api };
}

/** One call from start to end, with what the components do about it. */
export async function playCall(
    desk: RecordedDesk,
    { client, api, guide }: SessionComponents,
    number: string,
): Promise<void> {
    const stop = client.on('workItemEnd', () => {
        client.getReasonCodeList('WRAPUP').catch(() => undefined);
    });
    client.setAgentState('VOICE', 'READY').catch(() => undefined);
    await desk.pass(1_000);
    const call = desk.gadget.play('incoming-call', { ringMs: 500, talkMs: 2_000, from: number });
    await desk.pass(4_000);
    guide.isConnected = !guide.isConnected;
    await desk.pass(10_000);
    await call;
    await settle();
    stop();
    client.setAgentState('VOICE', 'NOT_READY', { reasonCode: '10' }).catch(() => undefined);
    api.setAgentState('VOICE', 'NOT_READY', 0, () => undefined);
    await desk.pass(1_000);
}

/** A dial that a guard changes, one that it denies, and one that it asks about. */
export async function playDials(
    desk: RecordedDesk,
    { client }: SessionComponents,
    number: string,
): Promise<void> {
    const remove = client.addDialGuard(async (intent) => {
        await settle();
        if (intent.number.endsWith('1')) {
            return { verdict: 'deny', reason: 'Not this one.' };
        }
        return intent.number === number
            ? { verdict: 'change', number: `0${number}` }
            : { verdict: 'ask', ask: () => Promise.resolve({ verdict: 'allow' }) };
    });
    await desk.pass(100);
    const session = client as ConnectsClient & {
        makeCall?: (...args: unknown[]) => Promise<void>;
    };
    expect(session).toBeDefined();
    for (const to of [number, `${number.slice(0, -1)}1`, '2005550123']) {
        const dialled = desk.gadget.play('outgoing-call', { to, talkMs: 1_000, wrapUp: 'none' });
        dialled.catch(() => undefined);
        await desk.pass(15_000);
    }
    remove();
}

/**
 * What the workbench's page does for the Visualforce pages in it: runs their remote actions and goes
 * where `sforce.one` says. Only messages of Visualforce's own origin are taken.
 */
import { visualforceOrigin } from '../origins';
import { REMOTING_PROTOCOL, type RemotingAnswer, type RemotingCall } from '../page/remoting';
import { runRemoteAction } from './remoteActions';

/** @param view window of the workbench's page */
export function serveVisualforcePages(view: Window): void {
    const guest = visualforceOrigin(view.location);
    view.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
        if (origin !== guest || source === null || !isCall(data)) {
            return;
        }
        void run(data).then((outcome) => {
            const answer: RemotingAnswer = {
                protocol: REMOTING_PROTOCOL,
                kind: 'answer',
                id: data.id,
                ...outcome,
            };
            (source as Window).postMessage(answer, origin);
        });
    });
}

async function run({
    action,
    parameters,
}: RemotingCall): Promise<{ result: unknown } | { error: string }> {
    try {
        const response = await fetch(`/remote-actions/${encodeURIComponent(action)}`);
        if (!response.ok) {
            return { error: `There is no @RemoteAction ${action} in the workbench's org.` };
        }
        const names = (await response.json()) as readonly string[];
        const named = Object.fromEntries(names.map((name, index) => [name, parameters[index]]));
        return { result: await runRemoteAction(action, named) };
    } catch (error) {
        return { error: messageOf(error) };
    }
}

function messageOf(error: unknown): string {
    const { body, message } = (error ?? {}) as { body?: { message?: string }; message?: string };
    return body?.message ?? message ?? String(error);
}

function isCall(data: unknown): data is RemotingCall {
    const { protocol, kind } = (data ?? {}) as Partial<RemotingCall>;
    return protocol === REMOTING_PROTOCOL && kind === 'call';
}

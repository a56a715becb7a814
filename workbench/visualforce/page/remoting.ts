/**
 * `Visualforce.remoting.Manager`: a page calls `@RemoteAction` methods. The workbench's own page
 * answers, for the org's data lie there.
 */

export const REMOTING_PROTOCOL = 'workbench-remoting/1';

/** Page to workbench. */
export interface RemotingCall {
    readonly protocol: typeof REMOTING_PROTOCOL;
    readonly kind: 'call';
    readonly id: number;
    /** `Class.method` */
    readonly action: string;
    readonly parameters: readonly unknown[];
}

/** Workbench to page. */
export interface RemotingAnswer {
    readonly protocol: typeof REMOTING_PROTOCOL;
    readonly kind: 'answer';
    readonly id: number;
    readonly result?: unknown;
    /** The exception's message; absent when there is a result. */
    readonly error?: string;
}

/** What the callback gets beside the result. */
interface RemotingEvent {
    readonly status: boolean;
    readonly type: 'rpc' | 'exception';
    readonly message?: string;
    readonly where?: string;
    readonly action: string;
    readonly method: string;
    readonly statusCode: number;
}

type Callback = (result: unknown, event: RemotingEvent) => void;

interface Options {
    /** Encodes `& < > "` of texts in the answer; true unless told otherwise. */
    readonly escape?: boolean;
    readonly buffer?: boolean;
    /** In ms, at most 120,000. */
    readonly timeout?: number;
}

export interface RemotingManager {
    invokeAction(action: string, ...rest: unknown[]): void;
}

const DEFAULT_TIMEOUT_MS = 30_000;

/**
 * @param view window of the page
 * @param workbench origin of the workbench's page around it; undefined when there is none
 */
export function createRemotingManager(
    view: Window,
    workbench: string | undefined,
): RemotingManager {
    const open = new Map<number, (answer: RemotingAnswer) => void>();
    let lastId = 0;
    view.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
        if (origin === workbench && source === view.top && isAnswer(data)) {
            open.get(data.id)?.(data);
            open.delete(data.id);
        }
    });
    return {
        invokeAction(action, ...rest) {
            const at = rest.findIndex((value) => typeof value === 'function');
            if (at === -1) {
                throw new TypeError(`invokeAction(${action}) needs a callback.`);
            }
            const callback = rest[at] as Callback;
            const options = (rest[at + 1] ?? {}) as Options;
            const finish = (answer: RemotingAnswer): void =>
                deliver(action, answer, options, callback);
            const id = (lastId += 1);
            const lose = (error: string): void =>
                finish({ protocol: REMOTING_PROTOCOL, kind: 'answer', id, error });
            if (workbench === undefined || view.top === null) {
                view.setTimeout(() =>
                    lose('Open the page through the workbench: its org is there.'),
                );
                return;
            }
            const timer = view.setTimeout(() => {
                open.delete(id);
                lose('Unable to connect to the server (timeout).');
            }, options.timeout ?? DEFAULT_TIMEOUT_MS);
            open.set(id, (answer) => {
                view.clearTimeout(timer);
                finish(answer);
            });
            const call: RemotingCall = {
                protocol: REMOTING_PROTOCOL,
                kind: 'call',
                id,
                action,
                parameters: JSON.parse(JSON.stringify(rest.slice(0, at))) as unknown[],
            };
            view.top.postMessage(call, workbench);
        },
    };
}

function deliver(
    action: string,
    { result, error }: RemotingAnswer,
    { escape = true }: Options,
    callback: Callback,
): void {
    const [className = '', method = ''] = action.split('.');
    const known = { action: className, method };
    if (error !== undefined) {
        callback(null, {
            ...known,
            status: false,
            type: 'exception',
            message: error,
            where: '',
            statusCode: 400,
        });
        return;
    }
    const given = escape ? escapeTexts(result ?? null) : (result ?? null);
    callback(given, { ...known, status: true, type: 'rpc', statusCode: 200 });
}

/** The platform's default protects pages that write answers into their markup. */
function escapeTexts(value: unknown): unknown {
    if (typeof value === 'string') {
        return value
            .replaceAll('&', '&amp;')
            .replaceAll('<', '&lt;')
            .replaceAll('>', '&gt;')
            .replaceAll('"', '&quot;');
    }
    if (Array.isArray(value)) {
        return value.map(escapeTexts);
    }
    return typeof value === 'object' && value !== null
        ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, escapeTexts(part)]))
        : value;
}

function isAnswer(data: unknown): data is RemotingAnswer {
    const { protocol, kind } = (data ?? {}) as Partial<RemotingAnswer>;
    return protocol === REMOTING_PROTOCOL && kind === 'answer';
}

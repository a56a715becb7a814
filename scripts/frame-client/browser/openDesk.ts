/**
 * The side of an embedded page: typed, small, and deaf to everybody but the desk. Pages take it as
 * a script (`npm run build:frame-client`); see docs/embedding.md.
 *
 *     const desk = openDesk({ origin: 'https://acme.lightning.force.com', page: 'Orders', topics: ['items'] });
 *     desk.on('workItem', ({ sender, state }) => show(sender, state));
 *     const outcome = await desk.answer();
 */
import {
    envelopeOf,
    isMessage,
    readAddress,
    TO_DESK,
    TO_PAGE,
    type ToPage,
} from 'c/connectsFrameProtocol';

/** What the desk tells, by name. */
export type DeskEvents = {
    [T in Exclude<ToPage['type'], 'result'>]: Extract<ToPage, { type: T }>['body'];
};
/** What became of a command. */
export type Outcome = Extract<ToPage, { type: 'result' }>['body']['outcome'] | 'no-answer';
/** What to be told: the agent's states, the panel's work item, all work items. */
export type Topic = 'agent' | 'item' | 'items';

/** The two windows; a page leaves them out. */
export interface PageWindows {
    readonly own: Pick<Window, 'addEventListener' | 'removeEventListener' | 'setTimeout'>;
    readonly desk: { postMessage(message: unknown, targetOrigin: string): void };
}

/** How to reach the desk. */
export interface DeskOptions {
    /** Origin of the Lightning page around this one; never `*`. */
    readonly origin: string;
    /** What this page is called in the desk's log. */
    readonly page: string;
    readonly topics: readonly [Topic, ...Topic[]];
    readonly windows?: PageWindows;
}

/** The desk as a page sees it. */
export interface Desk {
    /** Calls the handler with each event of that name. @returns stops it */
    on<T extends keyof DeskEvents>(type: T, handler: (body: DeskEvents[T]) => void): () => void;
    /** Answers the named work item, the panel's, or the only one that is offered. */
    answer(workItemId?: string): Promise<Outcome>;
    /** Ends the named work item, the panel's, or the only active call. */
    hangUp(workItemId?: string): Promise<Outcome>;
    /** Shows name and picture (https) of the other side. */
    showCard(name: string, imageUrl?: string, workItemId?: string): void;
    /** Ends it all. */
    close(): void;
}

const ANSWER_WITHIN_MS = 15_000;

/**
 * Says hello to the desk. Handlers that are added in the same task miss nothing.
 * @throws TypeError for an origin that is none
 */
export function openDesk({ origin, page, topics, windows }: DeskOptions): Desk {
    if (readAddress(origin)?.origin !== origin) {
        throw new TypeError(`"${origin}" is no origin; write https://host.`);
    }
    const { own, desk } = windows ?? { own: window, desk: window.parent };
    const handlers = new Set<(message: ToPage) => void>();
    const send = (message: object): void => desk.postMessage(message, origin);
    const hear = (event: MessageEvent<unknown>): void => {
        const { data, source, origin: from } = event;
        if (from === origin && source === desk && isMessage(TO_PAGE, data)) {
            [...handlers].forEach((handler) => handler(data));
        }
    };
    let requests = 0;
    const ask = (type: 'answer' | 'hangUp', workItemId: string | null): Promise<Outcome> =>
        new Promise((resolve) => {
            requests += 1;
            const request = String(requests);
            const handler = (message: ToPage): void => {
                if (message.type === 'result' && message.body.request === request) {
                    handlers.delete(handler);
                    resolve(message.body.outcome);
                }
            };
            handlers.add(handler);
            own.setTimeout(() => {
                handlers.delete(handler);
                resolve('no-answer');
            }, ANSWER_WITHIN_MS);
            send(envelopeOf(TO_DESK, type, { request, workItemId }));
        });

    own.addEventListener('message', hear);
    send(envelopeOf(TO_DESK, 'hello', { page, topics }));
    return {
        on(type, handler) {
            const entry = (message: ToPage): void => {
                if (message.type === type) {
                    handler(message.body as DeskEvents[typeof type]);
                }
            };
            handlers.add(entry);
            return () => {
                handlers.delete(entry);
            };
        },
        answer: (workItemId) => ask('answer', workItemId ?? null),
        hangUp: (workItemId) => ask('hangUp', workItemId ?? null),
        showCard(name, imageUrl, workItemId) {
            const body = { name, imageUrl: imageUrl ?? null, workItemId: workItemId ?? null };
            send(envelopeOf(TO_DESK, 'showCard', body));
        },
        close() {
            send(envelopeOf(TO_DESK, 'goodbye', {}));
            own.removeEventListener('message', hear);
            handlers.clear();
        },
    };
}

/**
 * Connects a page in a frame, such as a custom toolbar inside the gadget, with the top window of its
 * browser tab by `postMessage`. Both sides name the origins that they trust: nothing is sent to any
 * other, and a message of this protocol from any other is ignored and reported once. Reach: one tab.
 * The top window passes on what one frame says to the others.
 */
import type { OpenTransport, Transport } from './transport';
import { speaksProtocol } from './wire';

/** The part of a window that is needed. */
export type MessageTarget = Pick<Window, 'postMessage'>;

/** The window of this document, as far as it is needed. */
export interface OwnWindow {
    readonly top: MessageTarget | null;
    readonly location: { readonly origin: string };
    addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
    removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

/** Listens to messages of this protocol from trusted origins. */
class TrustedEars {
    private readonly view: OwnWindow;
    private readonly origins: ReadonlySet<string>;
    private readonly onMessage: (event: MessageEvent<unknown>) => void;
    private readonly report: (problem: string) => void;
    private readonly reported = new Set<string>();

    constructor(
        view: OwnWindow,
        origins: readonly string[],
        onMessage: (event: MessageEvent<unknown>) => void,
        report: (problem: string) => void,
    ) {
        this.view = view;
        this.origins = new Set(origins);
        this.onMessage = onMessage;
        this.report = report;
        view.addEventListener('message', this.listen);
    }

    close(): void {
        this.view.removeEventListener('message', this.listen);
    }

    private readonly listen = (event: MessageEvent<unknown>): void => {
        if (!speaksProtocol(event.data)) {
            return;
        }
        if (this.origins.has(event.origin)) {
            this.onMessage(event);
        } else if (!this.reported.has(event.origin)) {
            this.reported.add(event.origin);
            this.report(
                `A message about ownership came from ${event.origin}, which is not among the ` +
                    `trusted origins (${[...this.origins].join(', ')}); it was ignored. Add the origin ` +
                    'if that page belongs to you.',
            );
        }
    };
}

/**
 * For a page in a frame: speaks with the top window.
 * @param origins the origins that the top window may have, e.g. `https://acme.lightning.force.com`
 * @throws TypeError for something that is no origin
 */
export function frameTransport(origins: readonly string[], view: OwnWindow = window): Transport {
    assertOrigins(origins);
    return {
        name: 'window',
        connect: (_duty, receive, report) => {
            const { top } = view;
            if (top === null || Object.is(top, view)) {
                return {
                    unavailable: 'This document lies in no frame: it is the top window itself',
                };
            }
            // Until the top window has spoken, every origin that it may have is tried.
            let targets = origins;
            const fromTop = ({ source, origin, data }: MessageEvent<unknown>): void => {
                if (source === top) {
                    targets = [origin];
                    receive(data);
                }
            };
            const ears = new TrustedEars(view, origins, fromTop, report);
            return {
                lock: null,
                // The browser delivers only to the origin that is really there.
                send: (message) => targets.forEach((origin) => top.postMessage(message, origin)),
                close: () => ears.close(),
            };
        },
    };
}

/**
 * For the top window: speaks with the frames that have spoken to it, and passes on what one of them
 * says to the others.
 * @param origins the origins that those pages may have, e.g. `https://acme--c.vf.force.com`
 * @throws TypeError for something that is no origin
 */
export function topTransport(origins: readonly string[], view: OwnWindow = window): Transport {
    assertOrigins(origins);
    return {
        name: 'window',
        connect: (duty, receive, report) => openTop({ duty, receive, report, origins, view }),
    };
}

interface TopParts {
    readonly duty: string;
    readonly receive: (data: unknown) => void;
    readonly report: (problem: string) => void;
    readonly origins: readonly string[];
    readonly view: OwnWindow;
}

function openTop({ duty, receive, report, origins, view }: TopParts): OpenTransport {
    const frames = new Map<MessageEventSource, string>();
    const post = (message: unknown, except: MessageEventSource | null = null): void => {
        for (const [frame, origin] of frames) {
            if ((frame as Partial<Window>).closed === true) {
                // A frame that was taken off the page.
                frames.delete(frame);
            } else if (frame !== except) {
                frame.postMessage(message, { targetOrigin: origin });
            }
        }
    };
    const fromFrame = ({ source, origin, data }: MessageEvent<unknown>): void => {
        if ((data as { duty?: unknown }).duty !== duty) {
            return;
        }
        // The source of a goodbye may be gone by now; what it said still holds.
        if (source !== null) {
            frames.set(source, origin);
        }
        post(data, source);
        receive(data);
    };
    const ears = new TrustedEars(view, origins, fromFrame, report);
    return {
        lock: null,
        send: (message) => post(message),
        close: () => {
            ears.close();
            frames.clear();
        },
    };
}

function assertOrigins(origins: readonly string[]): void {
    for (const origin of origins) {
        if (!isOrigin(origin)) {
            throw new TypeError(
                `"${origin}" is no origin. Write scheme and host without a path, e.g. "https://acme.lightning.force.com".`,
            );
        }
    }
    if (origins.length === 0) {
        throw new TypeError(
            'Name at least one trusted origin, e.g. "https://acme.lightning.force.com".',
        );
    }
}

function isOrigin(text: string): boolean {
    try {
        return new URL(text).origin === text;
    } catch {
        // Not even a URL.
        return false;
    }
}

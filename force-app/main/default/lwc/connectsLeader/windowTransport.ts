/**
 * Connects a page in a frame, such as a custom toolbar inside the gadget, with the top window of its
 * browser tab by `postMessage`. Both sides name the origins that they trust: nothing is sent to any
 * other, and a message of this protocol from any other is ignored and reported once. Reach: one tab.
 * The top window passes on what one frame says to the others. Frames speak first, and again and again
 * until the top window has answered: it may begin to listen after them.
 */
import { browserTimers, type Timers } from './timers';
import type { OpenTransport, Transport, Unavailable } from './transport';
import { readView, speaksProtocol, viewOf } from './wire';

/** More often than a candidate needs time to listen first. In ms. */
const HELLO_EVERY_MS = 300;

/** The part of a window that is needed. */
export type MessageTarget = Pick<Window, 'postMessage'>;

/** The window of this document, as far as it is needed. */
export interface OwnWindow {
    readonly top: MessageTarget | null;
    readonly location: {
        readonly origin: string;
        /** Origins of the windows around it, the nearest first; not every browser tells. */
        readonly ancestorOrigins?: ArrayLike<string>;
    };
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
export function frameTransport(
    origins: readonly string[],
    view: OwnWindow = window,
    timers: Timers = browserTimers,
): Transport {
    assertOrigins(origins);
    return {
        name: 'window',
        connect: (duty, receive, report) => {
            const { top } = view;
            return top === null || Object.is(top, view)
                ? { unavailable: 'This document lies in no frame: it is the top window itself' }
                : (strangeTop(view, origins) ??
                      openFrame({ duty, top, receive, report, origins, view, timers }));
        },
    };
}

/** Nothing can be said to a top window of another origin, and the browser complains of each attempt. */
function strangeTop({ location }: OwnWindow, origins: readonly string[]): Unavailable | null {
    const around = Array.from(location.ancestorOrigins ?? []);
    const topOrigin = around.at(-1);
    return topOrigin === undefined || origins.includes(topOrigin)
        ? null
        : {
              unavailable: `The top window is of ${topOrigin}, not of ${origins.join(' or ')}`,
          };
}

interface FrameParts {
    readonly duty: string;
    readonly top: MessageTarget;
    readonly receive: (data: unknown) => void;
    readonly report: (problem: string) => void;
    readonly origins: readonly string[];
    readonly view: OwnWindow;
    readonly timers: Timers;
}

function openFrame({
    duty,
    top,
    receive,
    report,
    origins,
    view,
    timers,
}: FrameParts): OpenTransport {
    // Until the top window has spoken, every origin that it may have is tried.
    let targets = origins;
    let last: object | null = null;
    let cancel = (): void => undefined;
    const post = (message: object): void =>
        // The browser delivers only to the origin that is really there.
        targets.forEach((origin) => top.postMessage(message, origin));
    const greetSoon = (): void => {
        cancel = timers.after(HELLO_EVERY_MS, () => {
            const said = readView(last, duty);
            if (said !== null) {
                // A roll that was called earlier would look like one that the top window slept through.
                post(viewOf({ ...said, at: timers.now(), roll: null }));
            }
            greetSoon();
        });
    };
    const ears = new TrustedEars(
        view,
        origins,
        ({ source, origin, data }) => {
            if (source === top) {
                targets = [origin];
                // What it says of another duty does not tell that it has heard of this one.
                if (readView(data, duty) !== null) {
                    cancel();
                }
                receive(data);
            }
        },
        report,
    );
    greetSoon();
    return {
        lock: null,
        send: (message) => {
            last = message;
            post(message);
        },
        close: () => {
            cancel();
            ears.close();
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

/** Frames that have spoken, and their origins: known also to whoever stands in this window next. */
const framesOf = new WeakMap<OwnWindow, Map<string, Map<MessageEventSource, string>>>();

function openTop({ duty, receive, report, origins, view }: TopParts): OpenTransport {
    const frames = knownFrames(view, duty);
    let isClosed = false;
    const post = (message: unknown, except: MessageEventSource | null = null): void => {
        for (const [frame, origin] of frames) {
            if ((frame as Partial<Window>).closed === true || !origins.includes(origin)) {
                // A frame that was taken off the page, or is trusted no more.
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
        send: (message) => {
            if (!isClosed) {
                post(message);
            }
        },
        close: () => {
            isClosed = true;
            ears.close();
        },
    };
}

function knownFrames(view: OwnWindow, duty: string): Map<MessageEventSource, string> {
    const byDuty = framesOf.get(view) ?? new Map<string, Map<MessageEventSource, string>>();
    const frames = byDuty.get(duty) ?? new Map<MessageEventSource, string>();
    framesOf.set(view, byDuty.set(duty, frames));
    return frames;
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

/** Whether a text is scheme and host, such as `https://acme.lightning.force.com`. */
export function isOrigin(text: string): boolean {
    try {
        return new URL(text).origin === text;
    } catch {
        // Not even a URL.
        return false;
    }
}

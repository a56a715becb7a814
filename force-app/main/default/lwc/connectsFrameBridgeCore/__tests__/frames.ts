/** A desk with embedded pages, for tests of the bridge. */
import type { AgentChannel, WorkItem } from 'c/connectsIntegrationApiSvc';
import { workItem } from '../../connectsWorkItems/__tests__/items';
import {
    AllowedOrigins,
    type CardPicture,
    type DeskPort,
    FrameBridge,
    type FrameReport,
    type FrameWindow,
    type OpenFrame,
} from '../connectsFrameBridgeCore';

export const ORIGIN = 'https://pages.example.com';

/** An allow-list without mistakes. @throws FrameAddressError for any other */
export function originsOf(...texts: string[]): AllowedOrigins {
    return new AllowedOrigins(texts, (error) => {
        throw error;
    });
}

/** A window that keeps what was posted to it. */
export class PageWindow implements FrameWindow {
    readonly posts: { readonly message: unknown; readonly origin: string }[] = [];

    postMessage(message: unknown, origin: string): void {
        // What arrives in another window is a copy.
        this.posts.push({ message: JSON.parse(JSON.stringify(message)), origin });
    }

    /** Takes what was posted since the last time. */
    take(): unknown[] {
        return this.posts.splice(0).map(({ message }) => message);
    }

    /** Takes the events of the sets that were posted. */
    takeEvents(): Record<string, unknown>[] {
        return this.take().flatMap((set) => (set as { events: Record<string, unknown>[] }).events);
    }
}

/** The bridge with a desk whose requests are kept, and a clock that is moved by hand. */
export class BridgeDesk {
    readonly done: string[] = [];
    readonly cards: [string | null, CardPicture][] = [];
    readonly reports: FrameReport[] = [];
    /** What requests reject with; null while they work. */
    refusal: Error | null = null;
    now = 1_000_000;
    readonly bridge: FrameBridge;
    private tokens = 0;

    constructor(items: readonly WorkItem[] = [], channels: readonly AgentChannel[] = []) {
        const request = async (text: string): Promise<void> => {
            if (this.refusal !== null) {
                throw this.refusal;
            }
            this.done.push(text);
        };
        const port: DeskPort = {
            answer: ({ Id }) => request(`answer ${Id}`),
            hangUp: ({ Id }) => request(`hang up ${Id}`),
            showCard: (workItemId, card) => this.cards.push([workItemId, card]),
            report: (report) => this.reports.push(report),
        };
        this.bridge = new FrameBridge(originsOf(ORIGIN), port, {
            now: () => this.now,
            newToken: () => `token-${(this.tokens += 1)}`,
        });
        this.bridge.update({ workItems: items, channels });
    }

    /** Shows a page. */
    open(workItemId: string | null = null): { window: PageWindow; frame: OpenFrame } {
        const window = new PageWindow();
        const frame = this.bridge.addPage({ window, url: `${ORIGIN}/page?x=1`, workItemId });
        return { window, frame };
    }

    /** The page says something. */
    say(window: PageWindow, data: unknown, origin = ORIGIN): void {
        this.bridge.receive({ source: window, origin, data });
    }

    get reportCodes(): string[] {
        return this.reports.map(({ code }) => code);
    }
}

/** A channel of the agent. */
export function channel(given: Partial<AgentChannel> = {}): AgentChannel {
    return {
        type: 'VOICE',
        state: 'NOT_READY',
        reasonCode: '5',
        reasonLabel: 'Lunch',
        since: 900_000,
        workItemCount: 0,
        ...given,
    };
}

/** A registration in the other desktop's protocol. */
export function registration(
    subscriptionTypes: unknown,
    more: Record<string, unknown> = {},
): object {
    return { messageType: 'RegisterForClientEvents', issuer: 'Test', subscriptionTypes, ...more };
}

/** A message of the toolkit's own protocol, as a page writes it. */
export function strict(type: string, body: object): Record<string, unknown> {
    return { protocol: 'connects-frame', version: 1, direction: 'to-desk', type, body };
}

/** Lets what is under way end. */
export async function settle(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
}

export { workItem };

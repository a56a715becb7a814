import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/connectsFormat';
import {
    AllowedOrigins,
    type CardPicture,
    type DeskPort,
    FrameAddressError,
    FrameBridge,
    type FrameReport,
    type OpenFrame,
} from 'c/connectsFrameBridgeCore';
import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';
import { type LiveWatch, watchLive } from 'c/connectsLiveState';
import { LABELS } from './labels';

interface Notice {
    readonly variant: 'info' | 'error';
    readonly heading: string;
    readonly text: string;
}

/** Shows a web page beside the desk and lets it follow the agent and the calls; see docs/embedding.md. */
export default class ConnectsFrameBridge extends LightningElement {
    /** Address of the page, `https://…`; read when the component comes to the page. */
    @api pageUrl = '';
    /** Origins that may be shown, separated by commas. */
    @api allowedOrigins = '';
    /** The work item whose panel this is; empty in a workspace. */
    @api workItemId = '';
    /** What the page is called; empty for the default. */
    @api heading = '';

    labels = LABELS;
    /** What the frame shows; null while nothing may be shown. */
    address: string | null = null;
    card: CardPicture | null = null;
    notice: Notice | null = null;
    hasLoaded = false;

    private bridge: FrameBridge | null = null;
    private frame: OpenFrame | null = null;
    private watch: LiveWatch | null = null;
    private readonly receive = (event: MessageEvent<unknown>): void => this.bridge?.receive(event);

    connectedCallback(): void {
        this.hasLoaded = false;
        this.card = null;
        this.address = this.pageUrl.trim() === '' ? this.showEmpty() : this.openBridge();
        const { bridge } = this;
        if (bridge === null) {
            return;
        }
        window.addEventListener('message', this.receive);
        this.watch = watchLive(this, { desk: (desk) => bridge.update(desk) });
    }

    renderedCallback(): void {
        this.attach();
    }

    disconnectedCallback(): void {
        window.removeEventListener('message', this.receive);
        this.watch?.stop();
        this.frame?.close();
        this.watch = null;
        this.frame = null;
        this.bridge = null;
    }

    get title(): string {
        return this.heading || LABELS.title;
    }

    get isLoading(): boolean {
        return this.address !== null && !this.hasLoaded;
    }

    handleLoad(): void {
        this.hasLoaded = true;
        // A frame that is moved loads anew, without being rendered anew.
        this.attach();
        this.frame?.loaded();
    }

    private attach(): void {
        const { address: url, bridge, workItemId } = this;
        const iframe = this.refs?.frame as HTMLIFrameElement | undefined;
        const shown = iframe?.contentWindow ?? null;
        if (this.frame === null && bridge !== null && url !== null && shown !== null) {
            this.frame = bridge.addPage({ window: shown, url, workItemId: workItemId || null });
        }
    }

    private showEmpty(): null {
        this.notice = { variant: 'info', heading: LABELS.emptyTitle, text: LABELS.emptyText };
        return null;
    }

    /** Makes the bridge where the page is allowed. @returns the address to show */
    private openBridge(): string | null {
        const url = this.pageUrl.trim();
        try {
            const listed = this.allowedOrigins.split(',').filter((text) => text.trim() !== '');
            const origins = new AllowedOrigins(listed);
            origins.originOf(url);
            this.bridge = new FrameBridge(origins, this.port(), {
                now: () => Date.now(),
                newToken: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
            });
            this.notice = null;
            return url;
        } catch (error) {
            if (!(error instanceof FrameAddressError)) {
                throw error;
            }
            console.warn(`Connects Toolkit: ${error.message}`);
            const text = fillLabel(LABELS.notAllowedText, error.address.slice(0, 200));
            this.notice = { variant: 'error', heading: LABELS.notAllowedTitle, text };
            return null;
        }
    }

    private port(): DeskPort {
        const client = (): ConnectsClient => {
            if (!this.watch?.client) {
                throw new Error('The gadget is not connected: sign in to it first.');
            }
            return this.watch.client;
        };
        return {
            answer: async (item: WorkItem) => client().startItem(item.Channel, item.Id),
            hangUp: async (item: WorkItem) => client().endItem(item.Channel, item.Id),
            showCard: (workItemId, card) => {
                if ((this.workItemId || null) === workItemId) {
                    this.card = card;
                }
            },
            report: warn,
        };
    }
}

/** For those who write pages: in the browser's console. */
function warn({ code, origin, issuer, detail, error }: FrameReport): void {
    const text = `Connects Toolkit: page of ${origin} (${issuer || 'unnamed'}): ${code}: ${detail}`;
    console.warn(text, ...(error === undefined ? [] : [error]));
}

import { api, LightningElement } from 'lwc';
import readOrigins from '@salesforce/apex/FrameOriginReader.origins';
import { fillLabel, serverErrorText } from 'c/connectsFormat';
import {
    AllowedOrigins,
    type CardPicture,
    type DeskPort,
    FrameAddressError,
    FrameBridge,
    type FrameReport,
    type OpenFrame,
} from 'c/connectsFrameBridgeCore';
import {
    type AgentChannelType,
    type ConnectsClient,
    type DeskSnapshot,
    type WorkItem,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { LABELS } from './labels';

/** `FrameOriginReader.origins` of Apex. */
interface OriginRecord {
    readonly Origin__c?: string;
}

interface Notice {
    readonly variant: 'info' | 'error';
    readonly heading: string;
    readonly text: string;
}

/** Shows a web page beside the desk and lets it follow the agent and the calls; see docs/embedding.md. */
export default class ConnectsFrameBridge extends LightningElement {
    /** Address of the page, `https://…`; read when the component comes to the page. */
    @api pageUrl = '';
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
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;

    private bridge: FrameBridge | null = null;
    private frame: OpenFrame | null = null;
    private watch: LiveWatch | null = null;
    private itemIds: ReadonlySet<string> = new Set();
    /** Whose card it is; null: the page did not say. */
    private cardItemId: string | null = null;
    /** Counts when the component comes and goes: an answer to an earlier visit is nobody's. */
    private visits = 0;
    private readonly receive = (event: MessageEvent<unknown>): void => this.bridge?.receive(event);

    connectedCallback(): void {
        this.hasLoaded = false;
        this.card = null;
        this.address = null;
        this.notice = null;
        this.visits += 1;
        if (this.pageUrl.trim() === '') {
            this.notice = { variant: 'info', heading: LABELS.emptyTitle, text: LABELS.emptyText };
        } else {
            void this.showPage();
        }
    }

    renderedCallback(): void {
        this.attach();
    }

    disconnectedCallback(): void {
        this.visits += 1;
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
        return this.notice === null && !this.hasLoaded;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    handleTryAgain(): void {
        this.watch?.retry();
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

    private async showPage(): Promise<void> {
        const visit = this.visits;
        const origins = await this.allowedOrigins();
        if (visit !== this.visits || origins === null || !this.mayShow(origins)) {
            return;
        }
        const bridge = new FrameBridge(origins, this.port(), {
            now: () => Date.now(),
            newToken: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
        });
        this.bridge = bridge;
        this.address = this.pageUrl.trim();
        window.addEventListener('message', this.receive);
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
            },
            desk: (desk) => {
                this.desk = desk;
                bridge.update(desk);
                this.forgetCaller(desk.workItems);
            },
        });
    }

    /** @returns null when the org does not tell them, and the user is told why */
    private async allowedOrigins(): Promise<AllowedOrigins | null> {
        try {
            const records = (await readOrigins()) as readonly OriginRecord[];
            const listed = records.map(({ Origin__c }) => Origin__c ?? '');
            return new AllowedOrigins(listed, (error) =>
                console.warn(`Connects Toolkit: an allowed origin is left out: ${error.message}`),
            );
        } catch (error) {
            const text = serverErrorText(error);
            this.notice = { variant: 'error', heading: LABELS.unreadTitle, text };
            return null;
        }
    }

    private mayShow(origins: AllowedOrigins): boolean {
        try {
            origins.originOf(this.pageUrl.trim());
            return true;
        } catch (error) {
            if (!(error instanceof FrameAddressError)) {
                throw error;
            }
            console.warn(`Connects Toolkit: ${error.message}`);
            const text = fillLabel(LABELS.notAllowedText, error.address.slice(0, 200));
            this.notice = { variant: 'error', heading: LABELS.notAllowedTitle, text };
            return false;
        }
    }

    /** A card goes with its work item; one that names none with any, rather than name the wrong person. */
    private forgetCaller(items: readonly WorkItem[]): void {
        const ids = new Set(items.map(({ Id }) => Id));
        const isOver =
            this.cardItemId === null
                ? [...this.itemIds].some((id) => !ids.has(id))
                : !ids.has(this.cardItemId);
        if (isOver) {
            this.card = null;
        }
        this.itemIds = ids;
    }

    /** A page may look somebody up for longer than the call lasts. @param id null for any */
    private isOpen(id: string | null): boolean {
        return id === null ? this.itemIds.size > 0 : this.itemIds.has(id);
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
                const isMine = this.workItemId === '' || this.workItemId === workItemId;
                if (isMine && this.isOpen(workItemId)) {
                    this.card = card;
                    this.cardItemId = workItemId;
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

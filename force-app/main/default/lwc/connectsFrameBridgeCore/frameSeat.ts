/** One embedded page as the bridge sees it, whatever protocol it speaks. */
import { readAddress } from 'c/connectsFrameProtocol';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { type DeskCommand, commandTarget, type NoTarget } from './commandTarget';
import type { ContactIds } from './contactIds';
import type { DeskFact, DeskView } from './deskChanges';
import type { DeskPort, FrameReportCode, FrameWindow } from './deskPort';

/** What the bridge hands out for a page. */
export interface OpenFrame {
    /** The frame has loaded a document: what was registered before was another one. */
    loaded(): void;
    /** The frame is gone. */
    close(): void;
}

/** A page's subscription, in either protocol. */
export interface Subscription {
    readonly issuer: string;
    /** First what is known, later what has changed. */
    tell(facts: readonly DeskFact[]): void;
}

/** What became of a command. */
export type CommandOutcome = 'done' | 'failed' | NoTarget;

/** What all seats share. */
export interface SeatSurroundings {
    readonly port: DeskPort;
    readonly contactIds: ContactIds;
    /** The desk as it is now. */
    view(): DeskView;
}

/** Window, origin, panel; posting, reporting and commanding for both protocols. */
export class FrameSeat {
    /** The panel's work item; null in a workspace. */
    readonly workItemId: string | null;
    /** Names this frame in logs; authorises nothing. */
    readonly token: string;
    readonly surroundings: SeatSurroundings;
    readonly origin: string;
    subscription: Subscription | null = null;
    isClosed = false;
    private readonly window: FrameWindow;

    constructor(
        page: { window: FrameWindow; origin: string; workItemId: string | null; token: string },
        surroundings: SeatSurroundings,
    ) {
        this.window = page.window;
        this.origin = page.origin;
        this.workItemId = page.workItemId;
        this.token = page.token;
        this.surroundings = surroundings;
    }

    /** Sends to this window, and only while it shows its own origin. */
    post(message: object): void {
        if (!this.isClosed) {
            this.window.postMessage(message, this.origin);
        }
    }

    report(code: FrameReportCode, issuer: string, detail: string, error?: unknown): void {
        const { origin } = this;
        this.surroundings.port.report({ code, origin, issuer, detail, error });
    }

    /** Hands a name and picture to the desk; a picture only by HTTPS. */
    showCard(workItemId: string | null, issuer: string, name: string, image: string | null): void {
        const isHttps = image !== null && readAddress(image)?.protocol === 'https:';
        if (image !== null && !isHttps) {
            this.report('invalid-image', issuer, image.slice(0, 200));
        }
        this.surroundings.port.showCard(workItemId, { name, imageUrl: isHttps ? image : null });
    }

    /** Carries a command out. @param isNamed tells the work item; null where the page names none */
    async command(
        command: DeskCommand,
        issuer: string,
        isNamed: ((item: WorkItem) => boolean) | null,
    ): Promise<CommandOutcome> {
        const { port } = this.surroundings;
        const target = commandTarget(command, this.surroundings.view().workItems, isNamed);
        if (typeof target === 'string') {
            this.report('command-failed', issuer, `${command}: ${target}`);
            return target;
        }
        try {
            await port[command](target);
            return 'done';
        } catch (error) {
            this.report('command-failed', issuer, command, error);
            return 'failed';
        }
    }
}

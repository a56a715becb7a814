/** The desk's side of the bridge: which frames there are, and who gets what comes in. */
import { isMessage, readDesktopMessage, speaksProtocol, TO_DESK } from 'c/connectsFrameProtocol';
import type { AllowedOrigins } from './allowedOrigins';
import { ContactIds } from './contactIds';
import { changesBetween, type DeskView, NO_VIEW } from './deskChanges';
import type { DeskPort, FrameWindow } from './deskPort';
import { DesktopPage } from './desktopPage';
import { FrameSeat, type OpenFrame } from './frameSeat';
import { RateLimit } from './rateLimit';
import { serveStrict } from './strictPage';

/** A page to be served. */
export interface Page {
    readonly window: FrameWindow;
    /** The address that the frame shows. */
    readonly url: string;
    /** The work item whose panel this is; null in a workspace. */
    readonly workItemId: string | null;
}

/** What the bridge reads of a `MessageEvent`. */
export interface IncomingMessage {
    readonly source: unknown;
    readonly origin: string;
    readonly data: unknown;
}

/** Time and randomness. */
export interface FrameEnvironment {
    /** Milliseconds since any moment. */
    now(): number;
    /** A random text that was never given before. */
    newToken(): string;
}

interface Frame {
    readonly seat: FrameSeat;
    readonly desktopPage: DesktopPage;
    readonly limit: RateLimit;
}

/** Serves every frame of a document. */
export class FrameBridge {
    private readonly origins: AllowedOrigins;
    private readonly port: DeskPort;
    private readonly environment: FrameEnvironment;
    private readonly frames = new Map<unknown, Frame>();
    private readonly contactIds = new ContactIds();
    private view: DeskView = NO_VIEW;

    constructor(origins: AllowedOrigins, port: DeskPort, environment: FrameEnvironment) {
        this.origins = origins;
        this.port = port;
        this.environment = environment;
    }

    /**
     * Serves a page from now on.
     * @throws FrameAddressError when its origin is not allowed
     */
    addPage({ window, url, workItemId }: Page): OpenFrame {
        const origin = this.origins.originOf(url);
        const { port, contactIds, environment } = this;
        const token = environment.newToken();
        const seat = new FrameSeat(
            { window, origin, workItemId, token },
            { port, contactIds, view: () => this.view },
        );
        const desktopPage = new DesktopPage(seat);
        this.close(window);
        const frame = { seat, desktopPage, limit: new RateLimit(() => environment.now()) };
        this.frames.set(window, frame);
        return {
            loaded: () => desktopPage.loaded(),
            close: () => {
                if (this.frames.get(window) === frame) {
                    this.close(window);
                }
            },
        };
    }

    /** The desk has changed: tells those who want to know. */
    update(view: DeskView): void {
        const facts = changesBetween(this.view, view);
        this.view = view;
        if (facts.length > 0) {
            this.frames.forEach(({ seat }) => seat.subscription?.tell(facts));
        }
    }

    /** Takes any message of the document: those of other windows are nobody's here. */
    receive({ source, origin, data }: IncomingMessage): void {
        const frame = this.frames.get(source);
        if (frame === undefined) {
            return;
        }
        const { seat } = frame;
        const isForeign = origin !== seat.origin;
        const verdict = frame.limit.take();
        if (verdict === 'first-too-many') {
            const issuer = isForeign ? '' : (seat.subscription?.issuer ?? '');
            seat.report('too-many', issuer, 'message');
        } else if (verdict === 'passes' && isForeign) {
            seat.report('foreign-origin', '', origin);
        } else if (verdict === 'passes') {
            serve(frame, data);
        }
    }

    private close(window: FrameWindow): void {
        const frame = this.frames.get(window);
        if (frame !== undefined) {
            frame.seat.isClosed = true;
            frame.seat.subscription = null;
            this.frames.delete(window);
        }
    }
}

function serve({ seat, desktopPage }: Frame, data: unknown): void {
    if (isMessage(TO_DESK, data)) {
        serveStrict(seat, data);
        return;
    }
    const message = speaksProtocol(data) ? null : readDesktopMessage(data);
    if (message === null) {
        seat.report('malformed', seat.subscription?.issuer ?? '', 'message');
    } else {
        desktopPage.serve(message);
    }
}

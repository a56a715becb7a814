/** What the bridge needs of its surroundings. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';

/** The part of a window that the bridge uses. */
export interface FrameWindow {
    postMessage(message: unknown, targetOrigin: string): void;
}

/** Name and picture that a page has sent for the other side. */
export interface CardPicture {
    readonly name: string;
    /** By HTTPS; null for none. */
    readonly imageUrl: string | null;
}

/** Why a message was dropped, or not everything in it was done. */
export type FrameReportCode =
    | 'foreign-origin'
    | 'malformed'
    | 'too-many'
    | 'not-registered'
    | 'already-registered'
    | 'unknown-subscription-types'
    | 'invalid-contact'
    | 'invalid-image'
    | 'command-unsupported'
    | 'command-failed';

/** For the log: never shown to the agent. */
export interface FrameReport {
    readonly code: FrameReportCode;
    /** Allowed origin of the frame that it is about. */
    readonly origin: string;
    /** How the page calls itself; empty when it does not. */
    readonly issuer: string;
    /** What it was: an origin, a command, a list. */
    readonly detail: string;
    readonly error?: unknown;
}

/** What the bridge does on the desk. */
export interface DeskPort {
    /** Rejects when it cannot be done. */
    answer(item: WorkItem): Promise<void>;
    hangUp(item: WorkItem): Promise<void>;
    /** @param workItemId null for none in particular */
    showCard(workItemId: string | null, card: CardPicture): void;
    report(report: FrameReport): void;
}

/**
 * The right to send one request, used up by sending it. Whoever decides about a dial holds exactly
 * one, so that two dials for one intent cannot be written by mistake.
 */
import type { RequestSender } from './requests';

/** A request of the Integration API without its callback. */
export interface LibraryRequest {
    readonly name: string;
    readonly args: readonly unknown[];
}

/** Sends one request, once. */
export class OnePass {
    private sender: RequestSender | null;

    constructor(sender: RequestSender) {
        this.sender = sender;
    }

    /**
     * @returns settles with the outcome of the request
     * @throws Error when the pass is used up
     */
    async use({ name, args }: LibraryRequest): Promise<void> {
        const { sender } = this;
        this.sender = null;
        if (sender === null) {
            throw new Error(`A second ${name} for one intent was stopped.`);
        }
        await sender.send(name, args);
    }

    /** Nothing will be sent any more. */
    tearUp(): void {
        this.sender = null;
    }
}

/**
 * Where problems go that have no caller to reject: the browser's console for developers and, once
 * the library is there, the gadget's own log, which is what contact-center support asks for
 * (guide, "writeLogError(logMessage)").
 */
import type { IntegrationApi } from './contract';

const PREFIX = 'Connects Toolkit: ';

/** Reports problems of one document. */
export class Reporter {
    private api: IntegrationApi | null = null;

    /** From now on problems also reach the gadget's log. */
    useGadgetLog(api: IntegrationApi): void {
        this.api = api;
    }

    /**
     * Something is broken: a handler threw, an event was malformed.
     * @param message what happened and what to do
     * @param cause the error behind it, if there is one
     */
    error(message: string, cause?: unknown): void {
        if (cause === undefined) {
            console.error(PREFIX + message);
        } else {
            console.error(PREFIX + message, cause);
        }
        this.writeToGadget('writeLogError', withCause(message, cause));
    }

    /** Something is odd but harmless: an answer that came twice or late. */
    note(message: string): void {
        this.writeToGadget('writeLogDebug', message);
    }

    private writeToGadget(name: 'writeLogDebug' | 'writeLogError', message: string): void {
        try {
            this.api?.[name](PREFIX + message);
        } catch (error) {
            // The gadget's log is a courtesy; the console still has the whole story.
            console.error(`${PREFIX}${name} failed`, error);
        }
    }
}

function withCause(message: string, cause: unknown): string {
    if (cause === undefined) {
        return message;
    }
    const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : JSON.stringify(cause);
    return `${message} ${text}`;
}

/** The document's own connection to the gadget, which the live state listens through. */
import { type ConnectsClient, NotReadyInTimeError } from 'c/connectsIntegrationApiSvc';

/**
 * `loading`: the library is being loaded. `absent`: the gadget has not answered yet and is waited
 * for. `missing`: there is no usable library; the service's report says why. `connected`: it runs.
 */
export type LinkStage = 'loading' | 'absent' | 'missing' | 'connected';

/** How long the gadget may take before a component says that it is not there. It goes on waiting. */
export const PATIENCE_MS = 10_000;

/** Connects the caller's document (`connect` of the service, for a host that is always there). */
export type Connect = (options: { readonly readyDeadlineMs: number }) => Promise<ConnectsClient>;

/** Connects once, when first asked; whoever asks later shares it. */
export class LiveLink {
    private readonly connect: Connect;
    private readonly listeners = new Set<() => void>();
    private currentStage: LinkStage | 'idle' = 'idle';
    private currentClient: ConnectsClient | null = null;

    constructor(connect: Connect) {
        this.connect = connect;
    }

    get stage(): LinkStage {
        return this.currentStage === 'idle' ? 'loading' : this.currentStage;
    }

    /** Null until the stage is `connected`. */
    get client(): ConnectsClient | null {
        return this.currentClient;
    }

    /** Calls after each change of the stage, and begins to connect. @returns stops it */
    observe(listener: () => void): () => void {
        this.listeners.add(listener);
        if (this.currentStage === 'idle') {
            void this.start();
        }
        return () => this.listeners.delete(listener);
    }

    /** Tries again after `missing`; otherwise does nothing. */
    retry(): void {
        if (this.currentStage === 'missing') {
            void this.start();
        }
    }

    private async start(): Promise<void> {
        this.become('loading');
        try {
            this.currentClient = await this.connectPatiently();
            this.become('connected');
        } catch {
            // Nothing can be waited for any more; the service has reported the reason.
            this.become('missing');
        }
    }

    private async connectPatiently(): Promise<ConnectsClient> {
        try {
            return await this.connect({ readyDeadlineMs: PATIENCE_MS });
        } catch (error) {
            if (!(error instanceof NotReadyInTimeError)) {
                throw error;
            }
            this.become('absent');
            return this.connect({ readyDeadlineMs: Infinity });
        }
    }

    private become(stage: LinkStage): void {
        if (stage !== this.currentStage) {
            this.currentStage = stage;
            [...this.listeners].forEach((listener) => listener());
        }
    }
}

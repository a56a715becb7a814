import { api, LightningElement } from 'lwc';
import {
    dismissRefusal,
    hostOmniChannel,
    type OmniHost,
    type OmniMessage,
    type PresenceDeskState,
    reloadPresenceRules,
    watchPresence,
} from 'c/connectsPresenceDesk';
import { LABELS } from './labels';
import { type PresenceNotice, presenceView, type PresenceView } from './presenceView';

/**
 * Lets presence and agent state follow each other, and shows how that stands. Lives in the Aura
 * component `c:connectsPresenceUtility`, which holds Omni-Channel.
 *
 * @fires omnirequest with an `OmniRequest`: a method of Omni-Channel to call; its answer, and every
 *     event of Omni-Channel, comes back through `receive`
 */
export default class ConnectsPresence extends LightningElement {
    /** Leaves out the heading. */
    @api compact = false;

    labels = LABELS;
    state: PresenceDeskState | null = null;
    /** Why signing in again did not work; empty otherwise. */
    signInProblem = '';

    private omni: OmniHost | null = null;
    private stopWatching: () => void = () => undefined;

    connectedCallback(): void {
        this.omni = hostOmniChannel((request) =>
            this.dispatchEvent(new CustomEvent('omnirequest', { detail: request })),
        );
        this.stopWatching = watchPresence((state) => {
            this.state = state;
            if (state.omni !== 'disconnected') {
                this.signInProblem = '';
            }
        });
    }

    disconnectedCallback(): void {
        this.stopWatching();
        this.omni?.leave();
        this.omni = null;
    }

    /** What Omni-Channel says, told by the Aura component. */
    @api
    receive(message: OmniMessage): void {
        this.omni?.receive(message);
    }

    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get view(): PresenceView | null {
        return this.state === null ? null : presenceView(this.state, this.signInProblem);
    }

    get loadingText(): string {
        return this.view === null ? LABELS.loading : this.view.loading;
    }

    /** What comes back by itself. */
    get kept(): PresenceView['kept'] {
        return this.view?.kept ?? [];
    }

    get duty(): string {
        return this.view?.duty ?? '';
    }

    get notices(): readonly PresenceNotice[] {
        return this.view?.notices ?? [];
    }

    handleAction(event: Event): void {
        switch ((event.currentTarget as HTMLElement).dataset.key) {
            case 'failed':
                reloadPresenceRules();
                break;
            case 'refusal':
                dismissRefusal();
                break;
            case 'disconnected':
                void this.signInAgain();
                break;
            default:
                this.signInProblem = '';
        }
    }

    private async signInAgain(): Promise<void> {
        this.signInProblem = '';
        try {
            await this.omni?.signInAgain();
        } catch (error) {
            this.signInProblem = error instanceof Error ? error.message : String(error);
        }
    }
}

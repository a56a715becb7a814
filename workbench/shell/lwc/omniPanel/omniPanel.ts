import { LightningElement } from 'lwc';
import { observeOmni, pageOmni } from '../../../platform/omniChannel/pageOmni';

/** Work as the panel lists it. */
interface WorkView {
    readonly id: string;
    readonly text: string;
    readonly isOffered: boolean;
}

/** The stand-in Omni-Channel for the hand: choose a presence, work, sign out, lose the connection. */
export default class OmniPanel extends LightningElement {
    /** Empty for signed out. */
    presence = '';
    status = '';
    isDisconnected = false;
    mayNotOffer = true;
    works: readonly WorkView[] = [];
    /** Cases that were offered. */
    private cases = 0;
    private stop = (): void => undefined;

    connectedCallback(): void {
        this.stop = observeOmni(() => this.update());
        this.update();
    }

    disconnectedCallback(): void {
        this.stop();
    }

    get options(): { label: string; value: string }[] {
        return pageOmni.statuses.map(({ label, apiName }) => ({ label, value: apiName }));
    }

    get isSignedOut(): boolean {
        return this.presence === '';
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        pageOmni.choose(event.detail.value);
    }

    handleSignOut(): void {
        pageOmni.signOut();
    }

    handleElsewhere(): void {
        pageOmni.signOut('DuplicateLoginInSameBrowser');
    }

    handleDrop(): void {
        pageOmni.dropConnection();
    }

    handleOffer(): void {
        this.cases += 1;
        pageOmni.offerWork(`500${String(this.cases).padStart(12, '0')}`);
        this.update();
    }

    async handleWork(event: Event): Promise<void> {
        const { id: workId, act } = (event.currentTarget as HTMLElement).dataset;
        const { toolkit } = pageOmni;
        switch (act) {
            case 'accept':
                await toolkit.acceptAgentWork({ workId });
                break;
            case 'decline':
                await toolkit.declineAgentWork({ workId });
                break;
            default:
                await toolkit.closeAgentWork({ workId });
        }
        this.update();
    }

    private update(): void {
        const { status, isConnected, works, mayOfferWork } = pageOmni;
        this.presence = status?.apiName ?? '';
        this.isDisconnected = !isConnected;
        this.mayNotOffer = !mayOfferWork;
        this.works = works.map(({ workId, workItemId, isEngaged }) => ({
            id: workId,
            text: `${workItemId}: ${isEngaged ? 'accepted' : 'offered'}`,
            isOffered: !isEngaged,
        }));
        const where = status === null ? 'Signed out of Omni-Channel' : `Presence: ${status.label}`;
        this.status = isConnected ? where : `${where}, without connection`;
    }
}

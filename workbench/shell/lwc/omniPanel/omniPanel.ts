import { LightningElement } from 'lwc';
import { observeOmni, pageOmni } from '../../../platform/omniChannel/pageOmni';

/** The stand-in Omni-Channel for the hand: choose a presence, sign out, lose the connection. */
export default class OmniPanel extends LightningElement {
    /** Empty for signed out. */
    presence = '';
    status = '';
    isDisconnected = false;
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

    private update(): void {
        const { status, isConnected } = pageOmni;
        this.presence = status?.apiName ?? '';
        this.isDisconnected = !isConnected;
        const where = status === null ? 'Signed out of Omni-Channel' : `Presence: ${status.label}`;
        this.status = isConnected ? where : `${where}, without connection`;
    }
}

import { api, LightningElement } from 'lwc';
import getIntegrationApi, {
    expectLibrary,
    type IntegrationApi,
    type LibraryDelivery,
} from 'c/connectsIntegrationApiSvc';

/**
 * The way of the Aura component `c:connectsAuraApi` to the toolkit's service, in both directions:
 * the vendor's library goes in, the guide's face of the service comes out with the event `ready`.
 * Shows nothing.
 */
export default class ConnectsAuraLibrary extends LightningElement {
    /** Whether the vendor's Aura component is there and will bring its library. */
    @api expectsVendor = false;

    private delivery: LibraryDelivery | null = null;
    private library: IntegrationApi | null = null;
    private isAnnounced = false;

    connectedCallback(): void {
        if (this.expectsVendor) {
            this.delivery = expectLibrary(this);
            this.handOver();
        }
        getIntegrationApi(this, (face, error) => {
            if (error === undefined && !this.isAnnounced) {
                this.isAnnounced = true;
                this.dispatchEvent(new CustomEvent('ready', { detail: { api: face } }));
            }
        });
    }

    disconnectedCallback(): void {
        this.delivery?.withdraw();
        this.delivery = null;
    }

    /**
     * Takes the vendor's library, which is ready; a method and not a property, because Lightning
     * makes what is assigned to properties read-only.
     * @param library `v.noConflictConnectsIntegrationAPI` of `cnx:ConnectsIntegrationAPI`
     * @throws TypeError for anything else
     */
    @api
    deliver(library: IntegrationApi): void {
        this.library = library;
        this.handOver();
    }

    private handOver(): void {
        const { delivery, library } = this;
        if (delivery !== null && library !== null) {
            delivery.deliver(library);
        }
    }
}

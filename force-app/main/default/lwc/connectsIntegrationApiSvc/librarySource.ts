/**
 * Where a document's library comes from. The service loads its own – unless a host is there that
 * brings one: the vendor's Aura component makes an instance of its own (guide, "Lightning Aura
 * Component"), and one document should have one. An instance goes with its host; the service then
 * loads its own after all.
 */
import { BroughtLibrary } from './broughtLibrary';
import type { IntegrationApi } from './contract';
import type { LoadLibrary } from './readiness';
import type { Reporter } from './reporter';

/** A host's hand in the matter. */
export interface LibraryDelivery {
    /**
     * Hands over an instance that is ready; again when the host hears that it is ready once more.
     * @returns whether the document uses it: not when it has loaded its own before, or has another
     *     host's
     * @throws TypeError for something that is no instance of the library
     */
    deliver(library: IntegrationApi): boolean;
    /** The host leaves, and takes its instance along. */
    withdraw(): void;
}

interface Host extends LibraryDelivery {
    readonly component: object;
    library: IntegrationApi | null;
}

/** The hosts of one document, and the library in use. */
export class LibrarySource {
    private readonly loadOwn: LoadLibrary;
    private readonly reporter: Reporter;
    private readonly hosts = new Set<Host>();
    private brought: BroughtLibrary | null = null;
    /** The host whose instance is in use; null while none is, and once the document has its own. */
    private provider: Host | null = null;
    private hasOwn = false;

    constructor(loadOwn: LoadLibrary, reporter: Reporter) {
        this.loadOwn = loadOwn;
        this.reporter = reporter;
    }

    /** The library for the service: a host's if there is one, else the document's own. */
    readonly load: LoadLibrary = (component) => {
        if (this.hosts.size === 0) {
            return this.loadForGood(component);
        }
        this.brought = new BroughtLibrary(this.reporter);
        this.choose();
        return Promise.resolve(this.brought.api);
    };

    /**
     * A host is there: whoever asks for the library from now on waits for what it delivers.
     * @param component a Lightning web component; the resource loader needs one when the host leaves
     */
    expect(component: object): LibraryDelivery {
        const host: Host = {
            component,
            library: null,
            deliver: (library) => this.deliver(host, library),
            withdraw: () => this.withdraw(host),
        };
        this.hosts.add(host);
        return host;
    }

    private deliver(host: Host, library: IntegrationApi): boolean {
        assertLibrary(library);
        if (!this.hosts.has(host)) {
            return false;
        }
        host.library = library;
        if (this.provider === host) {
            this.brought?.use(library);
        } else {
            this.choose();
        }
        return !this.hasOwn && (this.provider ?? host) === host;
    }

    private withdraw(host: Host): void {
        if (!this.hosts.delete(host) || this.brought === null || this.hasOwn) {
            return;
        }
        if (this.provider === host) {
            this.provider = null;
        }
        this.choose();
        if (this.provider === null && this.hosts.size === 0) {
            this.changeToOwn(this.brought, host.component);
        }
    }

    /** Takes the instance of the first host that has delivered, if one is wanted. */
    private choose(): void {
        const [next] = [...this.hosts].filter(({ library }) => library !== null);
        if (this.brought === null || this.hasOwn || this.provider !== null || next === undefined) {
            return;
        }
        this.provider = next;
        if (next.library !== null) {
            this.brought.use(next.library);
        }
    }

    private async loadForGood(component: object): Promise<IntegrationApi> {
        this.hasOwn = true;
        try {
            return await this.loadOwn(component);
        } catch (error) {
            this.hasOwn = false;
            throw error;
        }
    }

    private changeToOwn(brought: BroughtLibrary, component: object): void {
        this.loadForGood(component)
            .then((own) => own.waitReady(() => brought.use(own)))
            .catch((error: unknown) =>
                this.reporter.error(
                    'The Aura component that had brought the library of b+s Connects left the page, ' +
                        'and no other could be loaded. Load the page again.',
                    error,
                ),
            );
    }
}

function assertLibrary(library: unknown): void {
    if (
        typeof library !== 'object' ||
        library === null ||
        typeof (library as Partial<IntegrationApi>).getCtiData !== 'function'
    ) {
        throw new TypeError(
            'This is no instance of the library of b+s Connects. Hand over what ' +
                'v.noConflictConnectsIntegrationAPI of cnx:ConnectsIntegrationAPI holds once that has fired waitReady.',
        );
    }
}

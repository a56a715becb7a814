/**
 * The screen pops of this document: one, however many components show them. Each call pops once, and
 * the component that came first opens the pages.
 */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { browserTimers, type Candidacy, type Role, standFor } from 'c/connectsLeader';
import { offer, relate } from 'c/connectsRelatedRecords';
import type { NewRecord, SiteNumbers } from 'c/connectsScreenPopRules';
import type { RunSearches } from './apexSearch';
import { type CallPop, CallPops } from './callPops';
import { findRecords, type PopMatch } from './findRecords';
import { type PopConfiguration, popConfigurationOf, type PopText } from './popConfiguration';
import { browserPopNotes } from './popNotes';
import type { PopMoment } from './popPlan';
import { browserChoices } from './rememberedChoices';

/** A component that shows the pops. */
export interface PopHost {
    readonly moment: PopMoment;
    readonly site: SiteNumbers;
    /** @throws (rejects) what the CRM port does */
    openRecord(match: PopMatch): Promise<void>;
    openNewRecord(record: NewRecord): Promise<void>;
    /** Told of every change. */
    show(view: PopDeskView): void;
}

/** What there is to show. */
export interface PopDeskView {
    readonly configuration: PopConfiguration;
    readonly role: Role;
    /** The newest first. */
    readonly pops: readonly CallPop[];
}

/** What the desk asks the org. */
export interface PopOrg {
    readonly texts: () => Promise<readonly PopText[]>;
    readonly run: RunSearches;
}

const LOADING: PopConfiguration = { stage: 'loading' };

/** See the file's head. */
export class PopDesk {
    private readonly org: PopOrg;
    private readonly hosts = new Set<PopHost>();
    private session: { readonly pops: CallPops; readonly candidacy: Candidacy } | null = null;
    private configuration: PopConfiguration = LOADING;

    constructor(org: PopOrg) {
        this.org = org;
    }

    /** @returns leaves; with the last component the duty is given up */
    join(host: PopHost): () => void {
        this.hosts.add(host);
        if (this.session === null) {
            this.begin();
        }
        this.tell();
        return () => {
            this.hosts.delete(host);
            if (this.hosts.size === 0) {
                this.end();
            }
        };
    }

    /** The work items that are at the desk now. */
    follow(items: readonly WorkItem[]): void {
        this.session?.pops.follow(items);
    }

    /** The calls; null while no component is there. */
    get pops(): CallPops | null {
        return this.session?.pops ?? null;
    }

    /** Reads the rules, at the start and after a failure. */
    async readRules(): Promise<void> {
        const { session } = this;
        this.configure(LOADING);
        let read: PopConfiguration;
        try {
            read = popConfigurationOf(await this.org.texts(), this.firstHost().site);
        } catch (error) {
            read = { stage: 'failed', error };
        }
        // Who has left and come back meanwhile has asked anew.
        if (session !== null && session === this.session) {
            this.configure(read);
        }
    }

    private begin(): void {
        const candidacy = standFor('screen-pop', { host: 'screen-pop' });
        const now = (): number => browserTimers.now();
        const pops = new CallPops({
            rules: () => (this.configuration.stage === 'ready' ? this.configuration.rules : null),
            role: () => candidacy.state.role,
            moment: () => this.firstHost().moment,
            find: (searches) => findRecords(searches, this.org.run),
            openRecord: (match) => this.firstHost().openRecord(match),
            openNewRecord: (record) => this.firstHost().openNewRecord(record),
            offer: ({ Id: id }, matches) => offer(id, matches),
            relate: ({ Id: id }, { recordId, type, name }) => relate(id, { recordId, type, name }),
            notes: browserPopNotes(now),
            choices: browserChoices(now),
            timers: browserTimers,
            onChange: () => this.tell(),
        });
        this.session = { pops, candidacy };
        candidacy.observe(() => pops.settle());
        void this.readRules();
    }

    private end(): void {
        this.session?.pops.stop();
        this.session?.candidacy.withdraw();
        this.session = null;
    }

    private configure(configuration: PopConfiguration): void {
        this.configuration = configuration;
        this.session?.pops.settle();
    }

    private firstHost(): PopHost {
        const [first] = this.hosts;
        if (first === undefined) {
            throw new Error('No component shows screen pops any more.');
        }
        return first;
    }

    private tell(): void {
        const { session, configuration } = this;
        if (session !== null) {
            const view: PopDeskView = {
                configuration,
                role: session.candidacy.state.role,
                pops: session.pops.all,
            };
            this.hosts.forEach((host) => host.show(view));
        }
    }
}

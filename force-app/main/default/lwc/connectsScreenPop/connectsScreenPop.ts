import { api, LightningElement, wire } from 'lwc';
import {
    EnclosingUtilityId,
    getAllUtilityInfo,
    minimize,
    open as openUtility,
    updateUtility,
} from 'lightning/platformUtilityBarApi';
import readTexts from '@salesforce/apex/ScreenPopRuleReader.texts';
import runSearches from '@salesforce/apex/ScreenPopSearch.run';
import { CrmHost, type CrmPort, crmPortFor } from 'c/connectsCrmPort';
import type { AgentChannelType, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { Role } from 'c/connectsLeader';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import type { NewRecord, SiteNumbers } from 'c/connectsScreenPopRules';
import type { ApexResult } from './apexSearch';
import type { CallPop } from './callPops';
import { ChoiceCall } from './choiceCall';
import type { PopMatch } from './findRecords';
import { LABELS } from './labels';
import type { PopConfiguration, PopText } from './popConfiguration';
import { PopDesk, type PopDeskView, type PopHost } from './popDesk';
import type { PopMoment } from './popPlan';
import {
    configurationNotice,
    failureText,
    outcomeText,
    type PopNotice,
    type PopRow,
    popRows,
    problemTexts,
} from './popView';

/** One for the document, however many components show it. */
const DESK = new PopDesk({
    texts: () => readTexts() as Promise<readonly PopText[]>,
    run: (searches) => runSearches({ searches }) as Promise<readonly ApexResult[]>,
});

/** Opens the caller's record when a call comes, lets the agent choose among several, and says why. */
export default class ConnectsScreenPop extends CrmHost(LightningElement) implements PopHost {
    /** Leaves out the heading. */
    @api compact = false;

    /** `Ringing` or `Answered`: when a call that comes in opens a record. */
    @api when = 'Ringing';

    /** Code of the site's country, for rules that name a format of numbers. */
    @api callingCode = '1';

    /** What begins national numbers of the site's country; empty for none. */
    @api trunkPrefix = '';

    @wire(EnclosingUtilityId) utilityId?: string;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    configuration: PopConfiguration = { stage: 'loading' };
    role: Role = 'electing';
    pops: readonly CallPop[] = [];
    expanded: ReadonlySet<string> = new Set();
    remembering: ReadonlySet<string> = new Set();
    /** Why a page could not be opened; empty otherwise. */
    problem = '';

    private watch: LiveWatch | null = null;
    private leaveDesk: (() => void) | null = null;
    private readonly choiceCall = new ChoiceCall(
        { getAllUtilityInfo, openPanel: openUtility, minimize, updateUtility },
        (error) => console.error('Connects: the utility bar refused.', error),
    );

    connectedCallback(): void {
        this.leaveDesk = DESK.join(this);
        this.watch = watchLive(this, {
            stage: (stage) => {
                this.stage = stage;
            },
            desk: (desk) => {
                this.desk = desk;
                DESK.follow(desk.workItems);
            },
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.watch?.stop();
        this.watch = null;
        this.leaveDesk?.();
        this.leaveDesk = null;
    }

    // ── What the desk asks of its host ──────────────────────────────────────────────────────────

    get moment(): PopMoment {
        return this.when.toLowerCase() === 'answered' ? 'answered' : 'ringing';
    }

    get site(): SiteNumbers {
        return { callingCode: this.callingCode, trunkPrefix: this.trunkPrefix };
    }

    async openRecord({ recordId }: PopMatch): Promise<void> {
        await this.port.openRecord(recordId);
    }

    async openNewRecord({ object, values }: NewRecord): Promise<void> {
        await this.port.openNewRecord(object, values);
    }

    show({ configuration, role, pops }: PopDeskView): void {
        this.configuration = configuration;
        this.role = role;
        this.pops = pops;
        this.callToChoice();
    }

    // ── What the template shows ─────────────────────────────────────────────────────────────────

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get cardClass(): string {
        return this.compact ? 'compact' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get isShown(): boolean {
        return this.condition === 'ready' || this.condition === 'lost';
    }

    get isLoading(): boolean {
        return this.configuration.stage === 'loading';
    }

    get notice(): PopNotice | null {
        return configurationNotice(this.configuration);
    }

    get problems(): readonly string[] {
        return problemTexts(this.configuration);
    }

    get isElsewhere(): boolean {
        return this.role === 'standby';
    }

    get isEmpty(): boolean {
        return this.configuration.stage === 'ready' && this.rows.length === 0;
    }

    get rows(): readonly PopRow[] {
        const seen = this.pops.filter(({ stage }) => stage !== 'waiting');
        return popRows(seen, { expanded: this.expanded, remembering: this.remembering });
    }

    /** What became of the latest call, for a screen reader. */
    get announcement(): string {
        const latest = this.pops.find(({ stage }) => stage !== 'waiting' && stage !== 'searching');
        return latest === undefined ? '' : outcomeText(latest);
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleReadRules(): void {
        void DESK.readRules();
    }

    handleRemember(event: CustomEvent<{ checked: boolean }>): void {
        const key = keyOf(event);
        const others = [...this.remembering].filter((other) => other !== key);
        this.remembering = new Set(event.detail.checked ? [...others, key] : others);
    }

    handleChoose(event: Event): void {
        const { key, record } = (event.currentTarget as HTMLElement).dataset;
        if (key !== undefined && record !== undefined) {
            const isToRemember = this.remembering.has(key);
            void this.attempt(async () => DESK.pops?.choose(key, record, isToRemember));
        }
    }

    handleChooseAnew(event: Event): void {
        DESK.pops?.chooseAnew(keyOf(event));
    }

    handleRetry(event: Event): void {
        DESK.pops?.retry(keyOf(event));
    }

    handleShowAll(event: Event): void {
        this.expanded = new Set([...this.expanded, keyOf(event)]);
    }

    handleOpenAgain(event: Event): void {
        const { record } = (event.currentTarget as HTMLElement).dataset;
        if (record !== undefined) {
            void this.attempt(() => this.port.openRecord(record));
        }
    }

    handleSearch(event: Event): void {
        const { text } = (event.currentTarget as HTMLElement).dataset;
        if (text !== undefined) {
            void this.attempt(() => this.port.openSearch(text));
        }
    }

    handleDismiss(): void {
        this.problem = '';
    }

    private get port(): CrmPort {
        return crmPortFor(this, { client: this.watch?.client ?? null });
    }

    private async attempt(run: () => Promise<unknown>): Promise<void> {
        try {
            this.problem = '';
            await run();
        } catch (error) {
            this.problem = failureText(error);
        }
    }

    private callToChoice(): void {
        // Elsewhere than in the utility bar, orgs give null.
        if (typeof this.utilityId === 'string') {
            const isAsked = this.pops.some(({ stage, isOpen }) => stage === 'choose' && isOpen);
            void this.choiceCall.tell(this.utilityId, isAsked);
        }
    }
}

function keyOf(event: Event): string {
    return (event.currentTarget as HTMLElement).dataset.key ?? '';
}

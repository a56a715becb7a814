import { api, LightningElement } from 'lwc';
import { CrmHost, crmErrorText, crmPortFor } from 'c/connectsCrmPort';
import { type DialGuardState, type DialGuardWatch, watchDialGuard } from 'c/connectsDialGuard';
import { type MissingNotice, missingNotice } from 'c/connectsDialWords';
import { fillLabel, isSameNumber } from 'c/connectsFormat';
import {
    type AgentChannelType,
    ClientReleasedError,
    type ConnectsClient,
    type DeskSnapshot,
    type DialDecision,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    type LinkStage,
    type LiveWatch,
    NO_DESK,
    watchLive,
} from 'c/connectsLiveState';
import { everySecond } from 'c/connectsTicker';
import { errorText } from 'c/connectsWords';
import { LABELS } from './labels';
import { type NumberRow, numberRow } from './numberRow';
import { NumberVerdicts } from './numberVerdicts';
import { type PersonNumber, personNumbers } from './personNumbers';
import { numberSource, type NumberSource } from './recordFields';

interface Notice {
    readonly heading: string;
    readonly text: string;
}

/** For how long after a call a guard's verdict is about it, in ms. */
const DIAL_MS = 120_000;
const MINUTE_MS = 60_000;

/** The service gives a component one client, which here dials: the guard's link has its own. */
class GuardHost {
    private readonly component: ConnectsContactNumbers;

    constructor(component: ConnectsContactNumbers) {
        this.component = component;
    }

    get isConnected(): boolean {
        return this.component.isConnected;
    }
}

/**
 * The numbers of the person behind a record, each with what the do-not-call rules say before anyone
 * dials, and a button that calls through the guards.
 */
export default class ConnectsContactNumbers extends CrmHost(LightningElement) {
    /** Heading; empty for the default. */
    @api heading = '';
    /** API names of the fields with numbers, separated by commas; empty for the standard ones. */
    @api fields = '';
    /** Leaves out the heading and tightens the rows. */
    @api compact = false;

    labels = LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    guard: DialGuardState | null = null;
    /** Null until the record was read. */
    numbers: readonly PersonNumber[] | null = null;
    /** In place of the numbers. */
    problem: Notice | null = null;
    emptyText = LABELS.emptyText;
    canMakeCall = false;
    isDialling = false;
    refusal: Notice | null = null;
    announcement = '';
    /** Counts changes of the verdicts, which are kept outside. */
    verdictChanges = 0;
    /** How old they are; empty while there are none. */
    ageText = '';

    private shownRecordId = '';
    private shownObject = '';
    private watch: LiveWatch | null = null;
    private guardWatch: DialGuardWatch | null = null;
    private stopTicking?: () => void;
    private checkedRules: string | null = null;
    private dialled: { readonly text: string; readonly until: number } | null = null;
    /** Counts readings: an answer about the record before is too late. */
    private reading = 0;
    private readonly verdicts = new NumberVerdicts({
        explain: (number, signal) => this.explain(number, signal),
        onChange: () => {
            this.verdictChanges += 1;
            this.lookAtAge();
        },
        now: () => Date.now(),
    });

    /** Id of the record, given by the record page. */
    @api
    get recordId(): string {
        return this.shownRecordId;
    }
    set recordId(value: string | null | undefined) {
        this.shownRecordId = value ?? '';
        this.readIfConnected();
    }

    /** API name of the record's object, given by the record page. */
    @api
    get objectApiName(): string {
        return this.shownObject;
    }
    set objectApiName(value: string | null | undefined) {
        this.shownObject = value ?? '';
        this.readIfConnected();
    }

    connectedCallback(): void {
        this.watch = watchLive(this, {
            stage: (stage) => this.follow(stage),
            desk: (desk) => {
                this.desk = desk;
                this.lookAtPhone();
            },
        });
        this.guardWatch = watchDialGuard(new GuardHost(this), (state) => this.hearGuard(state));
        this.stopTicking = everySecond(() => this.tick());
        void this.read();
    }

    disconnectedCallback(): void {
        super.disconnectedCallback();
        this.stopTicking?.();
        this.verdicts.stop();
        this.guardWatch?.stop();
        this.guardWatch = null;
        this.watch?.stop();
        this.watch = null;
    }

    get title(): string {
        return this.heading || LABELS.title;
    }

    get cardClass(): string {
        return this.compact ? 'compact' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get isReading(): boolean {
        return this.numbers === null && this.problem === null;
    }

    get isEmpty(): boolean {
        return this.numbers?.length === 0;
    }

    get hasNumbers(): boolean {
        return (this.numbers?.length ?? 0) > 0;
    }

    get lack(): MissingNotice | null {
        // That the softphone is missing says the notice of the desk.
        const missing = (this.guard?.missing ?? []).filter((part) => part !== 'gadget');
        return this.hasNumbers ? missingNotice(missing) : null;
    }

    /** Whoever guards on another page is not known here. */
    get hasNoGuard(): boolean {
        const { guard } = this;
        const isAtWork = guard?.stage === 'watching' || guard?.stage === 'degraded';
        return this.hasNumbers && isAtWork && guard.role === null;
    }

    get rows(): readonly NumberRow[] {
        const { desk, canMakeCall, isDialling, verdictChanges, verdicts } = this;
        return verdictChanges < 0
            ? []
            : (this.numbers ?? []).map((number) =>
                  numberRow(number, verdicts.of(number.text), { desk, canMakeCall, isDialling }),
              );
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleReload(): void {
        void this.read();
    }

    handleReloadGuard(): void {
        this.guardWatch?.reload();
    }

    handleRefresh(): void {
        this.verdicts.ask();
    }

    handleDismiss(): void {
        this.refusal = null;
    }

    handleDial(event: Event): void {
        const key = (event.currentTarget as HTMLElement).dataset.number;
        const number = this.numbers?.find(({ text }) => text === key);
        const client = this.watch?.client ?? null;
        if (number !== undefined && number.dialText !== null && client !== null) {
            void this.dial(client, number.text, number.dialText);
        }
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        const client = this.watch?.client ?? null;
        if (stage === 'connected' && client !== null) {
            client.observeDials((decision) => this.hearDecision(decision));
        }
        this.lookAtPhone();
    }

    private lookAtPhone(): void {
        this.canMakeCall = this.watch?.client?.isMakeCallEnabled ?? false;
    }

    private hearGuard(state: DialGuardState): void {
        this.guard = state;
        const { rulesVersion } = state;
        if (rulesVersion !== null && rulesVersion !== this.checkedRules) {
            const isChange = this.checkedRules !== null;
            this.checkedRules = rulesVersion;
            if (isChange) {
                this.verdicts.ask();
            }
        }
    }

    private lookAtAge(): void {
        const { ageMs } = this.verdicts;
        this.ageText = ageMs === null ? '' : checkedText(ageMs);
    }

    private tick(): void {
        this.lookAtPhone();
        this.lookAtAge();
        if (document.visibilityState === 'visible' && this.isSeen) {
            this.verdicts.askIfOld();
        }
    }

    /** A record page behind another tab has no place on the screen. */
    private get isSeen(): boolean {
        const list = this.template?.querySelector<HTMLElement>('.numbers');
        return list !== null && list !== undefined && list.offsetParent !== null;
    }

    private explain(number: string, signal: AbortSignal) {
        const { guardWatch } = this;
        return guardWatch === null
            ? Promise.reject(new Error('The component is not on the page.'))
            : guardWatch.explain({ number, isWritten: true, signal });
    }

    private readIfConnected(): void {
        if (this.watch !== null) {
            void this.read();
        }
    }

    private async read(): Promise<void> {
        this.reading += 1;
        const { reading } = this;
        this.numbers = null;
        this.problem = null;
        this.refusal = null;
        this.verdicts.show([]);
        this.ageText = '';
        const { shownRecordId, shownObject } = this;
        const source = numberSource(shownObject, this.fields);
        if (shownRecordId === '' || source === null) {
            this.problem = noSource(shownRecordId === '' ? '' : shownObject);
            return;
        }
        try {
            const values = await this.valuesOf(source);
            if (reading === this.reading) {
                this.show(values === null ? [] : personNumbers(values, source.fields));
                this.emptyText = values === null ? LABELS.noContactText : LABELS.emptyText;
            }
        } catch (error) {
            if (reading === this.reading) {
                this.problem = { heading: LABELS.failedTitle, text: crmErrorText(error) };
            }
        }
    }

    /** @returns null when there is no such person */
    private async valuesOf({
        object,
        fields,
        throughField,
    }: NumberSource): Promise<Readonly<Record<string, unknown>> | null> {
        const port = crmPortFor(this);
        if (throughField === null) {
            return port.readRecord(object, this.shownRecordId, fields);
        }
        const record = await port.readRecord(this.shownObject, this.shownRecordId, [throughField]);
        const id = record[throughField];
        return typeof id === 'string' && id !== '' ? port.readRecord(object, id, fields) : null;
    }

    private show(numbers: readonly PersonNumber[]): void {
        this.numbers = numbers;
        this.verdicts.show(numbers.map(({ text }) => text));
    }

    /** With the gadget's dialling rules, and through whatever guards there are in any document. */
    private async dial(client: ConnectsClient, text: string, dialText: string): Promise<void> {
        this.refusal = null;
        this.isDialling = true;
        this.dialled = { text: dialText, until: Date.now() + DIAL_MS };
        this.announcement = fillLabel(LABELS.dialling, text);
        try {
            await client.makeCall(dialText);
        } catch (error) {
            if (!(error instanceof ClientReleasedError)) {
                this.refuse(text, errorText(error));
            }
        }
        this.isDialling = false;
        this.lookAtPhone();
    }

    /** A guard decides after the gadget has said yes to the request. */
    private hearDecision({ intent, outcome, reason, at }: DialDecision): void {
        const { dialled } = this;
        if (dialled === null || at > dialled.until || !isSameNumber(intent.number, dialled.text)) {
            return;
        }
        this.dialled = null;
        if (outcome === 'dialled') {
            // The call counts: a cap may be reached now.
            this.verdicts.ask();
        } else {
            this.refuse(dialled.text, reason ?? '');
        }
    }

    private refuse(number: string, text: string): void {
        this.refusal = { heading: fillLabel(LABELS.notDialledTitle, number), text };
    }
}

function checkedText(ageMs: number): string {
    const minutes = Math.floor(ageMs / MINUTE_MS);
    return minutes < 1 ? LABELS.checkedNow : fillLabel(LABELS.checkedAgo, minutes);
}

function noSource(objectName: string): Notice {
    return {
        heading: LABELS.noRecordTitle,
        text:
            objectName === ''
                ? LABELS.noRecordText
                : fillLabel(LABELS.unknownObjectText, objectName),
    };
}

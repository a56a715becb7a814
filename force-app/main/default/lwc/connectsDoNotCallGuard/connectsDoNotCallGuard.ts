import { api, LightningElement, wire } from 'lwc';
import {
    EnclosingUtilityId,
    getAllUtilityInfo,
    minimize,
    open as openUtility,
} from 'lightning/platformUtilityBarApi';
import { CrmError, crmErrorText, CrmHost, crmPortFor, type NewTask } from 'c/connectsCrmPort';
import {
    type DialGuardState,
    type DialGuardWatch,
    type GuardAnswer,
    type GuardQuestion,
    watchDialGuard,
} from 'c/connectsDialGuard';
import { momentText } from 'c/connectsDialWords';
import { fillLabel } from 'c/connectsFormat';
import { type DialRow, dialRow } from './dialRow';
import { followUpTask } from './followUp';
import { LABELS } from './labels';
import { problemTexts } from './problemText';
import {
    isGettingReady,
    logText,
    rulesText,
    type StatusNotice,
    statusNotices,
    type StatusView,
    statusView,
} from './statusView';
import { UtilityPanel } from './utilityPanel';

/** Dials that are shown before the agent asks for more. */
const FEW = 3;

/** Decides what may be dialled, and shows how it is doing. Works as well where nobody looks at it. */
export default class ConnectsDoNotCallGuard extends CrmHost(LightningElement) {
    /** Leaves out the heading. */
    @api compact = false;
    /** What other pages call the place where the guard is. */
    @api host = 'utility bar';
    /** The place that guards, where nothing connects two of them. */
    @api configuredHost = '';

    labels = LABELS;
    state: DialGuardState | null = null;
    isLong = false;
    areProblemsShown = false;
    arePacksShown = false;
    notice: { readonly variant: string; readonly heading: string; readonly text: string } | null =
        null;

    @wire(EnclosingUtilityId) utilityId?: string;

    private watch: DialGuardWatch | null = null;
    private readonly panel = new UtilityPanel(
        { getAllUtilityInfo, openPanel: openUtility, minimize },
        (error) => console.error('Connects: the utility bar refused.', error),
    );

    connectedCallback(): void {
        const { host, configuredHost } = this;
        this.watch = watchDialGuard(this, (state) => this.receive(state), {
            host: host.trim() === '' ? 'utility bar' : host,
            configuredHost: configuredHost.trim() === '' ? null : configuredHost,
        });
    }

    disconnectedCallback(): void {
        super.disconnectedCallback?.();
        this.watch?.stop();
        this.watch = null;
    }

    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get question(): GuardQuestion | null {
        return this.state?.question ?? null;
    }

    get reasons(): readonly string[] {
        return this.state?.overrideReasons ?? [];
    }

    get isLoading(): boolean {
        return this.state === null || isGettingReady(this.state);
    }

    get isGadgetMissing(): boolean {
        return this.state?.stage === 'not-watching';
    }

    get status(): StatusView | null {
        return this.state === null ? null : statusView(this.state);
    }

    get rules(): string {
        return this.state === null ? '' : rulesText(this.state);
    }

    get waiting(): string {
        return this.state === null ? '' : logText(this.state);
    }

    get notices(): readonly StatusNotice[] {
        return this.state === null ? [] : statusNotices(this.state);
    }

    get problems(): { key: string; text: string }[] {
        const texts = this.state === null ? [] : problemTexts(this.state);
        return texts.map((text, index) => ({ key: String(index), text }));
    }

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    get problemsHeading(): string {
        return fillLabel(LABELS.problems, this.problems.length);
    }

    get problemsAction(): string {
        return this.areProblemsShown ? LABELS.less : LABELS.more;
    }

    get packNotices(): { key: string; text: string }[] {
        const packs = this.state?.packs ?? [];
        return packs.map(({ id, notice }) => ({
            key: id,
            text: fillLabel(LABELS.pack, id, notice),
        }));
    }

    get hasPacks(): boolean {
        return this.packNotices.length > 0;
    }

    get unknownDials(): readonly DialRow[] {
        return this.rows.filter(({ isUnknown }) => isUnknown);
    }

    get dials(): readonly DialRow[] {
        const known = this.rows.filter(({ isUnknown }) => !isUnknown);
        return this.isLong ? known : known.slice(0, FEW);
    }

    get hasDials(): boolean {
        return this.dials.length > 0;
    }

    get hasMore(): boolean {
        return this.rows.filter(({ isUnknown }) => !isUnknown).length > FEW;
    }

    get moreLabel(): string {
        return this.isLong ? LABELS.less : LABELS.more;
    }

    handleAnswer(event: CustomEvent<GuardAnswer>): void {
        if (this.question !== null) {
            this.watch?.answer(this.question.id, event.detail);
        }
    }

    async handleFollowUp(): Promise<void> {
        const { question } = this;
        const task = question === null ? null : followUpTask(question);
        if (question === null || task === null) {
            return;
        }
        this.watch?.answer(question.id, { say: 'cancel' });
        const when = momentText(question.verdict.nextAllowedAt ?? 0);
        try {
            if (await this.create(task)) {
                const heading = fillLabel(LABELS.taskCreated, when);
                this.notice = { variant: 'info', heading, text: task.subject };
            }
        } catch (error) {
            this.notice = {
                variant: 'error',
                heading: LABELS.taskFailed,
                text: crmErrorText(error),
            };
        }
    }

    handleChecked(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        if (id !== undefined) {
            this.watch?.acknowledge(id);
        }
    }

    handleMore(): void {
        this.isLong = !this.isLong;
    }

    handleProblems(): void {
        this.areProblemsShown = !this.areProblemsShown;
    }

    handlePacks(): void {
        this.arePacksShown = !this.arePacksShown;
    }

    handleReload(): void {
        this.watch?.reload();
    }

    private get rows(): readonly DialRow[] {
        return (this.state?.dials ?? []).map(dialRow);
    }

    /**
     * Orgs whose API creates no tasks get the page for a new one.
     * @returns whether it was created
     */
    private async create(task: NewTask): Promise<boolean> {
        const port = crmPortFor(this);
        try {
            await port.createTask(task);
            return true;
        } catch (error) {
            if (!(error instanceof CrmError) || error.code !== 'NOT_SUPPORTED') {
                throw error;
            }
            const { subject, whoId = null, dueDate = '' } = task;
            await port.openNewRecord('Task', {
                Subject: subject,
                ActivityDate: dueDate,
                ...(whoId === null ? {} : { WhoId: whoId }),
            });
            return false;
        }
    }

    private receive(state: DialGuardState): void {
        const before = this.question?.id;
        this.state = state;
        const now = this.question?.id;
        if (before === now) {
            return;
        }
        if (now !== undefined) {
            this.notice = null;
            void this.openPanel();
        } else if (typeof this.utilityId === 'string') {
            void this.panel.restore(this.utilityId);
        }
    }

    private async openPanel(): Promise<void> {
        // Elsewhere than in the utility bar, orgs give null.
        if (typeof this.utilityId === 'string') {
            await this.panel.show(this.utilityId);
            // A panel that was closed could not take the focus.
            const question = this.refs?.question as { takeFocus?(): void } | undefined;
            question?.takeFocus?.();
        }
    }
}

import { api, LightningElement } from 'lwc';
import { confirmDialog } from 'c/connectsConfirm';
import { fillLabel, timeOfDay } from 'c/connectsFormat';
import {
    type Agent,
    type AgentChannelType,
    ClientReleasedError,
    type ConnectsClient,
    type DeskSnapshot,
    type TeamMessageData,
} from 'c/connectsIntegrationApiSvc';
import {
    deskCondition,
    type DeskCondition,
    isSignedIn,
    type LinkStage,
    type LiveTeams,
    type LiveWatch,
    NO_DESK,
    NO_TEAMS,
    watchLive,
} from 'c/connectsLiveState';
import type { TeamMessageFormContent, TeamMessageFormLabels } from 'c/connectsTeamMessageForm';
import type { TeamMessageRowContent } from 'c/connectsTeamMessageRow';
import { everySecond } from 'c/connectsTicker';
import { errorText } from 'c/connectsWords';
import { LABELS } from './labels';
import { contentOf, draftFor, draftProblem, type MessageDraft } from './messageDraft';
import { type BoardMessage, messagesAfter, news } from './messageList';
import { announcementOf, formContent, messageRows } from './messageView';
import { isDue, looked, looking, pollInterval, pollPlan, wanted } from './pollPlan';
import { type TeamChoice, teamChoices, teamName } from './teamChoices';

interface Notice {
    readonly variant: 'error' | 'warning';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

interface Refusal {
    readonly heading: string;
    readonly text: string;
}

const FORM_LABELS: TeamMessageFormLabels = {
    text: LABELS.text,
    duration: LABELS.duration,
    teams: LABELS.teams,
    teamsHint: LABELS.teamsHint,
    send: LABELS.send,
    sending: LABELS.sending,
    cancel: LABELS.cancel,
};

/** One look that fails is no news; the next ones are. */
const TOLD_FAILURES = 2;

/** Team messages: agents read, supervisors write and delete theirs. */
export default class ConnectsTeamMessages extends LightningElement {
    /** Teams that supervisors may write to besides the known ones, e.g. `5041=Billing, 5042`. */
    @api moreTeams = '';
    /** Seconds between two looks for messages; at least 15. */
    @api intervalSeconds: number | string = 60;
    /** Leaves out the heading and tightens the rows. */
    @api compact = false;

    labels = LABELS;
    formLabels = FORM_LABELS;
    stage: LinkStage = 'loading';
    desk: DeskSnapshot = NO_DESK;
    liveTeams: LiveTeams = NO_TEAMS;
    /** Null before the first look. */
    messages: readonly BoardMessage[] | null = null;
    rows: readonly TeamMessageRowContent[] = [];
    /** Null while nobody writes. */
    draft: MessageDraft | null = null;
    isSending = false;
    refusal: Refusal | null = null;
    /** Why the latest look failed; null when it did not. */
    lookError: unknown = null;
    announcement = '';
    /** When the messages were looked at last, ms since 1970. */
    lookedAt: number | null = null;

    private plan = pollPlan(pollInterval(null), 0);
    private watch: LiveWatch | null = null;
    private teamWatch: LiveWatch | null = null;
    private stopTicking?: () => void;
    /** Who is at work; null while nobody is. */
    private agentId: string | null = null;
    private writerId: string | null = null;
    /** Answers to requests of an earlier shift are not taken. */
    private shift = 0;
    private readonly gone = new Set<string>();
    private deleting: ReadonlySet<string> = new Set();

    connectedCallback(): void {
        this.desk = NO_DESK;
        this.beginShift(null);
        this.stopTicking = everySecond((now) => this.tick(now));
        document.addEventListener('visibilitychange', this.handleVisibility);
        this.watch = watchLive(this, {
            stage: (stage) => this.follow(stage),
            desk: (desk) => this.receive(desk),
        });
    }

    disconnectedCallback(): void {
        document.removeEventListener('visibilitychange', this.handleVisibility);
        this.stopTicking?.();
        this.watch?.stop();
        this.watch = null;
        this.beginShift(null);
    }

    get condition(): DeskCondition {
        return deskCondition(this.stage, this.desk);
    }

    get lostChannels(): readonly AgentChannelType[] {
        return this.desk.connection.lostChannels;
    }

    get hasHeader(): boolean {
        return !this.compact;
    }

    get cardClass(): string {
        return this.compact ? '' : 'slds-card';
    }

    get isLost(): boolean {
        return this.condition === 'lost';
    }

    get isContentShown(): boolean {
        return this.condition === 'ready' || (this.isLost && isSignedIn(this.desk));
    }

    get isWriteOffered(): boolean {
        return this.isSupervisor && this.draft === null;
    }

    get isFirstLook(): boolean {
        return (
            this.condition === 'ready' &&
            this.messages === null &&
            this.lookError === null &&
            !this.isWithoutTeam
        );
    }

    get hasRows(): boolean {
        return this.rows.length > 0;
    }

    get isEmpty(): boolean {
        return this.messages !== null && !this.hasRows && !this.isWithoutTeam;
    }

    get emptyText(): string {
        const text = this.isSupervisor ? LABELS.emptyTextSupervisor : LABELS.emptyText;
        return fillLabel(text, pollInterval(this.intervalSeconds) / 1_000);
    }

    /** During an outage nothing can be looked for, and the desk's notice says so. */
    get notice(): Notice | null {
        if (this.isLost) {
            return null;
        }
        if (this.isWithoutTeam) {
            const { noTeamTitle: heading, noTeamText: text } = LABELS;
            return { variant: 'warning', heading, text, actionLabel: '' };
        }
        if (this.lookError === null) {
            return null;
        }
        const text = errorText(this.lookError);
        const actionLabel = LABELS.tryAgain;
        if (this.messages === null) {
            return { variant: 'error', heading: LABELS.failedTitle, text, actionLabel };
        }
        return this.plan.failures < TOLD_FAILURES
            ? null
            : { variant: 'warning', heading: LABELS.oldTitle, text, actionLabel };
    }

    get reloadText(): string {
        return this.lookedAt === null
            ? LABELS.reload
            : fillLabel(LABELS.reloadAsOf, timeOfDay(this.lookedAt));
    }

    get form(): TeamMessageFormContent | null {
        const { draft } = this;
        return draft === null || !this.isSupervisor
            ? null
            : formContent(draft, {
                  teams: this.teams,
                  isSending: this.isSending,
                  isLost: this.isLost,
              });
    }

    handleTryAgain(): void {
        this.watch?.retry();
    }

    handleReload(): void {
        this.lookSoon();
    }

    handleDismiss(): void {
        this.refusal = null;
    }

    handleWrite(): void {
        const ownTeam = this.agent?.teamId ?? '';
        this.draft = draftFor(ownTeam === '' ? [] : [ownTeam]);
        this.writerId = this.agentId;
    }

    handleCancel(): void {
        this.draft = null;
    }

    handleDraftChange(event: CustomEvent<Partial<MessageDraft>>): void {
        if (this.draft !== null && !this.isSending) {
            this.draft = { ...this.draft, ...event.detail };
        }
    }

    handleSend(): void {
        const client = this.watch?.client ?? null;
        const { draft } = this;
        if (client !== null && draft !== null && !this.isSending && draftProblem(draft) === null) {
            void this.send(client, draft);
        }
    }

    handleDelete(event: CustomEvent<{ id: string }>): void {
        const message = this.messages?.find(({ id }) => id === event.detail.id);
        if (message !== undefined && !this.deleting.has(message.id)) {
            void this.delete(message);
        }
    }

    private readonly handleVisibility = (): void => {
        if (document.visibilityState === 'visible') {
            this.lookSoon();
        }
    };

    private get agent(): Agent | null {
        return this.desk.agent;
    }

    private get isSupervisor(): boolean {
        return this.agent?.isSupervisor ?? false;
    }

    private get isWithoutTeam(): boolean {
        return this.condition === 'ready' && this.agent?.teamId === '' && !this.isSupervisor;
    }

    private get teams(): readonly TeamChoice[] {
        return teamChoices(this.agent, this.liveTeams.teams, this.moreTeams);
    }

    private follow(stage: LinkStage): void {
        this.stage = stage;
        this.tick(Date.now());
    }

    private receive(desk: DeskSnapshot): void {
        const before = this.desk;
        this.desk = desk;
        const agentId = isSignedIn(desk) ? (desk.agent?.id ?? null) : null;
        if (agentId !== this.agentId) {
            this.beginShift(agentId);
        }
        if (!before.connection.isConnected && desk.connection.isConnected) {
            this.plan = wanted(this.plan);
        }
        this.tick(Date.now());
    }

    /** Who signs in next must not read what was written to somebody else's team. */
    private beginShift(agentId: string | null): void {
        this.shift += 1;
        this.agentId = agentId;
        this.plan = pollPlan(pollInterval(this.intervalSeconds), Math.random());
        this.messages = null;
        this.rows = [];
        this.lookError = null;
        this.lookedAt = null;
        this.refusal = null;
        this.isSending = false;
        this.deleting = new Set();
        this.gone.clear();
        if (agentId !== null && agentId !== this.writerId) {
            this.draft = null;
        }
        this.watchTeams(agentId !== null && this.isSupervisor);
    }

    /** Team data costs the contact center something: only who writes needs the names of teams. */
    private watchTeams(isNeeded: boolean): void {
        this.teamWatch?.stop();
        this.liveTeams = NO_TEAMS;
        this.teamWatch = isNeeded
            ? // A host of its own: a second connection of this component would end the first.
              watchLive(
                  {},
                  {
                      teams: (teams) => {
                          this.liveTeams = teams;
                      },
                  },
              )
            : null;
    }

    private tick(now: number): void {
        const client = this.watch?.client ?? null;
        const { agent } = this;
        const situation = {
            canLook: this.condition === 'ready' && client !== null && !this.isWithoutTeam,
            isVisible: document.visibilityState === 'visible',
        };
        if (client !== null && agent !== null && isDue(this.plan, situation, now)) {
            void this.look(client, agent, now);
        }
        this.updateRows(now);
    }

    private lookSoon(): void {
        this.plan = wanted(this.plan);
        this.tick(Date.now());
    }

    private async look(client: ConnectsClient, agent: Agent, now: number): Promise<void> {
        const { shift } = this;
        this.plan = looking(this.plan, now);
        try {
            const [team, own] = await Promise.all([
                agent.teamId === '' ? [] : client.getTeamMessagesByTeamId(agent.teamId),
                agent.isSupervisor ? client.getActiveTeamMessages() : [],
            ]);
            if (shift === this.shift) {
                this.plan = looked(this.plan, true);
                this.take(team, own, agent.id);
            }
        } catch (error) {
            if (shift === this.shift) {
                this.plan = looked(this.plan, false);
                this.lookError = error;
            }
        }
    }

    private take(
        team: readonly TeamMessageData[],
        own: readonly TeamMessageData[],
        agentId: string,
    ): void {
        const now = Date.now();
        const before = this.messages;
        // A look that began before the deletion still has the message.
        const isThere = ({ id }: TeamMessageData): boolean => !this.gone.has(id);
        const after = messagesAfter(
            before,
            team.filter(isThere),
            own.filter(isThere),
            agentId,
            now,
        );
        this.messages = after;
        this.lookError = null;
        this.lookedAt = now;
        // What was said last stays until there is something new to say.
        this.announcement = announcementOf(news(before, after)) || this.announcement;
        this.updateRows(now);
    }

    /** Only what looks different is drawn anew, though the time goes on each second. */
    private updateRows(now: number): void {
        const rows = messageRows(this.messages ?? [], {
            teams: this.teams,
            canDelete: this.condition === 'ready',
            deleting: this.deleting,
            now,
        });
        if (JSON.stringify(rows) !== JSON.stringify(this.rows)) {
            this.rows = rows;
        }
    }

    private async send(client: ConnectsClient, draft: MessageDraft): Promise<void> {
        const { shift } = this;
        this.isSending = true;
        this.refusal = null;
        try {
            await client.createTeamMessage(draft.seconds, contentOf(draft), draft.teamIds);
            if (shift === this.shift) {
                const names = draft.teamIds.map((id) => teamName(this.teams, id)).join(', ');
                this.announcement = fillLabel(LABELS.sent, names);
                this.draft = null;
            }
        } catch (error) {
            // The draft stays.
            this.refuse(shift, error, LABELS.notSentTitle, (text) =>
                fillLabel(LABELS.notSentText, text),
            );
        }
        if (shift === this.shift) {
            this.isSending = false;
            // Some teams may have got it even if it failed.
            this.lookSoon();
        }
    }

    private async delete(message: BoardMessage): Promise<void> {
        const { shift } = this;
        const text = fillLabel(LABELS.confirmText, message.content);
        const isWanted = await confirmDialog(LABELS.confirmTitle, text);
        // While the supervisor was asked, the shift or the connection may have ended.
        const client = this.watch?.client ?? null;
        if (!isWanted || client === null || shift !== this.shift || this.condition !== 'ready') {
            return;
        }
        this.refusal = null;
        this.setDeleting(message.id, true);
        try {
            await client.deleteTeamMessage(message.id);
            if (shift === this.shift) {
                this.gone.add(message.id);
                this.messages = this.messages?.filter(({ id }) => id !== message.id) ?? null;
                this.announcement = LABELS.deleted;
            }
        } catch (error) {
            this.refuse(shift, error, LABELS.notDeletedTitle);
        }
        if (shift === this.shift) {
            this.setDeleting(message.id, false);
            this.lookSoon();
        }
    }

    private setDeleting(id: string, isUnderWay: boolean): void {
        const others = [...this.deleting].filter((other) => other !== id);
        this.deleting = new Set(isUnderWay ? [...others, id] : others);
        this.updateRows(Date.now());
    }

    private refuse(
        shift: number,
        error: unknown,
        heading: string,
        inWords: (text: string) => string = (text) => text,
    ): void {
        if (shift === this.shift && !(error instanceof ClientReleasedError)) {
            this.refusal = { heading, text: inWords(errorText(error)) };
        }
    }
}

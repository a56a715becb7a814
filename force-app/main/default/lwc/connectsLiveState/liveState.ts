/** What exists once per document: one link to the gadget and the slices that listen through it. */
import type { ConnectsClient, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import {
    type ConversationSettings,
    type LiveConversations,
    NO_CONVERSATIONS,
    withAnswers,
    withoutConversations,
    withUse,
    withUtterance,
    withWorkItems,
} from './conversationsState';
import { isSignedIn, NO_DESK, withDesk } from './deskState';
import { LiveLink, type Connect } from './liveLink';
import { LiveSlice, type SliceParts } from './liveSlice';
import { type LiveQueues, NO_QUEUES, withoutQueues, withQueueData } from './queuesState';
import { type Screen, ScreenPacer } from './screenPacer';
import { type LiveTeams, NO_TEAMS, withoutTeams, withTeamData } from './teamsState';

/** What the live state needs from outside. */
export interface LiveEnvironment {
    readonly connect: Connect;
    readonly screen: Screen;
    /** Milliseconds since 1970. */
    now(): number;
    /** Is told what went wrong in a listener. */
    report(error: unknown): void;
}

/** See the file's head. */
export class LiveState {
    readonly link: LiveLink;
    /** Agent, channels, work items and connection. */
    readonly desk: LiveSlice<DeskSnapshot>;
    /** Changed entries: ids of agents, and of teams when the team itself has changed. */
    readonly teams: LiveSlice<LiveTeams>;
    /** Changed entries: ids of queues. */
    readonly queues: LiveSlice<LiveQueues>;
    /** Changed entries: ids of work items. */
    readonly conversations: LiveSlice<LiveConversations>;
    private readonly environment: LiveEnvironment;
    private conversationSettings: ConversationSettings = { masksCardNumbers: true };
    private agentId: string | null = null;

    constructor(environment: LiveEnvironment) {
        this.environment = environment;
        this.link = new LiveLink(environment.connect);
        const parts: SliceParts = {
            link: this.link,
            pacer: new ScreenPacer(environment.screen),
            report: (error) => environment.report(error),
        };
        const now = (): number => environment.now();
        this.desk = new LiveSlice(
            {
                initial: NO_DESK,
                listen: (client, apply) =>
                    client.observe((desk) => apply((state) => withDesk(state, desk))),
                // Events are missed from now on.
                rest: () => ({ state: NO_DESK, changed: [] }),
            },
            parts,
        );
        this.teams = new LiveSlice<LiveTeams>(
            {
                initial: NO_TEAMS,
                listen: (client, apply) =>
                    client.on('teamDataUpdate', (update) =>
                        apply((state) => withTeamData(state, update, now())),
                    ),
                rest: withoutTeams,
            },
            parts,
        );
        this.queues = new LiveSlice<LiveQueues>(
            {
                initial: NO_QUEUES,
                listen: (client, apply) =>
                    client.on('queueDataUpdate', (update) =>
                        apply((state) => withQueueData(state, update, now())),
                    ),
                rest: (state) => withoutQueues(state, now()),
            },
            parts,
        );
        this.conversations = new LiveSlice<LiveConversations>(
            {
                initial: NO_CONVERSATIONS,
                listen: (client, apply) => this.collect(client, apply),
                rest: (state) => ({ state: { ...state, collectingSince: null }, changed: [] }),
            },
            parts,
        );
    }

    /** Changes how conversations are kept, from the next line on. */
    configureConversations(settings: Partial<ConversationSettings>): void {
        this.conversationSettings = { ...this.conversationSettings, ...settings };
    }

    /** Forgets everything that was said. */
    clearConversations(): void {
        this.conversations.apply(withoutConversations);
    }

    /** The agent used a suggestion. */
    countUse(workItemId: string, answerId: string): void {
        this.conversations.apply((state) => withUse(state, workItemId, answerId));
    }

    private collect(
        client: ConnectsClient,
        apply: LiveSlice<LiveConversations>['apply'],
    ): () => void {
        const { environment } = this;
        apply((state) => ({
            state: { ...state, collectingSince: environment.now() },
            changed: [],
        }));
        const followDesk = (): void =>
            apply((state) => withWorkItems(state, client.snapshot.workItems));
        const stops = [
            client.on('transcriptUtteranceReceived', (event) => {
                apply((state) =>
                    withUtterance(state, event, environment.now(), this.conversationSettings),
                );
                followDesk();
            }),
            client.on('agentAnswersReceived', (event) => {
                apply((state) =>
                    withAnswers(state, event, environment.now(), this.conversationSettings),
                );
                followDesk();
            }),
            client.observe((desk) => {
                this.forgetAtSignOut(desk, apply);
                followDesk();
            }),
        ];
        return () => stops.forEach((stop) => stop());
    }

    /** Who signs in next must not read what was said to somebody else. */
    private forgetAtSignOut(
        desk: DeskSnapshot,
        apply: LiveSlice<LiveConversations>['apply'],
    ): void {
        const agentId = isSignedIn(desk) ? (desk.agent?.id ?? null) : null;
        if (this.agentId !== null && this.agentId !== agentId && desk.agent !== null) {
            apply(withoutConversations);
        }
        this.agentId = agentId ?? this.agentId;
    }
}

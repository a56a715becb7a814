/**
 * The live state of this document: desk, teams, queues and conversations, reduced from the gadget's
 * events once for every component. A component that comes late is complete at once.
 *
 *     connectedCallback() {
 *         this.watch = watchLive(this, {
 *             stage: (stage) => { this.stage = stage; },
 *             queues: ({ queues }) => { this.queues = queues; },
 *         });
 *     }
 *     disconnectedCallback() {
 *         this.watch.stop();
 *     }
 *
 * The gadget is only subscribed for what somebody watches. Listeners are called once per frame at
 * most, and once a second while the page is hidden; what must see every event (collectors, guards)
 * uses the events of the service.
 */
import { connect, type HostComponent } from 'c/connectsIntegrationApiSvc';
import type { ConversationSettings } from './conversationsState';
import { LiveState } from './liveState';
import { LiveWatch, type LiveWishes } from './liveWatch';
import { browserScreen } from './screenPacer';

export type {
    Answer,
    Conversation,
    ConversationSettings,
    Line,
    LineChunk,
    LiveConversations,
    Speaker,
} from './conversationsState';
export type { FeedStatus } from './feed';
export type { LinkStage } from './liveLink';
export type { LiveQueue, LiveQueues } from './queuesState';
export type { LiveTeam, LiveTeams } from './teamsState';
export type { LiveWatch, LiveWishes } from './liveWatch';
export type { TrendPoint } from './queueTrend';
export type { SliceListener } from './liveSlice';
export { MAX_CALLS, NO_CONVERSATIONS } from './conversationsState';
export { deskCondition, isSignedIn, NO_DESK } from './deskState';
export type { DeskCondition } from './deskState';
export { maskCardNumbers } from './cardNumbers';
export { NO_QUEUES } from './queuesState';
export { NO_TEAMS } from './teamsState';
export { TREND_MS } from './queueTrend';

/** For the service, a component that is always there; its name shows in traces. */
class LiveStateHost implements HostComponent {
    readonly isConnected = true;
}

const host = new LiveStateHost();

const live = new LiveState({
    connect: (options) => connect(host, options),
    screen: browserScreen,
    now: () => Date.now(),
    report: (error) => console.error('Connects: a listener of the live state failed.', error),
});

/**
 * Lets a component watch what it wants; each listener is called with what is known at once.
 * @param component the component itself (`this`), for its own client
 */
export function watchLive(component: HostComponent, wishes: LiveWishes): LiveWatch {
    return new LiveWatch(component, live, wishes);
}

/** Asks the gadget to tell everything about the teams again, e.g. after a failure. */
export function refreshTeams(): void {
    live.teams.refresh();
}

/** Asks the gadget to tell everything about the queues again, e.g. after a failure. */
export function refreshQueues(): void {
    live.queues.refresh();
}

/** Changes how conversations are kept, from the next line on. */
export function configureConversations(settings: Partial<ConversationSettings>): void {
    live.configureConversations(settings);
}

/** Forgets everything that was said in this document. */
export function clearConversations(): void {
    live.clearConversations();
}

/** Notes that the agent used a suggestion of a call. */
export function countAnswerUse(workItemId: string, answerId: string): void {
    live.countUse(workItemId, answerId);
}

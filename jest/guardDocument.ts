/**
 * One document with the do-not-call guard: service, candidacy, runtime and desk as the platform makes
 * them, on a lean gadget and an org that may be late, silent or down. Whoever sits there answers
 * questions as the schedule says.
 */
import type { ConnectsClient } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsClient';
import type {
    DialDecision,
    DialGuard,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/dialAction';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { DialOwnership } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/takenOverSlot';
import { ConfigurationReader } from '../force-app/main/default/lwc/connectsDialGuard/configurationReader';
import { DialDesk } from '../force-app/main/default/lwc/connectsDialGuard/dialDesk';
import { GuardRuntime } from '../force-app/main/default/lwc/connectsDialGuard/guardRuntime';
import type {
    DialEnding,
    DialGuardState,
    DialGuardWatch,
    GuardQuestion,
} from '../force-app/main/default/lwc/connectsDialGuard/guardState';
import {
    OpenDials,
    type TabStorage,
} from '../force-app/main/default/lwc/connectsDialGuard/openDials';
import { QuestionDesk } from '../force-app/main/default/lwc/connectsDialGuard/questions';
import { VariableMemory } from '../force-app/main/default/lwc/connectsDialGuard/tabStorage';
import type { NumberParser } from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import type { NumberFlags } from '../force-app/main/default/lwc/connectsDialOrg/dialOrg';
import { OrgLookUps } from '../force-app/main/default/lwc/connectsDialOrg/orgLookUps';
import type { Timers } from '../force-app/main/default/lwc/connectsLeader/timers';
import type { LiveWatch } from '../force-app/main/default/lwc/connectsLiveState/liveWatch';
import { isListedByOrg, KINDS_SETTINGS, kindsRows } from './dialNumberKinds';
import type { LeanGadget, LeanLibrary } from './leanGadget';
import type { LeaderWorld, Place, WorldDocument } from './leaderWorld';

/** How the org answers a question from now on. */
export const ORG_MOODS = ['answers', 'is slow', 'is silent', 'fails'] as const;
export type OrgMood = (typeof ORG_MOODS)[number];

/** What the one at the desk says to questions. */
export const AGENT_MOODS = ['says yes', 'says no', 'is away'] as const;
export type AgentMood = (typeof AGENT_MOODS)[number];

const ORG_MS: Readonly<Record<OrgMood, number>> = {
    answers: 100,
    'is slow': 2_500,
    'is silent': Infinity,
    fails: 100,
};

/** As settings have them that say nothing of it. */
const ORG_LIMITS = { deadlineMs: 1_500, maxAgeMs: 60_000 };

/** A guard or an ownership that is broken on purpose. */
export interface Plants {
    readonly guard?: (
        guard: DialGuard,
        document: GuardDocument,
        fresh: () => DialGuard,
    ) => DialGuard;
    readonly ownership?: (ownership: DialOwnership) => DialOwnership;
}

/** What documents of a world share. */
export interface GuardOffice {
    readonly world: LeaderWorld;
    readonly parser: NumberParser;
    readonly settings: {
        readonly whenMissing: 'warn' | 'block';
        readonly mayOverride: boolean;
        /** How long settings, records and number reader take, in ms. */
        readonly readingMs: number;
    };
    readonly plants: Plants;
    orgMood: OrgMood;
    agentMood: AgentMood;
    /** How long the agent thinks, in ms. */
    thinkingMs: number;
    agentIsAsked(document: GuardDocument, dialString: string): void;
    agentSaysYes(document: GuardDocument, dialString: string): void;
    orgSaid(document: GuardDocument, e164: string): void;
    decided(document: GuardDocument, decision: DialDecision): void;
}

const NOTHING = (): void => undefined;

/** See the file's head. */
export class GuardDocument {
    readonly name: string;
    readonly gadget: LeanGadget;
    readonly document: WorldDocument;
    readonly library: LeanLibrary;
    readonly mayOverride: boolean;
    isWhole = false;
    private readonly office: GuardOffice;
    private readonly storage: TabStorage;
    private readonly timers: Timers;
    private readonly service: ServiceDocument;
    private readonly component = { isConnected: true };
    private readonly desk: DialDesk;
    private readonly runtime: GuardRuntime;
    private watching: DialGuardWatch | null = null;
    private client: ConnectsClient | null = null;
    private lastQuestion: string | null = null;
    private ids = 0;
    private hide = NOTHING;
    private show = NOTHING;

    constructor(
        office: GuardOffice,
        name: string,
        tab: {
            readonly gadget: LeanGadget;
            readonly place: Place;
            readonly storage: TabStorage;
        },
    ) {
        this.name = name;
        this.office = office;
        this.gadget = tab.gadget;
        this.storage = tab.storage;
        this.document = office.world.open(name, tab.place);
        this.timers = office.world.timersOf(this.document);
        this.library = tab.gadget.join(this.document);
        this.mayOverride = office.settings.mayOverride;
        this.service = new ServiceDocument(() => Promise.resolve(this.library.api), this.timers, {
            observe: (onHide, onShow) => {
                this.hide = onHide;
                this.show = onShow;
            },
        });
        const questions = new QuestionDesk({
            timers: this.timers,
            newId: () => this.newId(),
            onChange: () => this.changed(),
        });
        this.desk = this.newDesk(questions);
        this.runtime = this.newRuntime(questions);
    }

    get isOwner(): boolean {
        return this.document.isOwner;
    }

    /** What came of the dials that this document shows. */
    get endings(): readonly DialEnding[] {
        return this.watching?.state.dials.map(({ ending }) => ending) ?? [];
    }

    get hasOpenDials(): boolean {
        return this.watching?.state.dials.some(({ ending }) => ending === 'open') === true;
    }

    /** Connects, and guards from then on. */
    async start(): Promise<void> {
        const client = await this.service.connect(this.component);
        client.observeDials((decision) => this.office.decided(this, decision));
        this.client = client;
        this.watching = this.runtime.watch(this.component, (state) => this.answerQuestion(state), {
            host: this.name,
        });
    }

    /** A component of this document dials at once. @returns whether it could ask */
    dial(number: string): boolean {
        if (this.client === null) {
            return false;
        }
        // Whether it was dialled is the business of others.
        this.client.makeCall(number, { immediately: true }).catch(NOTHING);
        return true;
    }

    /** Another document of the tab has changed the tab's storage. */
    noteStorage(): void {
        this.desk.takeOver();
    }

    /** The browser puts the page away for "back". */
    putAway(): void {
        this.hide();
        this.document.putAway();
    }

    bringBack(): void {
        this.show();
        this.document.bringBack();
    }

    /** The user closes or reloads the page. */
    close(): void {
        this.putAway();
        this.document.leave();
        this.gadget.leave(this.library);
    }

    /** The page ends without a word. */
    crash(): void {
        this.document.crash();
        this.gadget.leave(this.library);
    }

    private newId(): string {
        this.ids += 1;
        return `${this.name}-${this.ids}`;
    }

    private changed(): void {
        // Parts tell of changes before the runtime is there.
        this.runtime?.changed();
    }

    private newDesk(questions: QuestionDesk): DialDesk {
        const { timers, office } = this;
        const lookUps = new OrgLookUps(
            {
                org: { lookUp: (queries) => this.askOrg(queries.map(({ e164 }) => e164)) },
                timers,
                readPlace: () => ({ country: null, region: null, timeZones: [] }),
                mayAsk: true,
            },
            ORG_LIMITS,
        );
        return new DialDesk({
            timers,
            org: () => lookUps,
            queue: { log: NOTHING, count: NOTHING },
            questions,
            openDials: new OpenDials(this.storage, 'user', this.name),
            words: {
                blocked: () => 'blocked',
                cancelled: 'cancelled',
                gone: 'gone',
                repeated: 'repeated',
            },
            browserTimeZone: 'America/New_York',
            mayOverride: office.settings.mayOverride,
            variables: new VariableMemory(this.storage),
            newId: () => this.newId(),
            teams: () => [],
            redial: async (number, callVariables) => {
                await this.runtime.dialler?.makeCall(number, {
                    callVariables: { ...callVariables },
                    immediately: true,
                });
            },
            onChange: () => this.changed(),
        });
    }

    private newRuntime(questions: QuestionDesk): GuardRuntime {
        const { timers, desk, office } = this;
        const plant = office.plants.guard;
        const judge = desk.judge;
        if (plant !== undefined) {
            const fresh = (): DialGuard => this.newDesk(questions).judge;
            Object.assign(desk, { judge: plant(judge, this, fresh) });
        }
        return new GuardRuntime({
            timers,
            desk,
            questions,
            reader: new ConfigurationReader({
                timers,
                browserTimeZone: 'America/New_York',
                settings: { hadAny: false },
                onRead: (configuration) => {
                    this.isWhole = configuration.missing.length === 0;
                    desk.configure(configuration);
                },
                onFailure: NOTHING,
            }),
            mayAsk: true,
            mayOverride: office.settings.mayOverride,
            variables: new VariableMemory(this.storage),
            queueState: () => NO_QUEUE,
            sendQueue: NOTHING,
            watchLive: (_component, { stage }) => this.watchLive(stage ?? NOTHING),
            stand: () => {
                const { candidacy } = this.document;
                this.service.setDialOwnership(office.plants.ownership?.(candidacy) ?? candidacy);
                return candidacy;
            },
            portsFor: () => ({
                readText: () => this.afterReading(KINDS_SETTINGS),
                readRows: () => this.afterReading(kindsRows(office.settings.whenMissing)),
                loadParser: () => this.afterReading(office.parser),
            }),
            report: (problem, cause) => {
                throw new Error(problem, { cause });
            },
        });
    }

    private watchLive(tellStage: (stage: 'connected') => void): LiveWatch {
        const { client } = this;
        queueMicrotask(() => tellStage('connected'));
        return { client, retry: NOTHING, stop: NOTHING } as unknown as LiveWatch;
    }

    private afterReading<T>(value: T): Promise<T> {
        return new Promise((resolve) => {
            this.office.world.schedule(this.office.settings.readingMs, this.document, () =>
                resolve(value),
            );
        });
    }

    private askOrg(numbers: readonly string[]): Promise<NumberFlags[]> {
        const { office } = this;
        const mood = office.orgMood;
        return new Promise((resolve, reject) => {
            office.world.schedule(ORG_MS[mood], this.document, () => {
                if (mood === 'fails') {
                    reject(new Error('planted'));
                } else {
                    numbers.forEach((e164) => office.orgSaid(this, e164));
                    resolve(
                        numbers.map((e164) => ({
                            e164,
                            isListed: isListedByOrg(e164),
                            listing: null,
                        })),
                    );
                }
            });
        });
    }

    /** The agent answers what asks; what only tells stays. */
    private answerQuestion({ question }: DialGuardState): void {
        const { office } = this;
        if (question === null || question.kind === 'blocked' || question.id === this.lastQuestion) {
            return;
        }
        this.lastQuestion = question.id;
        office.agentIsAsked(this, question.dialString);
        const mood = office.agentMood;
        if (mood !== 'is away') {
            office.world.schedule(office.thinkingMs, this.document, () =>
                this.answer(question, mood === 'says yes'),
            );
        }
    }

    private answer({ id, kind, dialString }: GuardQuestion, isYes: boolean): void {
        const isOpen = this.watching?.state.question?.id === id;
        if (!isOpen) {
            return;
        }
        if (!isYes) {
            this.watching?.answer(id, { say: 'cancel' });
            return;
        }
        this.office.agentSaysYes(this, dialString);
        this.watching?.answer(
            id,
            kind === 'override' ? { say: 'override', reason: 'planted' } : { say: 'confirm' },
        );
    }
}

const NO_QUEUE = {
    waiting: 0,
    isFull: false,
    lost: 0,
    unstored: 0,
    refused: 0,
    corrupt: 0,
    failure: null,
};

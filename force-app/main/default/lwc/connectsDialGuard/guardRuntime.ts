/**
 * The guard of one document: which component carries it, where its configuration comes from, and the
 * state that all components see.
 */
import type { QueueState } from 'c/connectsDialOrg';
import type { ConfigurationProblem } from 'c/connectsDialSettings';
import type { ConnectsClient, DeskSnapshot, HostComponent } from 'c/connectsIntegrationApiSvc';
import type { Candidacy, Timers } from 'c/connectsLeader';
import type { LinkStage, LiveWatch, LiveWishes } from 'c/connectsLiveState';
import type { ConfigurationPorts, ConfigurationReader } from './configurationReader';
import { ANSWER_DEADLINE_MS, type DialDesk, GUARD_NAME } from './dialDesk';
import type {
    DialGuardState,
    DialGuardWatch,
    GuardStage,
    MissingPart,
    WatchOptions,
} from './guardState';
import type { QuestionDesk } from './questions';

/** The identifier of the toolkit's settings in the gadget (guide, "getCustomSettings"). */
export const SETTINGS_IDENTIFIER = 'ConnectsToolkit';
/** How long the guard's own answer may take, in ms: rules that load, and the org's deadline. */
const GUARD_DEADLINE_MS = 9_000;
/** The guard's own clock says no first. */
const SPARE_MS = 1_000;
/** For the guard's last no to arrive, in ms. */
const LAST_WORDS_MS = 100;
/** Mistakes that leave rules out of force. */
const SERIOUS: readonly ConfigurationProblem['effect'][] = ['rule-warns', 'all-allowed'];

/** What the runtime is made of. */
export interface RuntimeParts {
    readonly timers: Timers;
    readonly desk: DialDesk;
    readonly questions: QuestionDesk;
    readonly reader: ConfigurationReader;
    readonly mayAsk: boolean;
    readonly mayOverride: boolean;
    readonly variables: { readonly isRefused: boolean };
    queueState(): QueueState;
    sendQueue(): void;
    watchLive(component: HostComponent, wishes: LiveWishes): LiveWatch;
    /** Stands for the duty and makes the service go by it. */
    stand(host: string, configuredHost: string | null): Candidacy;
    portsFor(component: HostComponent, client: ConnectsClient): ConfigurationPorts;
    report(problem: string, cause: unknown): void;
}

type Listener = (state: DialGuardState) => void;

interface Watcher {
    readonly component: HostComponent;
    readonly listener: Listener;
    readonly options: WatchOptions;
    link: LiveWatch | null;
    stage: LinkStage;
}

const NOTHING = (): void => undefined;

/** See the file's head. */
export class GuardRuntime {
    private readonly parts: RuntimeParts;
    private watchers: readonly Watcher[] = [];
    private lead: Watcher | null = null;
    private leave = NOTHING;
    private candidacy: Candidacy | null = null;
    private stopObservingCandidacy = NOTHING;
    private client: ConnectsClient | null = null;
    /** Undefined before the first snapshot, null while there is no agent. */
    private agentId: string | null | undefined;
    private isConnected = true;
    private teamName: string | null = null;
    private current: DialGuardState;
    private isTelling = false;

    constructor(parts: RuntimeParts) {
        this.parts = parts;
        this.current = this.compose();
    }

    /** The client that dials for the guard; null without one. */
    get dialler(): ConnectsClient | null {
        return this.client;
    }

    /** Names of the agent's teams. */
    get teams(): readonly string[] {
        return this.teamName === null ? [] : [this.teamName];
    }

    /** Adds a component. It is told the state at once and after each change. */
    watch(component: HostComponent, listener: Listener, options: WatchOptions): DialGuardWatch {
        const { desk, questions, reader } = this.parts;
        const watcher: Watcher = { component, listener, options, link: null, stage: 'loading' };
        this.watchers = [...this.watchers, watcher];
        this.settleCandidacy();
        watcher.link = this.parts.watchLive(component, {
            stage: (stage) => {
                watcher.stage = stage;
                this.settleLead();
            },
        });
        this.settleLead();
        this.changed();
        const stateNow = (): DialGuardState => this.current;
        listener(this.current);
        return {
            get state() {
                return stateNow();
            },
            explain: (request) => desk.explain(request),
            answer: (id, answer) => questions.answer(id, answer),
            acknowledge: (id) => desk.acknowledge(id),
            reload: () => {
                watcher.link?.retry();
                reader.readAgain();
            },
            stop: () => this.remove(watcher),
        };
    }

    /** Something of the state has changed: tells everybody once, soon. */
    changed(): void {
        if (this.isTelling) {
            return;
        }
        this.isTelling = true;
        queueMicrotask(() => {
            this.isTelling = false;
            this.current = this.compose();
            this.watchers.forEach(({ listener }) => this.tell(listener));
        });
    }

    private tell(listener: Listener): void {
        try {
            listener(this.current);
        } catch (error) {
            this.parts.report('A listener of the dial guard failed.', error);
        }
    }

    private remove(watcher: Watcher): void {
        this.watchers = this.watchers.filter((each) => each !== watcher);
        const finish = (): void => {
            this.settleLead();
            watcher.link?.stop();
            watcher.link = null;
            this.settleCandidacy();
        };
        // The service goes on without a guard that is removed while it is asked: it says no first.
        const isLast = this.lead === watcher && !this.watchers.some(isGuarding);
        if (isLast && this.parts.desk.giveUp()) {
            this.parts.timers.after(LAST_WORDS_MS, finish);
        } else {
            finish();
        }
    }

    /** One component carries the guard: the first that guards, else the first that is connected. */
    private settleLead(): void {
        const connected = this.watchers.filter(
            ({ stage, link }) => stage === 'connected' && link?.client != null,
        );
        const lead = connected.find(isGuarding) ?? connected[0] ?? null;
        if (lead !== this.lead) {
            const { leave } = this;
            this.lead = lead;
            this.leave = lead === null ? this.endLead() : this.beginLead(lead);
            // The new one stands before the old one leaves: no dial finds nobody.
            leave();
        }
        this.changed();
    }

    private endLead(): () => void {
        this.client = null;
        this.parts.reader.stop();
        this.parts.questions.clear();
        return NOTHING;
    }

    private beginLead(watcher: Watcher): () => void {
        const client = watcher.link?.client ?? null;
        if (client === null) {
            return NOTHING;
        }
        const { desk, reader } = this.parts;
        this.client = client;
        const stops = [
            client.observe((snapshot) => this.see(snapshot)),
            client.observeRestarts(() => reader.readAgain()),
        ];
        if (isGuarding(watcher)) {
            stops.push(
                client.observeDials((decision) => desk.decided(decision)),
                client.addDialGuard(desk.judge, {
                    name: GUARD_NAME,
                    deadlineMs: GUARD_DEADLINE_MS,
                    answerDeadlineMs: ANSWER_DEADLINE_MS + SPARE_MS,
                }),
            );
            this.parts.sendQueue();
        }
        reader.readFrom(this.parts.portsFor(watcher.component, client));
        return () => stops.forEach((stop) => stop());
    }

    private see({ agent, connection, workItems }: DeskSnapshot): void {
        this.teamName = agent?.teamName ?? null;
        this.parts.desk.see(workItems);
        const agentId = agent?.id ?? null;
        const isBack = connection.isConnected && !this.isConnected;
        // Signed in, another agent, or a gadget that has loaded anew.
        const isOther = agentId !== null && agentId !== this.agentId;
        const isFirst = this.agentId === undefined;
        this.isConnected = connection.isConnected;
        this.agentId = agentId;
        if (!isFirst && (isBack || isOther)) {
            this.parts.reader.readAgain();
        }
    }

    private settleCandidacy(): void {
        const guarding = this.watchers.find(isGuarding);
        if (guarding === undefined) {
            this.stopObservingCandidacy();
            this.candidacy?.withdraw();
            this.candidacy = null;
        } else if (this.candidacy === null) {
            const { host = '', configuredHost = null } = guarding.options;
            this.candidacy = this.parts.stand(host, configuredHost);
            this.stopObservingCandidacy = this.candidacy.observe(({ role }) => {
                if (role === 'owner') {
                    this.parts.desk.takeOver();
                }
                this.changed();
            });
            this.parts.desk.takeOver();
        }
        this.changed();
    }

    private compose(): DialGuardState {
        const { desk, questions, variables, mayOverride } = this.parts;
        const { configuration } = desk;
        const settings = configuration?.settings;
        const missing = this.missing();
        const state: DialGuardState = {
            stage: this.stage(missing),
            role: this.candidacy?.state.role ?? null,
            ownerHost: this.candidacy?.state.owner?.host ?? null,
            ownershipAdvice: this.candidacy?.state.advice ?? null,
            rulesVersion: settings?.ruleSet.version ?? null,
            ruleCount: settings?.ruleSet.rules.length ?? 0,
            problems: settings?.problems ?? [],
            planProblems: configuration?.planProblems ?? [],
            missing,
            packs: settings?.packs ?? [],
            unreadable: settings?.ruleSet.unreadable ?? 'warn',
            overrideReasons: settings?.overrideReasons ?? [],
            mayOverride,
            areVariablesRefused: variables.isRefused,
            isSlow: desk.isSlow,
            question: questions.question,
            dials: desk.dials,
            log: this.parts.queueState(),
        };
        return Object.freeze(state);
    }

    private missing(): readonly MissingPart[] {
        const { desk, mayAsk } = this.parts;
        return [
            ...(this.isGadgetMissing ? (['gadget'] as const) : []),
            ...(desk.configuration?.missing ?? []),
            ...(mayAsk ? [] : (['permission'] as const)),
            ...(mayAsk && desk.isOrgFailing ? (['org'] as const) : []),
        ];
    }

    private get isGadgetMissing(): boolean {
        return this.watchers.length > 0 && this.watchers.every(({ stage }) => stage === 'missing');
    }

    private stage(missing: readonly MissingPart[]): GuardStage {
        const { desk } = this.parts;
        const { configuration } = desk;
        if (this.isGadgetMissing) {
            return 'not-watching';
        }
        if (this.lead === null || configuration === null) {
            return 'loading';
        }
        const isWrong = configuration.settings.problems.some(({ effect }) =>
            SERIOUS.includes(effect),
        );
        return missing.length > 0 || isWrong || desk.isSlow ? 'degraded' : 'watching';
    }
}

function isGuarding({ options: { host } }: Watcher): boolean {
    return host !== undefined;
}

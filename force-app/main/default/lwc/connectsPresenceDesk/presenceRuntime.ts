/**
 * Runs the presence rules in one document: tells them what is seen, carries out what they ask for while
 * this document owns the duty, and keeps what has to outlive it. Without rules it still tells why
 * the agent has a state. Knows no browser, no gadget and no Omni-Channel but through its ports.
 */
import type { AgentChannel, DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { Timers } from 'c/connectsLeader';
import {
    type AgentTarget,
    compilePresenceRules,
    dueAt,
    keptOf,
    liveCallsOf,
    type Presence,
    type PresenceEffect,
    type PresenceEvent,
    type PresenceRules,
    type PresenceRuleSet,
    type PresenceState,
    startPresence,
} from 'c/connectsPresenceRules';
import type { NamedAgentState, Refusal, StateEntry } from './deskState';
import { type JsonStore, StateHistory } from './stateHistory';

/** What the runtime needs of its surroundings. */
export interface RuntimePorts {
    readonly timers: Timers;
    /** What the next owner, in this document or another, goes on with. */
    readonly kept: JsonStore;
    readonly history: JsonStore;
    /** @param presence API name; rejects with an error whose message says why not */
    setPresence(presence: string): Promise<void>;
    /** Rejects in the same way. */
    setAgentState(target: AgentTarget): Promise<void>;
    /** What an error says to the agent. */
    errorText(error: unknown): string;
    onChange(): void;
}

/** What is kept for the next owner, and when it was written. */
interface Kept {
    readonly at: number;
    readonly state: unknown;
}

/** Browsers count a timer's milliseconds in 31 bits. */
const LONGEST_MS = 86_400_000;
/** So long a gadget that has no data may still be reading them, ms. */
const READING_MS = 30_000;

export const NO_RULES: PresenceRuleSet = { rules: [], doNotDisturb: null, keepForMs: 1 };

export class PresenceRuntime {
    private readonly ports: RuntimePorts;
    private readonly past: StateHistory;
    private ruleSet = NO_RULES;
    private rules: PresenceRules = compilePresenceRules(NO_RULES);
    private state: PresenceState = startPresence();
    private isOwner = false;
    /** Null until the gadget has told how things stand. */
    private desk: DeskSnapshot | null = null;
    /** Undefined until Omni-Channel has told. */
    private seenPresence: Presence | undefined = undefined;
    /** Whether the gadget has told the agent's state to this document. */
    private hasSeenAgent = false;
    /** The desk before the gadget has read its data; null: there was none, or it is over. */
    private unread: DeskSnapshot | null = null;
    private isReadingOver = false;
    /** Whether this document saw the user signed out of Omni-Channel. */
    private hasSeenSignedOut = false;
    private lastRefusal: Refusal | null = null;
    private cancelTimer: () => void = () => undefined;

    constructor(ports: RuntimePorts) {
        this.ports = ports;
        this.past = new StateHistory(ports.history);
    }

    /** What the rules remember. */
    get presenceState(): PresenceState {
        return this.state;
    }

    get refusal(): Refusal | null {
        return this.lastRefusal;
    }

    /** Newest first. */
    get history(): readonly StateEntry[] {
        return this.past.entries;
    }

    /** The agent's state of the voice channel, with the words of its reason. */
    get agent(): NamedAgentState | null {
        return this.desk === null ? null : agentOf(this.desk);
    }

    /** Whether something waits that only this document would bring to its end. */
    get isBusy(): boolean {
        const { presenceAsked, agentAsked, agentWish } = this.state;
        return presenceAsked !== null || agentAsked !== null || agentWish !== null;
    }

    /** @throws PresenceRulesError for rules that can never work; those before stay in force */
    useRules(ruleSet: PresenceRuleSet): void {
        this.rules = compilePresenceRules(ruleSet);
        this.ruleSet = ruleSet;
        this.resume();
    }

    /** From now on this document carries out what the rules ask for, or leaves it to another. */
    setOwner(isOwner: boolean): void {
        const isNew = isOwner && !this.isOwner;
        this.isOwner = isOwner;
        if (isNew) {
            this.resume();
        } else {
            this.ports.onChange();
        }
    }

    /** How agent, calls and connection are now; call it for each change, none left out. */
    seeDesk(desk: DeskSnapshot): void {
        const { unread } = this;
        const isRead = agentOf(desk) !== null;
        if (this.desk === null && !isRead && !this.isReadingOver) {
            // No data is not "no calls": nothing may come back because of it.
            this.unread = desk;
            if (unread === null) {
                this.ports.timers.after(READING_MS, () => this.stopReading());
            }
            return;
        }
        this.unread = null;
        if (unread !== null && isRead && !this.past.wasSignedIn) {
            this.takeDesk(unread);
        }
        this.takeDesk(desk);
    }

    private stopReading(): void {
        const { unread } = this;
        this.isReadingOver = true;
        if (unread !== null) {
            this.seeDesk(unread);
        }
    }

    private takeDesk(desk: DeskSnapshot): void {
        const before = this.desk;
        this.desk = desk;
        const { agent } = this;
        // Who was signed in when this tab was left has not signed in, but was there all the time.
        const isBack = agent !== null && !this.hasSeenAgent && this.past.wasSignedIn;
        if (agent !== null && (before === null || isBack)) {
            this.past.addSeenAgent(agent, voiceOf(desk)?.since ?? this.ports.timers.now());
        }
        this.hasSeenAgent ||= agent !== null;
        if (before === null || isBack) {
            this.resume();
        } else {
            deskEvents(before, desk).forEach((event) => this.tell(event));
        }
    }

    /** What Omni-Channel says; null for signed out. */
    seePresence(presence: Presence): void {
        const isFirst = this.seenPresence === undefined;
        this.seenPresence = presence;
        this.hasSeenSignedOut ||= presence === null;
        if (isFirst) {
            this.past.addSeenPresence(presence, this.ports.timers.now());
            this.resume();
        } else if (this.desk !== null) {
            this.tell({ kind: 'presence', presence });
        }
    }

    forgetRefusal(): void {
        this.lastRefusal = null;
        this.ports.onChange();
    }

    /** Begins with how things stand: the owner with what the owner before it has left. */
    private resume(): void {
        const { desk, seenPresence } = this;
        if (desk === null) {
            this.ports.onChange();
            return;
        }
        const wasSignedOut = this.isOwner && this.recall();
        // Until Omni-Channel has told, it is what the last owner saw.
        const presence = seenPresence === undefined ? this.state.presence : seenPresence;
        const isSignIn = wasSignedOut && presence !== null;
        this.tell({
            kind: 'resumed',
            presence: isSignIn ? null : presence,
            agent: agentOf(desk),
            calls: liveCallsOf(desk.workItems),
            isConnected: isConnected(desk),
        });
        if (isSignIn) {
            this.tell({ kind: 'presence', presence });
        }
    }

    /**
     * Takes up what the last owner has left.
     * @returns whether the user was signed out of Omni-Channel then
     */
    private recall(): boolean {
        const kept = this.ports.kept.read();
        const isFresh = isKept(kept) && this.ports.timers.now() - kept.at < this.ruleSet.keepForMs;
        this.state = startPresence(isFresh ? kept.state : null);
        return isFresh ? this.state.presence === null : this.hasSeenSignedOut;
    }

    private tell(event: PresenceEvent): void {
        const at = this.ports.timers.now();
        const { state, effects, changes } = this.rules.step(this.state, event, at);
        this.state = state;
        this.past.addChanges(changes, this.agent);
        if (this.isOwner) {
            // Before anything is asked for: whoever takes over must know it.
            this.ports.kept.write({ at, state: keptOf(state) } satisfies Kept);
            for (const effect of effects) {
                void this.carryOut(effect);
            }
        }
        this.wake();
        this.ports.onChange();
    }

    private async carryOut(effect: PresenceEffect): Promise<void> {
        try {
            if (effect.kind === 'set-presence') {
                await this.ports.setPresence(effect.presence);
            } else {
                const { state, reasonCode } = effect;
                await this.ports.setAgentState({ state, reasonCode });
            }
            this.lastRefusal =
                this.lastRefusal?.effect.kind === effect.kind ? null : this.lastRefusal;
        } catch (error) {
            const at = this.ports.timers.now();
            this.lastRefusal = { effect, why: this.ports.errorText(error), at };
            this.tell({
                kind: 'refused',
                side: effect.kind === 'set-presence' ? 'presence' : 'agent',
            });
        }
    }

    private wake(): void {
        this.cancelTimer();
        const due = dueAt(this.state);
        if (due !== null) {
            const wait = Math.min(Math.max(0, due - this.ports.timers.now()), LONGEST_MS);
            this.cancelTimer = this.ports.timers.after(wait, () => this.tell({ kind: 'time' }));
        }
    }
}

/** What has changed, in the order in which calls change: first the call, at its end the state last. */
function deskEvents(before: DeskSnapshot, after: DeskSnapshot): readonly PresenceEvent[] {
    const calls = liveCallsOf(after.workItems);
    const callsBefore = liveCallsOf(before.workItems);
    const agent = agentOf(after);
    const ofCalls: readonly PresenceEvent[] =
        calls.join() === callsBefore.join() ? [] : [{ kind: 'calls', calls }];
    const ofAgent: readonly PresenceEvent[] =
        JSON.stringify(agent) === JSON.stringify(agentOf(before)) ? [] : [{ kind: 'agent', agent }];
    const ofConnection: readonly PresenceEvent[] =
        isConnected(before) === isConnected(after)
            ? []
            : [{ kind: 'connection', isConnected: isConnected(after) }];
    const isBeginning = callsBefore.length === 0;
    return [
        ...ofConnection,
        ...(isBeginning ? [...ofAgent, ...ofCalls] : [...ofCalls, ...ofAgent]),
    ];
}

function voiceOf({ channels }: DeskSnapshot): AgentChannel | undefined {
    return channels.find(({ type }) => type === 'VOICE');
}

function agentOf(desk: DeskSnapshot): NamedAgentState | null {
    const voice = voiceOf(desk);
    return voice === undefined
        ? null
        : { state: voice.state, reasonCode: voice.reasonCode, reasonLabel: voice.reasonLabel };
}

function isConnected({ connection }: DeskSnapshot): boolean {
    const { lostChannels } = connection;
    // Before the gadget has channels, an outage names none.
    return connection.isConnected || (lostChannels.length > 0 && !lostChannels.includes('VOICE'));
}

function isKept(value: unknown): value is Kept {
    return (
        typeof value === 'object' &&
        value !== null &&
        typeof (value as { at?: unknown }).at === 'number'
    );
}

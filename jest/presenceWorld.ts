/**
 * An agent at a desk with Omni-Channel and a phone, for tests of the presence rules: carries out what
 * the rules ask for, late or not at all, and tells them what can be seen.
 */
import {
    compilePresenceRules,
    dueAt,
    keptOf,
    type AgentState,
    type Presence,
    type PresenceChange,
    type PresenceEffect,
    type PresenceEvent,
    type PresenceRules,
    type PresenceRuleSet,
    type PresenceState,
    startPresence,
} from '../force-app/main/default/lwc/connectsPresenceRules/connectsPresenceRules';

export const READY: AgentState = { state: 'READY', reasonCode: null };

export function notReady(reasonCode: string | null): AgentState {
    return { state: 'NOT_READY', reasonCode };
}

/** What the rules asked for, and when. */
export interface AskedEffect {
    readonly at: number;
    readonly effect: PresenceEffect;
    /** How many changes had been seen. */
    readonly changesBefore: number;
}

interface Pending {
    readonly at: number;
    readonly run: () => void;
}

/** Time of the first thing that happens. */
const START = Date.parse('2026-11-02T09:00:00Z');
const TALKING: AgentState = { state: 'TALKING', reasonCode: null };

export class PresenceWorld {
    presence: Presence = 'Available';
    agent: AgentState = READY;
    calls: readonly string[] = [];
    isConnected = true;
    state: PresenceState = startPresence();
    readonly asked: AskedEffect[] = [];
    readonly changes: PresenceChange[] = [];
    /** How long what is asked for takes, ms. */
    latencyMs = 200;
    /** How many of the next requests are refused. */
    refusals = 0;
    now = START;
    private readonly rules: PresenceRules;
    private pending: Pending[] = [];
    private lastCall = 0;
    private beforeCall: AgentState = READY;
    private atCallEnd: AgentState | null = null;

    constructor(ruleSet: Partial<PresenceRuleSet>) {
        this.rules = compilePresenceRules({
            rules: [],
            doNotDisturb: null,
            keepForMs: 4 * 3_600_000,
            ...ruleSet,
        });
        this.tell(this.resumed());
    }

    /** Somebody chooses a presence in Omni-Channel. */
    choosePresence(presence: Presence): void {
        this.presence = presence;
        this.tell({ kind: 'presence', presence });
    }

    /** Somebody chooses a state at the phone; in a call it waits for its end. */
    chooseAgent(agent: AgentState): void {
        if (this.agent.state === 'TALKING') {
            this.atCallEnd = agent;
        } else {
            this.setAgent(agent);
        }
    }

    /** Somebody chooses a state in a component of the toolkit. */
    clickAgent(agent: AgentState): void {
        this.tell({ kind: 'agent-asked' });
        this.chooseAgent(agent);
    }

    beginCall(): void {
        if (this.calls.length === 0) {
            this.beforeCall = this.agent;
            this.atCallEnd = null;
            this.setAgent(TALKING);
        }
        this.lastCall += 1;
        this.setCalls([...this.calls, `call ${this.lastCall}`]);
    }

    /** @param after what the contact center sets; null for what was before or is waiting */
    endCalls(after: AgentState | null = null): void {
        if (this.calls.length > 0) {
            this.setCalls([]);
            this.setAgent(after ?? this.atCallEnd ?? this.beforeCall);
        }
    }

    /** The page is loaded again: what was kept comes back, what was asked for goes on. */
    reload(): void {
        const kept = JSON.stringify(keptOf(this.state));
        this.state = startPresence(JSON.parse(kept));
        this.tell(this.resumed());
    }

    loseConnection(): void {
        this.isConnected = false;
        this.tell({ kind: 'connection', isConnected: false });
    }

    /** The contact center comes back, and has made the agent Not Ready unless there is a call. */
    restoreConnection(): void {
        if (this.isConnected) {
            return;
        }
        this.isConnected = true;
        this.tell({ kind: 'connection', isConnected: true });
        if (this.agent.state === 'NOT_READY') {
            this.setAgent(notReady('50002'));
        }
    }

    /** Lets time go by: what is due happens. */
    wait(ms: number): void {
        const end = this.now + ms;
        for (;;) {
            const [next] = this.pending;
            const due = Math.min(next?.at ?? Infinity, dueAt(this.state) ?? Infinity);
            if (due > end) {
                this.now = end;
                return;
            }
            this.now = Math.max(this.now, due);
            if (next !== undefined && next.at <= this.now) {
                this.pending = this.pending.slice(1);
                next.run();
            } else {
                this.tell({ kind: 'time' });
            }
        }
    }

    /** What the rules asked for, as texts. */
    get wishes(): readonly string[] {
        return this.asked.map(({ effect }) =>
            effect.kind === 'set-presence'
                ? `${effect.presence}: ${effect.cause.code}`
                : `${effect.state} ${effect.reasonCode ?? '-'}: ${effect.cause.code}`,
        );
    }

    tell(event: PresenceEvent): void {
        const { state, effects, changes } = this.rules.step(this.state, event, this.now);
        this.state = state;
        this.changes.push(...changes);
        effects.forEach((effect) => this.carryOut(effect));
    }

    private resumed(): PresenceEvent {
        const { presence, agent, calls, isConnected } = this;
        return { kind: 'resumed', presence, agent, calls, isConnected };
    }

    private setAgent(agent: AgentState): void {
        this.agent = agent;
        this.tell({ kind: 'agent', agent });
    }

    private setCalls(calls: readonly string[]): void {
        this.calls = calls;
        this.tell({ kind: 'calls', calls });
    }

    private carryOut(effect: PresenceEffect): void {
        this.asked.push({ at: this.now, effect, changesBefore: this.changes.length });
        const isRefused = this.refusals > 0;
        this.refusals -= isRefused ? 1 : 0;
        const run = (): void => {
            if (effect.kind === 'set-presence') {
                if (isRefused || this.presence === null) {
                    this.tell({ kind: 'refused', side: 'presence' });
                } else {
                    this.choosePresence(effect.presence);
                }
            } else if (isRefused || !this.isConnected || this.agent.state === 'LOGOUT') {
                this.tell({ kind: 'refused', side: 'agent' });
            } else {
                this.chooseAgent({ state: effect.state, reasonCode: effect.reasonCode });
            }
        };
        const at = this.now + this.latencyMs;
        this.pending = [...this.pending, { at, run }].sort((left, right) => left.at - right.at);
    }
}

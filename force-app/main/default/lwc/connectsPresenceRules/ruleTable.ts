/** Presence rules by what they are about. */
import type {
    AgentState,
    AgentToPresenceRule,
    Presence,
    PresenceRule,
    PresenceToAgentRule,
} from './contract';

/** Finds the rule for a presence or a state. */
export class RuleTable {
    private readonly byPresence = new Map<Presence, PresenceToAgentRule>();
    private readonly byAgent = new Map<string, AgentToPresenceRule>();

    /** @param rules of several about the same the first counts */
    constructor(rules: readonly PresenceRule[]) {
        rules.toReversed().forEach((rule) => {
            if (rule.direction === 'presence-to-agent') {
                this.byPresence.set(rule.presence, rule);
            } else {
                this.byAgent.set(agentKey(rule), rule);
            }
        });
    }

    /** What the agent's state shall be with a presence. */
    ruleForPresence(presence: Presence): PresenceToAgentRule | null {
        return this.byPresence.get(presence) ?? null;
    }

    /** What the presence shall be with a state: a rule about its reason before one about any. */
    ruleForAgent(agent: AgentState): AgentToPresenceRule | null {
        const { state } = agent;
        return (
            this.byAgent.get(agentKey(agent)) ??
            this.byAgent.get(agentKey({ state, reasonCode: null })) ??
            null
        );
    }

    /** Whether a rule may take Ready away, so that it can be restored. */
    get takesReady(): boolean {
        return [...this.byPresence.values()].some(({ state }) => state === 'NOT_READY');
    }
}

/** Equal for rules that are about the same. */
export function ruleKey(rule: PresenceRule): string {
    return rule.direction === 'presence-to-agent'
        ? `presence ${JSON.stringify(rule.presence)}`
        : `agent ${agentKey(rule)}`;
}

function agentKey({ state, reasonCode }: Pick<AgentState, 'state' | 'reasonCode'>): string {
    return `${state} ${reasonCode ?? ''}`;
}

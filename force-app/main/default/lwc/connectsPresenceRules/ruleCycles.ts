/**
 * Finds rules that would chase each other if one could not tell its own changes from a person's:
 * a presence gives a state, that state another presence, and so on back to the first.
 */
import type { AgentState, Presence, PresenceRule } from './contract';
import type { PresenceProblem } from './problems';
import { RuleTable } from './ruleTable';

/** One step: the presence, the rules that lead on, and the presence that they lead to. */
interface Step {
    readonly agent: AgentState;
    readonly next: string;
    readonly rules: readonly string[];
}

/** Every circle of more than one presence, each once. */
export function cyclesOf(rules: readonly PresenceRule[]): PresenceProblem[] {
    const table = new RuleTable(rules);
    const starts = new Set<Presence>(rules.map(({ presence }) => presence));
    const known = new Set<Presence>();
    return [...starts].flatMap((start) => {
        const cycle = cycleFrom(start, table, known);
        return cycle === null ? [] : [cycle];
    });
}

function cycleFrom(
    start: Presence,
    table: RuleTable,
    known: Set<Presence>,
): PresenceProblem | null {
    const way: Presence[] = [];
    let presence = start;
    while (!known.has(presence)) {
        known.add(presence);
        way.push(presence);
        const step = stepFrom(presence, table);
        if (step === null || step.next === presence) {
            return null;
        }
        presence = step.next;
    }
    const begin = way.indexOf(presence);
    return begin === -1 ? null : problemOf(way.slice(begin), table);
}

/** A presence without a rule may restore Ready. */
function stepFrom(presence: Presence, table: RuleTable): Step | null {
    const rule = table.ruleForPresence(presence);
    if (rule === null && !table.takesReady) {
        return null;
    }
    const agent = rule ?? ({ state: 'READY', reasonCode: null } as const);
    const back = table.ruleForAgent(agent);
    return back === null
        ? null
        : {
              agent,
              next: back.presence,
              rules: [...(rule === null ? [] : [rule.name]), back.name],
          };
}

function problemOf(presences: readonly Presence[], table: RuleTable): PresenceProblem {
    const steps = presences.flatMap((presence) => {
        const step = stepFrom(presence, table);
        return step === null ? [] : [{ presence, ...step }];
    });
    const texts = steps.flatMap(({ presence, agent: { state, reasonCode } }) => [
        presence ?? 'signed out',
        reasonCode === null ? state : `${state} ${reasonCode}`,
    ]);
    return {
        code: 'cycle',
        position: null,
        value: [...texts, texts[0] ?? ''].join(' → '),
        rules: steps.flatMap(({ rules }) => rules),
    };
}

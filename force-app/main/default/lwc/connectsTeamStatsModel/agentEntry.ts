/**
 * An agent of a team with everything that is derived from team data alone: words, state group and
 * the text that a search looks through. Made once for each agent that has changed.
 */
import type { ChannelState, TalkingStateDetail, TeamAgent } from 'c/connectsIntegrationApiSvc';
import type { LiveTeam } from 'c/connectsLiveState';
import { fillLabel } from 'c/connectsFormat';
import { type StateLook, stateLook, stateName } from 'c/connectsWords';
import { LABELS } from './labels';

/** States that are counted and filtered together. */
export type StateGroup = 'READY' | 'TALKING' | 'WRAP_UP' | 'NOT_READY' | 'SIGNED_OUT';

/** In the order in which they are shown and sorted: whom one can reach first. */
export const STATE_GROUPS: readonly StateGroup[] = [
    'READY',
    'TALKING',
    'WRAP_UP',
    'NOT_READY',
    'SIGNED_OUT',
];

/** The state that names a group and lends it its colour. */
const GROUP_STATES: Record<StateGroup, ChannelState> = {
    READY: 'READY',
    TALKING: 'TALKING',
    WRAP_UP: 'WORK',
    NOT_READY: 'NOT_READY',
    SIGNED_OUT: 'LOGOUT',
};

const GROUPS: Record<ChannelState, StateGroup> = {
    READY: 'READY',
    TALKING: 'TALKING',
    ACTIVE: 'TALKING',
    WORK: 'WRAP_UP',
    WORK_READY: 'WRAP_UP',
    NOT_READY: 'NOT_READY',
    LOGOUT: 'SIGNED_OUT',
};

const DETAILS: Record<TalkingStateDetail, string> = {
    TALKING: '',
    HOLD: LABELS.hold,
    RESERVED: LABELS.reserved,
    RESERVED_OUTBOUND: LABELS.reservedOutbound,
    RESERVED_OUTBOUND_PREVIEW: LABELS.reservedPreview,
};

/** See the file's head. */
export interface AgentEntry {
    readonly id: string;
    /** First and last name; the id of an agent without a name. */
    readonly name: string;
    readonly extension: string;
    readonly teamId: string;
    readonly teamName: string;
    readonly group: StateGroup;
    readonly look: StateLook;
    readonly state: string;
    /** What the state is about: a detail of the call, or the reason; empty without one. */
    readonly detail: string;
    readonly isOnHold: boolean;
    /** Milliseconds since 1970; null when the gadget does not tell. */
    readonly since: number | null;
    /** For a search: lower case, without accents. */
    readonly searchText: string;
}

/** Name of a group, e.g. "Wrap-up". */
export function groupName(group: StateGroup): string {
    return stateName(GROUP_STATES[group]);
}

/** How a group is coloured. */
export function groupLook(group: StateGroup): StateLook {
    return stateLook(GROUP_STATES[group]);
}

/** Name of a team; its id while the gadget has not told the name. */
export function teamName({ id, name }: Pick<LiveTeam, 'id' | 'name'>): string {
    return name === '' ? fillLabel(LABELS.unnamed, id) : name;
}

/** Lower case without accents, so that "Muller" finds "Müller". */
export function fold(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Agents keep their identity while they do not change, and so do their entries. */
const known = new WeakMap<TeamAgent, AgentEntry>();

/** The entry of an agent; the same object while agent and team's name are the same. */
export function entryOf(agent: TeamAgent, team: LiveTeam): AgentEntry {
    const before = known.get(agent);
    if (before?.teamId === team.id && before.teamName === teamName(team)) {
        return before;
    }
    const entry = makeEntry(agent, team);
    known.set(agent, entry);
    return entry;
}

/** Entries of all agents of the teams, in the gadget's order. */
export function entriesOf(teams: readonly LiveTeam[]): AgentEntry[] {
    return teams.flatMap((team) => [...team.agents.values()].map((agent) => entryOf(agent, team)));
}

/** The entry of one agent; null when no team has the agent (any more). */
export function findEntry(teams: readonly LiveTeam[], id: string): AgentEntry | null {
    for (const team of teams) {
        const agent = team.agents.get(id);
        if (agent !== undefined) {
            return entryOf(agent, team);
        }
    }
    return null;
}

function makeEntry(agent: TeamAgent, team: LiveTeam): AgentEntry {
    // Team data knows VOICE only; should the gadget tell more one day, voice is what is called.
    const channel = agent.channels.find(({ type }) => type === 'VOICE') ?? agent.channels[0];
    const name = `${agent.firstName} ${agent.lastName}`.trim() || agent.id;
    const state = channel?.state ?? null;
    const word = state === null ? LABELS.unknown : stateName(state);
    const talking = channel?.talkingStateDetail ?? null;
    const detail = (talking === null ? '' : DETAILS[talking]) || (channel?.reasonLabel ?? '');
    return {
        id: agent.id,
        name,
        extension: agent.extension,
        teamId: team.id,
        teamName: teamName(team),
        group: state === null ? 'SIGNED_OUT' : GROUPS[state],
        look: stateLook(state ?? 'LOGOUT'),
        state: word,
        detail,
        isOnHold: talking === 'HOLD',
        since: channel?.since ?? null,
        searchText: fold([name, agent.extension, word, detail, teamName(team)].join('\n')),
    };
}

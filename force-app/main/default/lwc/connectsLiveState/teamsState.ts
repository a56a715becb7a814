/**
 * Teams and their agents out of team data (guide, "onTeamDataUpdate(event)"). Pure: the same events
 * give the same state. Agents that have not changed keep their identity.
 */
import type { TeamAgent, TeamDataUpdate } from 'c/connectsIntegrationApiSvc';
import { type FeedStatus, isSame, type Step, unchanged } from './feed';

/** A team as it is now. */
export interface LiveTeam {
    readonly id: string;
    /** Empty when the event that tells it was lost. */
    readonly name: string;
    readonly status: FeedStatus;
    /** The gadget's words while the status is `failed`. */
    readonly error: string | null;
    /** By agent id. */
    readonly agents: ReadonlyMap<string, TeamAgent>;
    /** When the gadget last told anything about it, ms since 1970. */
    readonly updatedAt: number;
}

/** Every team that the gadget tells about: one for an agent, perhaps several for a supervisor. */
export interface LiveTeams {
    /** `live` as soon as one team is. */
    readonly status: FeedStatus;
    readonly error: string | null;
    /** In the order in which they came. */
    readonly teams: readonly LiveTeam[];
    readonly updatedAt: number | null;
}

/** Before the gadget has told anything. */
export const NO_TEAMS: LiveTeams = { status: 'waiting', error: null, teams: [], updatedAt: null };

/**
 * The state after an event; what has changed are agent ids, and team ids when the team itself did.
 * @param now ms since 1970
 */
export function withTeamData(
    state: LiveTeams,
    update: TeamDataUpdate,
    now: number,
): Step<LiveTeams> {
    const known = state.teams.find(({ id }) => id === update.teamId);
    const before = known ?? emptyTeam(update.teamId, now);
    const { agents, changed } = nextAgents(before, update);
    const team: LiveTeam = {
        id: update.teamId,
        name: update.teamName ?? before.name,
        status: statusAfter(update, before),
        error: update.error,
        agents,
        updatedAt: now,
    };
    const isTeamChanged =
        known === undefined ||
        team.name !== before.name ||
        team.status !== before.status ||
        team.error !== before.error;
    const teams =
        known === undefined
            ? [...state.teams, team]
            : state.teams.map((each) => (each === known ? team : each));
    return {
        state: { ...overall(teams), updatedAt: now },
        changed: isTeamChanged ? [team.id, ...changed] : changed,
    };
}

/** Nothing is told any more, e.g. because nobody listens: what was known is not true for long. */
export function withoutTeams(state: LiveTeams): Step<LiveTeams> {
    return state === NO_TEAMS
        ? unchanged(state)
        : { state: NO_TEAMS, changed: state.teams.map(({ id }) => id) };
}

function nextAgents(
    { agents: before }: LiveTeam,
    { dataState, agents: given }: TeamDataUpdate,
): { agents: ReadonlyMap<string, TeamAgent>; changed: readonly string[] } {
    // An update tells of one agent; every other event tells who there is.
    const agents = new Map(dataState === 'UPDATED' ? before : []);
    const changed = dataState === 'UPDATED' ? [] : idsGone(before, given);
    for (const agent of given) {
        const known = before.get(agent.id);
        if (known !== undefined && isSameAgent(known, agent)) {
            agents.set(agent.id, known);
        } else {
            agents.set(agent.id, agent);
            changed.push(agent.id);
        }
    }
    return { agents: changed.length === 0 ? before : agents, changed };
}

function idsGone(before: ReadonlyMap<string, TeamAgent>, given: readonly TeamAgent[]): string[] {
    const present = new Set(given.map(({ id }) => id));
    return [...before.keys()].filter((id) => !present.has(id));
}

/** The event tells seconds since the change, so the moment computed from it wavers a little. */
const WAVER_MS = 2_000;

function isSameAgent(left: TeamAgent, right: TeamAgent): boolean {
    const isSince = (a: number | null, b: number | null): boolean =>
        a === b || (a !== null && b !== null && Math.abs(a - b) < WAVER_MS);
    return (
        left.channels.length === right.channels.length &&
        left.channels.every((channel, index) => {
            const other = right.channels[index];
            return (
                other !== undefined &&
                isSince(channel.since, other.since) &&
                isSame({ ...channel, since: null }, { ...other, since: null })
            );
        }) &&
        isSame({ ...left, channels: [] }, { ...right, channels: [] })
    );
}

const STATUS = {
    ENABLED: 'live',
    DISABLED: 'ended',
    FAILED: 'failed',
} as const satisfies Partial<Record<TeamDataUpdate['dataState'], FeedStatus>>;

function statusAfter({ dataState }: TeamDataUpdate, before: LiveTeam): FeedStatus {
    if (dataState !== 'UPDATED') {
        return STATUS[dataState];
    }
    // Without the list before it, one agent is not the team.
    return before.status === 'live' ? 'live' : 'waiting';
}

function overall(teams: readonly LiveTeam[]): Pick<LiveTeams, 'status' | 'error' | 'teams'> {
    const order: readonly FeedStatus[] = ['live', 'failed', 'waiting', 'ended'];
    const status = order.find((each) => teams.some((team) => team.status === each)) ?? 'waiting';
    const error = teams.find((team) => team.status === 'failed')?.error ?? null;
    return { status, error, teams };
}

function emptyTeam(id: string, now: number): LiveTeam {
    return { id, name: '', status: 'waiting', error: null, agents: new Map(), updatedAt: now };
}

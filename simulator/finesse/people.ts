import type { Platform } from '../api';
import type { Random } from '../random/random';
import {
    agentDefaults,
    type AgentConfiguration,
    type CenterConfiguration,
    type CenterSize,
    type QueueConfiguration,
    type TeamConfiguration,
} from './configuration';

const FIRST_AGENTS = [
    { firstName: 'Nora', lastName: 'Keller' },
    { firstName: 'Samuel', lastName: 'Okafor' },
    { firstName: 'Mei', lastName: 'Tanaka' },
    { firstName: 'Luis', lastName: 'Romero' },
    { firstName: 'Hannah', lastName: 'Weiss' },
] as const;

const FIRST_NAMES = [
    'Anna',
    'Ben',
    'Clara',
    'Dario',
    'Elif',
    'Femi',
    'Giulia',
    'Hugo',
    'Ines',
    'Jonas',
    'Kenji',
    'Lea',
    'Marco',
    'Nadia',
    'Oskar',
    'Priya',
    'Ravi',
    'Sofia',
    'Tomas',
    'Yara',
] as const;

const LAST_NAMES = [
    'Baumann',
    'Costa',
    'Dubois',
    'Eriksen',
    'Fischer',
    'Garcia',
    'Huber',
    'Ivanova',
    'Jensen',
    'Kowalski',
    'Lopez',
    'Meier',
    'Nguyen',
    'Olsen',
    'Petrov',
    'Rossi',
    'Sato',
    'Schmid',
    'Toure',
    'Wagner',
] as const;

const FIRST_TEAMS: readonly TeamConfiguration[] = [
    { teamId: '5000', teamName: 'Customer Care' },
    { teamId: '5010', teamName: 'Service Desk' },
    { teamId: '5020', teamName: 'Order Line' },
];

const QUEUE_NAMES = [
    'Customer Service',
    'Orders',
    'Billing',
    'Technical Support',
    'Returns',
    'Complaints',
    'New Customers',
    'Contracts',
    'Delivery',
    'Premium Service',
] as const;

/** Number of the first queue, which every contact center has. */
const FIRST_QUEUE_NUMBER = 5217;

/** How many queues an agent is in, where there are as many. */
const QUEUES_PER_AGENT = 3;

/**
 * A plausible contact center; who works there follows the seed. The first agent of the result is
 * the same whatever the size.
 * @param supervisor whether the first agent is the supervisor of the first team (and of up to 20)
 */
export function createCenterConfiguration(
    platform: Platform,
    size: CenterSize,
    supervisor: boolean,
    random: Random,
): CenterConfiguration {
    const drawn = random.pick(FIRST_AGENTS);
    const ownTeam = random.pick(FIRST_TEAMS);
    const id = `52${random.digits(3)}`;
    const extension = `3330${random.digits(2)}`;
    const teams = createTeams(ownTeam, size.teams);
    const queues = createQueues(size.queues);
    const first: AgentConfiguration = {
        ...agentDefaults(platform),
        ...drawn,
        ...ownTeam,
        id,
        extension,
        loginName: `${drawn.firstName}.${drawn.lastName}`.toLowerCase(),
        supervisor,
        supervises: supervisor ? teams.map(({ teamId }) => teamId) : [],
        queueNumbers: queueNumbersOf(0, queues),
    };
    const colleagues = createColleagues(platform, size.agents - 1, teams, queues, random, first);
    return { platform, teams, queues, agents: [first, ...colleagues] };
}

function createTeams(own: TeamConfiguration, count: number): TeamConfiguration[] {
    const others = FIRST_TEAMS.filter(({ teamId }) => teamId !== own.teamId);
    const known = [own, ...others].slice(0, count);
    const more = Array.from({ length: count - known.length }, (_, i) => ({
        teamId: String(5030 + 10 * i),
        teamName: `Team ${known.length + i + 1}`,
    }));
    return [...known, ...more];
}

function createQueues(count: number): QueueConfiguration[] {
    return Array.from({ length: count }, (_, i) => ({
        number: String(FIRST_QUEUE_NUMBER + i),
        name: QUEUE_NAMES[i] ?? `Queue ${i + 1}`,
    }));
}

/** Neighbours in the list share queues; each agent is in the first ones of a moving window. */
function queueNumbersOf(index: number, queues: readonly QueueConfiguration[]): string[] {
    const count = Math.min(QUEUES_PER_AGENT, queues.length);
    return Array.from(
        { length: count },
        (_, i) => queues[(index + i) % queues.length]?.number ?? '',
    );
}

function createColleagues(
    platform: Platform,
    count: number,
    teams: readonly TeamConfiguration[],
    queues: readonly QueueConfiguration[],
    random: Random,
    first: AgentConfiguration,
): AgentConfiguration[] {
    const defaults = agentDefaults(platform);
    const people = random.stream('colleagues');
    const freeIds = numbersBut(50_000, first.id);
    const freeExtensions = numbersBut(333_100, first.extension);
    return Array.from({ length: count }, (_, i) => {
        // The second agent of each team is its supervisor, the first one in the first team is.
        const team = teams[(i + 1) % teams.length] ?? teams[0];
        const leads = first.supervisor ? i + 1 < teams.length : i < teams.length;
        const firstName = people.pick(FIRST_NAMES);
        const lastName = people.pick(LAST_NAMES);
        return {
            ...defaults,
            firstName,
            lastName,
            teamId: team?.teamId ?? first.teamId,
            teamName: team?.teamName ?? first.teamName,
            id: freeIds(i),
            extension: freeExtensions(i),
            loginName: `${firstName}.${lastName}.${i + 1}`.toLowerCase(),
            supervisor: leads,
            supervises: leads ? [team?.teamId ?? first.teamId] : [],
            queueNumbers: queueNumbersOf(i + 1, queues),
        };
    });
}

/** Numbers from `start`, in order, without the one that is taken. */
function numbersBut(start: number, taken: string): (index: number) => string {
    const takenAt = Number(taken) - start;
    return (index) => String(start + index + (takenAt >= 0 && takenAt <= index ? 1 : 0));
}

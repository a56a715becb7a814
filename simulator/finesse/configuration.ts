import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import type { ReasonSets } from './reasonCodes';

/**
 * Whether a call is followed by wrap-up: always, when the agent asks for it, or never. With the
 * fourth mode the agent cannot leave wrap-up without a reason; it counts for incoming calls only.
 */
export type WrapUpMode = 'REQUIRED' | 'OPTIONAL' | 'NOT_ALLOWED' | 'REQUIRED_WITH_WRAP_UP_DATA';

/** The agent as the administrator configured it. */
export interface AgentConfiguration {
    readonly id: string;
    readonly extension: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly loginName: string;
    readonly teamId: string;
    readonly teamName: string;
    readonly supervisor: boolean;
    /** Teams that a supervisor looks after, by id; none for an agent. */
    readonly supervises: readonly string[];
    /** Queues that the agent takes calls of, by number. */
    readonly queueNumbers: readonly string[];
    readonly wrapUpOnIncoming: WrapUpMode;
    readonly wrapUpOnOutgoing: WrapUpMode;
    /** How long wrap-up lasts at most, in ms. */
    readonly wrapUpLimitMs: number;
    readonly reasons: ReasonSets;
}

/** A queue as the administrator configured it. */
export interface QueueConfiguration {
    readonly number: string;
    readonly name: string;
}

/** A team as the administrator configured it. */
export interface TeamConfiguration {
    readonly teamId: string;
    readonly teamName: string;
}

/** How many agents, teams and queues a contact center has. */
export interface CenterSize {
    readonly agents: number;
    readonly teams: number;
    readonly queues: number;
}

/** A contact center as the administrator configured it. */
export interface CenterConfiguration {
    readonly platform: Platform;
    readonly teams: readonly TeamConfiguration[];
    readonly queues: readonly QueueConfiguration[];
    /** The first one is the agent of the first gadget. */
    readonly agents: readonly [AgentConfiguration, ...AgentConfiguration[]];
}

/** What Finesse tells one agent's gadget of the configuration. */
export interface FinesseConfiguration {
    readonly platform: Platform;
    readonly channels: readonly AgentChannelType[];
    readonly agent: AgentConfiguration;
    readonly version: { major: number; minor: number; patch: number; build: number; cop: number };
}

const REASONS: ReasonSets = {
    notReady: [
        { id: '15', code: 1, label: 'Away from Desk' },
        { id: '16', code: 2, label: 'Meeting' },
        { id: '17', code: 3, label: 'Lunch' },
        { id: '18', code: 4, label: 'Training' },
        { id: '19', code: 5, label: 'Back Office' },
    ],
    logout: [
        { id: '31', code: 1000, label: 'End of Shift' },
        { id: '32', code: 1001, label: 'Change of Desk' },
        { id: '33', code: 1002, label: 'Technical Problem' },
    ],
    wrapUp: [
        { id: '9', label: 'Order Placed' },
        { id: '10', label: 'Question Answered' },
        { id: '11', label: 'Complaint' },
        { id: '12', label: 'Call Back Later' },
        { id: '13', label: 'Wrong Number' },
    ],
};

/** CCX takes reason codes up to 999. */
const CCX_REASONS: ReasonSets = {
    ...REASONS,
    logout: REASONS.logout.map((reason) => ({ ...reason, code: reason.code - 900 })),
};

const VERSION = { major: 12, minor: 6, patch: 2, build: 10000, cop: 0 } as const;

/** What does not differ between the agents of a platform. */
export function agentDefaults(
    platform: Platform,
): Pick<AgentConfiguration, 'wrapUpOnIncoming' | 'wrapUpOnOutgoing' | 'wrapUpLimitMs' | 'reasons'> {
    return {
        wrapUpOnIncoming: 'OPTIONAL',
        wrapUpOnOutgoing: 'OPTIONAL',
        wrapUpLimitMs: 7_200_000,
        reasons: platform === 'CCE' ? REASONS : CCX_REASONS,
    };
}

/** The configuration as the gadget of that agent gets it. */
export function configurationFor(
    platform: Platform,
    channels: readonly AgentChannelType[],
    agent: AgentConfiguration,
): FinesseConfiguration {
    return { platform, channels, agent, version: VERSION };
}

import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import type { Random } from '../random/random';
import type { ReasonSets } from './reasonCodes';

/** Whether a call is followed by wrap-up: always, when the agent asks for it, or never. */
export type WrapUpMode = 'REQUIRED' | 'OPTIONAL' | 'NOT_ALLOWED';

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
    readonly wrapUpOnIncoming: WrapUpMode;
    readonly wrapUpOnOutgoing: WrapUpMode;
    /** How long wrap-up lasts at most, in ms. */
    readonly wrapUpLimitMs: number;
    readonly reasons: ReasonSets;
}

/** What the Finesse model is built with. */
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

const AGENTS = [
    { firstName: 'Nora', lastName: 'Keller' },
    { firstName: 'Samuel', lastName: 'Okafor' },
    { firstName: 'Mei', lastName: 'Tanaka' },
    { firstName: 'Luis', lastName: 'Romero' },
    { firstName: 'Hannah', lastName: 'Weiss' },
] as const;

const TEAMS = [
    { teamId: '5000', teamName: 'Customer Care' },
    { teamId: '5010', teamName: 'Service Desk' },
    { teamId: '5020', teamName: 'Order Line' },
] as const;

/** A plausible contact center for one agent; who it is follows the seed. */
export function createConfiguration(
    platform: Platform,
    channels: readonly AgentChannelType[],
    random: Random,
): FinesseConfiguration {
    const name = random.pick(AGENTS);
    const loginName = `${name.firstName}.${name.lastName}`.toLowerCase();
    return {
        platform,
        channels,
        agent: {
            ...name,
            ...random.pick(TEAMS),
            id: `52${random.digits(3)}`,
            extension: `3330${random.digits(2)}`,
            loginName,
            supervisor: false,
            wrapUpOnIncoming: 'OPTIONAL',
            wrapUpOnOutgoing: 'OPTIONAL',
            wrapUpLimitMs: 7_200_000,
            reasons: platform === 'CCE' ? REASONS : CCX_REASONS,
        },
        version: { major: 12, minor: 6, patch: 2, build: 10000, cop: 0 },
    };
}

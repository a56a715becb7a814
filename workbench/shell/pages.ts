/** The pages of the workbench, and the contact center that each of them is made for. */
import type { Platform, SimulatorOptions } from '../../simulator/api';

/** Name of a page, as it stands in the address. */
export type PageName = 'desk' | 'supervisor' | 'agent' | 'do-not-call' | 'states' | 'components';

/** What the navigation knows of a page. */
export interface PageInfo {
    readonly name: PageName;
    readonly label: string;
    readonly icon: string;
    /** Whether the simulator's panel is beside it until the user decides otherwise. */
    readonly hasPanel: boolean;
}

/** All pages, in the order of the navigation; the first one is shown when the address names none. */
export const PAGES: readonly [PageInfo, ...PageInfo[]] = [
    { name: 'desk', label: 'Service Desk', icon: 'standard:live_chat', hasPanel: false },
    { name: 'supervisor', label: 'Supervisor', icon: 'standard:team_member', hasPanel: false },
    { name: 'agent', label: 'Agent', icon: 'standard:household', hasPanel: true },
    { name: 'do-not-call', label: 'Do not call', icon: 'standard:call', hasPanel: false },
    { name: 'states', label: 'States', icon: 'standard:checkout', hasPanel: false },
    {
        name: 'components',
        label: 'Your components',
        icon: 'standard:custom_component_task',
        hasPanel: true,
    },
];

/** @throws Error for a name that no page has, which the type of the name rules out */
export function pageInfo(page: PageName): PageInfo {
    const info = PAGES.find(({ name }) => name === page);
    if (!info) {
        throw new Error(`There is no page "${page}".`);
    }
    return info;
}

/**
 * The simulator's options that a page is made for; what the address says goes before them.
 *
 * @param page the page
 * @param platform the contact center's product: CCX has no transcripts
 */
export function pageSituation(page: PageName, platform: Platform): SimulatorOptions {
    switch (page) {
        case 'desk':
            return {
                channels: ['VOICE', 'TICKET', 'CHAT'],
                life: true,
                ...(platform === 'CCX' ? {} : { ai: true }),
            };
        case 'supervisor':
            return {
                supervisor: true,
                life: true,
                // Somebody who looks after several teams.
                assumptions: { 'A-SUPTEAMS': 'supervised' },
            };
        case 'agent':
        case 'do-not-call':
        case 'states':
        case 'components':
            return {};
    }
}

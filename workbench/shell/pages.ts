/**
 * The pages of the workbench: the tabs of the app, as its metadata describes them, then the
 * workbench's own; and the contact center that each of them is made for.
 */
import { app } from 'virtual:app-description';
import type { Platform, SimulatorOptions } from '../../simulator/api';
import { pageTexts } from '../platform/language';
import type { AppTab, TabContent } from './appDescription';

/** Name of a page, as it stands in the address. */
export type PageName = string;

/** What the navigation knows of a page. */
export interface PageInfo {
    readonly name: PageName;
    readonly label: string;
    readonly icon: string;
    /** Whether the simulator's panel is beside it until the user decides otherwise. */
    readonly hasPanel: boolean;
    /** What a tab of the app shows; null for the workbench's own pages. */
    readonly content: TabContent | null;
    /** Name in page references. */
    readonly apiName: string;
}

/** Tabs whose names in the address are not made from their own. */
const SHORT_NAMES: Readonly<Record<string, string>> = { Connects_Service_Desk: 'desk' };

const ownPage = (name: string, label: string, icon: string, hasPanel: boolean): PageInfo => ({
    name,
    label,
    icon,
    hasPanel,
    content: null,
    apiName: name,
});

/** All pages, in the order of the navigation; the first one is shown when the address names none. */
export const PAGES: readonly PageInfo[] = [
    ...app.tabs.map(pageOfTab),
    ownPage('agent', 'Agent', 'standard:household', true),
    ownPage('do-not-call', 'Do not call', 'standard:call', false),
    ownPage('states', 'States', 'standard:checkout', false),
    ownPage('visualforce', 'Visualforce', 'standard:visualforce_page', true),
    ownPage('embedded', 'Embedded', 'standard:link', true),
    ownPage('components', 'Your components', 'standard:custom_component_task', true),
];

/** @throws Error for a name that no page has */
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
        default:
            return {};
    }
}

/** `Connects_Self_Check` is the page `self-check`. */
function pageOfTab({ name, label, icon, content }: AppTab): PageInfo {
    const plain = name
        .replace(/^(Connects_|standard-)/, '')
        .replace(/__c$/, '')
        .replaceAll('_', '-')
        .toLowerCase();
    return {
        name: SHORT_NAMES[name] ?? plain,
        label: pageTexts().tabs[name] ?? label,
        icon,
        hasPanel: false,
        content,
        apiName: name,
    };
}

/** The page's address: which page is shown and which situation the simulator starts in. */
import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SimulatorOptions } from '../../simulator/api';

/** Pages of the workbench. */
export type PageName = 'agent' | 'components';

const PAGES: readonly PageName[] = ['agent', 'components'];
const CHANNELS: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];

/**
 * The page that an address names; the first page when it names none.
 *
 * @param search query part of the address
 */
export function readPage(search: string): PageName {
    const name = new URLSearchParams(search).get('page');
    return PAGES.find((page) => page === name) ?? 'agent';
}

/**
 * The simulator's options that an address names. Values that make no sense are left out, so that
 * the simulator's defaults hold.
 *
 * @param search query part of the address, e.g. `?platform=CCX&seed=7`
 */
export function readOptions(search: string): SimulatorOptions {
    const query = new URLSearchParams(search);
    const options: SimulatorOptions = {};
    const platform = query.get('platform')?.toUpperCase();
    if (platform === 'CCE' || platform === 'CCX') {
        options.platform = platform;
    }
    if (query.get('clock') === 'manual') {
        options.clock = 'manual';
    }
    if (query.has('signedIn')) {
        options.signedIn = query.get('signedIn') !== 'false';
    }
    const channels = query.get('channels')?.toUpperCase().split(',') ?? [];
    const known = CHANNELS.filter((channel) => channels.includes(channel));
    if (known.length > 0) {
        options.channels = known;
    }
    for (const name of ['seed', 'speed', 'startupMs', 'startTime'] as const) {
        const value = readNumber(query.get(name));
        if (value !== undefined) {
            options[name] = value;
        }
    }
    return options;
}

function readNumber(text: string | null): number | undefined {
    const value = text === null || text === '' ? NaN : Number(text);
    return Number.isNaN(value) || value < 0 ? undefined : value;
}

/**
 * An address that shows the same page and starts the same situation.
 *
 * @param search query part of the present address; what this module does not know stays in it
 * @param changes what to set; undefined takes an entry out
 */
export function changeAddress(
    search: string,
    changes: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
    const query = new URLSearchParams(search);
    for (const [name, value] of Object.entries(changes)) {
        if (value === undefined) {
            query.delete(name);
        } else {
            query.set(name, String(value));
        }
    }
    const text = query.toString();
    return text ? `?${text}` : window.location.pathname;
}

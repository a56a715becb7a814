/** The page's address: which page is shown and which situation the simulator starts in. */
import type { AgentChannelType } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type {
    ConnectsSimulatorGlobal,
    ScenarioInfo,
    ScenarioOptions,
    SimulatorOptions,
} from '../../simulator/api';
import type { CenterSize } from '../../simulator/finesse/configuration';
import { CLIPBOARD_FAULTS } from '../platform/clipboardFault';
import { DIAL_ORG_FAULTS } from '../platform/dialOrg/faults';
import { LANGUAGES } from '../platform/language';
import { RECORD_FAULTS } from '../platform/recordFaults';
import { DEMO_NAME } from '../demo/shift';
import { TOOLKIT_IDENTIFIER } from '../gadget/toolkitSettings';
import { choiceOf, numberFrom, textOf, yesOrNo, type Reading } from './addressValues';
import { TOOLBAR_READERS } from '../gadget/toolbarAddress';
import { SAMPLE_ENTRY, SAMPLE_PAGES } from '../embedded/samplePages';
import { PAGE_ENTRY } from '../visualforce/pageAddress';
import { CATALOGUED, STATES } from './stateCatalogue';
import { PAGES, pageInfo, pageSituation, type PageName } from './pages';

/** The simulator's options that an address names, and what in it made no sense. */
export interface AddressedOptions {
    readonly options: SimulatorOptions;
    readonly problems: readonly string[];
}

/** The scenario that an address names. */
export interface AddressedScenario {
    /** Empty when it names none. */
    readonly name: string;
    /** Only those that the address names. */
    readonly options: ScenarioOptions;
    /** Whether it shall play by itself. */
    readonly play: boolean;
    readonly problems: readonly string[];
}

type Register = ConnectsSimulatorGlobal['assumptions'];

const PAGE_NAMES = PAGES.map(({ name }) => name);
const PLATFORMS = ['CCE', 'CCX'] as const;
const CHANNELS: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];
/** Before the name of a scenario's option. */
export const OPTION_PREFIX = 'scenario.';
const ASSUMPTION = /^A-/;
/** The toolkit's settings string, see `customSettings` of the simulator's options. */
export const SETTINGS_ENTRY = 'settings';
/** What it says when the gadget has no such identifier. */
const NO_SETTINGS = 'none';

type Readers = { readonly [K in keyof SimulatorOptions]: (text: string) => Reading<unknown> };

/** How each option is written in the address; the simulator has more, which only code can set. */
const READERS: Readers = {
    platform: choiceOf(PLATFORMS),
    clock: choiceOf(['real', 'manual']),
    signedIn: yesOrNo,
    supervisor: yesOrNo,
    ai: yesOrNo,
    life: yesOrNo,
    mediaRouting: choiceOf(['MRI', 'MRI2']),
    environment: choiceOf(['lightning', 'classic']),
    channels: readChannels,
    seed: numberFrom(0, 'whole'),
    speed: numberFrom(0, 'above'),
    startTime: numberFrom(0, 'whole'),
    startupMs: numberFrom(0),
    center: readCenter,
};

const SAMPLE_NAMES = SAMPLE_PAGES.map(({ name }) => name);

/** How the entries are written that are about the page and its stand-ins, not about the simulator. */
const PAGE_READERS: Readonly<Record<string, (text: string) => Reading<unknown>>> = {
    page: choiceOf(PAGE_NAMES),
    panel: yesOrNo,
    demo: choiceOf([DEMO_NAME]),
    state: choiceOf(STATES.map(({ name }) => name)),
    component: choiceOf(CATALOGUED.map(({ name }) => name)),
    labels: choiceOf(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']),
    console: yesOrNo,
    records: choiceOf(RECORD_FAULTS),
    org: choiceOf(DIAL_ORG_FAULTS),
    guard: yesOrNo,
    clipboard: choiceOf(CLIPBOARD_FAULTS),
    language: choiceOf(LANGUAGES),
    [PAGE_ENTRY]: textOf,
    [SAMPLE_ENTRY]: choiceOf(SAMPLE_NAMES),
    ...TOOLBAR_READERS,
};

/**
 * The page that an address names; the first page when it names none.
 *
 * @param search query part of the address
 */
export function readPage(search: string): PageName {
    const name = new URLSearchParams(search).get('page');
    return PAGE_NAMES.find((page) => page === name) ?? PAGE_NAMES[0] ?? '';
}

/**
 * The page to embed that an address names; the first one when it names none.
 *
 * @param search query part of the address
 */
export function readSampleName(search: string): string {
    const name = new URLSearchParams(search).get(SAMPLE_ENTRY);
    return SAMPLE_NAMES.find((sample) => sample === name) ?? SAMPLE_NAMES[0] ?? '';
}

/**
 * Whether the simulator's panel is beside the page: as the address says, else as the page is made.
 *
 * @param search query part of the address
 */
export function readPanel(search: string): boolean {
    const text = new URLSearchParams(search).get('panel');
    return text === null ? pageInfo(readPage(search)).hasPanel : text !== 'false';
}

/**
 * The options that a page is made for and that the address leaves open.
 *
 * @param search query part of the address
 * @param page the page that is opened
 */
export function missingOptions(search: string, page: PageName): SimulatorOptions {
    const query = new URLSearchParams(search);
    const platform = query.get('platform')?.toUpperCase() === 'CCX' ? 'CCX' : 'CCE';
    const missing = <T extends object>(options: T): T =>
        // Only what is optional may be missing.
        Object.fromEntries(Object.entries(options).filter(([name]) => !query.has(name))) as T;
    const { assumptions = {}, ...options } = pageSituation(page, platform);
    const assumed = missing(assumptions);
    return {
        ...missing(options),
        ...(Object.keys(assumed).length === 0 ? {} : { assumptions: assumed }),
    };
}

/**
 * The simulator's options that an address names. Values that make no sense are left out, so that
 * the simulator's defaults hold, and told.
 *
 * @param search query part of the address, e.g. `?platform=CCX&seed=7&A-SEQ=events-first`
 * @param register the assumptions that there are
 */
export function readOptions(search: string, register: Register): AddressedOptions {
    const options: Record<string, unknown> = {};
    const assumptions: NonNullable<SimulatorOptions['assumptions']> = {};
    const problems: string[] = [];
    for (const [name, text] of new URLSearchParams(search)) {
        const reader = Object.hasOwn(READERS, name)
            ? READERS[name as keyof SimulatorOptions]
            : undefined;
        if (reader) {
            take(name, text, reader(text), problems, (value) => (options[name] = value));
        } else if (name === SETTINGS_ENTRY) {
            options['customSettings'] = text === NO_SETTINGS ? {} : { [TOOLKIT_IDENTIFIER]: text };
        } else if (ASSUMPTION.test(name)) {
            const reading = readAssumption(name, text, register);
            take(name, text, reading, problems, (value) => (assumptions[name] = value));
        } else if (Object.hasOwn(PAGE_READERS, name)) {
            // The page itself reads them; here only what makes no sense is told.
            take(name, text, PAGE_READERS[name]?.(text) ?? { value: text }, problems, () => text);
        }
    }
    if (Object.keys(assumptions).length > 0) {
        options['assumptions'] = assumptions;
    }
    // Each value comes from the reader of its option.
    return { options, problems };
}

/**
 * The scenario that an address names, e.g. `?scenario=incoming-call&scenario.talkMs=4000&play=true`.
 *
 * @param search query part of the address
 * @param scenarios those that there are
 */
export function readScenario(
    search: string,
    scenarios: readonly ScenarioInfo[],
): AddressedScenario {
    const query = new URLSearchParams(search);
    const problems: string[] = [];
    const name = query.get('scenario') ?? '';
    const scenario = scenarios.find((candidate) => candidate.name === name);
    if (name !== '' && !scenario) {
        problems.push(`scenario=${name}: there is none of that name; choose one from the list.`);
    }
    const options: ScenarioOptions = {};
    for (const [entry, text] of query) {
        if (scenario && entry.startsWith(OPTION_PREFIX)) {
            const option = entry.slice(OPTION_PREFIX.length);
            const reading = readScenarioOption(scenario, option, text);
            take(entry, text, reading, problems, (value) => (options[option] = value));
        }
    }
    const play = query.get('play') === 'true' && scenario !== undefined;
    return { name: scenario?.name ?? '', options, play, problems };
}

/**
 * Whether the do-not-call guard is in the utility bar.
 *
 * @param search query part of the address
 */
export function readGuard(search: string): boolean {
    return new URLSearchParams(search).get('guard') !== 'false';
}

/**
 * Whose gadget is shown beside the agent's own: an agent's id, `colleague` or `supervisor`.
 *
 * @param search query part of the address
 * @returns null when it names nobody
 */
export function readColleague(search: string): string | null {
    return new URLSearchParams(search).get('colleague');
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

/** Entries of the address for options; undefined for those that only code can set. */
export function addressEntries(
    options: SimulatorOptions,
): Record<string, string | number | boolean | undefined> {
    const { channels, assumptions, center, customSettings, ...others } = options;
    const isNone = customSettings !== undefined && Object.keys(customSettings).length === 0;
    const settings = isNone ? NO_SETTINGS : customSettings?.[TOOLKIT_IDENTIFIER];
    const entries = Object.entries(others).filter(([name]) => Object.hasOwn(READERS, name));
    return {
        ...(Object.fromEntries(entries) as Record<string, string | number | boolean>),
        ...(channels === undefined ? {} : { channels: channels.join(',') }),
        ...(center === undefined ? {} : { center: centerText(center) }),
        ...(settings === undefined ? {} : { [SETTINGS_ENTRY]: settings }),
        ...assumptions,
    };
}

function take<T>(
    name: string,
    text: string,
    reading: Reading<T>,
    problems: string[],
    use: (value: T) => void,
): void {
    if ('takes' in reading) {
        problems.push(`${name}=${text}: it takes ${reading.takes}.`);
    } else {
        use(reading.value);
    }
}

function readChannels(text: string): Reading<AgentChannelType[]> {
    const names = text.toUpperCase().split(',');
    const known = CHANNELS.filter((channel) => names.includes(channel));
    return known.length === names.length
        ? { value: known }
        : { takes: `a list of ${CHANNELS.join(', ')}, each at most once` };
}

/** Agents, teams and queues, e.g. `1000,20,50`. */
function readCenter(text: string): Reading<Partial<CenterSize>> {
    const counts = text.split(',').map(numberFrom(1, 'whole'));
    const [agents, teams, queues] = counts.map((count) => ('value' in count ? count.value : NaN));
    return counts.length === 3 && !counts.some((count) => 'takes' in count)
        ? { value: { agents, teams, queues } }
        : { takes: 'the numbers of agents, teams and queues, as in 24,3,3' };
}

function centerText({ agents, teams, queues }: Partial<CenterSize>): string {
    return [agents, teams, queues].join(',');
}

function readAssumption(
    name: string,
    text: string,
    register: Register,
): Reading<string | number | boolean> {
    const entry = register.find((candidate) => candidate.name === name);
    if (!entry) {
        return { takes: 'nothing, for there is no assumption of that name' };
    }
    if (entry.choices.length === 0) {
        return numberFrom(0)(text);
    }
    const choice = entry.choices.find((candidate) => String(candidate) === text);
    return choice === undefined ? { takes: entry.choices.join(', ') } : { value: choice };
}

function readScenarioOption(
    { options, choices }: ScenarioInfo,
    option: string,
    text: string,
): Reading<string | number | boolean> {
    const preset = Object.hasOwn(options, option) ? options[option] : undefined;
    const limited = choices[option];
    if (limited) {
        return choiceOf(limited)(text);
    }
    switch (typeof preset) {
        case 'number':
            return numberFrom(0)(text);
        case 'boolean':
            return yesOrNo(text);
        case 'string':
            return textOf(text);
        default:
            return {
                takes: `nothing, for the scenario has only ${Object.keys(options).join(', ')}`,
            };
    }
}

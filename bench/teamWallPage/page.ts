/** The page of the benchmark: a contact center, and one list of its agents. */
import '@lwc/synthetic-shadow';
import { createElement, type LightningElement } from 'lwc';
import ConnectsTeamStats from 'c/connectsTeamStats';
import { watchLive } from 'c/connectsLiveState';
import { startSimulator } from '../../simulator/index';
import type { Envelope } from '../../simulator/wire/envelope';
import { documentBus } from '../../workbench/platform/messaging/bus';
import { TeamFeed } from './feed';
import AgentDatatable from './lwc/agentDatatable/agentDatatable';
import BareAgentList from './lwc/bareAgentList/bareAgentList';
import { FrameWatch } from './frameWatch';

/** The channel of the vendor's package. */
const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';

const LISTS = {
    toolkit: ConnectsTeamStats,
    bare: BareAgentList,
    datatable: AgentDatatable,
} as const;

/** What can be placed; `none` measures what feeding alone takes. */
export type ListName = keyof typeof LISTS | 'none';

/** What the browser that runs the benchmark calls. */
export interface TeamWallPage {
    /** Resolves when the figures of all agents are there, for lists to come. */
    readonly ready: Promise<void>;
    /** @returns ms until the list was in the page with its rows and laid out */
    place(name: ListName, properties?: object): Promise<number>;
    /** Feeds for so long. @returns gaps between frames and tasks over 50 ms, in ms */
    feed(ms: number, perSecond: number): Promise<{ gaps: number[]; longTasks: number[] }>;
    /** Clicks, changes or refreshes. @returns ms until that was laid out */
    sort(key: string): Promise<number>;
    filter(text: string): Promise<number>;
    refresh(): Promise<number>;
    /** Rows or tiles that exist. */
    rowCount(): number;
}

const { searchParams } = new URL(window.location.href);
const gadget = startSimulator({
    supervisor: true,
    assumptions: { 'A-SUPTEAMS': 'supervised' },
    center: {
        agents: Number(searchParams.get('agents')),
        teams: Number(searchParams.get('teams')),
    },
    life: searchParams.has('life'),
    traceLimit: 0,
});
gadget.attach({
    send: (envelope: Envelope) => documentBus().send(VENDOR_CHANNEL, envelope),
    listen: (handler) => documentBus().listen(VENDOR_CHANNEL, handler),
});
const feed = new TeamFeed(gadget);
let list: HTMLElement | null = null;

async function ready(): Promise<void> {
    const count = gadget.colleagues.length + 1;
    await new Promise<void>((resolve) => {
        // Goes on watching: the state of the document is there for every list, as on a busy page.
        watchLive(
            {},
            {
                teams: ({ teams }) => {
                    if (teams.reduce((sum, { agents }) => sum + agents.size, 0) === count) {
                        resolve();
                    }
                },
            },
        );
    });
    if (!searchParams.has('life')) {
        feed.mix();
    }
    await nextFrame();
    await nextFrame();
}

async function place(name: ListName, properties: object = {}): Promise<number> {
    list?.remove();
    list = null;
    await nextFrame();
    if (name === 'none') {
        return 0;
    }
    const is: typeof LightningElement = LISTS[name];
    const start = performance.now();
    const element = createElement(`bench-${name}`, { is });
    Object.assign(element, properties);
    document.body.append(element);
    list = element;
    await until(() => rowCount() > 0);
    return laidOutSince(start);
}

/** Rows of the page, in whatever shadow they are. */
function rowCount(): number {
    return rowsIn(list).length;
}

const ROWS = '.agent, c-connects-team-stats-row, .cell, tbody tr';

function rowsIn(root: Element | null): Element[] {
    const own = [...(root?.shadowRoot?.querySelectorAll(ROWS) ?? [])];
    const inner = [...(root?.shadowRoot?.querySelectorAll('*') ?? [])];
    return [...own, ...inner.filter(({ shadowRoot }) => shadowRoot !== null).flatMap(rowsIn)];
}

function grid(): Element | null {
    return list?.shadowRoot?.querySelector('c-connects-team-stats-grid') ?? null;
}

async function timed(act: () => void): Promise<number> {
    const start = performance.now();
    act();
    // What LWC draws after a change, it draws in a microtask.
    await Promise.resolve();
    await Promise.resolve();
    return laidOutSince(start);
}

function laidOutSince(start: number): number {
    void list?.offsetHeight;
    return performance.now() - start;
}

async function until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) {
        await nextTask();
    }
}

/** Without the milliseconds that browsers add to timers. */
function nextTask(): Promise<void> {
    return new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
    });
}

function nextFrame(): Promise<void> {
    return new Promise((resolve) => requestAnimationFrame(() => resolve()));
}

const page: TeamWallPage = {
    ready: ready(),
    place,
    async feed(ms, perSecond) {
        const frames = new FrameWatch();
        feed.start(perSecond);
        await new Promise((resolve) => setTimeout(resolve, ms));
        feed.stop();
        return frames.stop();
    },
    sort: (key) =>
        timed(() =>
            grid()?.shadowRoot?.querySelector<HTMLElement>(`button[data-key="${key}"]`)?.click(),
        ),
    filter: (value) =>
        timed(() =>
            list?.shadowRoot
                ?.querySelector('lightning-input')
                ?.dispatchEvent(new CustomEvent('change', { detail: { value } })),
        ),
    refresh: () => timed(() => list?.dispatchEvent(new CustomEvent('refresh'))),
    rowCount,
};

declare global {
    interface Window {
        teamWall?: TeamWallPage;
    }
}
window.teamWall = page;

/**
 * The team of a big contact center in a real Chromium: `c-connects-team-stats` against a bare keyed
 * `for:each` list of all agents that is given anew once per frame.
 */
import type { CDPSession, Page } from 'playwright-core';
import { inBrowser, type OpenBenchPage } from './browserBench';
import type { Figure } from './report';
import { median, percentile } from './statistics';
import type { ListName } from './teamWallPage/page';

const AGENTS = 1_000;
const TEAMS = 20;
const PER_SECOND = 100;
/** Of each list, in turn, so that a machine that slows down slows all of them. */
const ROUNDS = 3;
const ROUND_MS = 10_000;
const REPEATS = 9;

/** What a round of one list gives. */
interface Round {
    /** Share of the time in which the main thread was busy. */
    readonly busy: number;
    readonly gaps: readonly number[];
    readonly longTasks: readonly number[];
}

/** @returns the lines to print */
export function teamWall(): Promise<Figure[]> {
    return inBrowser('teamWallPage', 'teamWall', async (open) => [
        ...(await feedFigures(await openPage(open))),
        ...(await handFigures(await openPage(open))),
    ]);
}

/** While updates come. */
async function feedFigures(page: Page): Promise<Figure[]> {
    const devTools = await page.context().newCDPSession(page);
    // The processor's time, not the clock's: other programs do not count.
    await devTools.send('Performance.setTimeDomain', { timeDomain: 'threadTicks' });
    await devTools.send('Performance.enable');
    const lists: readonly ListName[] = ['none', 'bare', 'toolkit'];
    const rounds = new Map<ListName, Round[]>(lists.map((name) => [name, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
        for (const name of lists) {
            rounds.get(name)?.push(await runRound(page, devTools, name));
        }
    }
    await page.close();
    const busy = (name: ListName): number => median((rounds.get(name) ?? []).map((r) => r.busy));
    const own = (name: ListName): number => Math.max(0, busy(name) - busy('none'));
    const share = own('toolkit') / own('bare');
    const toolkit = rounds.get('toolkit') ?? [];
    const gap = percentile(
        toolkit.flatMap(({ gaps }) => gaps),
        95,
    );
    const longTasks = toolkit.flatMap((round) => round.longTasks);
    const what = `${AGENTS} agents, ${PER_SECOND} updates/s`;
    return [
        {
            what: `${what}: main thread, connectsTeamStats`,
            value: `${percent(own('toolkit'))} (x${share.toFixed(3)} of the bare list)`,
            target: 'at most a fifth',
            isMet: share <= 0.2,
        },
        { what: '  a bare keyed list', value: percent(own('bare')) },
        {
            what: '  not counted above: simulating and receiving the events, with no list at all',
            value: percent(busy('none')),
        },
        {
            what: `${what}: 95th percentile of the gap between frames`,
            value: milliseconds(gap),
            target: 'at most 20 ms',
            isMet: gap <= 20,
        },
        {
            what: `${what}: tasks over 50 ms after the mount`,
            value: longTasks.length === 0 ? 'none' : longTasks.map(milliseconds).join(', '),
            target: 'none',
            isMet: longTasks.length === 0,
        },
    ];
}

/** What the user's hands do, without updates. */
async function handFigures(page: Page): Promise<Figure[]> {
    const mount = await repeat(() => place(page, 'toolkit'));
    const rows = await page.evaluate(() => window.teamWall?.rowCount() ?? 0);
    const sorts = ['time', 'state', 'name'];
    const sort = await repeat((at) => sortBy(page, sorts[at % sorts.length] ?? 'name'));
    const texts = ['lunch', '', 'ha', ''];
    const filter = await repeat((at) => filterBy(page, texts[at % texts.length] ?? ''));
    const bareMount = await repeat(() => place(page, 'bare'));
    const tableMount = await repeat(() => place(page, 'datatable'));
    const refresh = await repeat(() => page.evaluate(() => window.teamWall?.refresh() ?? NaN));
    await page.close();
    return [
        {
            what: `${AGENTS} agents: until the list is there (${rows} tiles exist)`,
            value: milliseconds(mount),
            target: 'under 50 ms',
            isMet: mount < 50,
        },
        { what: '  the bare list', value: milliseconds(bareMount) },
        { what: '  lightning-datatable', value: milliseconds(tableMount) },
        {
            what: `${AGENTS} agents: sorted`,
            value: milliseconds(sort),
            target: 'within 50 ms',
            isMet: sort <= 50,
        },
        {
            what: `${AGENTS} agents: filtered`,
            value: milliseconds(filter),
            target: 'within 50 ms',
            isMet: filter <= 50,
        },
        { what: 'one refresh of a lightning-datatable of them', value: milliseconds(refresh) },
    ];
}

async function runRound(page: Page, devTools: CDPSession, name: ListName): Promise<Round> {
    await place(page, name);
    // Timers and first drawings of the list are not what is measured.
    await page.waitForTimeout(1_500);
    const before = await busySeconds(devTools);
    const frames = await page.evaluate(([ms, perSecond]) => window.teamWall?.feed(ms, perSecond), [
        ROUND_MS,
        PER_SECOND,
    ] as const);
    const seconds = (await busySeconds(devTools)) - before;
    if (frames === undefined) {
        throw new Error('The page of the benchmark did not start.');
    }
    return { busy: seconds / (ROUND_MS / 1_000), ...frames };
}

async function busySeconds(devTools: CDPSession): Promise<number> {
    const { metrics } = await devTools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
}

async function openPage(open: OpenBenchPage): Promise<Page> {
    const page = await open({ agents: String(AGENTS), teams: String(TEAMS) });
    await page.evaluate(() => window.teamWall?.ready);
    return page;
}

function place(page: Page, name: ListName): Promise<number> {
    return page.evaluate((list) => window.teamWall?.place(list) ?? NaN, name);
}

function sortBy(page: Page, key: string): Promise<number> {
    return page.evaluate((by) => window.teamWall?.sort(by) ?? NaN, key);
}

function filterBy(page: Page, text: string): Promise<number> {
    return page.evaluate((wanted) => window.teamWall?.filter(wanted) ?? NaN, text);
}

async function repeat(act: (at: number) => Promise<number>): Promise<number> {
    const times: number[] = [];
    for (let at = 0; at < REPEATS; at += 1) {
        times.push(await act(at));
    }
    return median(times);
}

function percent(share: number): string {
    return `${(share * 100).toFixed(1)} %`;
}

function milliseconds(value: number): string {
    return `${value.toFixed(1)} ms`;
}

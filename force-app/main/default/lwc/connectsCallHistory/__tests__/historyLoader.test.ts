import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';
import { HistoryLoader, type LoadedHistory, SECOND_LOOK_MS } from '../historyLoader';
import { workItem } from './workItem';

interface Asked {
    readonly channel: string;
    answer(items: WorkItem[]): void;
    refuse(error: Error): void;
}

/** A gadget that answers when the test wants it to. */
function gadget(): { asked: Asked[]; client: Pick<ConnectsClient, 'getLastWorkItems'> } {
    const asked: Asked[] = [];
    const getLastWorkItems = (channel: string): Promise<WorkItem[]> =>
        new Promise((answer, refuse) => {
            asked.push({ channel, answer, refuse });
        });
    return { asked, client: { getLastWorkItems } };
}

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) {
        await Promise.resolve();
    }
}

let told: LoadedHistory[];
let asked: Asked[];
let loader: HistoryLoader;

beforeEach(() => {
    told = [];
    const world = gadget();
    asked = world.asked;
    loader = new HistoryLoader(world.client, (history) => told.push(history));
});

const latest = (): LoadedHistory | undefined => told.at(-1);

describe('loading', () => {
    it('asks for each channel and puts the answers together', async () => {
        loader.load(['VOICE', 'CHAT']);
        expect(asked.map(({ channel }) => channel)).toEqual(['VOICE', 'CHAT']);
        expect(latest()).toEqual({ items: null, isLoading: true, failures: [] });
        asked[0]?.answer([workItem()]);
        asked[1]?.answer([workItem({ Id: '2', Channel: 'CHAT' })]);
        await settle();
        expect(latest()?.items?.map(({ Id }) => Id)).toEqual(['17482876', '2']);
        expect(latest()?.isLoading).toBe(false);
    });

    it('has what came where a channel failed, and keeps what was known of that one', async () => {
        loader.load(['VOICE', 'CHAT']);
        asked[0]?.answer([workItem()]);
        asked[1]?.refuse(new Error('planted'));
        await settle();
        expect(latest()?.items).toHaveLength(1);
        expect(latest()?.failures.map(({ channel }) => channel)).toEqual(['CHAT']);
        loader.load(['VOICE', 'CHAT']);
        expect(latest()?.failures).toHaveLength(1);
        asked[2]?.refuse(new Error('planted'));
        asked[3]?.answer([]);
        await settle();
        expect(latest()?.items).toHaveLength(1);
        expect(latest()?.failures.map(({ channel }) => channel)).toEqual(['VOICE']);
    });

    it('runs once at a time; what is asked for meanwhile is one more load', async () => {
        loader.load(['VOICE']);
        loader.load(['VOICE']);
        loader.load(['VOICE']);
        expect(asked).toHaveLength(1);
        asked[0]?.answer([]);
        await settle();
        expect(asked).toHaveLength(2);
        asked[1]?.answer([workItem()]);
        await settle();
        expect(asked).toHaveLength(2);
        expect(latest()?.items).toHaveLength(1);
    });

    it('tells nothing after it was stopped', async () => {
        loader.load(['VOICE']);
        loader.stop();
        const before = told.length;
        asked[0]?.answer([workItem()]);
        await settle();
        expect(told).toHaveLength(before);
    });
});

describe('the second look', () => {
    it('is taken once where what has ended is not there yet', async () => {
        loader.load(['VOICE'], ['17482876']);
        asked[0]?.answer([]);
        await settle();
        loader.tick(Date.now());
        expect(asked).toHaveLength(1);
        loader.tick(Date.now() + SECOND_LOOK_MS);
        expect(asked).toHaveLength(2);
        asked[1]?.answer([]);
        await settle();
        loader.tick(Date.now() + 10 * SECOND_LOOK_MS);
        expect(asked).toHaveLength(2);
    });

    it('is not taken where it is there', async () => {
        loader.load(['VOICE'], ['17482876']);
        asked[0]?.answer([workItem()]);
        await settle();
        loader.tick(Date.now() + SECOND_LOOK_MS);
        expect(asked).toHaveLength(1);
    });
});

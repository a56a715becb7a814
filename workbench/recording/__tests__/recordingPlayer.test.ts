import { createManualClock } from '../../../simulator/clock/manualClock';
import { NO_ANSWER, RecordingPlayer, type ReplayNews } from '../recordingPlayer';
import { CALLBACK, recordingOf, STARTED_AT, type Short } from './recordings';

const READY: Short = { kind: 'ready' };

/** A page with one component that has subscribed to the start of calls. */
function openPage(entries: readonly Short[], snapshot: readonly Short[] = [READY]) {
    const time = createManualClock(0);
    const clock = {
        now: () => time.now(),
        after: (ms: number, run: () => void) => time.setTimer(run, ms),
    };
    const news: ReplayNews[] = [];
    const player = new RecordingPlayer(recordingOf(entries, snapshot), clock, (told) =>
        news.push(told),
    );
    const api = player.openLibrary();
    const heard: unknown[] = [];
    const subscribe = (): void => {
        api.onWorkItemCreate = (event: unknown) => heard.push(event);
    };
    return {
        player,
        api,
        news,
        heard,
        subscribe,
        /** The rest of the page subscribes before time begins. */
        begin() {
            subscribe();
            time.advance(300);
        },
        pass: (ms: number) => time.advance(ms),
    };
}

const event = (at: number, id: string): Short => ({
    kind: 'event',
    name: 'onWorkItemCreate',
    at,
    data: { item: { Id: id } },
});

describe('time', () => {
    it('stands still until a component subscribes', () => {
        const page = openPage([event(100, '1')]);

        page.pass(60_000);
        expect(page.heard).toEqual([]);
        expect(page.player.progress).toMatchObject({ hasBegun: false, position: 0 });

        page.begin();
        page.pass(100);
        expect(page.heard).toEqual([{ item: { Id: '1' } }]);
    });

    it('runs from the loading of the library when the gadget becomes ready in the recording', () => {
        const page = openPage([{ ...READY, at: 2_000 }], []);
        let isReady = false;
        page.api.waitReady(() => {
            isReady = true;
        });

        page.pass(2_000);
        expect(isReady).toBe(false);
        page.pass(300);
        expect(isReady).toBe(true);
    });

    it('runs as fast as chosen, and stands still while paused', () => {
        const page = openPage([event(1_000, '1'), event(2_000, '2'), event(3_000, '3')]);
        page.begin();

        page.player.setSpeed(10);
        page.pass(100);
        expect(page.heard).toHaveLength(1);

        page.player.pause();
        page.pass(60_000);
        expect(page.heard).toHaveLength(1);
        expect(page.player.now).toBe(STARTED_AT + 1_000);

        page.player.setSpeed(1);
        page.player.resume();
        page.pass(999);
        expect(page.heard).toHaveLength(1);
        page.pass(1);
        expect(page.heard).toHaveLength(2);
        expect(page.player.progress.isEnded).toBe(false);
    });

    it('takes no time when it shall be as fast as possible', () => {
        const page = openPage([event(1_000, '1'), event(3_600_000, '2')]);
        page.begin();

        page.player.setSpeed(Infinity);
        page.pass(1);

        expect(page.heard).toHaveLength(2);
        expect(page.player.progress).toMatchObject({ isEnded: true, position: 3_600_000 });
    });
});

describe('what the library returns', () => {
    const read = (at: number, agent: string): Short => ({
        kind: 'read',
        name: 'getCtiData',
        at,
        data: { args: [], result: { Agent: agent } },
    });

    it('is what stood at the start', () => {
        const page = openPage([read(0, 'Anna')]);

        expect(page.api.getCtiData()).toEqual({ Agent: 'Anna' });
    });

    it('is up to date when an event comes, though it was read after it', () => {
        const page = openPage([read(0, 'Anna'), event(1_000, '1'), read(1_000, 'Peter')]);
        page.begin();
        let agent: unknown;
        page.api.onWorkItemCreate = () => {
            agent = page.api.getCtiData();
        };

        page.pass(1_000);

        expect(agent).toEqual({ Agent: 'Peter' });
    });

    it('does not run ahead of the next event', () => {
        const page = openPage([
            read(0, 'Anna'),
            event(1_000, '1'),
            event(1_100, '2'),
            read(1_100, 'Peter'),
        ]);
        page.begin();

        page.pass(1_000);

        expect(page.api.getCtiData()).toEqual({ Agent: 'Anna' });
    });
});

describe('a request of the page', () => {
    const asked: Short = {
        kind: 'request',
        name: 'getReasonCodeList',
        n: 50,
        at: 1_000,
        data: ['WRAPUP', CALLBACK],
    };
    const answer = { success: true, reasons: [] };
    const answered: Short = { kind: 'response', of: 50, at: 2_000, data: [answer] };

    it('gets the recorded answer when the recording comes to it', () => {
        const page = openPage([asked, answered, event(9_000, '1')]);
        page.begin();
        const answers: unknown[] = [];
        page.api.getReasonCodeList('WRAPUP', (response) => answers.push(response));

        page.pass(1_999);
        expect(answers).toEqual([]);
        page.pass(1);
        expect(answers).toEqual([answer]);
        expect(page.news.map(({ kind }) => kind)).toEqual(['connection', 'request', 'response']);
    });

    it('gets it at once when the recording is past it, and so does every other that only asks', () => {
        const page = openPage([asked, answered, event(60_000, '1')]);
        page.begin();
        page.pass(30_000);
        const answers: unknown[] = [];

        page.api.getReasonCodeList('WRAPUP', (response) => answers.push(response));
        page.api.getReasonCodeList('WRAPUP', (response) => answers.push(response));
        page.pass(0);

        expect(answers).toEqual([answer, answer]);
        expect(page.player.progress).toMatchObject({ requests: 2, unknown: 0 });
    });

    it('is refused and told when the recording has none like it', () => {
        const page = openPage([asked, answered]);
        page.begin();
        page.pass(500);
        const answers: unknown[] = [];

        page.api.setAgentState('VOICE', 'READY', 0, (response) => answers.push(response));
        page.api.getReasonCodeList('NOTREADY', (response) => answers.push(response));
        page.pass(0);

        expect(answers).toEqual([NO_ANSWER, NO_ANSWER]);
        expect(page.player.progress).toMatchObject({
            requests: 2,
            unknown: 2,
            firstUnknown: { at: 500, name: 'setAgentState' },
        });
    });

    it.each([
        ['before it is asked', 30_000],
        ['after it is asked', 500],
    ])('goes on when an answer had no JSON form, played %s', (_when, askedAt) => {
        const unreadable: Short = {
            kind: 'response',
            of: 50,
            at: 2_000,
            data: { $: 'unreadable' },
        };
        const page = openPage([asked, unreadable, event(60_000, '1')]);
        page.begin();
        page.pass(askedAt);
        const answers: unknown[] = [];

        page.api.getReasonCodeList('WRAPUP', (response) => answers.push(response));
        page.pass(60_000);

        expect(answers).toEqual([undefined]);
        expect(page.heard).toHaveLength(1);
    });

    it('throws what the library threw then', () => {
        const page = openPage([asked, { kind: 'threw', of: 50, at: 1_000, data: 'Error: broken' }]);
        page.begin();

        expect(() => page.api.getReasonCodeList('WRAPUP', () => undefined)).toThrow('broken');
    });

    it('is none when it only writes to the log', () => {
        const page = openPage([asked]);
        page.begin();

        page.api.writeLogDebug('hello');

        expect(page.player.progress.requests).toBe(0);
    });
});

it('raises the events of the snapshot first, once the page listens', () => {
    const page = openPage([event(100, '2')], [READY, event(0, '1')]);

    page.begin();
    expect(page.heard).toEqual([{ item: { Id: '1' } }]);
    page.pass(100);
    expect(page.heard).toEqual([{ item: { Id: '1' } }, { item: { Id: '2' } }]);
});

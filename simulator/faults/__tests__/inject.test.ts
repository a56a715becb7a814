import { createDesk, recordEvents, type SeenEvent } from '../../__tests__/support/desk';
import type { SimulatedGadget } from '../../api';
import { createManualClock } from '../../clock/manualClock';
import { createLibrary, faults, withLoaderFault } from '../../index';

/** Injects what types would refuse. */
function injectAnything(gadget: SimulatedGadget, ...args: unknown[]): () => void {
    return (gadget.inject as (...given: unknown[]) => () => void)(...args);
}

describe('faults of the gadget', () => {
    it('gadget-reloaded in-call waits until a work item is active', async () => {
        const { gadget } = createDesk();
        gadget.inject('gadget-reloaded', { when: 'in-call', ms: 500 });
        await gadget.play('caller-gives-up');
        expect(gadget.status.ready).toBe(true);
        void gadget.play('incoming-call', { agent: 'manual' });
        gadget.answer(gadget.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
        await gadget.advance(499);
        expect(gadget.status.ready).toBe(false);
        await gadget.advance(1);
        expect(gadget.status.ready).toBe(true);
    });

    it('connection-lost in-call strikes at once when one is active already', async () => {
        const { gadget } = createDesk();
        void gadget.play('incoming-call', { agent: 'manual' });
        gadget.answer(gadget.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
        await gadget.advance(1_000);
        gadget.inject('connection-lost', { when: 'in-call', ms: 2_000 });
        expect(gadget.status.connected).toBe(false);
        await gadget.advance(2_000);
        expect(gadget.status.connected).toBe(true);
    });

    it.each(['CCE', 'CCX'] as const)(
        'call-inside-outage: the call is never reported on %s',
        async (platform) => {
            const { gadget, events } = createDesk({ platform });
            gadget.inject('call-inside-outage', { ms: 60_000 });
            await gadget.advance(20_000);
            expect(gadget.trace.map(({ name }) => name)).toContain('connection-lost: offerCall');
            await gadget.advance(60_000);
            expect(events.map(({ name }) => name)).not.toContain('onWorkItemCreate');
            expect(gadget.status.connected).toBe(true);
            expect(gadget.ctiData?.Channels[0]?.Items).toEqual([]);
        },
    );
});

describe('faults of pages', () => {
    it('dial-guard-unloaded: nobody dials any more, and the gadget does not notice', async () => {
        const { gadget, api, takeEvents } = createDesk({
            assumptions: { 'A-BDGONE': 'swallowed' },
        });
        const page = createLibrary();
        page.waitReady(() => {
            page.onBeforeDial = (event) => page.makeCall(event.dialedNumber, {}, true);
        });
        gadget.inject('dial-guard-unloaded');
        api.makeCall('41791234567', {}, false);
        await gadget.advance(10_000);
        expect(takeEvents()).toEqual([]);
    });

    it('dial-guard-unloaded says so when no page has one', () => {
        const { gadget } = createDesk();
        expect(() => gadget.inject('dial-guard-unloaded')).toThrow('No page has filled');
    });

    it('second-tab with a dial guard: the number is dialled twice, the second is refused', async () => {
        const { gadget, api } = createDesk();
        const close = gadget.inject('second-tab', { dialGuard: true });
        api.onBeforeDial = (event) => api.makeCall(event.dialedNumber, {}, true);
        api.makeCall('41791234567', {}, false);
        await gadget.advance(2_000);
        const dials = gadget.requests.filter(({ args }) => args[2] === true);
        expect(dials.map(({ outcome }) => outcome)).toEqual(['success', 'failure']);
        expect(new Set(dials.map(({ libraryId }) => libraryId)).size).toBe(2);
        close();
    });
});

describe('when a fault is injected', () => {
    it('at a step of a scenario', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-dropped', { event: 'onWorkItemConnect' }, { step: 'answer' });
        gadget.inject('gadget-reloaded', { ms: 100 }, { step: 'incoming-call: farEndHangsUp' });
        await gadget.play('incoming-call');
        const events = takeEvents();
        expect(events).not.toContain('onWorkItemConnect[ACTIVE]');
        expect(events).not.toContain('onWorkItemEnd[ENDED]');
        expect(gadget.status.ready).toBe(true);
    });

    it('after an event', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('connection-lost', { ms: 10 }, { event: 'onWorkItemCreate' });
        await gadget.play('incoming-call');
        const events = takeEvents();
        const created = events.indexOf('onWorkItemCreate[OFFERED]');
        expect(events.indexOf('onClientInterfaceConnectionLost')).toBeGreaterThan(created);
    });

    it('never, when taken back before', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.inject('event-dropped', {}, { step: 'answer' })();
        await gadget.play('incoming-call');
        expect(takeEvents()).toContain('onWorkItemConnect[ACTIVE]');
    });
});

describe('faults by chance', () => {
    async function badDay(seed: number, probability: number) {
        const desk = createDesk({ seed });
        const second: SeenEvent[] = [];
        recordEvents(desk.api, second);
        const stop = desk.gadget.injectRandomly([
            { name: 'event-dropped', probability },
            { name: 'event-duplicated', probability, parameters: { event: 'onWorkItemEnd' } },
            { name: 'request-failed', probability },
            { name: 'connection-lost', probability: probability / 10, parameters: { ms: 500 } },
        ]);
        for (let i = 0; i < 5; i++) {
            await desk.gadget.play('incoming-call');
            await desk.gadget.play('connection-lost', { durationMs: 10 });
        }
        stop();
        desk.gadget.stop();
        return desk.gadget.trace;
    }

    it('come again in the same way with the same seed', async () => {
        const trace = await badDay(3, 0.3);
        expect(await badDay(3, 0.3)).toEqual(trace);
        expect(trace.filter(({ kind }) => kind === 'fault').length).toBeGreaterThan(5);
        expect(await badDay(4, 0.3)).not.toEqual(trace);
    });

    it('draw from a stream of their own: what never strikes changes nothing', async () => {
        const withChances = await badDay(3, 0);
        const { gadget } = createDesk({ seed: 3 });
        for (let i = 0; i < 5; i++) {
            await gadget.play('incoming-call');
            await gadget.play('connection-lost', { durationMs: 10 });
        }
        expect(withChances.filter(({ kind }) => kind !== 'fault')).toEqual(gadget.trace);
    });

    it('end when stopped', async () => {
        const { gadget, takeEvents } = createDesk();
        gadget.injectRandomly([{ name: 'event-dropped', probability: 1 }])();
        await gadget.setAgentState('VOICE', 'READY');
        expect(takeEvents()).toHaveLength(1);
    });
});

describe('loading the library', () => {
    it('library-missing: the loader rejects and names the script', async () => {
        const load = jest.fn().mockResolvedValue(undefined);
        const broken = withLoaderFault(load, 'library-missing');
        await expect(broken('/resource/api.js')).rejects.toThrow('/resource/api.js');
        expect(load).not.toHaveBeenCalled();
    });

    it('library-slow: loads by the clock that it is given', async () => {
        const clock = createManualClock();
        const load = jest.fn().mockResolvedValue(undefined);
        const loaded = withLoaderFault(load, 'library-slow', { ms: 3_000 }, clock)('a.js');
        clock.advance(2_999);
        await Promise.resolve();
        expect(load).not.toHaveBeenCalled();
        clock.advance(1);
        await loaded;
        expect(load).toHaveBeenCalledWith('a.js');
    });
});

describe('bad input', () => {
    it.each([
        [['request-lost'], 'Unknown fault "request-lost". Known are: request-failed'],
        [['request-late', { seconds: 1 }], 'has no parameter "seconds". It takes: request, ms'],
        [['second-tab', { ms: 1 }], 'It takes: dialGuard'],
        [['request-late', { ms: -1 }], 'takes milliseconds from 0, not -1'],
        [['slow-handler', { events: 0 }], 'takes a whole number from 1, not 0'],
        [['event-malformed', { form: 'odd' }], 'takes no-payload, empty'],
        [['request-failed', { request: 3 }], 'takes a string, not 3'],
        [['second-tab', { dialGuard: 'yes' }], 'takes a boolean'],
        [['library-missing'], 'withLoaderFault'],
    ])('%j', (args, message) => {
        const { gadget } = createDesk();
        expect(() => injectAnything(gadget, ...args)).toThrow(message);
    });

    it.each([
        [{ name: 'event-dropped', probability: 1.5 }, 'from 0 to 1, not 1.5'],
        [{ name: 'library-slow', probability: 0.5 }, 'not by chance'],
        [{ name: 'nothing', probability: 0.5 }, 'Unknown fault'],
    ])('%j', (fault, message) => {
        const { gadget } = createDesk();
        expect(() => gadget.injectRandomly([fault])).toThrow(message);
    });

    it('takes the loading of a library only for loaders', () => {
        const misuse = withLoaderFault as (...args: unknown[]) => unknown;
        expect(() => misuse(jest.fn(), 'event-dropped')).toThrow('none of loading');
    });
});

describe('the catalogue', () => {
    /** These need a page with a dial guard, or a loader. */
    const NOT_AT_ONCE = ['dial-guard-unloaded', 'library-slow', 'library-missing'];

    it.each(faults)('$name says what it does', ({ title, description }) => {
        expect(title.length).toBeGreaterThan(3);
        expect(description).toMatch(/\.$/);
    });

    it.each(faults.filter(({ name }) => !NOT_AT_ONCE.includes(name)))(
        '$name takes its own defaults, and is traced',
        ({ name: fault, parameters }) => {
            const { gadget } = createDesk();
            const defaults = Object.entries(parameters).map(([key, value]) => [key, value.default]);
            injectAnything(gadget, fault, Object.fromEntries(defaults));
            const traced = gadget.trace.filter(({ kind }) => kind === 'fault');
            expect(traced.map(({ name }) => name.split(' ')[0])).toEqual([fault]);
        },
    );
});

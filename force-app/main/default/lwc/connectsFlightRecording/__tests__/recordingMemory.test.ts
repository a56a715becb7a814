import { parseRecording } from '../recordingFile';
import { replay } from '../replay';
import { openRealService, openRecordedDesk, type RecordedDesk } from './recordedDesk';
import { openComponents, playCall } from './session';

let desk: RecordedDesk;

beforeEach(() => {
    desk = openRecordedDesk();
});

afterEach(() => desk.close());

describe('a memory that is too small for the session', () => {
    it('lets the oldest entries go, says how many, and stays replayable', async () => {
        const limits = { entries: 60, bytes: Infinity };
        const recording = desk.record(limits);
        const components = await openComponents(desk);
        for (let call = 0; call < 6; call += 1) {
            await playCall(desk, components, '+41441234560');
            expect(recording.memory.count).toBeLessThanOrEqual(limits.entries);
        }
        const file = parseRecording(JSON.stringify(recording.stop()));
        expect(file.dropped.entries).toBeGreaterThan(60);
        expect(file.dropped.isCleanCut).toBe(true);
        const { difference, requests } = await replay(file, openRealService);
        expect(difference).toBeNull();
        expect(requests).toBeGreaterThan(0);
    });

    it('keeps within its bytes', async () => {
        const limits = { entries: Infinity, bytes: 40_000 };
        const recording = desk.record(limits);
        const components = await openComponents(desk);
        for (let call = 0; call < 4; call += 1) {
            await playCall(desk, components, '+41441234560');
            expect(recording.memory.bytes).toBeLessThanOrEqual(limits.bytes);
        }
        expect(recording.memory.dropped).toBeGreaterThan(0);
        expect((await replay(recording.stop(), openRealService)).difference).toBeNull();
    });
});

describe('a recording', () => {
    it("keeps a payload as it was, whatever becomes of the library's object", async () => {
        const recording = desk.record();
        const { client, api } = await openComponents(desk);
        let changed = '';
        api.onWorkItemCreate = ({ item }) => {
            item.Sender = 'changed';
            changed = item.Sender;
        };
        client.setAgentState('VOICE', 'READY').catch(() => undefined);
        await desk.pass(1_000);
        void desk.gadget.play('incoming-call', { from: '+41441234560' });
        await desk.pass(1_000);
        const { entries } = recording.stop();
        const created = entries.find(
            (entry) => entry.kind === 'event' && entry.name === 'onWorkItemCreate',
        );
        expect(changed).toBe('changed');
        expect(JSON.stringify(created?.data)).toContain('+41441234560');
    });

    it('is the only one of its page', () => {
        const recording = desk.record();
        expect(() => desk.record()).toThrow('stop it first');
        recording.stop();
        expect(() => desk.record().stop()).not.toThrow();
    });
});

describe('a service without a recording', () => {
    it('gives components the same object of the guide each time, with their own handlers', async () => {
        const { api, guide } = await openComponents(desk);
        guide.isConnected = true;
        const again = await new Promise((resolve) => {
            desk.service.callBackWhenReady(guide, resolve);
        });
        expect(again).toBe(api);
        const handler = (): void => undefined;
        api.onBeforeDial = handler;
        expect(api.onBeforeDial).toBe(handler);
        api.onBeforeDial = null;
        expect(api.onBeforeDial).toBeNull();
    });
});

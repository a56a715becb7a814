import { parseRecording, type Recording } from '../recordingFile';
import { redacted } from '../redaction';
import { describeResult } from '../description';
import { replay } from '../replay';
import { shrink } from '../shrink';
import {
    openFaultyService,
    openRealService,
    openRecordedDesk,
    type RecordedDesk,
} from './recordedDesk';
import { openComponents, playCall, playDials } from './session';

let desk: RecordedDesk;

beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openRecordedDesk();
});

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

const NUMBER = '+41441234560';

async function recordSession(calls = 1): Promise<Recording> {
    const recording = desk.record();
    const components = await openComponents(desk);
    for (let call = 0; call < calls; call += 1) {
        await playCall(desk, components, NUMBER);
    }
    return recording.stop();
}

describe('a recorded session', () => {
    it('replays with the same requests in the same order', async () => {
        const recording = await recordSession();
        const { difference, requests } = await replay(recording, openRealService);
        expect(describeResult({ difference, requests })).toEqual([
            expect.stringMatching(/^As recorded: \d+ requests/),
        ]);
        expect(requests).toBeGreaterThan(3);
    });

    it('replays when the recording began in the middle', async () => {
        const components = await openComponents(desk);
        await playCall(desk, components, NUMBER);
        const recording = desk.record();
        await playCall(desk, components, NUMBER);
        const { difference, requests } = await replay(recording.stop(), openRealService);
        expect(difference).toBeNull();
        expect(requests).toBeGreaterThan(2);
    });

    it('replays the verdicts of guards', async () => {
        const recording = desk.record();
        const components = await openComponents(desk);
        await playDials(desk, components, NUMBER);
        const file = recording.stop();
        expect(file.entries.filter(({ kind }) => kind === 'verdict').length).toBeGreaterThan(2);
        const dials = file.entries.filter(
            (entry) => entry.kind === 'request' && entry.name === 'makeCall',
        );
        expect(dials.length).toBe(2);
        expect((await replay(file, openRealService)).difference).toBeNull();
    });

    it('replays in its redacted form, too', async () => {
        const recording = desk.record();
        const components = await openComponents(desk);
        await playCall(desk, components, NUMBER);
        await playDials(desk, components, NUMBER);
        const file = recording.stop();
        const text = JSON.stringify(redacted(file, Math.random));
        expect(text).not.toContain(NUMBER);
        const one = await replay(file, openRealService);
        const other = await replay(parseRecording(text), openRealService);
        expect(one.difference).toBeNull();
        expect(other).toEqual(one);
    });
});

describe('a service with a fault', () => {
    /** Sends the wrong state once a wrap-up reason list has been asked for. */
    const faulty = openFaultyService((api) => {
        let isArmed = false;
        return new Proxy(api, {
            get(target, property) {
                const value = Reflect.get(target, property) as unknown;
                if (typeof value !== 'function') {
                    return value;
                }
                return (...args: unknown[]) => {
                    isArmed ||= property === 'getReasonCodeList' && args[0] === 'WRAPUP';
                    const passed =
                        isArmed && property === 'setAgentState'
                            ? [args[0], 'READY', ...args.slice(2)]
                            : args;
                    return (value as (...all: unknown[]) => unknown)(...passed);
                };
            },
        });
    });

    it('fails the replay with the first request that differs', async () => {
        const recording = await recordSession(2);
        const { difference } = await replay(recording, faulty);
        expect(difference).toMatchObject({
            kind: 'other',
            expected: { name: 'setAgentState' },
            actual: { name: 'setAgentState' },
        });
    });

    it('is shown by less than a tenth of the recording', async () => {
        const recording = await recordSession(8);
        expect(recording.entries.length).toBeGreaterThan(200);
        const shrunk = await shrink(recording, faulty);
        expect(shrunk?.recording.entries.length).toBeLessThan(recording.entries.length / 10);
        const again = await replay(parseRecording(JSON.stringify(shrunk?.recording)), faulty);
        expect(describeResult(again).join()).toContain('setAgentState("VOICE", "READY"');
        expect(again.difference).toMatchObject({
            kind: 'other',
            expected: { name: 'setAgentState' },
        });
        expect(
            (await replay(shrunk?.recording ?? recording, openRealService)).difference,
        ).toBeNull();
    });

    it('has nothing to shrink when the replay does not fail', async () => {
        expect(await shrink(await recordSession(), openRealService)).toBeNull();
    });
});

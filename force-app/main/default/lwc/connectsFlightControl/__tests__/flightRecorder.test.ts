import { parseRecording } from 'c/connectsFlightRecording';
import type { TapEntry, TapListener } from 'c/connectsIntegrationApiSvc';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import { fileName, fileText } from '../file';
import { FlightRecorder, type RecorderState } from '../flightRecorder';

const START = Date.UTC(2026, 10, 21, 5, 59, 10);
const NUMBER = '+41441234560';

let clock: ReturnType<typeof createManualClock>;
let listener: TapListener | null;
let entries: number;
let recorder: FlightRecorder;

function entry(data: unknown): TapEntry {
    entries += 1;
    return {
        kind: 'event',
        name: 'onWorkItemCreate',
        n: entries,
        at: clock.now(),
        turn: entries,
        cause: 0,
        data: JSON.stringify(data),
    };
}

/** What crosses the service while it is listened to. */
function raise(data: unknown = { item: { Sender: NUMBER } }): void {
    listener?.(entry(data));
}

beforeEach(() => {
    clock = createManualClock(START);
    listener = null;
    entries = 0;
    recorder = new FlightRecorder({
        tap(tapped, onHistoryTold) {
            if (listener !== null) {
                throw new Error('running already');
            }
            listener = tapped;
            tapped({ kind: 'ready', n: 0, at: START, turn: 0, cause: 0, data: 'null' });
            onHistoryTold();
            return () => {
                listener = null;
            };
        },
        now: () => clock.now(),
        after(ms, run) {
            clock.setTimer(run, ms);
        },
    });
});

afterEach(() => clock.stop());

describe('a recording', () => {
    it('begins with how things stood and holds what came until it was stopped', () => {
        recorder.start();
        clock.advance(1_000);
        raise();
        clock.advance(1_000);
        const recording = recorder.stop();
        raise();
        expect(recording.snapshot.map(({ kind }) => kind)).toEqual(['ready']);
        expect(recording.entries.map(({ kind, at }) => [kind, at])).toEqual([['event', 1_000]]);
        expect(recording).toMatchObject({ startedAt: START, stoppedAt: START + 2_000 });
    });

    it('is kept until it is discarded or another one starts', () => {
        expect(recorder.state).toEqual({ phase: 'idle' });
        recorder.start();
        raise();
        const recording = recorder.stop();
        expect(recorder.state).toMatchObject({ phase: 'stopped', recording, entries: 1 });
        recorder.discard();
        expect(recorder.state).toEqual({ phase: 'idle' });
        recorder.start();
        expect(recorder.state).toMatchObject({ phase: 'recording', entries: 0 });
    });

    it('goes on when the one before it is discarded meanwhile', () => {
        recorder.start();
        raise();
        recorder.discard();
        expect(recorder.stop().entries).toHaveLength(1);
    });

    it('is the only one: a second start leaves it running', () => {
        recorder.start();
        raise();
        expect(() => recorder.start()).toThrow('running already');
        expect(recorder.stop().entries).toHaveLength(1);
        expect(() => recorder.stop()).toThrow('start one first');
    });

    it('drops the oldest entries when its memory is full', () => {
        recorder.start({ entries: 10 });
        for (let count = 0; count < 25; count += 1) {
            clock.advance(10);
            raise();
        }
        const { state } = recorder;
        expect(state.phase).toBe('recording');
        expect(state).toMatchObject({ since: START });
        const recording = recorder.stop();
        expect(recording.entries.length).toBeLessThanOrEqual(10);
        expect(recording.dropped.entries + recording.entries.length).toBe(25);
        expect(state).toMatchObject({
            entries: recording.entries.length,
            dropped: recording.dropped.entries,
        });
    });

    it.each([0, -1, NaN])('does not start with the limit %d', (bytes) => {
        expect(() => recorder.start({ bytes })).toThrow(RangeError);
        expect(recorder.state).toEqual({ phase: 'idle' });
        expect(listener).toBeNull();
    });
});

describe('an observer', () => {
    let seen: RecorderState[];
    let stopObserving: () => void;

    const phases = (): string[] => seen.map(({ phase }) => phase);

    beforeEach(() => {
        seen = [];
        stopObserving = recorder.observe((state) => seen.push(state));
    });

    it('hears how things stand and of each change of phase', () => {
        recorder.start();
        recorder.stop();
        recorder.discard();
        expect(phases()).toEqual(['idle', 'recording', 'stopped', 'idle']);
    });

    it('hears of many entries once, with all of them counted', () => {
        recorder.start();
        for (let count = 0; count < 50; count += 1) {
            raise();
        }
        expect(phases()).toEqual(['idle', 'recording']);
        clock.advance(250);
        expect(seen.slice(2)).toMatchObject([{ phase: 'recording', entries: 50 }]);
        clock.advance(10_000);
        expect(seen).toHaveLength(3);
        raise();
        clock.advance(250);
        expect(seen[3]).toMatchObject({ entries: 51 });
    });

    it('hears nothing of entries after the end', () => {
        recorder.start();
        raise();
        recorder.stop();
        clock.advance(1_000);
        expect(phases()).toEqual(['idle', 'recording', 'stopped']);
    });

    it('hears nothing any more when it has stopped', () => {
        stopObserving();
        recorder.start();
        raise();
        clock.advance(1_000);
        expect(phases()).toEqual(['idle']);
    });
});

describe('the file', () => {
    it('is redacted unless somebody says otherwise', () => {
        recorder.start();
        raise();
        const recording = recorder.stop();
        const file = parseRecording(fileText(recording));
        expect(file.isRedacted).toBe(true);
        expect(JSON.stringify(file)).not.toContain(NUMBER);
        const unredacted = parseRecording(fileText(recording, { redacted: false }));
        expect(unredacted).toEqual(recording);
        expect(fileText(file)).toBe(JSON.stringify(file));
    });

    it('tells the day in its name only when it is not redacted', () => {
        recorder.start();
        const recording = recorder.stop();
        expect(fileName(recording)).toBe('connects-flight-recording-redacted.json');
        expect(fileName(recording, { redacted: false })).toBe(
            'connects-flight-recording-2026-11-21T05-59-10Z-unredacted.json',
        );
    });
});

import { EntryLog } from '../../panel/inspector/entryLog';
import type { ReplayNews } from '../recordingPlayer';
import { ReplayReporter } from '../replayLines';

function logOf(...news: ReplayNews[]): EntryLog {
    const log = new EntryLog();
    const reporter = new ReplayReporter();
    for (const told of news) {
        const { lines, requests } = reporter.linesOf(told);
        log.addReport(lines, requests);
    }
    return log;
}

const request = (number: number, time: number): ReplayNews => ({
    kind: 'request',
    number,
    time,
    name: 'answer',
    args: ['VOICE', () => undefined],
});

it('shows a request and its answer as one entry', () => {
    const log = logOf(request(1, 1_000), {
        kind: 'response',
        number: 1,
        time: 1_250,
        name: 'answer',
        response: { success: false, error: 'no call' },
    });

    expect(log.entries).toHaveLength(1);
    expect(log.entries[0]).toMatchObject({
        kind: 'request',
        detail: { args: ['VOICE', 'callback'] },
        request: { outcome: 'failure', error: 'no call', time: 1_000, answeredTime: 1_250 },
        answer: { success: false, error: 'no call' },
    });
});

it('joins the right one of two requests of one name', () => {
    const log = logOf(request(1, 1_000), request(2, 2_000), {
        kind: 'response',
        number: 2,
        time: 2_500,
        name: 'answer',
        response: { success: true },
    });

    expect(log.entries.map(({ request: progress }) => progress?.outcome)).toEqual([
        'pending',
        'success',
    ]);
});

it('shows events and the gadget becoming ready as those of the simulated gadget', () => {
    const log = logOf(
        { kind: 'connection', time: 0, name: 'gadget ready' },
        { kind: 'event', time: 5, name: 'onWorkItemEnd', detail: { item: {} } },
    );

    expect(log.entries.map(({ kind, name, time }) => [kind, name, time])).toEqual([
        ['connection', 'gadget ready', 0],
        ['event', 'onWorkItemEnd', 5],
    ]);
});

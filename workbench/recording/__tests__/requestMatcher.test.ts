import { RequestMatcher } from '../requestMatcher';
import { CALLBACK, recordingOf, type Short } from './recordings';

const request = (n: number, at: number, name: string, ...data: (string | object)[]): Short => ({
    kind: 'request',
    n,
    at,
    name,
    data: JSON.parse(JSON.stringify(data)),
});
const callback = (): void => undefined;

function matcherOf(...entries: Short[]): RequestMatcher {
    return new RequestMatcher(recordingOf(entries).entries);
}

it('tells requests apart by name and arguments', () => {
    const matcher = matcherOf(
        request(1, 0, 'setAgentState', 'VOICE', 'READY', CALLBACK),
        request(2, 0, 'setAgentState', 'VOICE', 'NOT_READY', CALLBACK),
    );

    expect(matcher.take('setAgentState', ['VOICE', 'NOT_READY', callback], 0)?.n).toBe(2);
    expect(matcher.take('setAgentState', ['CHAT', 'READY', callback], 0)).toBeUndefined();
    expect(matcher.take('answer', ['VOICE', 'READY', callback], 0)).toBeUndefined();
});

it('gives each recorded request away once, unless it only asks', () => {
    const matcher = matcherOf(
        request(1, 0, 'makeCall', '1', CALLBACK),
        request(2, 0, 'getReasonCodeList', 'WRAPUP', CALLBACK),
    );

    expect(matcher.take('makeCall', ['1', callback], 0)?.n).toBe(1);
    expect(matcher.take('makeCall', ['1', callback], 0)).toBeUndefined();
    expect(matcher.take('getReasonCodeList', ['WRAPUP', callback], 0)?.n).toBe(2);
    expect(matcher.take('getReasonCodeList', ['WRAPUP', callback], 0)?.n).toBe(2);
});

it('takes the next one in time, and the latest before when none is to come', () => {
    const entries = [
        request(1, 1_000, 'makeCall', '1', CALLBACK),
        request(2, 60_000, 'makeCall', '1', CALLBACK),
        request(3, 120_000, 'makeCall', '1', CALLBACK),
    ];

    expect(matcherOf(...entries).take('makeCall', ['1', callback], 4_000)?.n).toBe(1);
    expect(matcherOf(...entries).take('makeCall', ['1', callback], 10_000)?.n).toBe(2);
    expect(matcherOf(...entries).take('makeCall', ['1', callback], 300_000)?.n).toBe(3);
});

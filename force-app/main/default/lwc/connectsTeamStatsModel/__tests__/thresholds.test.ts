import { entryOf } from '../agentEntry';
import { levelOf, thresholdOf, type Thresholds } from '../thresholds';
import { agent, liveTeam, NOW } from './team';

const MINUTE = 60_000;
const THRESHOLDS: Thresholds = {
    READY: thresholdOf(0),
    TALKING: thresholdOf(10),
    HOLD: thresholdOf(2),
    WRAP_UP: thresholdOf(3),
    NOT_READY: thresholdOf(20),
};

function levelAfter(minutes: number, voice: NonNullable<Parameters<typeof agent>[1]>['voice']) {
    const one = agent('1', { voice: { since: NOW - minutes * MINUTE, ...voice } });
    return levelOf(entryOf(one, liveTeam([one])), THRESHOLDS, NOW);
}

it.each([
    ['TALKING', 9.9, 'normal'],
    ['TALKING', 10, 'long'],
    ['TALKING', 20, 'tooLong'],
    ['WORK', 3, 'long'],
    ['WORK_READY', 6, 'tooLong'],
    ['NOT_READY', 19, 'normal'],
    ['READY', 1_000, 'normal'],
    ['LOGOUT', 1_000, 'normal'],
] as const)('calls %s for %d minutes %s', (state, minutes, level) => {
    expect(levelAfter(minutes, { state })).toBe(level);
});

it('has a threshold of its own for a held call', () => {
    expect(levelAfter(2, { state: 'TALKING', talkingStateDetail: 'HOLD' })).toBe('long');
    expect(levelAfter(2, { state: 'TALKING', talkingStateDetail: 'RESERVED' })).toBe('normal');
});

it('calls nothing long whose beginning is not told, or lies ahead', () => {
    expect(levelAfter(0, { state: 'TALKING', since: null })).toBe('normal');
    expect(levelAfter(-5, { state: 'TALKING' })).toBe('normal');
});

it.each([0, -1, '', 'x', null, undefined, Number.NaN])('takes %p minutes for never', (minutes) => {
    expect(thresholdOf(minutes)).toBe(Infinity);
});

it('takes minutes as a number or as the text of an attribute', () => {
    expect([thresholdOf(2), thresholdOf('2')]).toEqual([2 * MINUTE, 2 * MINUTE]);
});

/** Two tabs whose gadgets both tell of the call: it pops once, whoever ends when. */
import { CALL } from '../../../../../../jest/screenPops';
import { BEGIN_MS, FINISH_MS } from '../callPops';
import { found, type PopDocument, PopWorld } from './popWorld';

let world: PopWorld;
let first: PopDocument;
let second: PopDocument;

beforeEach(async () => {
    world = new PopWorld();
    first = world.open('first');
    await world.pass(2_000);
    second = world.open('second');
    await world.pass(2_000);
    expect(world.leaders.ownerNames).toEqual(['first']);
});

function ring(): void {
    first.see(CALL);
    second.see(CALL);
}

it('pops in the tab that has the duty, and not in the other', async () => {
    ring();
    await world.pass(60_000);
    expect(world.opened).toEqual(['first: 003A']);
    expect(second.latest?.stage).toBe('elsewhere');
});

it.each([
    ['before the call', -1],
    ['as the call comes', 0],
    ['while it searches', 100],
    ['as the answer comes', 299],
])('pops in the other tab when the first one ends %s', async (_when, ms) => {
    if (ms < 0) {
        first.crash();
    }
    second.see(CALL);
    if (ms >= 0) {
        first.see(CALL);
        await world.pass(ms);
        first.crash();
    }
    await world.pass(60_000);
    expect(world.opened).toEqual(['second: 003A']);
});

it('does not pop again when the first one ends after the page has opened', async () => {
    ring();
    await world.pass(1_000);
    first.crash();
    await world.pass(60_000);
    expect(world.opened).toEqual(['first: 003A']);
    expect(second.latest?.stage).toBe('elsewhere');
});

it('shows the choice in the other tab when the first one ends before it is made', async () => {
    world.answer = () => found('003A', '003B');
    ring();
    await world.pass(60_000);
    expect(second.latest?.stage).toBe('waiting');
    first.crash();
    await world.pass(60_000);
    expect(second.latest?.stage).toBe('choose');
    expect(world.opened).toEqual([]);
});

it('pops in the other tab when the one with the duty is not told of the call', async () => {
    second.see(CALL);
    await world.pass(BEGIN_MS - 100);
    expect(world.opened).toEqual([]);
    await world.pass(1_000);
    expect(world.opened).toEqual(['second: 003A']);
});

it('pops in the other tab when the one with the duty hangs while it searches', async () => {
    world.searchMs = FINISH_MS - 1;
    ring();
    await world.pass(100);
    if (first.leader !== null) {
        first.leader.isFrozen = true;
    }
    world.searchMs = 300;
    await world.pass(FINISH_MS + 1_000);
    expect(world.opened).toEqual(['second: 003A']);
});

it.each([
    ['is answered after a while', 'answered' as const, CALL],
    ['is a transfer after a consultation', 'ringing' as const, { ...CALL, CallType: 'CONSULT' }],
])('leaves a call that %s to the tab with the duty', async (_what, moment, before) => {
    world.moment = moment;
    first.see(before);
    second.see(before);
    await world.pass(BEGIN_MS + 10_000);
    expect(world.opened).toEqual([]);
    second.see({ ...CALL, State: 'ACTIVE' });
    await world.pass(50);
    first.see({ ...CALL, State: 'ACTIVE' });
    await world.pass(60_000);
    expect(world.opened).toEqual(['first: 003A']);
});

it('pops where nothing connects the documents: once too often rather than never', async () => {
    const alone = world.open('alone', 'none-connected');
    alone.see(CALL);
    await world.pass(1_000);
    expect(world.opened).toEqual(['alone: 003A']);
});

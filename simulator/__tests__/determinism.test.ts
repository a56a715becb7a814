import { createDesk } from './support/desk';
import type { Platform, TraceEntry } from '../api';

/** Everything that a simulator offers, in one long working day. */
async function workDay(seed: number, platform: Platform): Promise<readonly TraceEntry[]> {
    const { gadget, ask, api } = createDesk({ seed, platform, channels: ['VOICE', 'CHAT'] });
    await gadget.play('incoming-call-with-wrap-up');
    await ask('setAgentState', 'OVERALL', 'NOT_READY', 2);
    await gadget.play('outgoing-call');
    gadget.failNext();
    await ask('getFinesseVersion');
    void gadget.play('incoming-call');
    await gadget.advance(7_777);
    api.setAgentState('VOICE', 'NOT_READY', 3);
    await gadget.advance(60_000);
    await gadget.play('connection-lost');
    gadget.reload();
    await gadget.advance(5_000);
    await gadget.play('unanswered-call');
    gadget.stop();
    return gadget.trace;
}

describe.each(['CCE', 'CCX'] as const)('determinism on %s', (platform) => {
    it('gives the same trace for the same seed and inputs', async () => {
        const trace = await workDay(42, platform);
        expect(trace.length).toBeGreaterThan(60);
        expect(await workDay(42, platform)).toEqual(trace);
    });

    it('gives another trace for another seed', async () => {
        expect(await workDay(43, platform)).not.toEqual(await workDay(42, platform));
    });
});

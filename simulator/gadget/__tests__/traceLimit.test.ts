import { createDesk } from '../../__tests__/support/desk';
import { dropOldest } from '../recorder';

describe('trace, journal and log', () => {
    it('keep at least the latest entries that were asked for, and not many more', async () => {
        const { gadget, api } = createDesk({ traceLimit: 50 });
        for (let i = 0; i < 200; i += 1) {
            api.writeLogDebug(`line ${i}`);
        }
        await gadget.advance(1_000);
        for (const list of [gadget.trace, gadget.requests, gadget.log]) {
            expect(list.length).toBeGreaterThanOrEqual(50);
            expect(list.length).toBeLessThanOrEqual(55);
        }
        expect(gadget.log.at(-1)?.message).toBe('line 199');
    });

    it('keep nothing at all if told so, and the gadget works as ever', async () => {
        const { gadget, ask, takeEvents } = createDesk({ traceLimit: 0 });
        await gadget.play('incoming-call');
        expect(takeEvents()).toContain('onWorkItemEnd[ENDED]');
        expect(await ask('getReasonCodeList', 'NOTREADY')).toMatchObject({ success: true });
        expect([gadget.trace, gadget.requests, gadget.log]).toEqual([[], [], []]);
    });

    it('refuse a limit that is none', () => {
        expect(() => createDesk({ traceLimit: -1 })).toThrow('traceLimit');
        expect(() => createDesk({ traceLimit: 1.5 })).toThrow('a whole number from 0');
    });

    it('lose the oldest entries first', () => {
        const list = [1, 2, 3, 4, 5];
        dropOldest(list, 3);
        expect(list).toEqual([3, 4, 5]);
    });
});

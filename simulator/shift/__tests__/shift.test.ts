import { USUAL_PACE } from '../pace';
import { playShift, type ShiftOptions } from '../shift';

const SMALL: ShiftOptions = { size: { agents: 20, teams: 2, queues: 4 }, hours: 1 };

describe('shift', () => {
    it('gives the same hash for the same seed, and another for another', () => {
        const first = playShift({ ...SMALL, seed: 7 });
        expect(playShift({ ...SMALL, seed: 7 })).toEqual(first);
        expect(playShift({ ...SMALL, seed: 8 }).hash).not.toBe(first.hash);
        expect(first.hash).toMatch(/^[0-9a-f]{16}$/);
    });

    it.each(['CCE', 'CCX'] as const)('plays what happens in a contact center on %s', (platform) => {
        const { tally, agentHours, teamUpdates, queueUpdates, leftOver } = playShift({
            ...SMALL,
            hours: 3,
            platform,
        });
        const perAgentHour = tally.offered / agentHours;
        expect(perAgentHour).toBeGreaterThan(17);
        expect(perAgentHour).toBeLessThan(23);
        // Every call ends answered or abandoned; missed ones and transfers are answered once more.
        expect(tally.answered + tally.abandoned).toBeGreaterThanOrEqual(tally.offered);
        expect(tally.missed).toBeGreaterThan(0);
        expect(tally.transferred).toBeGreaterThan(0);
        expect(tally.breaks).toBeGreaterThanOrEqual(20);
        expect(teamUpdates).toBeGreaterThan(tally.answered);
        expect(queueUpdates).toBeGreaterThan(0);
        // Everybody has gone home, and no call is left behind.
        expect(leftOver).toEqual({ agents: 0, calls: 0 });
    });

    it('loses callers who wait too long when there are too few agents', () => {
        const { tally } = playShift({
            ...SMALL,
            pace: { ...USUAL_PACE, callsPerAgentHour: 60, patience: 20_000 },
        });
        expect(tally.abandoned).toBeGreaterThan(tally.offered / 10);
        expect(tally.answered).toBeGreaterThan(tally.offered / 5);
    });
});

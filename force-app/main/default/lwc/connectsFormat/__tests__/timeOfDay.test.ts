import { timeOfDay } from '../connectsFormat';

describe('the time of day', () => {
    it("is shown in hours and minutes of the user's time zone, without seconds", () => {
        const at = Date.UTC(2026, 0, 5, 9, 42, 59);
        expect(timeOfDay(at)).toMatch(/^\d{1,2}:42/);
        expect(timeOfDay(at)).not.toContain('59');
    });
});

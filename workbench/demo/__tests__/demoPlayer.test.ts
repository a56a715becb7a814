import type { Platform } from '../../../simulator/api';
import { DemoPlayer, type DemoState } from '../demoPlayer';
import type { DemoStep } from '../demoStep';

const step = (name: string, platforms: readonly Platform[] = ['CCE', 'CCX']): DemoStep => ({
    name,
    title: `Title of ${name}`,
    look: `Look at ${name}.`,
    platforms,
    ms: 1_000,
    act: () => undefined,
});

const STEPS = [step('first'), step('onlyCce', ['CCE']), step('last')];

interface Setting {
    readonly platform?: Platform;
    readonly refuse?: string;
}

function play({ platform = 'CCE', refuse = '' }: Setting = {}) {
    const states: (DemoState | null)[] = [];
    const performed: string[] = [];
    const speeds: string[] = [];
    const player = new DemoPlayer(
        STEPS,
        {
            platform,
            perform: async ({ name }) => {
                performed.push(name);
                if (name === refuse) {
                    throw new Error('Busy.');
                }
            },
            setSpeed: (value, isPaused) => speeds.push(isPaused ? 'paused' : String(value)),
            now: () => Date.now(),
            setTimer: (run, ms) => {
                const timer = setTimeout(run, ms);
                return () => clearTimeout(timer);
            },
        },
        1,
        (state) => states.push(state),
    );
    player.next();
    return { player, states, performed, speeds };
}

describe('DemoPlayer', () => {
    beforeEach(() => jest.useFakeTimers());

    afterEach(() => jest.useRealTimers());

    it('plays one step after the other and ends', () => {
        const { player, states, performed } = play();
        expect(player.state).toMatchObject({ number: 1, count: 3, step: { name: 'first' } });

        jest.advanceTimersByTime(999);
        expect(performed).toEqual(['first']);
        jest.advanceTimersByTime(2_001);

        expect(performed).toEqual(['first', 'onlyCce', 'last']);
        expect(player.state).toBeNull();
        expect(states.at(-1)).toBeNull();
    });

    it('leaves out what does not exist on the platform', () => {
        const { player, performed } = play({ platform: 'CCX' });

        expect(player.state?.count).toBe(2);
        jest.advanceTimersByTime(2_000);

        expect(performed).toEqual(['first', 'last']);
    });

    it('stands still while it is paused and then gives the rest of the step', () => {
        const { player, performed, speeds } = play();
        jest.advanceTimersByTime(600);

        player.pause(true);
        jest.advanceTimersByTime(60_000);
        expect(performed).toEqual(['first']);
        expect(player.state?.isPaused).toBe(true);

        player.pause(false);
        jest.advanceTimersByTime(399);
        expect(performed).toEqual(['first']);
        jest.advanceTimersByTime(1);
        expect(performed).toEqual(['first', 'onlyCce']);
        expect(speeds).toEqual(['paused', '1']);
    });

    it('goes to the next step at once, also out of a pause', () => {
        const { player, performed, speeds } = play();
        player.pause(true);

        player.next();

        expect(performed).toEqual(['first', 'onlyCce']);
        expect(player.state?.isPaused).toBe(false);
        expect(speeds).toEqual(['paused', '1']);
    });

    it('takes another speed for the rest of the step', () => {
        const { player, performed, speeds } = play();
        jest.advanceTimersByTime(500);

        player.setSpeed(5);
        jest.advanceTimersByTime(99);
        expect(performed).toEqual(['first']);
        jest.advanceTimersByTime(1);

        expect(performed).toEqual(['first', 'onlyCce']);
        expect(speeds).toEqual(['5']);
    });

    it('keeps a pause when the speed changes', () => {
        const { player, performed, speeds } = play();
        player.pause(true);

        player.setSpeed(5);
        jest.advanceTimersByTime(60_000);

        expect(performed).toEqual(['first']);
        expect(speeds).toEqual(['paused', 'paused']);
    });

    it('does nothing more once it was stopped', () => {
        const { player, performed } = play();

        player.stop();
        jest.advanceTimersByTime(60_000);

        expect(performed).toEqual(['first']);
        expect(player.state).toBeNull();
    });

    it('lets the gadget go on when it is stopped in a pause', () => {
        const { player, speeds } = play();
        player.pause(true);

        player.stop();

        expect(speeds).toEqual(['paused', '1']);
    });

    it('tells why a step was refused, and goes on', async () => {
        const { player, performed } = play({ refuse: 'first' });
        await Promise.resolve();
        await Promise.resolve();
        expect(player.state?.problem).toBe('Busy.');

        jest.advanceTimersByTime(1_000);

        expect(performed).toEqual(['first', 'onlyCce']);
        expect(player.state?.problem).toBe('');
    });
});

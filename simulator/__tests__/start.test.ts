import { createDesk } from './support/desk';
import type { SimulatorOptions } from '../api';
import { assumptions, createLibrary, scenarios, startSimulator } from '../index';

describe('start', () => {
    it.each([
        [{ platform: 'UCCX' }, 'platform'],
        [{ clock: 'fake' }, 'clock'],
        [{ seed: 1.5 }, 'seed'],
        [{ seed: '1' }, 'seed'],
        [{ signedIn: 'yes' }, 'signedIn'],
        [{ channels: [] }, 'channels'],
        [{ channels: ['VOICE', 'VOICE'] }, 'channels'],
        [{ channels: ['FAX'] }, 'channels'],
        [{ channels: ['OVERALL'] }, 'channels'],
        [{ startTime: Number.NaN }, 'startTime'],
        [{ center: { agents: 0 } }, 'center'],
        [{ center: { teams: 21 } }, 'center'],
        [{ center: { people: 5 } }, 'center'],
        [{ center: 24 }, 'center'],
        [{ supervisor: 'yes' }, 'supervisor'],
        [{ speed: 0 }, 'speed'],
        [{ speed: Infinity }, 'speed'],
        [{ startupMs: -1 }, 'startupMs'],
        [{ customSettings: { a: 1 } }, 'customSettings'],
        [{ colour: 'red' }, 'colour'],
        [{ assumptions: { 'A-NOBODY': 1 } }, 'A-NOBODY'],
        [{ assumptions: { 'A-LOGOUT': 'maybe' } }, 'A-LOGOUT'],
        [{ assumptions: { 'A-RONA': -5 } }, 'A-RONA'],
        [{ assumptions: [] }, 'assumptions'],
    ])('refuses %p', (options, named) => {
        expect(() => startSimulator(options as SimulatorOptions)).toThrow(named);
    });

    it('takes every default that it names', () => {
        const switches = Object.fromEntries(
            assumptions.map(({ name, default: value }) => [name, value]),
        );
        expect(() => startSimulator({ clock: 'manual', assumptions: switches })).not.toThrow();
        for (const { choices, default: value } of assumptions) {
            expect(choices.length === 0 || choices.includes(value as never)).toBe(true);
        }
    });

    it('leaves the running gadget alone when the options are wrong', async () => {
        const { gadget, api } = createDesk();
        expect(() => startSimulator({ speed: -1 })).toThrow('speed');
        await gadget.setAgentState('VOICE', 'READY');
        expect(api.getChannel('VOICE')?.State).toBe('READY');
    });

    it('stops the gadget before', () => {
        const first = startSimulator({ clock: 'manual' });
        startSimulator({ clock: 'manual' });
        expect(() => first.signIn()).toThrow('stopped');
        first.stop();
        const ready = jest.fn();
        createLibrary().waitReady(ready);
        expect(ready).toHaveBeenCalledTimes(1);
    });

    it('shows how the gadget stands', async () => {
        const { gadget } = createDesk({ signedIn: false, startupMs: 1_000 });
        expect(gadget.status).toEqual({ ready: false, connected: true, signedIn: false });
        await gadget.advance(1_000);
        gadget.signIn();
        gadget.loseConnection();
        expect(gadget.status).toEqual({ ready: true, connected: false, signedIn: true });
    });

    it('tells observers of every change until they stop', async () => {
        const { gadget } = createDesk();
        const observer = jest.fn();
        const stop = gadget.observe(observer);
        await gadget.setAgentState('VOICE', 'READY');
        expect(observer).toHaveBeenCalled();
        stop();
        observer.mockClear();
        gadget.emit('onWorkItemEnd', {});
        expect(observer).not.toHaveBeenCalled();
    });
});

describe('play', () => {
    it('refuses unknown scenarios and options', () => {
        const { gadget } = createDesk();
        expect(() => gadget.play('lunch')).toThrow('incoming-call');
        expect(() => gadget.play('incoming-call', { colour: 'red' })).toThrow('colour');
        expect(() => gadget.play('incoming-call', { ringMs: '5' })).toThrow('ringMs');
        expect(() => gadget.play('incoming-call', { ringMs: -1 })).toThrow('ringMs');
        expect(() => gadget.play('incoming-call', { wrapUp: 'maybe' })).toThrow('wrapUp');
        expect(() => gadget.play('toString')).toThrow('Unknown scenario');
    });

    it('takes each scenario with the options that it names', async () => {
        for (const { name, options, platforms } of scenarios) {
            for (const platform of platforms) {
                const { gadget } = createDesk({ platform, channels: ['VOICE', 'TICKET'] });
                const { endedAt, startedAt } = await gadget.play(name, options);
                expect(endedAt).toBeGreaterThan(startedAt);
            }
        }
    });

    it('is moved by advance alone while nobody awaits it', async () => {
        const { gadget, api } = createDesk();
        const playing = gadget.play('incoming-call', { ringMs: 1_000, talkMs: 1_000 });
        await Promise.resolve();
        expect(api.getFirstWorkItem('VOICE')?.State).toBe('OFFERED');
        void gadget.advance(1_000);
        expect(api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
        expect(gadget.now()).toBe(Date.UTC(2026, 0, 5, 9, 0, 1));
        expect(await playing).toMatchObject({
            name: 'incoming-call',
            startedAt: Date.UTC(2026, 0, 5, 9),
        });
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
    });

    it('lets components act between the steps when it is awaited', async () => {
        const { gadget, api, takeEvents } = createDesk();
        api.onWorkItemCreate = ({ item }) => {
            void Promise.resolve()
                .then(() => undefined)
                .then(() => api.startItem('VOICE', item.Id));
        };
        await gadget.play('incoming-call', { agent: 'manual' });
        expect(takeEvents()).toContain('onWorkItemConnect[ACTIVE]');
    });

    it('fails when the agent cannot take part', async () => {
        const { gadget } = createDesk({ signedIn: false });
        await expect(gadget.play('incoming-call')).rejects.toThrow('signed out');
        gadget.signIn();
        void gadget.play('incoming-call');
        await expect(gadget.play('incoming-call')).rejects.toThrow('busy');
        await expect(
            gadget.play('outgoing-call').catch((error: Error) => error.message),
        ).resolves.toContain('consultation');
    });

    it('fails when the simulator is stopped meanwhile', async () => {
        const { gadget } = createDesk();
        const playing = gadget.play('incoming-call');
        gadget.stop();
        const settled = jest.fn();
        await expect(playing.finally(settled)).rejects.toThrow('stopped');
        expect(settled).toHaveBeenCalledTimes(1);
    });

    it('runs beside another', async () => {
        const { gadget, takeEvents } = createDesk();
        const call = gadget.play('incoming-call', { talkMs: 120_000 });
        await gadget.advance(10_000);
        await gadget.play('connection-lost', { durationMs: 5_000 });
        await call;
        expect(takeEvents().filter((line) => line === 'onWorkItemCreate[ACTIVE]')).toHaveLength(1);
    });
});

describe('the clocks', () => {
    it('advance needs the manual clock, setSpeed the real one', () => {
        const real = startSimulator();
        expect(() => real.advance(1)).toThrow('manual clock');
        expect(() => real.setSpeed(0)).toThrow('above 0');
        const manual = startSimulator({ clock: 'manual' });
        expect(() => manual.setSpeed(2)).toThrow('real clock');
        expect(() => manual.advance(-1)).toThrow('milliseconds');
        manual.stop();
    });

    it('the manual clock starts where it is told', () => {
        const startTime = Date.UTC(2030, 5, 1);
        expect(startSimulator({ clock: 'manual', startTime }).now()).toBe(startTime);
    });
});

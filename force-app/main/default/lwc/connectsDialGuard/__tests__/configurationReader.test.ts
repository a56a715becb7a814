import { loadBuiltNumberParser } from '../../../../../../jest/dialNumbersScript';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import type { GuardConfiguration } from '../configuration';
import { NOT_CONFIGURED } from '../../connectsDialSettings/connectsDialSettings';
import { type ConfigurationPorts, ConfigurationReader } from '../configurationReader';

const parser = loadBuiltNumberParser();

function setUp(settings = { hadAny: false }): {
    reader: ConfigurationReader;
    read: GuardConfiguration[];
    failures: string[];
    pass: (ms: number) => Promise<void>;
} {
    const time = createManualClock();
    const read: GuardConfiguration[] = [];
    const failures: string[] = [];
    const reader = new ConfigurationReader({
        timers: { now: () => time.now(), after: (ms, run) => time.setTimer(run, ms) },
        browserTimeZone: 'UTC',
        settings,
        onRead: (configuration) => read.push(configuration),
        onFailure: (what) => failures.push(what),
    });
    const settle = async (): Promise<void> => {
        for (let turn = 0; turn < 30; turn += 1) {
            await Promise.resolve();
        }
    };
    return {
        reader,
        read,
        failures,
        pass: async (ms) => {
            await settle();
            time.advance(ms);
            await settle();
        },
    };
}

const PORTS: ConfigurationPorts = {
    readText: () => Promise.resolve('dnc.country=US'),
    readRows: () => Promise.resolve([]),
    loadParser: () => Promise.resolve(parser),
};

it('gives up waiting for a part and says what is missing', async () => {
    const { reader, read, failures, pass } = setUp();
    reader.readFrom({ ...PORTS, readRows: () => new Promise(() => undefined) });
    await pass(4_000);
    expect(read).toHaveLength(0);
    await pass(1_000);
    expect(read.at(-1)?.missing).toEqual(['records']);
    expect(failures).toEqual(['records']);
});

it('tries again what failed, and reports the same failure once', async () => {
    const { reader, read, failures, pass } = setUp();
    let isDown = true;
    const readText = (): ReturnType<ConfigurationPorts['readText']> =>
        isDown ? Promise.reject(new Error('planted')) : PORTS.readText();
    reader.readFrom({ ...PORTS, readText });
    await pass(5_000);
    await pass(15_000);
    expect(failures).toEqual(['settings']);
    isDown = false;
    await pass(60_000);
    expect(read.at(-1)?.missing).toEqual([]);
});

it('believes a gadget that has no settings, unless this tab has had some', async () => {
    const none = { ...PORTS, readText: () => Promise.resolve(NOT_CONFIGURED) } as const;
    const fresh = setUp();
    fresh.reader.readFrom(none);
    await fresh.pass(0);
    expect(fresh.read.at(-1)?.missing).toEqual([]);

    const reloaded = setUp({ hadAny: true });
    reloaded.reader.readFrom(none);
    await reloaded.pass(0);
    expect(reloaded.read.at(-1)?.missing).toEqual(['settings']);

    const running = setUp();
    running.reader.readFrom(PORTS);
    await running.pass(0);
    running.reader.readFrom(none);
    await running.pass(0);
    expect(running.read.at(-1)?.settings).toMatchObject({ isCountryKnown: true });
    expect(running.failures).toEqual(['settings']);
});

it('keeps what it has read while a later reading fails', async () => {
    const { reader, read, pass } = setUp();
    reader.readFrom(PORTS);
    await pass(0);
    reader.readFrom({ ...PORTS, readRows: () => Promise.reject(new Error('planted')) });
    await pass(0);
    expect(read).toHaveLength(2);
    expect(read.at(-1)?.missing).toEqual([]);
});

it('tells only of the latest reading, and of none after it was stopped', async () => {
    const { reader, read, pass } = setUp();
    reader.readFrom(PORTS);
    reader.readAgain();
    await pass(0);
    expect(read).toHaveLength(1);
    reader.readAgain();
    reader.stop();
    await pass(3_600_000);
    expect(read).toHaveLength(1);
});

it('looks for changes of an admin from time to time', async () => {
    const { reader, read, pass } = setUp();
    let rows: unknown[] = [];
    reader.readFrom({ ...PORTS, readRows: () => Promise.resolve(rows) });
    await pass(0);
    rows = [{ DeveloperName: 'New', Kind__c: 'consent', Outcome__c: 'block' }];
    await pass(10 * 60_000);
    expect(read.map(({ settings }) => settings.ruleSet.rules.length)).toEqual([0, 1]);
});

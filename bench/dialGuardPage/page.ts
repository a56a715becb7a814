/**
 * The page of the do-not-call guard's benchmark: a simulated gadget, the service and the guard as the
 * utility bar has it, and an org that answers after 100 ms. Rules of every kind that asks the org.
 */
// First of all: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { type DialGuardState, watchDialGuard } from 'c/connectsDialGuard';
import { salesforceOrg } from 'c/connectsDialOrg';
import { loadNumberParser } from 'c/connectsDialParser';
import { createLibrary, startSimulator } from '../../simulator/index';
import type { Envelope } from '../../simulator/wire/envelope';
import { changeDialOrg } from '../../workbench/platform/dialOrg/data';
import { documentBus } from '../../workbench/platform/messaging/bus';
import { LIBRARY_SCRIPT, standInForScript } from '../../workbench/platform/scriptStandIns';
import { findItem, isBusy, untilItem } from '../../workbench/demo/hands';

/** One dial, in ms. */
export interface TimedDial {
    /** From `onBeforeDial`, as the gadget sends it, to `makeCall`, as the gadget gets it. */
    readonly totalMs: number;
    /** What of it the org took; 0 when it was not asked. */
    readonly orgMs: number;
    readonly roundTrips: number;
}

/** What the benchmark calls. */
export interface DialGuardBench {
    /** Dials numbers that nobody has asked about before. */
    dialNew(count: number): Promise<TimedDial[]>;
    /** Dials numbers whose verdict was shown a moment before. */
    dialKnown(count: number): Promise<TimedDial[]>;
    /** @returns milliseconds of each question to the org, without anything around it */
    askOrg(count: number): Promise<number[]>;
    /** @returns milliseconds of reading each number with libphonenumber alone */
    parse(count: number): Promise<number[]>;
}

declare global {
    interface Window {
        dialGuardBench: DialGuardBench;
    }
}

/** The channel of the vendor's package. */
const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';
const SETTINGS =
    'dnc.country=US;dnc.outsidePrefixes=9;dnc.extensionLengths=4;dnc.timeZone=America/New_York';
const BLOCKING = { Outcome__c: 'block', When_Missing__c: 'block' };
/** Each asks the org for something else, and lets the numbers pass. */
const ROWS = [
    { ...BLOCKING, DeveloperName: 'List', Kind__c: 'list', Parameters__c: 'numbers=org' },
    { ...BLOCKING, DeveloperName: 'Person', Kind__c: 'do-not-call' },
    { ...BLOCKING, DeveloperName: 'Consent', Kind__c: 'consent', Parameters__c: 'purpose=sales' },
    { ...BLOCKING, DeveloperName: 'Hours', Kind__c: 'window', Parameters__c: 'daily=0:00-24:00' },
    { ...BLOCKING, DeveloperName: 'Cap', Kind__c: 'cap', Parameters__c: 'max=9;hours=24' },
];
const NUMBERS = 200;
const FACTS = ['listing', 'doNotCall', 'consents', 'places', 'dials'] as const;
/** A call is taken down by then. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 10;

let used = 0;
let beforeDialAt = NaN;
let makeCallAt = NaN;
let onMakeCall = (): void => undefined;
let orgTimes: number[] = [];

function e164Of(index: number): string {
    return `+1212555${String(1_000 + index)}`;
}

function pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
        setTimeout(resolve, ms);
    });
}

async function timed<T>(run: () => Promise<T>, into: number[]): Promise<T> {
    const start = performance.now();
    const value = await run();
    into.push(performance.now() - start);
    return value;
}

changeDialOrg({
    listed: [],
    decisions: [],
    dials: [],
    consents: Array.from({ length: NUMBERS }, (_, index) => ({
        number: e164Of(index),
        purpose: 'sales',
        isGiven: true,
        expiresAt: null,
    })),
});
const lookUp = salesforceOrg.lookUp.bind(salesforceOrg);
Object.assign(salesforceOrg, {
    lookUp: (...asked: Parameters<typeof lookUp>) => timed(() => lookUp(...asked), orgTimes),
    rules: () => Promise.resolve(ROWS),
});
Object.assign(globalThis, { ConnectsIntegrationAPI: createLibrary() });
standInForScript(LIBRARY_SCRIPT, () => Promise.resolve());
const gadget = startSimulator({
    customSettings: { ConnectsToolkit: SETTINGS },
    speed: 20,
    traceLimit: 0,
});
gadget.attach({
    send(envelope: Envelope) {
        if (envelope.kind === 'event' && envelope.eventName === 'onBeforeDial') {
            beforeDialAt = performance.now();
        }
        documentBus().send(VENDOR_CHANNEL, envelope);
    },
    listen: (handler) =>
        documentBus().listen(VENDOR_CHANNEL, (message: unknown) => {
            const { kind, name } = message as { readonly kind?: string; readonly name?: string };
            if (kind === 'request' && name === 'makeCall') {
                makeCallAt = performance.now();
                onMakeCall();
            }
            handler(message);
        }),
});

const component = { isConnected: true };
const watching = new Promise<ReturnType<typeof watchDialGuard>>((resolve) => {
    const look = ({ stage, role }: DialGuardState): void => {
        if (stage === 'watching' && role === 'owner') {
            resolve(watch);
        }
    };
    const watch = watchDialGuard(component, (state) => look(state), { host: 'bench' });
});

async function dial(index: number): Promise<TimedDial> {
    orgTimes = [];
    const called = new Promise<void>((resolve) => {
        onMakeCall = resolve;
    });
    gadget.dial(`9${e164Of(index).slice(1)}`);
    await called;
    const timedDial = {
        totalMs: makeCallAt - beforeDialAt,
        orgMs: orgTimes.reduce((sum, ms) => sum + ms, 0),
        roundTrips: orgTimes.length,
    };
    await hangUp();
    return timedDial;
}

/** Nothing of the call is left, and nothing of the page's own work for it. */
async function hangUp(): Promise<void> {
    await untilItem(gadget, 'VOICE', 'OFFERED', 'ACTIVE');
    for (let ms = 0; isBusy(gadget, 'VOICE'); ms += LOOK_MS) {
        const item = findItem(gadget, 'VOICE', 'OFFERED', 'ACTIVE', 'WRAPUP');
        if (item !== undefined && ms % 500 === 0) {
            gadget.hangUp(item.Id);
        }
        if (ms > PATIENCE_MS) {
            throw new Error('A call of the benchmark does not end.');
        }
        await pause(LOOK_MS);
    }
    // The org counts the dial meanwhile.
    await pause(400);
}

function nextIndex(): number {
    used += 1;
    if (used >= NUMBERS) {
        throw new Error(`There are only ${NUMBERS} numbers.`);
    }
    return used;
}

async function timesOf(count: number, run: (index: number) => Promise<unknown>): Promise<number[]> {
    const times: number[] = [];
    for (let at = 0; at < count; at += 1) {
        await timed(() => run(at), times);
    }
    return times;
}

await watching;

window.dialGuardBench = {
    async dialNew(count) {
        const dials: TimedDial[] = [];
        for (let at = 0; at < count; at += 1) {
            dials.push(await dial(nextIndex()));
        }
        return dials;
    },
    async dialKnown(count) {
        const watch = await watching;
        const dials: TimedDial[] = [];
        for (let at = 0; at < count; at += 1) {
            const index = nextIndex();
            await watch.explain({ number: e164Of(index), isWritten: true });
            dials.push(await dial(index));
        }
        return dials;
    },
    askOrg: (count) =>
        timesOf(count, (at) => lookUp([{ e164: e164Of(at), forms: [e164Of(at)] }], FACTS)),
    async parse(count) {
        const parser = await loadNumberParser(component);
        const parsed = Array.from({ length: count }, (_, at) => {
            const start = performance.now();
            const number = parser.parse(e164Of(at), 'US');
            return { number, ms: performance.now() - start };
        });
        if (parsed.some(({ number }) => number === null)) {
            throw new Error('libphonenumber does not read a number of the benchmark.');
        }
        return parsed.map(({ ms }) => ms);
    },
};

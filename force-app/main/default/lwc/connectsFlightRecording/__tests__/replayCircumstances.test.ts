/** What surrounds requests has to be replayed as well: it decides which of them go out. */
import { createLibrary } from '../../../../../../simulator/index';
import { ServiceDocument } from '../../connectsIntegrationApiSvc/serviceDocument';
import type { RecordedEntry, Recording } from '../recordingFile';
import { type Difference, replay } from '../replay';
import { type DeskSeams, openRecordedDesk, type RecordedDesk } from './recordedDesk';
import { openComponents, playDials } from './session';

let desk: RecordedDesk;

beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

function openDesk(options = {}, seams: DeskSeams = {}): RecordedDesk {
    desk = openRecordedDesk(options, seams);
    return desk;
}

interface Replayed {
    readonly difference: Difference | null;
    readonly requests: number;
    /** Callback slots of the library, as they were filled and emptied. */
    readonly slots: string[];
    /** How each `connect` ended. */
    readonly connects: string[];
}

/** Replays a recording and notes what a comparison of requests alone does not show. */
async function replayed(recording: Recording): Promise<Replayed> {
    const slots: string[] = [];
    const connects: string[] = [];
    const result = await replay(recording, ({ load, clock, visit }) => {
        const watchedLoad = async (component: object) =>
            new Proxy(await load(component), {
                set(target, property, value: unknown) {
                    slots.push(`${String(property)} ${typeof value === 'function'}`);
                    return Reflect.set(target, property, value);
                },
            });
        const service = new ServiceDocument(watchedLoad, clock, visit);
        const { connect } = service;
        service.connect = (component, options) => {
            const connecting = connect.call(service, component, options);
            connecting.then(
                () => connects.push('connected'),
                (error: Error) => connects.push(error.name),
            );
            return connecting;
        };
        return service;
    });
    return { ...result, slots, connects };
}

function slotsIn({ entries }: Recording): string[] {
    return entries.flatMap((entry) =>
        entry.kind === 'registration' ? `${entry.name} ${JSON.stringify(entry.data)}` : [],
    );
}

function kindsIn({ entries }: Recording): Set<RecordedEntry['kind']> {
    return new Set(entries.map(({ kind }) => kind));
}

it('who decides dials, handed over while guards stand by', async () => {
    openDesk();
    const listeners = new Set<() => void>();
    let isOwner = false;
    desk.service.setDialOwnership({
        get isOwner() {
            return isOwner;
        },
        observe: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        },
    });
    const session = desk.record();
    const components = await openComponents(desk);
    await playDials(desk, components, '+41441234560');
    isOwner = true;
    listeners.forEach((listener) => listener());
    await playDials(desk, components, '+41441234560');
    isOwner = false;
    listeners.forEach((listener) => listener());
    const recording = session.stop();
    const { difference, slots } = await replayed(recording);
    expect(kindsIn(recording)).toContain('ownership');
    expect(slotsIn(recording)).toContain('onBeforeDial true');
    expect(slots).toEqual(slotsIn(recording));
    expect(difference).toBeNull();
});

it('a page that the browser puts away and brings back', async () => {
    const visit = { hide: (): void => undefined, show: (): void => undefined };
    openDesk(
        {},
        {
            visit: {
                observe: (onHide, onShow) => Object.assign(visit, { hide: onHide, show: onShow }),
            },
        },
    );
    const session = desk.record();
    const { client } = await openComponents(desk);
    client.addDialGuard(() => ({ verdict: 'allow' }));
    await desk.pass(100);
    visit.hide();
    await desk.pass(1_000);
    visit.show();
    await desk.pass(1_000);
    const recording = session.stop();
    const { difference, slots } = await replayed(recording);
    const dialSlots = slotsIn(recording).filter((slot) => slot.startsWith('onBeforeDial'));
    expect(dialSlots).toEqual(['onBeforeDial true', 'onBeforeDial false', 'onBeforeDial true']);
    expect(slots).toEqual(slotsIn(recording));
    expect(difference).toBeNull();
});

it('a component that gives up waiting', async () => {
    openDesk({ startupMs: 5_000 });
    const session = desk.record();
    const leaving = new AbortController();
    const waiting = desk.service.connect({ isConnected: true }, { signal: leaving.signal });
    const given = waiting.catch((error: Error) => error.name);
    const staying = desk.service.connect({ isConnected: true });
    await desk.pass(1_000);
    leaving.abort();
    expect(await given).toBe('AbortError');
    await desk.pass(10_000);
    const client = await staying;
    client.getReasonCodeList('NOTREADY').catch(() => undefined);
    await desk.pass(1_000);
    const recording = session.stop();
    const { difference, requests, connects } = await replayed(recording);
    expect(kindsIn(recording)).toContain('abort');
    expect(connects).toEqual(['AbortError', 'connected']);
    expect(requests).toBe(1);
    expect(difference).toBeNull();
});

it('a library that could not be loaded at first', async () => {
    let loads = 0;
    openDesk(
        {},
        {
            load: () => {
                loads += 1;
                return loads === 1
                    ? Promise.reject(new Error('The network is away.'))
                    : Promise.resolve(createLibrary());
            },
        },
    );
    const session = desk.record();
    await expect(desk.service.connect({ isConnected: true })).rejects.toThrow();
    await desk.pass(60_000);
    const { client } = await openComponents(desk);
    client.getReasonCodeList('NOTREADY').catch(() => undefined);
    await desk.pass(1_000);
    const recording = session.stop();
    const { difference, requests, connects } = await replayed(recording);
    expect(
        recording.entries.filter(({ kind }) => kind === 'loaded').map(({ data }) => data),
    ).toEqual(['The network is away.', null]);
    expect(connects).toEqual(['LibraryMissingError', 'connected']);
    expect(requests).toBe(1);
    expect(difference).toBeNull();
});

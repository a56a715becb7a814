/**
 * What the flight recorder adds to each event between the library's slot and the service: while it
 * records, and while it does not, against the same service without a tap. The events are those of a
 * call.
 */
import { FlightRecorder } from '../force-app/main/default/lwc/connectsFlightControl/flightRecorder';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import { Tap } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/tap';
import { TappedLibrary } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/tapLibrary';
import {
    type ServiceSeams,
    TappedService,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/tappedService';
import type { SimulatedGadget } from '../simulator/api';
import { createLibrary, startSimulator } from '../simulator/index';
import { resetPage } from '../simulator/wire/page';
import { compare } from './compare';
import { STILL_CLOCK } from './desk';
import { handlerOf, type Sink } from './handler';
import type { Figure } from './report';

const COMPONENTS = 10;

/** Enough for the recorder's memory to fill up and to let old entries go. */
const ROUNDS = 10_000;
const WARM_UP_ROUNDS = 500;

const TARGETS = { atMostMicroseconds: 20, atMostTimesUntapped: 1.1 };

const EVENTS = [
    'onAgentStateChange',
    'onWorkItemCreate',
    'onSearchAndScreenPopResult',
    'onWorkItemConnect',
    'onActivitySave',
    'onWorkItemEnd',
] as const;

type Slots = Partial<Record<(typeof EVENTS)[number], ((event: object) => unknown) | null>>;
type RaisedEvent = readonly [name: (typeof EVENTS)[number], event: object];
type Service = Pick<ServiceDocument, 'callBackWhenReady' | 'connect'>;

/** Runs the comparison. @returns the lines to print */
export async function recordingCost(): Promise<Figure[]> {
    resetPage();
    const gadget = startSimulator({ clock: 'manual', traceLimit: 0 });
    const events = await eventsOfCall(gadget);
    const untapped = await openDesk(({ load, clock }) => new ServiceDocument(load, clock));
    const tapped = await openDesk((seams) => new TappedService(new Tap(seams.clock), seams));
    const { ratio } = await compare({
        untapped: () => raiseAll(untapped, events),
        tapped: () => raiseAll(tapped, events),
    });
    const costs = await costsOfRecording(events);
    gadget.stop();
    return figuresOf(costs, ratio('tapped', 'untapped'), events.length);
}

/** @returns microseconds of each event on its way through a tap whose recorder is running */
async function costsOfRecording(events: readonly RaisedEvent[]): Promise<number[]> {
    const tap = new Tap(STILL_CLOCK);
    const library = createLibrary();
    const { api } = new TappedLibrary(tap, library);
    EVENTS.forEach((name) => {
        // What components do about an event is no part of it.
        (api as Slots)[name] = () => undefined;
    });
    const recorder = new FlightRecorder({
        tap: (listener, onHistoryTold) => tap.listen(listener, onHistoryTold),
        now: () => 0,
        after: () => undefined,
    });
    recorder.start();
    const costs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
        for (const event of events) {
            const cost = microsecondsOf(library as Slots, event);
            if (round >= WARM_UP_ROUNDS) {
                costs.push(cost);
            }
            // Each event comes in a task of its own, as from the message service.
            await Promise.resolve();
        }
    }
    const { dropped } = { dropped: 0, ...recorder.state };
    recorder.stop();
    if (dropped === 0) {
        throw new Error('The memory of the recorder never had to let go of anything.');
    }
    return costs;
}

function figuresOf(costs: number[], idleRatio: number, eventCount: number): Figure[] {
    const sorted = costs.toSorted((left, right) => left - right);
    const costAt = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;
    const microseconds = (value: number): string => `${value.toFixed(1)} us`;
    const { atMostMicroseconds, atMostTimesUntapped } = TARGETS;
    return [
        {
            what: `events of a call (${eventCount}), recorded: cost of each, median`,
            value: microseconds(costAt(0.5)),
        },
        {
            what: '  at the 95th percentile',
            value: microseconds(costAt(0.95)),
            target: `at most ${atMostMicroseconds} us`,
            isMet: costAt(0.95) <= atMostMicroseconds,
        },
        {
            what: 'not recorded, against the same service without a tap',
            value: `${idleRatio.toFixed(2)} times as long`,
            target: `at most ${atMostTimesUntapped}`,
            isMet: idleRatio <= atMostTimesUntapped,
        },
    ];
}

/** @returns what the library raises for one call, from its offer to its end */
async function eventsOfCall(gadget: SimulatedGadget): Promise<RaisedEvent[]> {
    const events: RaisedEvent[] = [];
    const api = createLibrary();
    const slots = api as Slots;
    EVENTS.forEach((name) => {
        slots[name] = (event) => events.push([name, event]);
    });
    api.waitReady(() => undefined);
    await gadget.play('incoming-call', { ringMs: 1_000, talkMs: 5_000 });
    if (!EVENTS.every((name) => events.some(([raised]) => raised === name))) {
        throw new Error('The call did not raise every event that is to be timed.');
    }
    return events;
}

/** @returns the library's slots, filled by a service with components of both faces */
async function openDesk(open: (seams: ServiceSeams) => Service): Promise<Slots> {
    const library = createLibrary();
    const service = open({ load: () => Promise.resolve(library), clock: STILL_CLOCK });
    await Promise.all(Array.from({ length: COMPONENTS }, () => openComponent(service)));
    return library as Slots;
}

async function openComponent(service: Service): Promise<void> {
    const sink: Sink = { events: 0, text: '', component: { isConnected: true } };
    const client = await service.connect(sink.component);
    client.on('workItemEnd', handlerOf(sink));
    client.observe(() => undefined);
    service.callBackWhenReady(sink.component, (api) => {
        if (api !== null) {
            api.onWorkItemCreate = handlerOf(sink);
        }
    });
    KEPT.push({ sink, client });
}

/** Components, which nothing else keeps alive: the service does not. */
const KEPT: object[] = [];

function raiseAll(slots: Slots, events: readonly RaisedEvent[]): void {
    for (const [name, event] of events) {
        slots[name]?.(event);
    }
}

function microsecondsOf(slots: Slots, [name, event]: RaisedEvent): number {
    const start = performance.now();
    slots[name]?.(event);
    return (performance.now() - start) * 1000;
}

/**
 * How long an event takes from Lightning Message Service to N handlers: through the toolkit's
 * service, through a service as the guide's sample makes it (one library instance and one LMS
 * subscription for each component), and through a bare array of functions behind one instance.
 */
import type {
    IntegrationApi,
    WorkItem,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import { createLibrary } from '../simulator/index';
import { compare } from './compare';
import { type BenchDesk, CALL, type Lms, startDesk, STILL_CLOCK } from './desk';
import { handlerOf, type Sink } from './handler';
import type { Figure } from './report';

const HANDLER_COUNTS = [1, 10, 50];

/** What is promised for 50 handlers. */
const TARGETS = { atLeastCheaperThanSample: 20, atMostTimesBareArray: 3 };

type Raise = () => void;

/** The whole way of an event, and its last part: from the library's slot to the handlers. */
interface Path {
    readonly raise: Raise;
    readonly dispatch: Raise;
}

/** Runs the comparison for each number of handlers. @returns the lines to print */
export async function eventDispatch(): Promise<Figure[]> {
    const figures: Figure[] = [];
    for (const count of HANDLER_COUNTS) {
        figures.push(...(await figuresFor(count)));
    }
    return figures;
}

async function figuresFor(count: number): Promise<Figure[]> {
    const service = await throughService(count);
    const array = throughBareArray(count);
    const { microseconds, ratio } = await compare({
        service: service.raise,
        sample: throughSample(count),
        array: array.raise,
        'service, parsed': service.dispatch,
        'array, parsed': array.dispatch,
    });
    const us = (way: string): string => `${microseconds(way).toFixed(1)} us`;
    const cheaper = ratio('sample', 'service');
    const dearer = ratio('service', 'array');
    const dearerParsed = ratio('service, parsed', 'array, parsed');
    const figures: Figure[] = [
        { what: `${count} handlers through the service`, value: us('service') },
        {
            what: `${count} handlers through the guide's sample service`,
            value: `${us('sample')}, ${cheaper.toFixed(1)} times the service`,
        },
        {
            what: `${count} handlers in a bare array`,
            value: `${us('array')}, the service takes ${dearer.toFixed(2)} times as long`,
        },
        {
            what: '  of it once the library has parsed the message',
            value: `${us('array, parsed')}, the service takes ${dearerParsed.toFixed(2)} times as long`,
        },
    ];
    return count === 50 ? [...figures, ...verdicts(cheaper, dearer)] : figures;
}

function verdicts(cheaper: number, dearer: number): Figure[] {
    const { atLeastCheaperThanSample, atMostTimesBareArray } = TARGETS;
    return [
        {
            what: 'service against sample',
            value: `${cheaper.toFixed(1)} times cheaper`,
            target: `at least ${atLeastCheaperThanSample}`,
            isMet: cheaper >= atLeastCheaperThanSample,
        },
        {
            what: 'service against bare array',
            value: `${dearer.toFixed(2)} times the cost`,
            target: `at most ${atMostTimesBareArray}`,
            isMet: dearer <= atMostTimesBareArray,
        },
    ];
}

async function throughService(count: number): Promise<Path> {
    const desk = startDesk();
    const library = joined(desk.lms);
    const service = new ServiceDocument(() => Promise.resolve(library), STILL_CLOCK);
    const sinks = await Promise.all(
        Array.from({ length: count }, () => serviceSubscriber(service)),
    );
    return { raise: checked(desk, sinks), dispatch: slotOf(library) };
}

function serviceSubscriber(service: ServiceDocument): Promise<Sink> {
    const sink: Sink = { events: 0, text: '', component: { isConnected: true } };
    return new Promise((resolve, reject) => {
        service.callBackWhenReady(sink.component, (api, error) => {
            if (api === null) {
                reject(error ?? new Error('no API'));
                return;
            }
            api.onWorkItemCreate = handlerOf(sink);
            resolve(sink);
        });
    });
}

function throughSample(count: number): Raise {
    const desk = startDesk();
    const sinks = Array.from({ length: count }, () => {
        const sink: Sink = { events: 0, text: '', component: {} };
        const api = joined(desk.lms);
        api.waitReady(() => {
            api.onWorkItemCreate = handlerOf(sink);
        });
        return sink;
    });
    return checked(desk, sinks);
}

function throughBareArray(count: number): Path {
    const desk = startDesk();
    const sinks = Array.from({ length: count }, (): Sink => ({
        events: 0,
        text: '',
        component: {},
    }));
    const handlers = sinks.map(handlerOf);
    const api = joined(desk.lms);
    api.waitReady(() => {
        api.onWorkItemCreate = (event: { item: WorkItem }) => {
            for (const handler of handlers) {
                handler(event);
            }
        };
    });
    return { raise: checked(desk, sinks), dispatch: slotOf(api) };
}

function slotOf(library: IntegrationApi): Raise {
    const slot = library.onWorkItemCreate;
    const event = { eventType: 'OnWorkItemCreate', item: CALL as WorkItem } as const;
    return () => slot?.(event);
}

function joined(lms: Lms): IntegrationApi {
    const api = createLibrary();
    api.setLMSEnvironment({
        mode: 'LWC',
        publishMethod: (message) => lms.publish(message),
        subscribeMethod: (handler) => lms.subscribe(handler),
    });
    return api;
}

/** A way that loses events would be the fastest of all. */
function checked({ raise, stopGadget }: BenchDesk, sinks: readonly Sink[]): Raise {
    stopGadget();
    raise();
    const deaf = sinks.filter(({ events }) => events !== 1).length;
    if (deaf > 0) {
        throw new Error(`${deaf} of ${sinks.length} handlers did not get the event exactly once.`);
    }
    return raise;
}

/**
 * What a long day leaves on the heap: thousands of calls at one desk with the service, components
 * of both faces and the snapshot. Whatever grows with the number of calls is a leak. The simulator's
 * own books (trace, journal, log) are closed for it.
 */
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import { createLibrary, startSimulator } from '../simulator/index';
import { resetPage } from '../simulator/wire/page';
import { STILL_CLOCK } from './desk';
import { collectGarbage } from './garbage';
import { handlerOf, type Sink } from './handler';
import type { Figure } from './report';

const COMPONENTS = 10;
const FEW_CALLS = 2_000;
const MANY_CALLS = 10_000;
const LARGEST_GROWTH_BYTES = 2_000_000;

/** What the components saw, so that a deaf desk is noticed. */
interface Seen {
    creates: number;
    ends: number;
    snapshots: number;
}

/** Plays the calls. @returns the lines to print */
export async function heapGrowth(): Promise<Figure[]> {
    resetPage();
    const gadget = startSimulator({ clock: 'manual', traceLimit: 0 });
    const service = new ServiceDocument(() => Promise.resolve(createLibrary()), STILL_CLOCK);
    const seen: Seen = { creates: 0, ends: 0, snapshots: 0 };
    const components = await Promise.all(
        Array.from({ length: COMPONENTS }, () => openComponent(service, seen)),
    );
    const playUntil = async (from: number, to: number): Promise<number> => {
        for (let call = from; call < to; call += 1) {
            await gadget.play('incoming-call', { ringMs: 1_000, talkMs: 5_000 });
        }
        // What the last call still looks up comes to its end, too.
        await gadget.advance(60_000);
        return collectGarbage();
    };
    const few = await playUntil(0, FEW_CALLS);
    const many = await playUntil(FEW_CALLS, MANY_CALLS);
    gadget.stop();
    assertHeard(seen, components.length);
    const growth = many - few;
    return [
        { what: `heap after ${FEW_CALLS} calls`, value: megabytes(few) },
        { what: `heap after ${MANY_CALLS} calls`, value: megabytes(many) },
        {
            what: 'growth',
            value: megabytes(growth),
            target: `less than ${megabytes(LARGEST_GROWTH_BYTES)}`,
            isMet: growth < LARGEST_GROWTH_BYTES,
        },
    ];
}

/** A component that uses both faces. @returns what keeps it alive */
async function openComponent(service: ServiceDocument, seen: Seen): Promise<object> {
    const sink: Sink = { events: 0, text: '', component: { isConnected: true } };
    service.callBackWhenReady(sink.component, (api) => {
        if (api !== null) {
            api.onWorkItemCreate = handlerOf(sink);
        }
    });
    const client = await service.connect(sink.component);
    client.on('workItemCreate', () => (seen.creates += 1));
    client.on('workItemEnd', () => (seen.ends += 1));
    client.observe(() => (seen.snapshots += 1));
    return { sink, client };
}

function assertHeard({ creates, ends, snapshots }: Seen, components: number): void {
    const due = MANY_CALLS * components;
    if (creates !== due || ends !== due || snapshots < due) {
        throw new Error(
            `Components heard ${creates} beginnings and ${ends} ends instead of ${due}, ` +
                `and saw ${snapshots} snapshots.`,
        );
    }
}

function megabytes(bytes: number): string {
    return `${(bytes / 1e6).toFixed(2)} MB`;
}

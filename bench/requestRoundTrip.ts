/**
 * How many requests a second a component gets answered: through the typed face (a promise with a
 * deadline), and through the library's own function with a callback. Both wait for the same gadget,
 * which answers at once; what differs is the toolkit's part.
 */
import { ServiceDocument } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/serviceDocument';
import type { SimulatedGadget } from '../simulator/api';
import { createLibrary, startSimulator } from '../simulator/index';
import { resetPage } from '../simulator/wire/page';
import { compare } from './compare';
import { STILL_CLOCK } from './desk';
import type { Figure } from './report';

/** Requests that are under way at the same time, so that waiting for promises weighs little. */
const AT_ONCE = 100;

const AT_MOST_TIMES_CALLBACK = 1.5;

/** Sends `AT_ONCE` requests and waits until each has been answered. */
type Round = () => Promise<void>;

/** Runs the comparison. @returns the lines to print */
export async function requestRoundTrip(): Promise<Figure[]> {
    const typed = 'typed face';
    const callback = 'callback';
    resetPage();
    const gadget = startSimulator({
        clock: 'manual',
        traceLimit: 0,
        assumptions: { 'A-LATENCY': '0-0' },
    });
    const { microseconds, ratio } = await compare({
        [typed]: await throughTypedFace(gadget),
        [callback]: throughCallbacks(gadget),
    });
    gadget.stop();
    const perSecond = (way: string): string => {
        const rate = Math.round((AT_ONCE * 1e6) / microseconds(way));
        return `${rate.toLocaleString('en')} requests a second`;
    };
    const dearer = ratio(typed, callback);
    const ownMicroseconds = (microseconds(typed) - microseconds(callback)) / AT_ONCE;
    return [
        { what: "setAgentState of the library's own object", value: perSecond(callback) },
        { what: 'setAgentState of the typed face', value: perSecond(typed) },
        {
            what: "  the toolkit's own part of each",
            value: `${ownMicroseconds.toFixed(1)} us`,
        },
        {
            what: 'typed face against callbacks',
            value: `${dearer.toFixed(2)} times as long`,
            target: `at most ${AT_MOST_TIMES_CALLBACK}`,
            isMet: dearer <= AT_MOST_TIMES_CALLBACK,
        },
    ];
}

async function throughTypedFace(gadget: SimulatedGadget): Promise<Round> {
    const service = new ServiceDocument(() => Promise.resolve(createLibrary()), STILL_CLOCK);
    const component = { isConnected: true };
    const client = await service.connect(component);
    return async () => {
        // The state asked for is the present one, so that no event is part of what is timed.
        const answers = Array.from({ length: AT_ONCE }, () =>
            client.setAgentState('VOICE', 'NOT_READY', { reasonCode: '1' }),
        );
        await gadget.advance(0);
        // A refusal rejects, so only what succeeded counts.
        await Promise.all(answers);
    };
}

function throughCallbacks(gadget: SimulatedGadget): Round {
    const api = createLibrary();
    api.waitReady(() => undefined);
    return async () => {
        let answered = 0;
        for (let at = 0; at < AT_ONCE; at += 1) {
            api.setAgentState('VOICE', 'NOT_READY', 1, ({ success }) => {
                answered += success ? 1 : 0;
            });
        }
        await gadget.advance(0);
        if (answered !== AT_ONCE) {
            throw new Error(`Only ${answered} of ${AT_ONCE} requests succeeded.`);
        }
    };
}

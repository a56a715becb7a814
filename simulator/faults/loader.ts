import type { Clock } from '../clock/clock';
import { resolveFault, type FaultNameOf } from './catalogue';

/** What loads a script, e.g. the static resource with the library. */
export type Load<A extends readonly unknown[]> = (...args: A) => Promise<void>;

/**
 * A loader that behaves as the fault says, for whoever stands in for `loadScript`.
 * @param load the loader as it is
 * @param clock waits by simulated time; without one by the page's timers
 * @throws Error for a parameter that the fault does not take
 */
export function withLoaderFault<A extends readonly unknown[]>(
    load: Load<A>,
    name: FaultNameOf<'loader'>,
    parameters: Readonly<Record<string, unknown>> = {},
    clock?: Pick<Clock, 'setTimer'>,
): Load<A> {
    const fault = resolveFault(name, parameters);
    switch (fault.name) {
        case 'library-slow': {
            const { ms } = fault.parameters;
            return (...args) => wait(ms, clock).then(() => load(...args));
        }
        case 'library-missing':
            return (...args) =>
                Promise.reject(
                    new Error(`The script ${String(args.at(-1))} could not be loaded (404).`),
                );
        default:
            throw new Error(`Fault "${name}" is none of loading.`);
    }
}

function wait(ms: number, clock: Pick<Clock, 'setTimer'> | undefined): Promise<void> {
    return new Promise((resolve) => {
        if (clock) {
            clock.setTimer(resolve, ms);
        } else {
            setTimeout(resolve, ms);
        }
    });
}

import type {
    CallbackRequestName,
    IntegrationApi,
    RequestResponse,
    SynchronousRequestName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { TraceEntry } from '../api';
import { CALLBACK_REQUEST_NAMES } from '../library/names';
import { FUNCTION_VARIANTS } from './functionPairs';
import { pairsOfEvent, pairsOfFunction, pairsOfRequest, PAIRS, type PairName } from './pairs';

/** Notes which pairs of the contract a run exercises. */
export class CoverageCollector {
    private readonly seen = new Set<PairName>();

    /** Whether the pair was exercised. */
    has(pair: PairName): boolean {
        return this.seen.has(pair);
    }

    /** The pairs that were not exercised. */
    get missing(): PairName[] {
        return PAIRS.filter((pair) => !this.seen.has(pair));
    }

    /** Notes the events of a gadget's trace. */
    noteTrace(trace: readonly TraceEntry[]): void {
        for (const { kind, name, detail } of trace) {
            if (kind === 'event') {
                this.note(pairsOfEvent(name, detail));
            }
        }
    }

    /** The same library; its requests, answers and returns are noted. */
    watch<T extends IntegrationApi>(library: T): T {
        return new Proxy(library, {
            get: (target, property) => {
                const member: unknown = Reflect.get(target, property, target);
                if (typeof member !== 'function') {
                    return member;
                }
                const call = member.bind(target) as (...args: unknown[]) => unknown;
                if (isRequest(property)) {
                    return this.watchRequest(property, call);
                }
                return isFunction(property) ? this.watchFunction(property, call) : call;
            },
            set: (target, property, value) => Reflect.set(target, property, value, target),
        });
    }

    private watchRequest(name: CallbackRequestName, call: (...args: unknown[]) => unknown) {
        return (...args: unknown[]): void => {
            const at = args.findIndex((argument) => typeof argument === 'function');
            const given = at === -1 ? args : args.slice(0, at);
            const callback = args[at] as ((response: unknown) => void) | undefined;
            call(...given, (response: RequestResponse<unknown>) => {
                const { success, error = '', data } = response;
                this.note(pairsOfRequest(name, { args: given, success, error, data }));
                callback?.(response);
            });
        };
    }

    private watchFunction(name: SynchronousRequestName, call: (...args: unknown[]) => unknown) {
        return (...args: unknown[]): unknown => {
            const [callback] = args;
            if (name === 'waitReady' && typeof callback === 'function') {
                return this.watchReady(call, callback as () => void);
            }
            const result = call(...args);
            // What comes back is of the type that goes with the name.
            this.note(pairsOfFunction(name, { args, result: result as never }));
            return result;
        };
    }

    private watchReady(call: (...args: unknown[]) => unknown, callback: () => void): unknown {
        let returned = false;
        const result = call(() => {
            const calledBackAtOnce = !returned;
            this.note(
                pairsOfFunction('waitReady', { args: [], result: undefined, calledBackAtOnce }),
            );
            callback();
        });
        returned = true;
        return result;
    }

    private note(pairs: readonly PairName[]): void {
        pairs.forEach((pair) => this.seen.add(pair));
    }
}

function isRequest(property: string | symbol): property is CallbackRequestName {
    return CALLBACK_REQUEST_NAMES.some((name) => name === property);
}

function isFunction(property: string | symbol): property is SynchronousRequestName {
    return typeof property === 'string' && Object.hasOwn(FUNCTION_VARIANTS, property);
}

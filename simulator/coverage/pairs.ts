import type {
    CallbackRequestName,
    EventName,
    SynchronousRequestName,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { EVENT_VARIANTS } from './eventPairs';
import { FUNCTION_VARIANTS, type FunctionCall } from './functionPairs';
import { REQUEST_VARIANTS, type AnsweredRequest } from './requestPairs';

/** What a pair belongs to. */
export type PairKind = 'event' | 'request' | 'function';

/** One thing that the contract allows, e.g. `event onWorkItemEnd: VOICE ENDED`. */
export type PairName = `${PairKind} ${string}: ${string}`;

/** Every pair of the contract, in the order of the guide. */
export const PAIRS: readonly PairName[] = [
    ...namesOf('event', EVENT_VARIANTS),
    ...namesOf('request', REQUEST_VARIANTS),
    ...namesOf('function', FUNCTION_VARIANTS),
];

/**
 * The pairs that an event shows.
 * @throws TypeError for a payload that is not what the guide says
 */
export function pairsOfEvent(name: string, payload: unknown): PairName[] {
    return Object.hasOwn(EVENT_VARIANTS, name)
        ? matching('event', name, EVENT_VARIANTS[name as EventName], payload)
        : [];
}

/** A refusal for want of a simulation is none that anybody documents. */
const NOT_SIMULATED = / is not simulated yet$/;

/** The pairs that a request with its answer shows. */
export function pairsOfRequest(name: CallbackRequestName, request: AnsweredRequest): PairName[] {
    return NOT_SIMULATED.test(request.error)
        ? []
        : matching('request', name, REQUEST_VARIANTS[name], request);
}

/** The pairs that a call of a function shows. */
export function pairsOfFunction<F extends SynchronousRequestName>(
    name: F,
    call: FunctionCall<F>,
): PairName[] {
    return matching('function', name, FUNCTION_VARIANTS[name], call);
}

function matching(
    kind: PairKind,
    name: string,
    variants: Readonly<Record<string, unknown>>,
    subject: unknown,
): PairName[] {
    return Object.entries(variants)
        .filter(([, shows]) => (shows as (given: unknown) => boolean)(subject))
        .map(([variant]): PairName => `${kind} ${name}: ${variant}`);
}

function namesOf(
    kind: PairKind,
    variants: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): PairName[] {
    return Object.entries(variants).flatMap(([name, each]) =>
        Object.keys(each).map((variant): PairName => `${kind} ${name}: ${variant}`),
    );
}

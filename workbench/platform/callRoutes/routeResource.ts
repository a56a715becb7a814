/** The REST resource for call routes without an org; `ConnectsRouteResource` of Apex. */
import { readRouteRequest, RouteRequestError } from './routeRequest';
import { routeResolver, RouteRulesError } from './routeResolver';
import type { RouteCaller, RouteRecord } from './routeRule';

export interface RouteResponse {
    readonly status: 200 | 204 | 400 | 500;
    /** JSON; null with status 204. */
    readonly body: string | null;
}

/**
 * Answers a request.
 * @param body its text
 * @param rules active rules, in their order
 * @param people records of the org; others than the caller's do no harm
 */
export function answerRoute(
    body: string,
    rules: readonly RouteRecord[],
    people: readonly RouteCaller[],
): RouteResponse {
    try {
        const request = readRouteRequest(body);
        const { target } = routeResolver(rules)(request, people);
        return target === null
            ? { status: 204, body: null }
            : { status: 200, body: JSON.stringify({ InitialTarget: target }) };
    } catch (error) {
        if (error instanceof RouteRequestError) {
            return { status: 400, body: JSON.stringify({ reason: error.message }) };
        }
        if (error instanceof RouteRulesError) {
            return { status: 500, body: JSON.stringify({ reason: error.message }) };
        }
        throw error;
    }
}

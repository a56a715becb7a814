/** Reads what the telephony sends; `RouteRequest` of Apex. */
import type { RouteRequest } from './routeResolver';

/** The body is not what the resource takes; the message says why. */
export class RouteRequestError extends Error {
    override readonly name = 'RouteRequestError';
}

/**
 * @param body the request's text
 * @throws RouteRequestError for anything but an object whose `anum` and `bnum`, if there, are texts
 */
export function readRouteRequest(body: string): RouteRequest {
    const content = parsed(body);
    if (typeof content !== 'object' || content === null || Array.isArray(content)) {
        throw new RouteRequestError(
            'The body must be an object such as {"anum": "+35850454564", "bnum": "+35840675644"}.',
        );
    }
    const { anum, bnum } = content as Record<string, unknown>;
    return { anum: textOf(anum, 'anum'), bnum: textOf(bnum, 'bnum') };
}

function parsed(body: string): unknown {
    try {
        return JSON.parse(body);
    } catch {
        throw new RouteRequestError('The body is not valid JSON.');
    }
}

function textOf(value: unknown, name: string): string | undefined {
    if (value !== undefined && typeof value !== 'string') {
        throw new RouteRequestError(`"${name}" must be a text.`);
    }
    return value;
}

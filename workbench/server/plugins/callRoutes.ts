/** Vite plugin: the REST resource of call routing, `POST /services/apexrest/connects/route`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Plugin } from 'vite';
import { activeRules, knownPeople } from '../../platform/callRoutes/orgRoutes';
import { answerRoute, type RouteResponse } from '../../platform/callRoutes/routeResource';
import { customMetadataRecords } from '../customMetadata';

const URL_PREFIX = '/services/apexrest/connects/route';
const RULES = 'Connects_Call_Route';
const NOT_ALLOWED = [
    { errorCode: 'METHOD_NOT_ALLOWED', message: 'Ask with POST: nothing else is allowed here.' },
];

/**
 * Answers by the rules of the folders, and for the people whom every workbench starts with: what a
 * browser adds to its records is not known here. It asks for no token.
 *
 * @param metadataDirs folders that may hold a `customMetadata` folder
 */
export function callRoutesPlugin(metadataDirs: readonly string[]): Plugin {
    return {
        name: 'workbench:call-routes',
        configureServer(server) {
            server.middlewares.use(URL_PREFIX, routeHandler(metadataDirs));
        },
    };
}

/** @param metadataDirs as above */
export function routeHandler(
    metadataDirs: readonly string[],
): (request: IncomingMessage, response: ServerResponse) => void {
    return (request, response) => {
        if (request.method !== 'POST') {
            response.setHeader('Allow', 'POST');
            send(response, 405, JSON.stringify(NOT_ALLOWED));
            return;
        }
        answer(request, metadataDirs).then(
            ({ status, body }) => send(response, status, body),
            (error: unknown) => {
                const reason = error instanceof Error ? error.message : String(error);
                send(response, 500, JSON.stringify({ reason }));
            },
        );
    };
}

async function answer(
    request: IncomingMessage,
    metadataDirs: readonly string[],
): Promise<RouteResponse> {
    const body = await text(request);
    const rules = activeRules(customMetadataRecords(RULES, metadataDirs));
    return answerRoute(body, rules, knownPeople());
}

function send(response: ServerResponse, status: number, body: string | null): void {
    response.statusCode = status;
    response.setHeader('Cache-Control', 'no-store');
    if (body === null) {
        response.end();
        return;
    }
    response.setHeader('Content-Type', 'application/json');
    response.end(body);
}

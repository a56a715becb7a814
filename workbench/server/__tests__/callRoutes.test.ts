import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { routeHandler } from '../plugins/callRoutes';

const ORG = path.join(process.cwd(), 'workbench', 'org');
/** A contact of the workbench's company, and the number that its rule is about. */
const CALL = { anum: '+41441234567', bnum: '+41445550100' };

let server: Server;

interface Answer {
    readonly status: number | undefined;
    readonly type: string | undefined;
    readonly body: string;
}

function ask(body: string, method = 'POST'): Promise<Answer> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
        const asked = request({ host: 'localhost', port, method }, (response) => {
            const { statusCode: status, headers } = response;
            text(response).then(
                (answer) => resolve({ status, type: headers['content-type'], body: answer }),
                reject,
            );
        });
        asked.on('error', reject).end(body);
    });
}

beforeAll(
    () =>
        new Promise<void>((resolve) => {
            server = createServer(routeHandler([ORG])).listen(0, 'localhost', () => resolve());
        }),
);

afterAll(() => new Promise((resolve) => server.close(resolve)));

test('a call that a rule sends elsewhere gets its target', async () => {
    expect(await ask(JSON.stringify(CALL))).toEqual({
        status: 200,
        type: 'application/json',
        body: '{"InitialTarget":"+41445550111"}',
    });
});

test('a call that stays gets no content', async () => {
    const stranger = { ...CALL, anum: '+41440000000' };
    expect(await ask(JSON.stringify(stranger))).toEqual({ status: 204, type: undefined, body: '' });
});

test.each([
    ['no JSON', '{', 'The body is not valid JSON.'],
    ['a number that is no text', '{"anum": 41}', '"anum" must be a text.'],
])('%s gets a reason', async (_, body, reason) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toEqual({ reason });
});

test('other methods are told what to do', async () => {
    const answer = await ask('', 'GET');
    expect(answer.status).toBe(405);
    expect(answer.body).toContain('POST');
});

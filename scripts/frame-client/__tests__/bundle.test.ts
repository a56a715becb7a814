/** @jest-environment node */
import { createContext, runInContext } from 'node:vm';
import { bundleFrameClient } from '../bundle';

const LARGEST_BYTES = 3 * 1024;

test('the client for embedded pages is under 3 KB', async () => {
    const code = await bundleFrameClient(process.cwd());
    expect(Buffer.byteLength(code)).toBeLessThan(LARGEST_BYTES);
});

test('the built client greets the desk around its page, and only there', async () => {
    const code = await bundleFrameClient(process.cwd());
    const sent: unknown[] = [];
    const window = {
        parent: { postMessage: (message: unknown, origin: string) => sent.push([message, origin]) },
        addEventListener: () => undefined,
    };
    const script = code.replace(/export\{([\w$]+) as openDesk\};?/u, 'globalThis.openDesk = $1;');
    const page = createContext({ window, URL });
    runInContext(script, page);
    runInContext(
        `openDesk({ origin: 'https://desk.example', page: 'Orders', topics: ['items'] });`,
        page,
    );
    expect(sent).toEqual([
        [
            {
                protocol: 'connects-frame',
                version: 1,
                direction: 'to-desk',
                type: 'hello',
                body: { page: 'Orders', topics: ['items'] },
            },
            'https://desk.example',
        ],
    ]);
});

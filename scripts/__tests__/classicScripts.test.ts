/** The promise library as pages load it: built, and run in a page of its own beside a simulated gadget. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { createLibrary, startSimulator } from '../../simulator/index';
import { resetPage } from '../../simulator/wire/page';
import type { SimulatedGadget } from '../../simulator/api';
import type { PromiseLibrary } from '../../force-app/main/default/lwc/connectsIntegrationLibrary/connectsIntegrationLibrary';

const BUILD = `
    const { bundleClassicScripts } = await import('./scripts/visualforce/classic-scripts.ts');
    const { files } = await bundleClassicScripts(process.cwd());
    process.stdout.write(JSON.stringify(
        [...files].map(([name, contents]) => [name, Buffer.from(contents).toString()]),
    ));
`;

interface Page extends Window {
    ConnectsIntegrationAPI?: unknown;
    ConnectsIntegrationLibrary?: PromiseLibrary;
}

const page = window as unknown as Page;
let files: ReadonlyMap<string, string>;
let gadget: SimulatedGadget;

beforeAll(() => {
    const code = ['--import', 'tsx', '--input-type=module', '--eval', BUILD];
    const printed = execFileSync(process.execPath, code, { cwd: process.cwd(), encoding: 'utf8' });
    files = new Map(JSON.parse(printed) as [string, string][]);
});

beforeEach(() => {
    resetPage();
    gadget = startSimulator({ clock: 'manual' });
});

afterEach(() => {
    gadget.stop();
    delete page.ConnectsIntegrationAPI;
    delete page.ConnectsIntegrationLibrary;
});

/** Runs a script as a script tag does. @param attributes of the tag */
function run(code: string, attributes: Readonly<Record<string, string>> = {}): void {
    const script = document.createElement('script');
    Object.assign(script.dataset, attributes);
    script.textContent = code;
    document.head.append(script);
    script.remove();
}

function loadLibrary(attributes?: Readonly<Record<string, string>>): PromiseLibrary {
    run(files.get('library/connectsIntegrationLibrary.min.js') ?? '', attributes);
    const { ConnectsIntegrationLibrary: library } = page;
    if (library === undefined) {
        throw new Error('The script did not define ConnectsIntegrationLibrary.');
    }
    return library;
}

it('is one small script without imports, and without the engine of the components', () => {
    expect([...files.keys()]).toEqual(['library/connectsIntegrationLibrary.min.js']);
    const [code = ''] = [...files.values()];
    expect(gzipSync(code).length).toBeLessThan(30 * 1024);
    expect(code).not.toMatch(/\bimport\b\s*[({"']/);
});

it('works with the library that the page has loaded', async () => {
    page.ConnectsIntegrationAPI = createLibrary();
    const library = loadLibrary();
    const states: string[] = [];
    await new Promise<void>((resolve) => library.initIntegration(resolve));
    library.onAgentStateChange(({ channel }) => states.push(channel.state));
    const { response } = await library.getChannel('voice');
    const result = library.setAgentState(response?.channel.id ?? '', 'ready', undefined, 'r1');
    await gadget.advance(2_000);
    expect(await result).toMatchObject({ success: true, requestId: 'r1' });
    expect(states).toEqual(['ready']);
});

it('says what to do when the page has no library', async () => {
    const report = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const library = loadLibrary();
    const ready = jest.fn();
    const error = await new Promise((resolve) => {
        library.onError(resolve);
        library.initIntegration(ready);
    });
    expect(error).toMatchObject({
        code: 'LIBRARY_MISSING',
        message: expect.stringContaining('data-library'),
    });
    expect(ready).not.toHaveBeenCalled();
    report.mockRestore();
});

it('loads the library from the address in its tag', async () => {
    const library = loadLibrary({ library: '/resource/ConnectsIntegrationAPI.min.js' });
    const ready = new Promise<void>((resolve) => library.initIntegration(resolve));
    await Promise.resolve();
    const [script] = document.head.querySelectorAll('script');
    expect(script?.getAttribute('src')).toBe('/resource/ConnectsIntegrationAPI.min.js');
    page.ConnectsIntegrationAPI = createLibrary();
    script?.dispatchEvent(new Event('load'));
    await ready;
    expect(await library.getChannel('voice')).toMatchObject({ success: true });
});

describe('the page of the docs', () => {
    const example = /<apex:page[^>]*>(.*)<\/apex:page>/s.exec(
        readFileSync('docs/promise-library.md', 'utf8'),
    )?.[1];
    const told = (): string[] =>
        [...document.querySelectorAll('#told li')].map(({ textContent }) => textContent ?? '');
    const advance = async (ms: number): Promise<void> => {
        for (let rest = ms; rest > 0; rest -= 500) {
            await gadget.advance(500);
            for (let turn = 0; turn < 20; turn += 1) {
                await Promise.resolve();
            }
        }
    };
    const press = (label: string): void => {
        const buttons = [...document.querySelectorAll('button')];
        const button = buttons.find(({ textContent }) => textContent === label);
        expect(button?.matches(':disabled')).toBe(false);
        button?.click();
    };

    it('dials, has a colleague join, and becomes ready', async () => {
        page.ConnectsIntegrationAPI = createLibrary();
        const [colleague] = gadget.colleagues;
        const text = (example ?? '').replace("join('1002')", `join('${colleague?.extension}')`);
        document.body.innerHTML = text;
        loadLibrary();
        run([...document.body.querySelectorAll('script')].at(-1)?.textContent ?? '');
        await advance(500);
        press('Call');
        await advance(5_000);
        press('Have 1002 join');
        await advance(6_000);
        const [call] = gadget.ctiData?.Channels[0]?.Items ?? [];
        expect(call?.Participants).toHaveLength(3);
        gadget.hangUp(call?.Id ?? '');
        await advance(2_000);
        press('Ready');
        await advance(2_000);
        expect(gadget.ctiData?.Channels[0]?.State).toBe('READY');
        expect(told().map((line) => line.split(' ')[0])).toEqual([
            'call',
            'talking',
            'talking',
            'conference',
            'state',
        ]);
        expect(told().at(-1)).toContain('"requestId":"my request"');
        expect(told().join()).not.toContain('"success":false');
    });
});

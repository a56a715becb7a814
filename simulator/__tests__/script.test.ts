import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import type { IntegrationApiLibrary } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { ConnectsSimulatorGlobal } from '../api';

interface Globals {
    ConnectsIntegrationAPI: IntegrationApiLibrary;
    ConnectsSimulator: ConnectsSimulatorGlobal;
}

const root = process.cwd();

/** Plays a call with what the script defined, and tells what a library heard. */
async function useScript({
    ConnectsIntegrationAPI,
    ConnectsSimulator,
}: Globals): Promise<string[]> {
    const gadget = ConnectsSimulator.start({ clock: 'manual', seed: 5 });
    const heard: string[] = [];
    ConnectsIntegrationAPI.waitReady(() => {
        ConnectsIntegrationAPI.onWorkItemCreate = () => heard.push('create');
        ConnectsIntegrationAPI.onWorkItemEnd = () => heard.push('end');
    });
    await gadget.play('incoming-call');
    gadget.stop();
    return heard;
}

describe('the built script', () => {
    let code: string;

    beforeAll(() => {
        // The way `npm run build:simulator` goes; esbuild itself does not run inside jsdom.
        const tsx = join(root, 'node_modules/tsx/dist/cli.mjs');
        const output = execFileSync(process.execPath, [tsx, 'scripts/build-simulator.ts'], {
            cwd: root,
            encoding: 'utf8',
        });
        expect(output).toMatch(/connects-simulator\.js: \d+\.\d KiB/);
        code = readFileSync(join(root, 'dist/simulator/connects-simulator.js'), 'utf8');
    }, 60_000);

    it('defines both globals as a script tag', async () => {
        const script = document.createElement('script');
        script.textContent = code;
        document.head.append(script);
        expect(await useScript(window as unknown as Globals)).toEqual(['create', 'end']);
    });

    it('defines both globals by window.eval, in place of those before', async () => {
        const before = (window as unknown as Globals).ConnectsIntegrationAPI;
        window.eval(code);
        expect((window as unknown as Globals).ConnectsIntegrationAPI).not.toBe(before);
        expect(await useScript(window as unknown as Globals)).toEqual(['create', 'end']);
    });

    it('ends its libraries with the page, and the gadget notices as assumed', async () => {
        const { ConnectsIntegrationAPI, ConnectsSimulator } = window as unknown as Globals;
        const gadget = ConnectsSimulator.start({
            clock: 'manual',
            assumptions: { 'A-BDGONE': 'default-action' },
        });
        ConnectsIntegrationAPI.waitReady(() => {
            ConnectsIntegrationAPI.onBeforeDial = () => undefined;
        });
        const callsAfter = async (number: string): Promise<number | undefined> => {
            gadget.dial(number);
            await gadget.advance(1_000);
            return gadget.ctiData?.Channels[0]?.Items.length;
        };
        expect(await callsAfter('41791234567')).toBe(0);
        window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
        expect(await callsAfter('41791234567')).toBe(1);
        gadget.stop();
    });

    it('runs in a bare Node context too', async () => {
        const context = createContext({ console, setTimeout, clearTimeout });
        runInContext(code, context);
        expect(await useScript(context as unknown as Globals)).toEqual(['create', 'end']);
    });

    it('comes with its source map', () => {
        expect(code).toContain('//# sourceMappingURL=connects-simulator.js.map');
        const map = JSON.parse(
            readFileSync(join(root, 'dist/simulator/connects-simulator.js.map'), 'utf8'),
        ) as { sources: string[] };
        expect(map.sources.some((source) => source.endsWith('simulator/global.ts'))).toBe(true);
    });
});

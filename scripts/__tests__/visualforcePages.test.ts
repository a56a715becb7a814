/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { REMOTE_METHODS } from '../../visualforce/platform/salesforce/remoteMethods';
import { BUDGETS, overBudget, pageSizes } from '../visualforce/budgets';
import { builtSizes } from '../visualforce/built-sizes';
import { iconNamesIn, iconSetCategory, iconSetCode } from '../visualforce/icon-sets';
import { labelComponent } from '../visualforce/label-component';
import { licenceTexts } from '../visualforce/notices';
import { LABELS_COMPONENT, PAGES_RESOURCE, TOOLKIT_FOLDER } from '../visualforce/paths';
import { labelOfModule, salesforceModuleCode } from '../visualforce/salesforce-modules';

const root = process.cwd();
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const PAGES = ['ConnectsToolbar', 'ConnectsClassicConsole', 'ConnectsLightningPage'] as const;
const pageSource = (name: string): string => read(TOOLKIT_FOLDER, 'pages', `${name}.page`);

describe('the static resource ConnectsPages', () => {
    beforeAll(() => {
        const build = ['--import', 'tsx', 'scripts/build-visualforce.ts', '--if-stale'];
        execFileSync(process.execPath, build, { cwd: root });
    }, 300_000);

    it('keeps every page within its budget', async () => {
        const sizes = await builtSizes(root);
        expect(sizes.map(({ page }) => page)).toEqual(
            expect.arrayContaining(['classicConsole.js', 'lightningPage.js', 'toolbar.js']),
        );
        expect(overBudget(sizes)).toEqual([]);
        // The numbers are real: a page without guard or engine would pass as well.
        const toolbar = sizes.find(({ page }) => page === 'toolbar.js');
        expect(toolbar?.first).toBeGreaterThan(BUDGETS.first / 4);
        expect(toolbar?.guard).toBeGreaterThan(BUDGETS.guard / 4);
    });

    it('finds every label that its scripts show in the component of the labels', () => {
        const component = read(LABELS_COMPONENT);
        const scripts = readdirSync(join(root, PAGES_RESOURCE), {
            recursive: true,
            encoding: 'utf8',
        })
            .filter((file) => file.endsWith('.js'))
            .map((file) => read(PAGES_RESOURCE, file))
            .join('\n');
        const shown = new Set(scripts.match(/(?<=\(")Connects_[A-Z]\w+_\w+(?="\))/g));
        expect(shown.size).toBeGreaterThan(100);
        const missing = [...shown].filter(
            (name) =>
                !component.includes(`${name}: '{!JSENCODE($Label.${name})}'`) &&
                !/^Connects_(Dial_Guard|Dial_Override)$/.test(name),
        );
        expect(missing).toEqual([]);
    });

    it('starts synthetic shadow before the engine, which looks for it', () => {
        const engines = readdirSync(join(root, PAGES_RESOURCE, 'chunks'))
            .map((file) => read(PAGES_RESOURCE, 'chunks', file))
            .filter((code) => code.includes('isSyntheticShadowDefined:'));
        expect(engines).toHaveLength(1);
        const [engine = ''] = engines;
        const shadow = engine.indexOf('DISABLE_SYNTHETIC_SHADOW){');
        expect(shadow).toBeGreaterThan(-1);
        expect(shadow).toBeLessThan(engine.indexOf('isSyntheticShadowDefined:'));
    });

    it('carries the licences of what it is made of', () => {
        const texts = read(PAGES_RESOURCE, 'LICENSES.txt');
        expect(texts).toContain('@lwc/engine-dom');
        expect(texts).toContain('lightning-base-components');
        expect(texts).toContain('Terms of Use');
        expect(texts).toContain('Connects Toolkit');
    });

    it('takes nothing from the address of a page, and names no package of the vendor', () => {
        const folder = join(root, 'visualforce');
        const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
            .filter((file) => file.endsWith('.ts') && !file.includes('__tests__'))
            .map((file) => readFileSync(join(folder, file), 'utf8'))
            .join('\n');
        expect(sources).not.toMatch(
            /location\.(search|hash|href)|innerHTML|insertAdjacentHTML|\beval\(/,
        );
        const own = read(PAGES_RESOURCE, 'toolbar.js');
        expect(own).not.toContain('cnx__');
    });
});

describe('the pages', () => {
    it.each(PAGES)('%s offers every Apex method that the scripts call', (name) => {
        const source = pageSource(name);
        const methods = Object.entries(REMOTE_METHODS).filter(([, { action }]) =>
            /^ConnectsPage(?:Dial|Records)\./.test(action),
        );
        expect(methods).toHaveLength(7);
        for (const [method, { action }] of methods) {
            expect(source).toContain(`'${method}': '{!JSENCODE($RemoteAction.${action})}'`);
        }
        expect(source).toContain('controller="ConnectsPageDial"');
        expect(source).toContain('extensions="ConnectsPageRecords"');
    });

    it('pass parameters in the order of the Apex methods', () => {
        for (const [method, { action, parameters }] of Object.entries(REMOTE_METHODS)) {
            const [className = '', name = ''] = action.split('.');
            const source = read(TOOLKIT_FOLDER, 'classes', `${className}.cls`);
            const signature = new RegExp(
                `@RemoteAction\\s+public static [\\w<>]+ ${name}\\(([^)]*)\\)`,
            ).exec(source)?.[1];
            const names = (signature ?? 'missing')
                .split(', ')
                .filter((parameter) => parameter !== '')
                .map((parameter) => parameter.split(' ')[1]);
            expect([method, ...names]).toEqual([method, ...parameters]);
            const passesOn =
                method === action || source.includes(`return ${method}(${parameters.join(', ')});`);
            expect([method, passesOn]).toEqual([method, true]);
        }
    });

    it('render merge fields into scripts encoded', () => {
        for (const source of PAGES.map(pageSource)) {
            const script = /<script>([\s\S]*?)<\/script>/.exec(source)?.[1] ?? '';
            const fields = script.match(/\{![^}]*\}/g) ?? [];
            expect(fields.length).toBeGreaterThan(5);
            // Permissions render true or false.
            expect(
                fields.filter(
                    (field) =>
                        !/^\{!(JSENCODE\(|IF\(\$Permission\.\w+, 'true', 'false'\))/.test(field),
                ),
            ).toEqual([]);
            expect(source).not.toContain('CurrentPage');
        }
    });

    it('join Lightning Message Service in Lightning only', () => {
        expect(pageSource('ConnectsLightningPage')).toContain('$MessageChannel.cnx__');
        expect(pageSource('ConnectsToolbar')).not.toContain('$MessageChannel');
        expect(pageSource('ConnectsClassicConsole')).not.toContain('$MessageChannel');
        expect(pageSource('ConnectsClassicConsole')).toContain('/integration.js');
        expect(pageSource('ConnectsToolbar')).not.toContain('/integration.js');
    });
});

describe('the build', () => {
    it('finds icons that sources name, and leaves out what only looks like one', () => {
        const source = `'utility:call' "standard:live_chat" 'utility:no_such_icon' 'custom:x'`;
        expect(iconNamesIn(root, source)).toEqual(['utility:call', 'standard:live_chat']);
    });

    it('makes a set of the used icons, and an empty one for right-to-left scripts', () => {
        expect(iconSetCategory('iconSvgTemplatesUtility')).toBe('utility');
        expect(iconSetCategory('iconSvgTemplatesUtilityRtl')).toBe('none');
        expect(iconSetCategory('icon')).toBeUndefined();
        const code = iconSetCode(root, 'utility', new Set(['utility:call', 'standard:call']));
        expect(code).toContain('utility/call.html');
        expect(code).not.toContain('standard');
        expect(iconSetCode(root, 'none', new Set(['utility:call']))).toBe('export default {  };');
    });

    it('makes one merge field for each label, and refuses what is no label', () => {
        expect(labelComponent(['Connects_A'])).toContain(
            "Connects_A: '{!JSENCODE($Label.Connects_A)}',",
        );
        expect(() => labelComponent(["x'}"])).toThrow('cannot be a custom label');
    });

    it('knows which platform modules the page answers', () => {
        expect(salesforceModuleCode('@salesforce/label/c.Connects_A')).toContain('"Connects_A"');
        expect(labelOfModule('@salesforce/label/c.Connects_A')).toBe('Connects_A');
        expect(salesforceModuleCode('@salesforce/label/LightningInput.error')).toBeUndefined();
        expect(salesforceModuleCode('@salesforce/i18n/dir')).toBeUndefined();
        expect(salesforceModuleCode('@salesforce/schema/Contact')).toBeUndefined();
    });

    it('counts a script once, and what loads later only in the whole', async () => {
        const files = new Map(
            Object.entries({
                'page.js':
                    'import"./chunks/engine.js";import("./chunks/utility-B.js");' +
                    'import("./chunks/guardModule-A.js");',
                'chunks/engine.js': 'export const engine=1;',
                'chunks/guardModule-A.js': 'import"./engine.js";import("./later.js")',
                'chunks/later.js': 'export const later=1;',
                'chunks/utility-B.js': 'export default{};',
            }).map(([file, code]) => [file, Buffer.from(code)] as const),
        );
        const size = async (...names: string[]) => {
            const chosen = new Map([...files].filter(([file]) => names.includes(file)));
            return (await pageSizes(chosen, 0)).find(({ page }) => page === 'page.js');
        };
        const all = (await pageSizes(files, 1000))[0];
        const first = await size('page.js', 'chunks/engine.js', 'chunks/utility-B.js');
        expect(all?.first).toBe(first?.first);
        expect(all?.guard).toBeGreaterThan(1000);
        expect(all?.all).toBeGreaterThan(all?.first ?? 0);
    });

    it('fails over budget, saying which page and by how much', () => {
        const sizes = { page: 'x.js', first: 301 * 1024, guard: 151 * 1024, all: 0 };
        expect(overBudget([sizes])).toEqual([
            'x.js: 301.0 KiB until it is interactive; the budget is 300.0 KiB.',
            'x.js: the guard adds 151.0 KiB; the budget is 150.0 KiB.',
        ]);
    });

    it('refuses to bundle a package whose licence it does not know', () => {
        const folder = mkdtempSync(join(tmpdir(), 'connects-pages-'));
        try {
            expect(() => licenceTexts(folder, ['node_modules/@some/package/index.js'])).toThrow(
                '@some/package: name the file of the licence',
            );
        } finally {
            rmSync(folder, { recursive: true });
        }
    });
});

test('icons travel whatever capitals their names have', () => {
    const source = '<lightning-button-menu icon-name="utility:filterList"></lightning-button-menu>';

    expect(iconNamesIn(root, source)).toEqual(['utility:filterList']);
});

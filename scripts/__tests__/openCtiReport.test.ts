import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
    COMPONENTS,
    CONSOLE_CTI,
    GADGET_REQUESTS,
    METHODS,
    type Replacement,
    RETIREMENT,
} from '../opencti-report/catalogue';
import { openCtiReportCommand } from '../opencti-report/command';
import { findOpenCti } from '../opencti-report/scan';

const found = (text: string, file = 'pages/Phone.page'): string[] =>
    findOpenCti(file, text).map(({ line, name, severity }) => `${line} ${severity} ${name}`);

describe('what is found', () => {
    test.each([
        ['a method for Lightning', 'sforce.opencti.screenPop({});', ['sforce.opencti.screenPop']],
        [
            'a method for Classic',
            'sforce.interaction.saveLog("Task");',
            ['sforce.interaction.saveLog'],
        ],
        [
            'methods of a part',
            'sforce.interaction.cti.onClickToDial(f); sforce.opencti.hvs.completeWork({});',
            ['sforce.interaction.cti.onClickToDial', 'sforce.opencti.hvs.completeWork'],
        ],
        [
            'spaces, lines and question marks between the names',
            'window.sforce\n    .opencti?.runApex({});',
            ['sforce.opencti.runApex'],
        ],
        [
            'methods by another name of the object',
            'const cti = sforce.opencti; cti.saveLog({}); notCti.saveLog({}); cti.other();',
            ['sforce.opencti', 'sforce.opencti.saveLog'],
        ],
        ['an object that is handed on', 'setUp(sforce.opencti);', ['sforce.opencti']],
        [
            'scripts of Salesforce',
            '<script src="/support/api/66.0/lightning/opencti_min.js"/><script src="/support/api/25.0/interaction.js"/>',
            ['/support/api/66.0/lightning/opencti_min.js', '/support/api/25.0/interaction.js'],
        ],
        [
            'components that dial',
            '<lightning:clickToDial value="1"/><support:clickToDial number="1"></support:clickToDial>',
            ['lightning:clickToDial', 'support:clickToDial'],
        ],
        [
            'the softphone of a utility bar',
            '<componentName>opencti:softPhone</componentName>',
            ['opencti:softPhone'],
        ],
    ])('%s stops', (_, text, names) => {
        const findings = findOpenCti('pages/Phone.page', text);
        expect(findings.map(({ name }) => name)).toEqual(names);
        expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(['stops']));
    });

    test.each([
        [
            'a request of the gadget',
            'cnxIntegrationAPI.screenPop("001");',
            'cnxIntegrationAPI.screenPop',
        ],
        [
            'telephony of the Classic console',
            'sforce.console.cti.onCallBegin(f);',
            'sforce.console.cti.onCallBegin',
        ],
    ])('%s is to be checked', (_, text, name) => {
        expect(found(text)).toEqual([`1 check ${name}`]);
    });

    test.each([
        ['constants of a method', 'type: sforce.opencti.SCREENPOP_TYPE.SOBJECT'],
        ['lines of comment', '// sforce.opencti.screenPop\n/*\n * sforce.opencti.runApex */'],
        ['comments of markup', '<!-- <lightning:clickToDial\n value="1"/> -->'],
        ['other toolkits', 'sforce.console.openPrimaryTab(); sforce.one.navigateToURL("/");'],
        ['scripts of the console', '<script src="/support/console/66.0/integration.js"/>'],
    ])('%s are not', (_, text) => {
        expect(found(text)).toEqual([]);
    });

    test('lines are counted, comments among them', () => {
        const text = '<!-- a\nb -->\n\nsforce.opencti.saveLog();\nsforce.opencti.newMethod();';
        expect(found(text)).toEqual([
            '4 stops sforce.opencti.saveLog',
            '5 stops sforce.opencti.newMethod',
        ]);
    });

    test('call centers stop, those of Salesforce Voice do not', () => {
        const center = (item: string): string => `<CallCenter>\n    ${item}\n</CallCenter>`;
        const file = 'callCenters/Phone.callCenter-meta.xml';
        const adapter = center('<adapterUrl>https://phone.example.com</adapterUrl>');
        const voice = center('<name>reqVendorInfoApiName</name>');
        expect(found(adapter, file)).toEqual(['2 stops call center']);
        expect(found(adapter, 'classes/CallCenter.cls')).toEqual([]);
        expect(found(voice, file)).toEqual([]);
    });
});

test('every replacement names a page of the docs that there is', () => {
    const replacements: Replacement[] = [
        ...Object.values(METHODS).flatMap((methods) => Object.values(methods)),
        ...Object.values(COMPONENTS),
        ...Object.values(GADGET_REQUESTS),
        CONSOLE_CTI,
    ];
    const missing = replacements.flatMap(({ page }) =>
        page === null || existsSync(page) ? [] : [page],
    );
    expect(missing).toEqual([]);
});

describe('the command', () => {
    let folder: string;
    const printed: string[] = [];
    const complaints: string[] = [];

    const run = (...args: string[]): Promise<number> =>
        openCtiReportCommand(args, {
            print: (line) => printed.push(line),
            complain: (line) => complaints.push(line),
        });

    const write = (file: string, content: string | Buffer): void => {
        mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(folder, file), content);
    };

    beforeEach(() => {
        folder = mkdtempSync(path.join(tmpdir(), 'opencti-'));
        printed.length = 0;
        complaints.length = 0;
    });

    afterEach(() => rmSync(folder, { recursive: true }));

    test('names file, line, method and what replaces it, and ends with 1', async () => {
        write('pages/Phone.page', '<apex:page>\n<script>sforce.opencti.screenPop({});</script>');
        write('aura/phone/phoneHelper.js', 'x = 1;');
        write('node_modules/old/index.js', 'sforce.opencti.saveLog();');
        expect(await run('--source', folder)).toBe(1);
        expect(printed).toEqual([
            'pages/Phone.page',
            '     2  stops  sforce.opencti.screenPop  c/connectsCrmPort opens records, pages and flows (docs/crm-port.md)',
            '',
            `Stop with Open CTI on ${RETIREMENT}: 1. To be checked with the vendor of the phone: 0. 2 files read.`,
        ]);
    });

    test('tells machines the same, with the archives that it did not look into', async () => {
        write(
            'staticresources/phone.resource',
            Buffer.from('PK\u0003\u0004\u0000\u0000', 'latin1'),
        );
        write('staticresources/cti.resource', 'sforce.interaction.cti.getDirectoryNumbers(f);');
        expect(await run('--source', folder, '--json')).toBe(1);
        expect(JSON.parse(printed.join('\n'))).toEqual({
            retirement: RETIREMENT,
            findings: [
                {
                    file: 'staticresources/cti.resource',
                    line: 1,
                    name: 'sforce.interaction.cti.getDirectoryNumbers',
                    severity: 'stops',
                    instead: expect.any(String) as string,
                    page: null,
                },
            ],
            filesRead: 1,
            notRead: ['staticresources/phone.resource'],
        });
    });

    test('ends with 0 when nothing stops, even if something is to be checked', async () => {
        write('lwc/pop/pop.js', 'cnxIntegrationAPI.screenPop("001");');
        expect(await run('--source', folder)).toBe(0);
    });

    test.each([
        ['no folder named', [], 'Name the folder'],
        ['a folder that is not there', ['--source', '/no/such/folder'], 'cannot be read'],
        ['an unknown option', ['--sources', 'x'], 'Usage'],
    ])('complains about %s and ends with 2', async (_, args, message) => {
        expect(await run(...args)).toBe(2);
        expect(complaints.join('\n')).toContain(message);
        expect(printed).toEqual([]);
    });

    test('complains about an empty folder', async () => {
        expect(await run('--source', folder)).toBe(2);
        expect(complaints.join('\n')).toContain('holds no source');
    });
});

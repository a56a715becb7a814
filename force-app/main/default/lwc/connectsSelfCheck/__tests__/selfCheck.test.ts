import { readFileSync } from 'node:fs';
import {
    LibraryMissingError,
    NotReadyInTimeError,
    RequestFailedError,
    RequestTimedOutError,
} from '../../connectsIntegrationApiSvc/errors';
import { EMPTY_SNAPSHOT } from '../../connectsIntegrationApiSvc/deskSnapshot';
import { settle } from '../../../../../../jest/componentDesk';
import type { CheckedClient, CheckPorts } from '../checkPorts';
import type { CheckId, CheckResult } from '../checkResult';
import { CHECK_IDS } from '../checkResult';
import { checkRows, reportText, summaryText } from '../checkView';
import { runChecks } from '../selfCheck';
import { TOOLKIT_VERSION } from '../versions';

const AGENT = {
    id: '1001',
    firstName: 'Ada',
    lastName: 'Byron',
    extension: '2001',
    teamId: '1',
    teamName: 'One',
    isSupervisor: false,
};
const VOICE = {
    type: 'VOICE',
    state: 'READY',
    reasonCode: null,
    reasonLabel: '',
    since: null,
    workItemCount: 0,
} as const;

const client = (changes: Partial<CheckedClient> = {}): CheckedClient => ({
    snapshot: { ...EMPTY_SNAPSHOT, agent: AGENT, channels: [VOICE] },
    getCustomSettings: async () => 'dnc.country=US',
    ...changes,
});

const RULE = {
    DeveloperName: 'Own_List',
    Order__c: 100,
    Kind__c: 'list',
    Outcome__c: 'block',
    When_Missing__c: 'block',
    Parameters__c: 'numbers=org',
    Is_Active__c: true,
};

/** An installation where all is well. */
function ports(changes: Partial<CheckPorts> = {}): CheckPorts {
    return {
        connect: async () => client(),
        libraryVersion: () => '5.13.2',
        readRules: async () => [RULE],
        askAboutNumber: async () => [],
        loadNumberParser: async () => ({}),
        whoAnswers: async () => ({
            unavailable: null,
            isChannelAlive: true,
            here: ['utility bar'],
            elsewhere: ['toolbar'],
        }),
        readFrameOrigins: async () => ['https://pages.example.com'],
        tryFrame: async () => 'shown',
        permissions: { Connects_Dial_Guard: true, Connects_Dial_Override: false },
        browserTimeZone: 'America/New_York',
        ...changes,
    };
}

async function check(changes: Partial<CheckPorts> = {}): Promise<Map<CheckId, CheckResult>> {
    const results = await runChecks(ports(changes), () => undefined);
    return new Map(results.map((result) => [result.id, result]));
}

it('finds nothing wrong where all is well', async () => {
    const results = await check();
    expect([...results.keys()]).toEqual(CHECK_IDS);
    expect([...results.values()].filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(results.get('messages')?.params).toEqual(['toolbar']);
    expect(results.get('versions')?.params).toEqual([TOOLKIT_VERSION, '5.13', '5.13.2']);
});

it('tells each result as soon as it is there', async () => {
    const told: CheckId[] = [];
    let answer = (): void => undefined;
    const asking = runChecks(
        ports({
            connect: () =>
                new Promise((resolve) => {
                    answer = () => resolve(client());
                }),
        }),
        ({ id }) => told.push(id),
    );
    await settle();
    expect(told).toEqual(expect.arrayContaining(['apexRules', 'permissions', 'numbers']));
    expect(told).not.toContain('gadget');
    answer();
    await asking;
    expect(new Set(told)).toEqual(new Set(CHECK_IDS));
    expect(told).toHaveLength(CHECK_IDS.length);
});

type Expected = Partial<Record<CheckId, readonly [string, string, string | null]>>;

const no = (error: Error) => () => Promise.reject(error);
const apexError = (message: string): Error => Object.assign(new Error(), { body: { message } });

it.each<[string, Partial<CheckPorts>, Expected]>([
    [
        'the package is missing',
        { connect: no(new LibraryMissingError('No script.', { cause: new Error('404') })) },
        {
            library: ['failed', 'LibraryMissing', 'InstallPackage'],
            gadget: ['not-tried', 'NeedsLibrary', null],
            settings: ['not-tried', 'NeedsGadget', null],
            rules: ['ok', 'RulesGood', null],
        },
    ],
    [
        'the Integration API is not enabled',
        { connect: no(new NotReadyInTimeError('Not ready.')) },
        {
            library: ['ok', 'LibraryLoaded', null],
            gadget: ['failed', 'GadgetNotReady', 'EnableApi'],
            settings: ['not-tried', 'NeedsGadget', null],
        },
    ],
    [
        'nobody is signed in',
        { connect: async () => client({ snapshot: EMPTY_SNAPSHOT }) },
        { gadget: ['warning', 'GadgetSignedOut', 'SignIn'] },
    ],
    [
        'there is no Integration Setting',
        {
            connect: async () =>
                client({ getCustomSettings: no(new RequestFailedError('x', 'unknown')) }),
        },
        { settings: ['warning', 'SettingsMissing', 'AddSettings'] },
    ],
    [
        'a record has the settings',
        {
            connect: async () =>
                client({ getCustomSettings: no(new RequestFailedError('x', 'unknown')) }),
            readRules: async () => [
                RULE,
                { ...RULE, Kind__c: 'settings', Parameters__c: 'dnc.country=US' },
            ],
        },
        { settings: ['ok', 'SettingsInRecord', null], rules: ['ok', 'RulesGood', null] },
    ],
    [
        'the softphone does not answer',
        {
            connect: async () =>
                client({ getCustomSettings: no(new RequestTimedOutError('x', 15_000)) }),
        },
        { settings: ['failed', 'SettingsUnreadable', 'AskAgain'] },
    ],
    [
        'the user has no access to Apex',
        {
            readRules: no(apexError('No access to the Apex class')),
            askAboutNumber: no(apexError('No access to the Apex class')),
        },
        {
            apexRules: ['failed', 'ApexFailed', 'AssignCompliance'],
            apexLookUp: ['failed', 'ApexFailed', 'AssignGuard'],
            rules: ['not-tried', 'NeedsRules', null],
        },
    ],
    [
        'Apex breaks',
        { readRules: no(apexError('An internal server error has occurred')) },
        { apexRules: ['failed', 'ApexFailed', 'AskAgain'] },
    ],
    [
        'the user is no agent',
        {
            askAboutNumber: no(apexError('You lack the custom permission')),
            permissions: { Connects_Dial_Guard: false },
        },
        {
            apexLookUp: ['warning', 'ApexLookUpNotForUser', 'AssignGuard'],
            permissions: ['warning', 'PermissionsNone', 'AssignAny'],
        },
    ],
    [
        'a rule cannot be read',
        { readRules: async () => [{ ...RULE, Outcome__c: 'blok' }] },
        { rules: ['failed', 'RulesSerious', 'CorrectRules'] },
    ],
    [
        'a setting is unknown',
        {
            connect: async () =>
                client({ getCustomSettings: async () => 'dnc.country=US;dnc.colour=red' }),
        },
        { rules: ['warning', 'RulesMistakes', 'CorrectRules'] },
    ],
    [
        'the static resource is missing',
        { loadNumberParser: no(new Error('not found')) },
        { numbers: ['failed', 'NumbersMissing', 'DeployResource'] },
    ],
    [
        'no other page answers',
        {
            whoAnswers: async () => ({
                unavailable: null,
                isChannelAlive: true,
                here: ['utility bar'],
                elsewhere: [],
            }),
        },
        { messages: ['not-tried', 'MessagesAlone', 'OpenAnother'] },
    ],
    [
        'messages do not arrive',
        {
            whoAnswers: async () => ({
                unavailable: null,
                isChannelAlive: false,
                here: [],
                elsewhere: [],
            }),
        },
        { messages: ['failed', 'MessagesDead', 'DeployChannel'] },
    ],
    [
        'there is no message service',
        {
            whoAnswers: async () => ({
                unavailable: 'No Lightning.',
                isChannelAlive: false,
                here: [],
                elsewhere: [],
            }),
        },
        { messages: ['failed', 'MessagesDead', 'DeployChannel'] },
    ],
    [
        'no page may be embedded',
        { readFrameOrigins: async () => [] },
        { frames: ['ok', 'FramesNone', null] },
    ],
    [
        'the list of embedded pages has a mistake',
        { readFrameOrigins: async () => ['https://pages.example.com', 'https://*.example.com'] },
        { frames: ['failed', 'FramesMistakes', 'CorrectOrigins'] },
    ],
    [
        'the user may not read the list of embedded pages',
        { readFrameOrigins: no(apexError('No access to the Apex class')) },
        { frames: ['failed', 'ApexFailed', 'AssignDesk'] },
    ],
    [
        'a server of embedded pages is silent',
        { tryFrame: async () => 'silent' },
        { frames: ['warning', 'FramesSilent', 'AskServers'] },
    ],
    [
        'the library does not tell its version',
        { libraryVersion: () => null },
        { versions: ['ok', 'VersionsLibrarySilent', null] },
    ],
    [
        'a check breaks',
        { whoAnswers: no(new Error('broken')) },
        { messages: ['failed', 'CheckBroke', 'AskAgain'] },
    ],
])('says what is the matter when %s', async (_what, changes, expected) => {
    const results = await check(changes);
    const found = Object.fromEntries(
        Object.keys(expected).map((id) => {
            const { state, finding, advice } = results.get(id as CheckId) ?? {};
            return [id, [state, finding, advice]];
        }),
    );
    expect(found).toEqual(expected);
});

it('names every mistake of the rules by its place', async () => {
    const results = await check({ readRules: async () => [{ ...RULE, Outcome__c: 'blok' }] });
    expect(results.get('rules')?.details).toEqual([
        expect.stringMatching(/^Own_List, Outcome__c, 1: NOT_ONE_OF \(/),
    ]);
});

it('names the origins that the org does not trust as frames', async () => {
    const trusted = 'https://pages.example.com';
    const results = await check({
        readFrameOrigins: async () => [trusted, ' https://orders.example.com:8443/ '],
        tryFrame: async (origin) => (origin === trusted ? 'shown' : 'forbidden'),
    });
    expect(results.get('frames')).toMatchObject({
        state: 'failed',
        finding: 'FramesForbidden',
        params: [1, 2],
        advice: 'TrustUrl',
        details: ['https://orders.example.com:8443'],
    });
});

describe('the report', () => {
    it('has every check with what to do, and names no person', async () => {
        const results = await runChecks(
            ports({ loadNumberParser: no(new Error('not found')) }),
            () => undefined,
        );
        const report = reportText(results, Date.UTC(2026, 0, 5), ['Browser 1', 'example.org']);
        expect(report).toContain('Browser 1\nexample.org\n');
        for (const { name, finding } of checkRows(results)) {
            expect(report).toContain(name);
            expect(report).toContain(finding);
        }
        expect(report).toContain('not found');
        expect(report).not.toMatch(/Ada|Byron|1001|2001/);
    });

    it('counts what went how', async () => {
        const results = await runChecks(ports(), () => undefined);
        expect(summaryText(results)).toBeTruthy();
        expect(checkRows([]).every(({ isDone }) => !isDone)).toBe(true);
        expect(checkRows(results).every(({ isDone }) => isDone)).toBe(true);
    });
});

it('knows the version of this toolkit', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(TOOLKIT_VERSION).toBe(version);
});

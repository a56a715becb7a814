/** What crosses between browser and Apex has the same names on both sides. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import countDials from '@salesforce/apex/DialCounter.count';
import storeDecisions from '@salesforce/apex/DialDecisionLog.store';
import lookUp from '@salesforce/apex/DialLookUp.lookUp';
import type { DecisionEntry, NumberFlags, NumberQuery, PlacedDial } from '../dialOrg';
import { salesforceOrg } from '../salesforceOrg';
import { BODY } from './queueWorld';

jest.mock(
    '@salesforce/apex/DialLookUp.lookUp',
    () => ({ __esModule: true, default: jest.fn(() => Promise.resolve([])) }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/DialDecisionLog.store',
    () => ({ __esModule: true, default: jest.fn(() => Promise.resolve([])) }),
    { virtual: true },
);
jest.mock(
    '@salesforce/apex/DialCounter.count',
    () => ({ __esModule: true, default: jest.fn(() => Promise.resolve([])) }),
    { virtual: true },
);

const METADATA = path.join(__dirname, '../../..');
const apex = (name: string): string =>
    readFileSync(path.join(METADATA, 'classes', `${name}.cls`), 'utf8');

/** Properties of a class that cross to the browser, inner classes left out. */
function properties(name: string): string[] {
    const [outer = ''] = apex(name).split('public class');
    return [...outer.matchAll(/@AuraEnabled\s+public [\w<>]+ (\w+)/g)].map(
        ([, each]) => each ?? '',
    );
}

/** Names of the parameters of an `@AuraEnabled` method. */
function parameters(className: string, method: string): string[] {
    const [, list = ''] =
        new RegExp(`@AuraEnabled\\s+public static [\\w<>]+ ${method}\\(([^)]*)\\)`).exec(
            apex(className),
        ) ?? [];
    return list.split(',').map((parameter) => parameter.trim().split(' ').at(-1) ?? '');
}

const QUERY: NumberQuery = { e164: '+1', forms: [] };
const DIAL: PlacedDial = { clientId: 'a', e164: '+1', placedAt: 1 };
const ENTRY: DecisionEntry = { ...BODY, clientId: 'a', queueId: 'q', queueNumber: 1 };
const FLAGS: Required<NumberFlags> = {
    e164: '+1',
    isListed: false,
    listing: null,
    doNotCall: [],
    consents: [],
    places: [],
    dials: [],
    listLoads: [],
    failed: [],
    failure: null,
};

describe('methods of Apex', () => {
    it('get their parameters by name', async () => {
        await salesforceOrg.lookUp([QUERY], ['listing']);
        await salesforceOrg.storeDecisions([ENTRY]);
        await salesforceOrg.countDials([DIAL]);
        const namesOf = (method: unknown): string[] =>
            Object.keys((method as jest.Mock<unknown, [object]>).mock.calls[0]?.[0] ?? {});
        expect(namesOf(lookUp)).toEqual(parameters('DialLookUp', 'lookUp'));
        expect(namesOf(storeDecisions)).toEqual(parameters('DialDecisionLog', 'store'));
        expect(namesOf(countDials)).toEqual(parameters('DialCounter', 'count'));
    });
});

describe('objects that cross', () => {
    it.each([
        ['DialNumberQuery', QUERY],
        ['DialLogEntry', ENTRY],
        ['PlacedDial', DIAL],
        ['DialNumberFlags', FLAGS],
        ['DialLogResult', { clientId: '', state: '', message: '' }],
    ])('%s has the same properties on both sides', (name, object) => {
        expect(properties(name).sort()).toEqual(Object.keys(object).sort());
    });
});

describe('permissions', () => {
    const permissionSet = (name: string): string =>
        readFileSync(
            path.join(METADATA, 'permissionsets', `${name}.permissionset-meta.xml`),
            'utf8',
        );

    it('of agents cover every field of the log that is written, unless it is required', () => {
        const written = [...apex('DialDecisionLog').matchAll(/(\w+__c) =/g)].map(
            ([, field]) => field ?? '',
        );
        const required = ['Client_Id__c', 'Queue_Id__c', 'Queue_Number__c'];
        const granted = permissionSet('Connects_Dial_Guard');
        expect(written.length).toBeGreaterThan(10);
        for (const field of written.filter((name) => !required.includes(name))) {
            expect(granted).toContain(`<field>Connects_Dial_Decision__c.${field}</field>`);
        }
    });

    it('open neither the secrets nor the counts to anybody', () => {
        for (const name of ['Guard', 'Override', 'Compliance', 'Integration']) {
            expect(permissionSet(`Connects_Dial_${name}`)).not.toMatch(
                /Connects_Dial_(?:Key|Count)__c/,
            );
        }
    });
});

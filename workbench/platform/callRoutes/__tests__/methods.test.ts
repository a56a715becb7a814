import { readFileSync } from 'node:fs';
import { customMetadataRecords } from '../../../server/customMetadata';
import { callRouteMethod } from '../methods';

const HEADQUARTERS = '+41445550100';
const TARGET = '+41445550111';

let rules: readonly object[];

const decide = (caller: string, called: string): Promise<unknown> | undefined =>
    callRouteMethod('CallRouteTrial.decide')?.({ caller, called });

beforeEach(() => {
    rules = customMetadataRecords('Connects_Call_Route', ['workbench/org']);
    globalThis.fetch = jest.fn(() =>
        Promise.resolve({ ok: true, json: () => Promise.resolve(rules) } as Response),
    );
});

afterEach(() => {
    Reflect.deleteProperty(globalThis, 'fetch');
});

describe("the workbench's org", () => {
    it('decides about a call by its own rule and records', async () => {
        expect(await decide('+41 44 123 45 67', HEADQUARTERS)).toEqual({
            target: TARGET,
            rule: 'Alpine_Outfitters',
            reason: 'redirected',
        });
        expect(await decide('+41794445566', HEADQUARTERS)).toMatchObject({ target: TARGET });
        expect(await decide('+41446660000', HEADQUARTERS)).toMatchObject({
            reason: 'unknown-caller',
        });
    });

    it('asks active rules only, in their order', async () => {
        const rule = { Is_Active__c: true, Target__c: TARGET };
        rules = [
            { ...rule, DeveloperName: 'Last' },
            { ...rule, DeveloperName: 'Second', Order__c: 20 },
            { ...rule, DeveloperName: 'First', Order__c: 3 },
            { ...rule, DeveloperName: 'Off', Order__c: 1, Is_Active__c: false },
        ];

        expect(await decide('+41441234567', HEADQUARTERS)).toMatchObject({ rule: 'First' });
    });

    it('says what is wrong with the rules as Apex would', async () => {
        rules = [{ DeveloperName: 'Bad', Is_Active__c: true, Target__c: 'sales' }];

        await expect(decide('+41441234567', HEADQUARTERS)).rejects.toMatchObject({
            body: { message: expect.stringContaining('"sales" in Target__c') },
        });
    });

    it('has no other methods', () => {
        expect(callRouteMethod('CallRouteTrial.other')).toBeUndefined();
    });
});

it('has the fields that the documentation shows', () => {
    const page = readFileSync('docs/routing.md', 'utf8');
    const [rule = {}] = customMetadataRecords('Connects_Call_Route', ['workbench/org']);

    for (const field of Object.keys(rule).filter((name) => name.endsWith('__c'))) {
        expect(page).toContain(`<field>${field}</field>`);
    }
});

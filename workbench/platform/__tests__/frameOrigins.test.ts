import { setDialOrgFault } from '../dialOrg/faults';
import { frameOriginMethod } from '../frameOrigins';

const RECORDS = [
    { DeveloperName: 'Orders', Origin__c: 'https://orders.example.com', Is_Active__c: true },
    { DeveloperName: 'Off', Origin__c: 'https://off.example.com', Is_Active__c: false },
];

const origins = async (): Promise<unknown[]> => {
    const records = await frameOriginMethod('FrameOriginReader.origins')?.();
    return (records ?? []).map(({ Origin__c }) => Origin__c);
};

beforeEach(() => {
    globalThis.fetch = jest.fn(() =>
        Promise.resolve({ ok: true, json: () => Promise.resolve(RECORDS) } as Response),
    );
});

afterEach(() => {
    setDialOrgFault(undefined);
    Reflect.deleteProperty(globalThis, 'fetch');
});

test("the org's active origins are allowed, and that of the workbench's own pages", async () => {
    expect(await origins()).toEqual(['https://orders.example.com', 'http://pages.localhost']);
});

test('an org that fails tells no origins', async () => {
    setDialOrgFault('failing');
    await expect(origins()).rejects.toMatchObject({ status: 500 });
});

test('other methods are not answered', () => {
    expect(frameOriginMethod('FrameOriginReader.other')).toBeUndefined();
});

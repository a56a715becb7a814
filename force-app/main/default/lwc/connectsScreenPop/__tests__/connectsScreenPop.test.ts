import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices, textOf } from '../../../../../../jest/shadow';
import type { ApexQuery } from '../apexSearch';

type Records = typeof import('../../../../../../workbench/platform/records');
type Workspace = typeof import('../../../../../../workbench/platform/workspace');

const LABEL = 'c.Connects_ScreenPop_';
const NUMBER = '0790000000';
const ALLOWED = [{ Object__c: 'Contact', Fields__c: 'Phone Email' }];
const RULES = JSON.stringify({
    screenPop: {
        default: {
            name: 'By number',
            entity: 'contact',
            query: "$select=fullname,emailaddress1&$filter=telephone1 eq '{{caller}}'",
            map: [{ name: 'caller', type: 'phone', path: 'workItem.Sender' }],
        },
    },
});

let desk: ComponentDesk;
let pop: HTMLElement;
let records: Records;
let workspace: Workspace;

const texts = jest.fn<Promise<unknown>, []>();

async function open(): Promise<void> {
    window.localStorage.clear();
    desk = await openComponentDesk();
    records = await import('../../../../../../workbench/platform/records');
    workspace = await import('../../../../../../workbench/platform/workspace');
    workspace.startWorkspace(true);
    const { searchRecords } = await import('../../../../../../workbench/platform/screenPop/search');
    const run = async ({ searches }: { searches: readonly ApexQuery[] }): Promise<unknown> =>
        searches.map((query) => searchRecords(query, ALLOWED));
    const apex = { ScreenPopRuleReader: { texts }, ScreenPopSearch: { run } };
    for (const [name, methods] of Object.entries(apex)) {
        for (const [method, answer] of Object.entries(methods)) {
            jest.doMock(
                `@salesforce/apex/${name}.${method}`,
                () => ({ __esModule: true, default: answer }),
                { virtual: true },
            );
        }
    }
    pop = await desk.place('connectsScreenPop');
    await desk.advance(2_000);
}

beforeEach(() => {
    texts.mockReset().mockResolvedValue([{ DeveloperName: 'Default', Body__c: RULES }]);
});

afterEach(() => desk.close());

async function ring(): Promise<void> {
    void desk.gadget.play('incoming-call', { agent: 'manual', from: NUMBER });
    await desk.advance(3_000);
}

const contact = (name: string): string =>
    records.insertRecord('Contact', { Name: name, Phone: '+41 79 000 00 00' }).id;
const openTabs = (): readonly (string | null)[] =>
    workspace.listTabs().map(({ recordId }) => recordId);
const press = (action: string): void => find(pop, `[data-action="${action}"]`)[0]?.click();

it("opens the caller's record in a tab of the console, and tells by which rule", async () => {
    await open();
    expect(textOf(pop)).toContain(`${LABEL}EmptyText`);
    const id = contact('Rita Frei');
    await ring();
    expect(openTabs()).toEqual([id]);
    expect(textOf(pop)).toContain('Rita Frei');
    expect(textOf(pop)).toContain(`${LABEL}Opened`);
    expect(textOf(pop)).toContain(NUMBER);
});

it('lets the agent choose among several, remembers it, and lets the agent choose anew', async () => {
    await open();
    contact('Rita Frei');
    const other = contact('Urs Frei');
    await ring();
    expect(openTabs()).toEqual([]);
    const matches = find(pop, 'button.match');
    expect(matches.map((match) => match.textContent?.trim())).toEqual(['Rita Frei', 'Urs Frei']);
    // The boxes of the activity log have them too.
    const [offered = ''] = Object.keys(localStorage).filter((key) => key.includes('.offered.'));
    const { offeredTo } = await import('c/connectsRelatedRecords');
    expect(offeredTo(offered.split('.').at(-1) ?? '')).toMatchObject([
        { name: 'Rita Frei', type: 'person' },
        { name: 'Urs Frei', type: 'person' },
    ]);

    const tick = new CustomEvent('change', { detail: { checked: true } });
    find(pop, '.remember')[0]?.dispatchEvent(tick);
    matches[1]?.click();
    await desk.advance(500);
    expect(openTabs()).toEqual([other]);
    expect(find(pop, 'button.match')).toHaveLength(0);

    press('anew');
    await desk.advance(500);
    expect(find(pop, 'button.match')).toHaveLength(2);
    jest.useRealTimers();
    await expect(pop).toBeAccessible();
});

it('tells what is wrong with rules that cannot be used', async () => {
    texts.mockResolvedValue([{ DeveloperName: 'A', Body__c: '{ "screenPop": { "rules": 1 } }' }]);
    await open();
    expect(headingsOfNotices(pop)).toEqual([`${LABEL}RefusedTitle`]);
    expect(find(pop, '.problems')[0]?.textContent).toContain('screenPop.rules');
});

it('tells that there are no rules, or that the org does not hand them out', async () => {
    texts.mockResolvedValueOnce([]);
    await open();
    expect(headingsOfNotices(pop)).toEqual([`${LABEL}NoRulesTitle`]);
    desk.close();

    texts.mockRejectedValueOnce({ body: { message: 'no access' } });
    await open();
    expect(headingsOfNotices(pop)).toEqual([`${LABEL}FailedTitle`]);
    expect(textOf(pop)).toContain('no access');
    find(pop, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
    await desk.advance(500);
    expect(headingsOfNotices(pop)).toEqual([]);
});

import {
    BLOCK_LISTED,
    type GuardDesk,
    type GuardDeskOptions,
    NUMBER,
    openGuardDesk,
    WARN_NEW_YORK,
} from '../../../../../../jest/dialGuardDesk';
import { find, headingsOfNotices, textOf } from '../../../../../../jest/shadow';
import { VERDICT_AGE_MS } from '../numberVerdicts';

const LABEL = 'c.Connects_';
const OTHER = '+1 646 555 0199';

let desk: GuardDesk;
let element: HTMLElement;

/** Opens a record page. @param fields of the record */
async function open(
    object: string,
    fields: Readonly<Record<string, unknown>>,
    options: GuardDeskOptions = {},
    properties: Readonly<Record<string, unknown>> = {},
): Promise<void> {
    desk = await openGuardDesk(options);
    const { insertRecord } = await import('../../../../../../workbench/platform/records');
    const contact = insertRecord('Contact', { LastName: 'Example', Phone: NUMBER, ...fields });
    const record =
        object === 'Contact' ? contact : insertRecord(object, { ContactId: contact.id, ...fields });
    element = await desk.place('connectsContactNumbers', {
        recordId: record.id,
        objectApiName: object,
        ...properties,
    });
    await look();
    await desk.advance(1_000);
}

/** jsdom lays nothing out: what is on the page counts as seen. */
async function look(): Promise<void> {
    jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(document.body);
    await desk.advance(100);
}

const words = (): string => textOf(element);
const rows = (): string[] => find(element, '.row').map(({ className }) => className);
const buttons = () => find(element, '[data-number]');

async function accessible(): Promise<void> {
    jest.useRealTimers();
    await expect(element).toBeAccessible();
}

afterEach(() => desk.close());

it('shows the numbers of a contact with their verdicts, and asks the org once for all of them', async () => {
    await open(
        'Contact',
        { MobilePhone: OTHER, HomePhone: '+12125550123' },
        {
            rows: [BLOCK_LISTED],
        },
    );
    expect(rows()).toEqual(['row row_allow', 'row row_allow']);
    expect(words()).toContain(`${LABEL}ContactNumbers_Field_MobilePhone`);
    expect(desk.lookUps()).toBe(1);
    expect(desk.dialled()).toEqual([]);
    expect(words()).toContain(`${LABEL}ContactNumbers_Fresh`);
    await accessible();
});

it('shows why a number is blocked, and calls it through the guard, which denies', async () => {
    await open('Contact', {}, { rows: [{ ...WARN_NEW_YORK, Outcome__c: 'block' }] });
    expect(rows()).toEqual(['row row_block']);
    buttons()[0]?.click();
    await desk.advance(3_000);
    expect(desk.state.dials).toHaveLength(1);
    expect(desk.dialled()).toEqual([]);
    expect(headingsOfNotices(element)).toContain(`${LABEL}ContactNumbers_NotDialledTitle`);
    await accessible();
});

it('calls a number that may be dialled', async () => {
    const settings = 'dnc.country=US';
    await open('Contact', { Phone: '(212) 555-0123' }, { rows: [], settings });
    buttons()[0]?.click();
    await desk.advance(3_000);
    expect(desk.dialled()).toEqual(['2125550123']);
});

it.each([
    ['Lead', { Phone: NUMBER, MobilePhone: OTHER }, 2],
    ['Account', { Phone: OTHER }, 1],
    ['Case', {}, 1],
])('shows the numbers of the record page of a %s', async (object, fields, count) => {
    await open(object, fields);
    expect(rows()).toHaveLength(count);
});

it('reads the fields that the admin names', async () => {
    await open('Contact', { Night__c: OTHER }, {}, { fields: 'Night__c, Phone' });
    expect(find(element, '.digits').map(({ textContent }) => textContent)).toEqual([OTHER, NUMBER]);
    expect(words()).toContain('Night');
});

it('says so when there is no number, no contact of the case, or no record', async () => {
    await open('Contact', { Phone: null });
    expect(words()).toContain(`${LABEL}ContactNumbers_EmptyText`);
    Object.assign(element, { recordId: '' });
    await desk.advance(100);
    expect(headingsOfNotices(element)).toContain(`${LABEL}ContactNumbers_NoRecordTitle`);
    await accessible();
});

it('says so when a case has no contact', async () => {
    await open('Case', { ContactId: null });
    expect(words()).toContain(`${LABEL}ContactNumbers_NoContactText`);
});

it('asks for fields on the page of an object that it does not know', async () => {
    await open('Opportunity', {});
    expect(headingsOfNotices(element)).toContain(`${LABEL}ContactNumbers_NoRecordTitle`);
});

it('says so when the record may not be read', async () => {
    window.history.replaceState(null, '', '?records=permission');
    try {
        await open('Contact', {});
        expect(headingsOfNotices(element)).toContain(`${LABEL}ContactNumbers_FailedTitle`);
    } finally {
        window.history.replaceState(null, '', '?');
    }
});

it('gives the fail mode and says what is missing while the org fails', async () => {
    await open('Contact', {}, { mayAsk: false });
    expect(rows()).toEqual(['row row_block']);
    expect(headingsOfNotices(element)).toContain(`${LABEL}Dial_MissingTitle`);
});

it('asks anew when the verdicts are old, and not while nobody looks', async () => {
    await open('Contact', {}, { settings: 'dnc.country=US;dnc.cacheMinutes=0' });
    const before = desk.lookUps();
    await desk.advance(VERDICT_AGE_MS - 60_000);
    expect(words()).toContain(`${LABEL}ContactNumbers_Age`);
    await desk.advance(62_000);
    expect(desk.lookUps()).toBe(before + 1);
    expect(words()).toContain(`${LABEL}ContactNumbers_Fresh`);
    jest.spyOn(HTMLElement.prototype, 'offsetParent', 'get').mockReturnValue(null);
    await desk.advance(VERDICT_AGE_MS + 2_000);
    expect(desk.lookUps()).toBe(before + 1);
});

it('says so when no guard is on the page', async () => {
    await open('Contact', {});
    expect(headingsOfNotices(element)).toEqual([]);
    desk.watch.stop();
    await desk.advance(3_000);
    expect(headingsOfNotices(element)).toEqual([`${LABEL}ContactNumbers_NoGuardTitle`]);
    expect(rows()).toEqual(['row row_allow']);
});

it('calls nobody while the connection is lost, and keeps the verdicts', async () => {
    await open('Contact', {});
    expect(buttons()[0]?.disabled).toBe(false);
    desk.gadget.loseConnection(Infinity);
    await desk.advance(1_000);
    expect(buttons()[0]?.disabled).toBe(true);
    expect(rows()).toEqual(['row row_allow']);
    expect(headingsOfNotices(element)).toContain(`${LABEL}Desk_LostTitle`);
});

it('shows the numbers of another record at once when the page changes to it', async () => {
    await open('Contact', {});
    const { insertRecord } = await import('../../../../../../workbench/platform/records');
    const { id } = insertRecord('Contact', { LastName: 'Other', Phone: OTHER });
    Object.assign(element, { recordId: id });
    await desk.advance(1_000);
    expect(find(element, '.digits').map(({ textContent }) => textContent)).toEqual([OTHER]);
});

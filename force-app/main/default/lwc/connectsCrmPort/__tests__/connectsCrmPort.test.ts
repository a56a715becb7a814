import { createElement, LightningElement } from 'lwc';
import { settle } from '../../../../../../jest/serviceDesk';
import { onNotice, type Notice } from '../../../../../../workbench/platform/notices';
import {
    type RecordFault,
    setRecordFault,
} from '../../../../../../workbench/platform/recordFaults';
import { findRecord, listRecords } from '../../../../../../workbench/platform/records';
import {
    closeWorkspaceTab,
    focusedTab,
    listTabs,
    startWorkspace,
} from '../../../../../../workbench/platform/workspace';
import { type CrmError, CrmHost, crmPortFor, type GadgetScreen } from '../connectsCrmPort';

let placed: LightningElement | null;

function remember(component: LightningElement): void {
    placed = component;
}

class CallPanel extends CrmHost(LightningElement) {
    connectedCallback(): void {
        remember(this);
    }

    disconnectedCallback(): void {
        super.disconnectedCallback();
    }
}

class PlainPanel extends LightningElement {
    connectedCallback(): void {
        remember(this);
    }
}

const idOf = (object: string, name: string): string =>
    listRecords(object).find(({ fields }) => Object.values(fields).includes(name))?.id ?? '';

const anna = idOf('Contact', 'Anna Meier');
const lateDelivery = idOf('Case', '00001026');

let notices: Notice[];
let stop: () => void;

beforeEach(() => {
    startWorkspace(false);
    setRecordFault(null);
    notices = [];
    stop = onNotice((notice) => notices.push(notice));
});

afterEach(() => {
    stop();
    document.body.replaceChildren();
});

/** Puts a component on the page. @returns the component itself, which it would pass as `this` */
function place(Panel: typeof LightningElement): LightningElement {
    placed = null;
    document.body.append(createElement('x-panel', { is: Panel }));
    if (placed === null) {
        throw new Error('The panel was not made.');
    }
    return placed;
}

function gadget(): jest.Mocked<GadgetScreen> {
    return {
        screenPop: jest.fn().mockResolvedValue(undefined),
        screenPopToSearch: jest.fn().mockResolvedValue(undefined),
        screenPopToFlow: jest.fn().mockResolvedValue(undefined),
    };
}

const rejection = (promise: Promise<unknown>): Promise<CrmError> =>
    promise.then(
        () => {
            throw new Error('It was expected to fail.');
        },
        (error: CrmError) => error,
    );

describe('in an app with standard navigation', () => {
    it('opens a record by Lightning, and leaves the gadget alone', async () => {
        const client = gadget();
        const opened = await crmPortFor(place(CallPanel), { client }).openRecord(anna);

        expect(opened).toEqual({ way: 'navigation', tabId: null, passedOver: [] });
        expect(notices).toContainEqual({
            title: 'Navigation',
            message: `Lightning would open /lightning/r/sObject/${anna}/view (Contact Anna Meier)`,
        });
        expect(client.screenPop).not.toHaveBeenCalled();
    });

    it('opens a new record with its default values, a flow with its inputs, and a link', async () => {
        const port = crmPortFor(place(CallPanel));

        await port.openNewRecord('Case', { Subject: 'Late, again', ContactId: anna });
        await port.openFlow('Log_Callback', { phone: '+41445001000' });
        await port.openLink('/lightning/n/Desk');

        expect(listTabs().map(({ label, url }) => [label, decodeURIComponent(url)])).toEqual([
            [
                'New Case',
                `/lightning/o/Case/new?defaultFieldValues=Subject=Late%2C+again,ContactId=${anna}`.replace(
                    '+',
                    '%20',
                ),
            ],
            ['Flow Log_Callback', '/flow/Log_Callback?flow__phone=+41445001000'],
            ['/lightning/n/Desk', '/lightning/n/Desk'],
        ]);
    });

    it('opens the search page by the gadget while there is one, by Lightning otherwise', async () => {
        const client = gadget();
        const panel = place(CallPanel);

        expect((await crmPortFor(panel, { client }).openSearch('Meier')).way).toBe('gadget');
        expect(client.screenPopToSearch).toHaveBeenCalledWith('Meier');
        expect((await crmPortFor(panel).openSearch('Meier')).way).toBe('navigation');
    });
});

describe('in a console', () => {
    beforeEach(() => startWorkspace(true));

    it('opens a record in a tab of its own, once', async () => {
        const port = crmPortFor(place(CallPanel));
        const first = await port.openRecord(anna);
        const second = await port.openRecord(anna.slice(0, 15));

        expect(first).toEqual({ way: 'tab', tabId: listTabs()[0]?.id, passedOver: [] });
        expect(second.tabId).toBe(first.tabId);
        expect(listTabs()).toHaveLength(1);
    });

    it('opens subtabs under the tab that has the focus, also when that is a subtab', async () => {
        const port = crmPortFor(place(CallPanel));
        const { tabId } = await port.openRecord(anna);
        await port.openRecord(lateDelivery, { where: 'subtab' });
        const last = await port.openRecord(idOf('Contact', 'Sofia Rossi'), { where: 'subtab' });

        expect(last.way).toBe('subtab');
        expect(listTabs().map(({ parentId }) => parentId)).toEqual([null, tabId, tabId]);
        expect(focusedTab()?.label).toBe('Contact Sofia Rossi');
    });

    it('opens a tab when there is none to put a subtab under, and says so', async () => {
        listTabs().forEach(({ id }) => closeWorkspaceTab(id));
        const opened = await crmPortFor(place(CallPanel)).openRecord(anna, { where: 'subtab' });

        expect(opened.way).toBe('tab');
        expect(opened.passedOver).toEqual([
            { way: 'subtab', reason: expect.stringContaining('none is open') },
        ]);
    });

    it('leaves the choice to Lightning when asked to', async () => {
        const opened = await crmPortFor(place(CallPanel)).openRecord(anna, { where: 'navigate' });
        expect(opened.way).toBe('navigation');
    });
});

describe('where a component cannot navigate', () => {
    it('asks the gadget to open pages', async () => {
        const client = gadget();
        const port = crmPortFor(place(PlainPanel), { client });

        await port.openRecord(anna.slice(0, 15));
        await port.openNewRecord('Contact', { LastName: 'Frei' });
        await port.openFlow('Log', { hot: true, count: 2, name: 'x' });
        await port.openLink('https://example.com/a');

        expect(client.screenPop.mock.calls).toEqual([
            [anna],
            ['/lightning/o/Contact/new?defaultFieldValues=LastName%3DFrei'],
            ['https://example.com/a'],
        ]);
        expect(client.screenPopToFlow).toHaveBeenCalledWith('Log', [
            { name: 'hot', type: 'Boolean', value: true },
            { name: 'count', type: 'Number', value: 2 },
            { name: 'name', type: 'String', value: 'x' },
        ]);
    });

    it('says what to do when there is no gadget either', async () => {
        const error = await rejection(crmPortFor(place(PlainPanel)).openRecord(anna));
        expect(error).toMatchObject({
            code: 'NOT_AVAILABLE',
            message: expect.stringContaining('CrmHost(LightningElement)'),
        });
    });

    it("keeps the gadget's reason", async () => {
        const client = gadget();
        const cause = new Error('The gadget refused.');
        client.screenPop.mockRejectedValue(cause);

        const error = await rejection(crmPortFor(place(PlainPanel), { client }).openRecord(anna));
        expect(error).toMatchObject({ code: 'NOT_AVAILABLE', cause });
        expect(error.message).toContain('gadget: The gadget refused.');
    });

    it('does not navigate from a component that has left the page', async () => {
        const panel = place(CallPanel);
        document.body.replaceChildren();

        expect((await rejection(crmPortFor(panel).openRecord(anna))).code).toBe('NOT_AVAILABLE');
        expect((await rejection(crmPortFor(panel).search('Meier'))).code).toBe('NOT_AVAILABLE');
    });

    it('creates and updates records all the same', async () => {
        const port = crmPortFor(place(PlainPanel));
        const id = await port.createRecord('Contact', { FirstName: 'Ida', LastName: 'Kern' });
        await port.updateRecord(id.slice(0, 15), { Phone: '+41 44 500 11 22' });

        expect(findRecord(id)?.fields).toMatchObject({
            Name: 'Ida Kern',
            Phone: '+41 44 500 11 22',
        });
    });
});

describe('searching', () => {
    it('finds a caller by number', async () => {
        const hits = await crmPortFor(place(CallPanel)).search('0041441234567');
        expect(hits).toMatchObject([{ id: anna, object: 'Contact', name: 'Anna Meier' }]);
    });

    it('answers searches that are asked at once, each with its own hits', async () => {
        const port = crmPortFor(place(CallPanel));
        const [one, two, again] = await Promise.all([
            port.search('Rossi'),
            port.search('Brunner'),
            port.search('Rossi'),
        ]);

        expect(one).toMatchObject([{ name: 'Sofia Rossi' }]);
        expect(two).toMatchObject([{ name: 'Peter Brunner' }]);
        expect(again).toEqual(one);
    });

    it('finds a record that was created a moment ago', async () => {
        const port = crmPortFor(place(CallPanel));
        expect(await port.search('Nachtigall')).toEqual([]);
        const id = await port.createRecord('Contact', { LastName: 'Nachtigall' });
        expect(await port.search('Nachtigall')).toMatchObject([{ id }]);
    });

    it('rejects a bad argument without keeping the next search from its turn', async () => {
        const port = crmPortFor(place(CallPanel));
        const bad = rejection(port.search('a'));
        const good = port.search('Rossi');

        expect((await bad).code).toBe('INVALID_INPUT');
        expect(await good).toHaveLength(1);
    });

    it("passes on Salesforce's refusal", async () => {
        setRecordFault('permission');
        const error = await rejection(crmPortFor(place(CallPanel)).search('Rossi'));
        expect(error.code).toBe('FAILED');
        expect(error.message).toContain('lack the access');
    });

    it('ends with the component', async () => {
        const searches = ['Rossi', 'Meier'].map((text) =>
            rejection(crmPortFor(place(CallPanel)).search(text)),
        );
        document.body.replaceChildren();
        await settle();

        expect((await Promise.all(searches)).map(({ code }) => code)).toEqual([
            'NOT_AVAILABLE',
            'NOT_AVAILABLE',
        ]);
    });
});

describe('writing', () => {
    it('creates a task', async () => {
        const id = await crmPortFor(place(CallPanel)).createTask({
            subject: 'Call back',
            whoId: anna,
            whatId: lateDelivery,
        });

        expect(id).toMatch(/^00T\w{15}$/);
        expect(findRecord(id)?.fields).toMatchObject({
            Subject: 'Call back',
            WhoId: anna,
            WhatId: lateDelivery,
        });
    });

    it('says which required field has no value', async () => {
        const error = await rejection(
            crmPortFor(place(CallPanel)).createRecord('Contact', { FirstName: 'Ida' }),
        );
        expect(error).toMatchObject({
            code: 'REQUIRED_FIELD_MISSING',
            fields: [{ field: 'LastName' }],
        });
    });

    it.each<[RecordFault, string]>([
        ['permission', 'NO_PERMISSION'],
        ['required', 'REQUIRED_FIELD_MISSING'],
        ['validation', 'VALIDATION_FAILED'],
        ['duplicate', 'DUPLICATE_FOUND'],
        ['unsupported', 'NOT_SUPPORTED'],
        ['network', 'NETWORK'],
    ])('tells the fault %s apart', async (fault, code) => {
        setRecordFault(fault);
        const port = crmPortFor(place(CallPanel));

        expect((await rejection(port.createTask({ subject: 'x' }))).code).toBe(code);
        expect((await rejection(port.updateRecord(anna, { Phone: '1' }))).code).toBe(code);
    });

    it('does not find a record that was deleted', async () => {
        const error = await rejection(
            crmPortFor(place(CallPanel)).updateRecord('003000000009999', { Phone: '1' }),
        );
        expect(error.code).toBe('NOT_FOUND');
    });

    it.each([[{}], [{ Id: 'x' }], [{ 'a b': 1 }]])('refuses to update with %j', async (fields) => {
        const error = await rejection(crmPortFor(place(CallPanel)).updateRecord(anna, fields));
        expect(error.code).toBe('INVALID_INPUT');
    });
});

it('wants the component itself', () => {
    expect(() => crmPortFor(null as unknown as object)).toThrow('the component itself (this)');
});

describe('reading a record', () => {
    it('gives its fields as they are now, though they were read before', async () => {
        const port = crmPortFor(place(CallPanel));
        const before = await port.readRecord('Contact', anna, ['Email', 'Title']);
        expect(before.Email).toBe(findRecord(anna)?.fields.Email ?? null);
        await port.updateRecord(anna, { Title: 'Head of sales' });
        expect(await port.readRecord('Contact', anna, ['Title'])).toMatchObject({
            Title: 'Head of sales',
        });
    });

    it('says when there is none', async () => {
        const port = crmPortFor(place(CallPanel));
        const error = await rejection(port.readRecord('Contact', '003000000000999AAA', ['Email']));
        expect(error.code).toBe('NOT_FOUND');
    });

    it('needs a component that can read', async () => {
        const error = await rejection(
            crmPortFor(place(PlainPanel)).readRecord('Contact', anna, ['Email']),
        );
        expect(error.code).toBe('NOT_AVAILABLE');
    });
});

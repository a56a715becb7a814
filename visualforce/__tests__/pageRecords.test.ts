/**
 * Records of a Visualforce page, from `c/connectsCrmPort` down to remoting: the searches that it makes,
 * the errors that it reads.
 */
import type { RecordApi } from '../../force-app/main/default/lwc/connectsCrmPort/crmPort';
import { makeRead, makeSearch } from '../../force-app/main/default/lwc/connectsCrmPort/search';
import { crmErrorOf } from '../../force-app/main/default/lwc/connectsCrmPort/uiApiError';
import type { RemotingEvent } from '../platform/salesforce/apex';
import { recordQueriesOf } from '../platform/recordQueries';

type Callback = (result: unknown, event: RemotingEvent) => void;

const ACTIONS = ['findRecords', 'createRecord', 'updateRecord'];
const PAGE = {
    host: 'classic',
    user: { id: '005000000000001AAA', locale: 'en_US', timeZone: 'UTC' },
    library: { url: '/resource/1/library.js' },
    remoteActions: Object.fromEntries(
        ACTIONS.map((name) => [`ConnectsPageRecords.${name}`, `ns.ConnectsPageRecords.${name}`]),
    ),
};
const CONTACT = '003000000000001AAA';

/** Loads a module anew, on a page whose Apex answers so. */
async function load<T>(path: string, invokeAction: unknown, page: object = PAGE): Promise<T> {
    jest.resetModules();
    Object.assign(window, {
        connectsPage: page,
        Visualforce: { remoting: { Manager: { invokeAction } } },
    });
    return (await import(path)) as T;
}

/** Apex that returns this. */
const returning = (result: unknown) =>
    jest.fn((...parts: readonly unknown[]) => (parts.at(-2) as Callback)(result, { status: true }));

describe('a search', () => {
    it('becomes one query of each object, and its answer the hits', () => {
        const search = makeSearch('+41 44 123 45 67', { limit: 3 }, 's1');
        const { queries, answer } = recordQueriesOf(search.query);

        expect(queries.map(({ objectName }) => objectName)).toEqual(['Contact', 'Lead', 'Account']);
        expect(queries[0]).toEqual({
            objectName: 'Contact',
            selected: ['Name', 'Phone', 'MobilePhone', 'Email'],
            lookedIn: ['Phone', 'MobilePhone', 'Email'],
            comparison: 'like',
            text: '%4%4%1%2%3%4%5%6%7%',
            maxRecords: 15,
        });
        const found = { attributes: {}, Id: CONTACT, Name: 'Anna', Phone: '044 123 45 67' };
        const data = answer([JSON.stringify([found]), '[]', '[]']);
        expect(search.isAnswer(data)).toBe(true);
        expect(search.read(data)).toEqual([
            {
                id: CONTACT,
                object: 'Contact',
                name: 'Anna',
                fields: { Name: 'Anna', Phone: '044 123 45 67', MobilePhone: null, Email: null },
            },
        ]);
    });

    it.each(['O"Hara {all}', 'back\\slash', '100% _sure_', '} } }'])(
        'looks for any text as it is: %s',
        (text) => {
            const [query] = recordQueriesOf(makeSearch(text, {}, 's1').query).queries;
            const escaped = text.replace(/[\\%_]/g, '\\$&');
            expect(query?.text).toBe(`%${escaped}%`);
            expect(query?.lookedIn).toEqual(['Name', 'Phone', 'MobilePhone', 'Email']);
        },
    );

    it('of one record asks for its id', () => {
        const { queries } = recordQueriesOf(makeRead('Task', CONTACT, ['Description'], 's1').query);
        expect(queries).toEqual([
            {
                objectName: 'Task',
                selected: ['Subject', 'Description'],
                lookedIn: ['Id'],
                comparison: 'eq',
                text: CONTACT,
                maxRecords: 1,
            },
        ]);
    });

    it.each([
        [
            '{ uiapi { query { a: Contact(where: { Level: { gt: 3 } }) { edges { node { Id } } } } } }',
        ],
        ['{ uiapi { query { a: Contact { edges { node { Id } } } } } }'],
        ['{ uiapi { aggregate { a: Contact { edges { node { Id } } } } } }'],
        ['{ uiapi { query { a: Contact { totalCount } } } }'],
        [
            '{ uiapi { query { a: Contact(where: { or: [{ A: { eq: "1" } } { B: { eq: "2" } }] }) { edges { node { Id } } } } } }',
        ],
        // Both have to be met, not either.
        [
            '{ uiapi { query { a: Contact(where: { A: { eq: "1" } B: { eq: "1" } }) { edges { node { Id } } } } } }',
        ],
        [
            '{ uiapi { query { a: Contact(where: { or: [{ A: { eq: "1" } B: { eq: "1" } }] }) { edges { node { Id } } } } } }',
        ],
        [
            '{ uiapi { query { a: Contact(where: { B: { eq: "1" } or: [{ A: { eq: "1" } }] }) { edges { node { Id } } } } } }',
        ],
    ])('that pages cannot make is refused, never made otherwise: %s', (text) => {
        expect(() => recordQueriesOf(text)).toThrow('they cannot ask');
    });
});

describe('the wire', () => {
    const { query } = makeSearch(
        'Meier',
        { objects: [{ object: 'Lead', fields: ['Phone'] }] },
        's',
    );

    const wired = async (invokeAction: unknown) => {
        const { gql, graphql } = await load<typeof import('../platform/lightning/graphql')>(
            '../platform/lightning/graphql',
            invokeAction,
        );
        const answers: { data: unknown; errors: unknown }[] = [];
        const wire = new graphql((answer) => answers.push(answer));
        wire.connect();
        wire.update({
            query: gql`
                ${query}
            `,
        });
        return { wire, answers };
    };

    it('answers with what Apex has found', async () => {
        const { answers } = await wired(returning(['[]']));
        await Promise.resolve();
        await new Promise(process.nextTick);
        expect(answers).toEqual([
            { data: undefined, errors: undefined },
            { data: { uiapi: { query: { s_0: { edges: [] } } } }, errors: undefined },
        ]);
    });

    it('says why Apex has not', async () => {
        const { answers } = await wired((...parts: readonly unknown[]) =>
            (parts.at(-2) as Callback)(null, { status: false, message: 'No access' }),
        );
        await new Promise(process.nextTick);
        expect(answers.at(-1)).toEqual({ data: undefined, errors: [{ message: 'No access' }] });
    });

    it('tells nothing about what is not asked any more', async () => {
        const callbacks: Callback[] = [];
        const { wire, answers } = await wired((...parts: readonly unknown[]) =>
            callbacks.push(parts.at(-2) as Callback),
        );
        wire.update({});
        callbacks.forEach((callback) => callback(['[]'], { status: true }));
        await new Promise(process.nextTick);
        expect(answers).toHaveLength(1);
    });
});

describe('a record', () => {
    const records = (invokeAction: unknown, page?: object) =>
        load<RecordApi>('../platform/lightning/uiRecordApi', invokeAction, page);

    it('is created and changed by Apex, its values as JSON', async () => {
        const invokeAction = returning({ recordId: CONTACT, complaints: [] });
        const { createRecord, updateRecord } = await records(invokeAction);

        const input = { apiName: 'Task', fields: { Subject: 'Call', ActivityDate: '2026-03-31' } };
        await expect(createRecord(input)).resolves.toEqual({ id: CONTACT });
        await updateRecord({ fields: { Id: CONTACT, Phone: null } });

        expect(invokeAction.mock.calls.map((call): unknown[] => call.slice(0, 3))).toEqual([
            [
                'ns.ConnectsPageRecords.createRecord',
                'Task',
                '{"Subject":"Call","ActivityDate":"2026-03-31"}',
            ],
            ['ns.ConnectsPageRecords.updateRecord', CONTACT, '{"Phone":null}'],
        ]);
    });

    it.each([
        [
            { errorCode: 'REQUIRED_FIELD_MISSING', message: 'Missing', fields: ['LastName'] },
            {
                code: 'REQUIRED_FIELD_MISSING',
                fields: [{ field: 'LastName', label: 'LastName', message: 'Missing' }],
            },
        ],
        [
            { errorCode: 'DUPLICATES_DETECTED', message: 'Use it', duplicateIds: [CONTACT] },
            { code: 'DUPLICATE_FOUND', duplicateIds: [CONTACT] },
        ],
        [
            { errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY', message: 'No' },
            { code: 'NO_PERMISSION', fields: [] },
        ],
    ])('that is refused is refused as in Lightning: %j', async (complaint, expected) => {
        const { createRecord } = await records(
            returning({ complaints: [{ fields: [], duplicateIds: [], ...complaint }] }),
        );
        const error = await createRecord({ apiName: 'Contact', fields: {} }).catch(
            (reason: unknown) => crmErrorOf(reason, 'Creating a Contact'),
        );
        expect(error).toMatchObject(expected);
    });

    it('cannot be saved by a page that does not offer it, which callers recognize', async () => {
        const { createRecord } = await records(jest.fn(), { ...PAGE, remoteActions: {} });
        const error = await createRecord({ apiName: 'Task', fields: {} }).catch((reason: unknown) =>
            crmErrorOf(reason, 'Creating a Task'),
        );
        expect(error).toMatchObject({ code: 'NOT_SUPPORTED' });
    });
});

/** Records of Visualforce pages in the workbench's org: what pages ask, and what comes back. */
import { makeSearch } from '../../../force-app/main/default/lwc/connectsCrmPort/search';
import { recordQueriesOf } from '../../../visualforce/platform/recordQueries';
import { setRecordFault } from '../recordFaults';
import { PAGE_RECORDS } from '../pageRecords';

const run = async (name: string, parameters: object): Promise<unknown> =>
    PAGE_RECORDS[`ConnectsPageRecords.${name}`]?.({ ...parameters });

afterEach(() => setRecordFault(null));

it('finds the contact of a number, as the same search does in Lightning', async () => {
    const search = makeSearch('044 123 45 67', {}, 's1');
    const { queries, answer } = recordQueriesOf(search.query);
    const found = (await run('findRecords', { queries })) as readonly string[];
    expect(search.read(answer(found)).map(({ object, name }) => [object, name])).toEqual([
        ['Contact', 'Anna Meier'],
    ]);
});

it('saves records, and tells what Salesforce refuses as a result', async () => {
    const fieldValues = JSON.stringify({ Subject: 'Call back' });
    const created = await run('createRecord', { objectName: 'Task', fieldValues });
    expect(created).toEqual({ recordId: expect.stringMatching(/^00T/) as string, complaints: [] });

    setRecordFault('duplicate');
    const { recordId } = created as { readonly recordId: string };
    expect(await run('updateRecord', { recordId, fieldValues })).toEqual({
        recordId: null,
        complaints: [
            {
                errorCode: 'DUPLICATES_DETECTED',
                message: 'Use one of these records?',
                fields: [],
                duplicateIds: ['003000000000002AAA'],
            },
        ],
    });
});

it('fails where the org does', async () => {
    setRecordFault('network');
    await expect(run('createRecord', { objectName: 'Task', fieldValues: '{}' })).rejects.toEqual(
        expect.objectContaining({ status: 0 }),
    );
    await expect(run('findRecords', { queries: [{ lookedIn: [] }] })).rejects.toEqual(
        expect.objectContaining({ status: 0 }),
    );
});

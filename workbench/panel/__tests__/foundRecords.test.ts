import { findRecord } from '../../platform/records';
import type { ReportedLine } from '../../gadget/control';
import { keepFoundRecords } from '../foundRecords';

const ID = '003D000000IqhSLIAZ';

const line = (detail: unknown, name = 'onSearchAndScreenPopResult'): ReportedLine => ({
    kind: 'event',
    name,
    time: 0,
    detail,
});

const found = (id: string): object => ({
    item: {
        CrmData: {
            RelatedObject: '',
            SearchResult: {
                success: true,
                errors: null,
                returnValue: {
                    [id]: {
                        Name: 'Emma Stone',
                        displayName: 'Contact',
                        object: 'Contact',
                        Phone: '1',
                    },
                },
            },
        },
    },
});

it('keeps a contact that the gadget has found, so that it can be opened by name', () => {
    keepFoundRecords([line(found(ID))]);
    keepFoundRecords([line({ ...found(ID) })]);

    expect(findRecord(ID)).toMatchObject({
        id: ID,
        apiName: 'Contact',
        fields: { Id: ID, Name: 'Emma Stone', Phone: '1' },
    });
    expect(findRecord(ID)?.fields).not.toHaveProperty('displayName');
});

it('takes nothing from other events, from empty results and from what a fault has damaged', () => {
    keepFoundRecords([
        line(found('003D000000IqhSM'), 'onWorkItemCreate'),
        line({ item: { CrmData: { SearchResult: '' } } }),
        line({ item: { CrmData: { SearchResult: {} } } }),
        line({ item: {} }),
        line({ item: null }),
        line(null),
        line(found('003D000000IqhSMXXX')),
    ]);
    expect(findRecord('003D000000IqhSM')).toBeUndefined();
});

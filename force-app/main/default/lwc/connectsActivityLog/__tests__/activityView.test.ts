import type { ActivityQueueState } from 'c/connectsActivityQueue';
import { privacyPolicy } from 'c/connectsActivityRules';
import { CALL } from '../../../../../../jest/screenPops';
import { dutyText, notices, openRows, type SaidOf, sections, WORDS } from '../activityView';

const LABEL = 'c.Connects_Activity_';
const NOTHING: ActivityQueueState = {
    waiting: [],
    done: [],
    refused: [],
    unstored: 0,
    corrupt: 0,
    failure: null,
};

const ANNA = '003000000000002AAA';
const LEAD = '00Q000000000005EAA';
const CASE = '500000000000006AAA';
const UNSAID: SaidOf = {
    chosenClass: () => null,
    relatedTo: () => ({ person: null, entity: null }),
    offeredTo: () => [],
};

describe('the lists', () => {
    it('have what needs a hand first, and none that is empty', () => {
        expect(sections(NOTHING, [], 0)).toEqual([]);
        const shown = sections(
            {
                ...NOTHING,
                refused: [{ key: 'r', label: 'R', message: 'No.' }],
                done: [{ key: 'd', label: 'D', taskId: null, at: 0 }],
            },
            [{ key: 'l', workItemId: '17', label: 'L', reason: 'privacy' }],
            0,
        );
        expect(shown.map(({ key }) => key)).toEqual(['refused', 'leftOut', 'done']);
        expect(shown[0]?.rows[0]).toMatchObject({ title: 'R', details: 'No.', recordId: '' });
    });

    it('show the last twenty that were written', () => {
        const done = Array.from({ length: 30 }, (_, at) => ({
            key: String(at),
            label: 'D',
            taskId: '00T000000000001AAA',
            at,
        }));
        const [section] = sections({ ...NOTHING, done }, [], 0);
        expect(section?.rows).toHaveLength(20);
    });
});

describe('notices', () => {
    it('tell each thing that is wrong', () => {
        const failure = { message: 'Server Error', at: 0, nextTryAt: 1 };
        const shown = notices({ ...NOTHING, failure, unstored: 1, corrupt: 1 }, 'Bad JSON');
        expect(shown.map(({ key }) => key)).toEqual([
            'configuration',
            'failure',
            'unstored',
            'corrupt',
        ]);
        expect(notices(NOTHING, '')).toEqual([]);
    });
});

describe('a work item', () => {
    it('does not promise an activity about a consultation that the gadget writes none about', () => {
        const privacy = privacyPolicy('work', false);
        const consultation = { ...CALL, CallType: 'CONSULT', CrmId: '' };
        const outcomes = [consultation, { ...consultation, CrmId: '00T000000000001AAA' }].map(
            (item) => openRows([item], privacy, UNSAID, 'a')[0]?.details,
        );
        expect(outcomes).toEqual([`${LABEL}WontWrite`, `${LABEL}WillWrite`]);
    });

    it('has what the agent has chosen, else what it is without a choice', () => {
        const privacy = privacyPolicy('unclassified', false);
        const [before] = openRows([CALL], privacy, { ...UNSAID, chosenClass: () => null }, 'a');
        expect(before).toMatchObject({ privacy: 'unclassified', details: `${LABEL}WontWrite` });
        const reasoned = { ...CALL, SelectedWrapupReason: 'Order' };
        const [after] = openRows(
            [reasoned],
            privacy,
            { ...UNSAID, chosenClass: () => 'work' },
            'a',
        );
        expect(after).toMatchObject({ privacy: 'work', radioName: `a${CALL.Id}` });
        expect(after?.details).toContain(`${LABEL}Reason`);
    });

    it('offers who was found, clicked and named, and shows what counts', () => {
        const found = {
            success: true,
            errors: null,
            returnValue: { [LEAD.slice(0, 15)]: { Name: 'Frei' } },
        };
        const item = { ...CALL, CrmData: { RelatedObject: '' as const, SearchResult: found } };
        const offeredTo: SaidOf['offeredTo'] = () => [
            { recordId: ANNA, type: 'person', name: 'Anna' },
            { recordId: CASE, type: 'entity', name: 'Late' },
        ];
        const privacy = privacyPolicy('work', false);
        const [alone] = openRows([item], privacy, { ...UNSAID, offeredTo }, 'a');
        expect(alone?.people).toEqual([
            { label: 'Frei', value: LEAD },
            { label: 'Anna', value: ANNA },
        ]);
        // The lead is the only one that was found; beside it there is no other record.
        expect(alone).toMatchObject({ person: LEAD, entities: [], entity: '' });
        const relatedTo: SaidOf['relatedTo'] = () => ({ person: ANNA, entity: null });
        const [said] = openRows([item], privacy, { ...UNSAID, offeredTo, relatedTo }, 'a');
        expect(said).toMatchObject({
            person: ANNA,
            entities: [{ label: 'Late', value: CASE }],
            entity: '',
        });
    });

    it('has a name though nobody tells the number', () => {
        expect(WORDS.subject('CHAT', '')).toContain(`${LABEL}SubjectChat`);
    });
});

describe('the duty of writing', () => {
    it.each([
        ['owner', ''],
        ['electing', ''],
        ['standby', `${LABEL}Elsewhere`],
        ['none-connected', `${LABEL}Unconnected`],
    ] as const)('as %s', (role, expected) => {
        expect(dutyText(role)).toBe(expected);
    });
});

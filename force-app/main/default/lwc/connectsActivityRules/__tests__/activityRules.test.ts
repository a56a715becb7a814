import {
    type ActivityDecision,
    ActivityOptionsError,
    activityPolicy,
    type ActivityPolicy,
    type ActivityWords,
    type CallFacts,
    campaignContact,
    decideAtEnd,
    decideAtPreview,
    DEFAULT_OPTIONS,
    interactionId,
    mayBeWritten,
    privacyPolicy,
} from 'c/connectsActivityRules';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { readScreenPopConfiguration } from 'c/connectsScreenPopRules';
import { ADAPTER_OPTIONS, CALL, PREVIEW } from '../../../../../../jest/screenPops';

const ANNA = '003000000000002AAA';
const LEAD = '00Q000000000005AAA';
const CASE = '500000000000006AAA';
const TASK = '00T000000000001AAA';
const NOBODY = { person: null, entity: null };
const START = Date.UTC(2026, 2, 31, 23, 30);

const words: ActivityWords = { subject: (kind, party) => `${kind} ${party}` };
const WORK = privacyPolicy('work', false);
const POLICY: ActivityPolicy = activityPolicy(
    { completeActivityRecordOnWrap: true, createTaskOnPreview: true, fields: {} },
    WORK,
);

const ENDED: WorkItem = {
    ...CALL,
    State: 'ENDED',
    SelectedWrapupReason: ' Order taken ',
    CreatedTimeStamp: START,
    ConnectedTimeStamp: START + 5_000,
    WrapedupTimeStamp: START + 65_400,
    EndedTimeStamp: START + 90_000,
    TimeZoneOffset: -120,
};

function facts(item: Partial<WorkItem>, more: Partial<CallFacts> = {}): CallFacts {
    return {
        item: { ...ENDED, ...item },
        related: NOBODY,
        chosen: null,
        previewKey: null,
        ...more,
    };
}

function atEnd(item: Partial<WorkItem>, more: Partial<CallFacts> = {}): ActivityDecision {
    return decideAtEnd(facts(item, more), POLICY, words);
}

function fieldsOf(decision: ActivityDecision, position = 0): Record<string, string> {
    const fields = decision.writes[position]?.fields ?? [];
    return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

describe('the activity of a call', () => {
    it('is a new one with all that is known, where the gadget has made none', () => {
        const decision = atEnd({}, { related: { person: ANNA, entity: CASE } });
        expect(decision.writes).toHaveLength(1);
        expect(decision.writes[0]).toMatchObject({
            key: ENDED.UniqueId,
            taskId: null,
            continuesKey: null,
            isCompleted: true,
        });
        expect(fieldsOf(decision)).toEqual({
            Subject: 'inbound +18505550123',
            TaskSubtype: 'Call',
            WhoId: ANNA,
            WhatId: CASE,
            // Half past one in the night, where the agent is.
            ActivityDate: '2026-04-01',
            CallType: 'Inbound',
            CallDurationInSeconds: '60',
            CallDisposition: 'Order taken',
            Connects_Interaction_Id__c: ENDED.UniqueId,
        });
    });

    it("is the gadget's own, which gets only what it lacks", () => {
        const decision = atEnd({ CrmId: TASK }, { related: { person: null, entity: CASE } });
        expect(decision.writes).toEqual([
            {
                key: ENDED.UniqueId,
                taskId: TASK,
                continuesKey: null,
                isCompleted: true,
                fields: [
                    { name: 'WhatId', value: CASE },
                    { name: 'CallDisposition', value: 'Order taken' },
                    { name: 'Connects_Interaction_Id__c', value: ENDED.UniqueId },
                ],
            },
        ]);
    });

    it('stays open unless it shall be completed on wrap-up', () => {
        const policy = activityPolicy(DEFAULT_OPTIONS, WORK);
        expect(decideAtEnd(facts({}), policy, words).writes[0]?.isCompleted).toBe(false);
    });

    it.each<[string, Partial<WorkItem>, string]>([
        ['nobody has spoken', { ConnectedTimeStamp: null }, 'not-connected'],
        ['it was a consultation', { CallType: 'CONSULT' }, 'internal'],
        ["the gadget's activity is no task", { CrmId: CASE }, 'no-task'],
    ])('is not written where %s', (_why, item, reason) => {
        expect(atEnd(item)).toEqual({ writes: [], notWritten: reason });
    });

    it.each<[string, Partial<WorkItem>, Record<string, string>]>([
        ['a ticket', { Channel: 'TICKET' }, { TaskSubtype: 'Task' }],
        ['a call out', { Direction: 'outbound', CallType: 'OUT' }, { CallType: 'Outbound' }],
        ['a call inside', { IsInternalCall: true }, { CallType: 'Internal' }],
    ])('of %s says so', (_what, item, expected) => {
        expect(fieldsOf(atEnd(item))).toMatchObject(expected);
    });

    it('has no more text than a field takes, and no field without a value', () => {
        const decision = atEnd({
            SelectedWrapupReason: 'x'.repeat(300),
            EndedTimeStamp: null,
            WrapedupTimeStamp: null,
        });
        expect(fieldsOf(decision).CallDisposition).toHaveLength(255);
        expect(fieldsOf(decision)).not.toHaveProperty('CallDurationInSeconds');
        expect(fieldsOf(atEnd({ SelectedWrapupReason: '' }))).not.toHaveProperty('CallDisposition');
    });
});

describe('whom an activity belongs to', () => {
    const found = (...ids: string[]): Partial<WorkItem> => ({
        CrmData: {
            RelatedObject: '',
            SearchResult: {
                success: true,
                errors: null,
                returnValue: Object.fromEntries(ids.map((id) => [id, {}])),
            },
        },
    });

    it('is what was said, before what was clicked, before what was found', () => {
        const item: Partial<WorkItem> = {
            CrmData: {
                ...found(LEAD, CASE).CrmData,
                RelatedObject: {
                    recipientType: '',
                    recipientId: ANNA,
                    recipientName: '',
                    number: '',
                },
            },
        };
        expect(fieldsOf(atEnd(item))).toMatchObject({ WhoId: ANNA, WhatId: CASE });
        const related = { person: LEAD, entity: null };
        expect(fieldsOf(atEnd(item, { related }))).toMatchObject({ WhoId: LEAD });
    });

    it('is nobody where several were found', () => {
        const fields = fieldsOf(atEnd(found(ANNA, LEAD, CASE)));
        expect(fields).not.toHaveProperty('WhoId');
        expect(fields).toMatchObject({ WhatId: CASE });
    });

    it('is a lead alone: Salesforce takes no other record beside it', () => {
        const related = { person: LEAD, entity: CASE };
        expect(fieldsOf(atEnd({}, { related }))).not.toHaveProperty('WhatId');
        expect(fieldsOf(atEnd({ CrmId: TASK }, { related }))).not.toHaveProperty('WhatId');
    });
});

describe('a preview', () => {
    it('makes an open activity before anybody has called, if it shall', () => {
        const item = { ...PREVIEW, CreatedTimeStamp: START };
        const decision = decideAtPreview(facts(item), POLICY, words);
        expect(decision.writes[0]).toMatchObject({ taskId: null, isCompleted: false });
        expect(fieldsOf(decision).Subject).toBe('preview +18505550199');
        const off = activityPolicy(DEFAULT_OPTIONS, WORK);
        expect(decideAtPreview(facts(item), off, words).notWritten).toBe('no-preview');
        expect(decideAtPreview(facts({}), POLICY, words).notWritten).toBe('no-preview');
    });

    it('goes on in the activity of its call', () => {
        const decision = atEnd({ CallType: 'OUTBOUND' }, { previewKey: 'P' });
        expect(decision.writes).toMatchObject([{ continuesKey: 'P', taskId: null }]);
    });

    it("is completed when the gadget's activity has taken over", () => {
        const decision = atEnd({ CallType: 'OUTBOUND', CrmId: TASK }, { previewKey: 'P' });
        expect(decision.writes).toMatchObject([
            { taskId: TASK, continuesKey: null },
            { key: 'P.called', continuesKey: 'P', isCompleted: true },
        ]);
        expect(fieldsOf(decision, 1)).toEqual({ CallDisposition: 'Order taken' });
    });

    it('is known to its call by campaign and entry of the list', () => {
        const variables = (...pairs: readonly (readonly [string, string])[]): WorkItem => ({
            ...CALL,
            NamedVariables: pairs.map(([Key, Value]) => ({ Key, Value })),
        });
        expect(campaignContact(variables(['BACampaign', 'Spring'], ['BADialedListID', '7']))).toBe(
            'Spring|7',
        );
        expect(campaignContact(variables(['BACampaign', 'Spring']))).toBeNull();
        expect(campaignContact(CALL)).toBeNull();
    });
});

describe('privacy', () => {
    it.each([
        ['work', false, null, true],
        ['work', false, 'private', false],
        ['work', false, 'unclassified', false],
        ['work', true, 'unclassified', true],
        ['unclassified', false, null, false],
        ['unclassified', false, 'work', true],
        ['unclassified', true, null, true],
        ['private', true, null, false],
        ['anything else', false, null, false],
    ] as const)(
        'unchosen %s, unclassified written %s, chosen %s: %s',
        (unchosen, all, chosen, is) => {
            expect(mayBeWritten(chosen, privacyPolicy(unchosen, all))).toBe(is);
        },
    );

    it('keeps calls and previews from being written', () => {
        const chosen = 'private';
        expect(atEnd({}, { chosen }).notWritten).toBe('privacy');
        expect(atEnd({ CrmId: TASK }, { chosen }).notWritten).toBe('privacy');
        expect(decideAtPreview(facts(PREVIEW, { chosen }), POLICY, words).notWritten).toBe(
            'privacy',
        );
    });
});

describe('options', () => {
    const optionsOf = (fields: Record<string, string>): ActivityPolicy =>
        activityPolicy({ ...DEFAULT_OPTIONS, fields }, WORK);

    it("of a CTI adapter's configuration are taken as they are", () => {
        const policy = activityPolicy(readScreenPopConfiguration(ADAPTER_OPTIONS).options, WORK);
        expect(policy).toMatchObject({
            completeOnWrap: true,
            createTaskOnPreview: false,
            dispositionField: 'Outcome__c',
            interactionIdField: 'Interaction__c',
        });
    });

    it('may have the field names of the CRM that they were written for', () => {
        expect(
            optionsOf({
                callDispositionField: 'new_wrapcode',
                agentInteractionId: 'new_agentInteractionId',
            }),
        ).toMatchObject({
            dispositionField: 'CallDisposition',
            interactionIdField: 'Connects_Interaction_Id__c',
        });
    });

    it.each([
        [{ callDisposition: 'Outcome__c' }, 'callDisposition is nothing that is known'],
        [{ toString: 'Outcome__c' }, 'toString is nothing that is known'],
        [{ callDispositionField: 'Out come' }, 'is no API name'],
        [{ callDispositionField: 'Status' }, 'is filled otherwise'],
    ])('%j are refused: %s', (fields, text) => {
        expect(() => optionsOf(fields)).toThrow(ActivityOptionsError);
        expect(() => optionsOf(fields)).toThrow(text);
    });
});

describe('the id of an interaction', () => {
    it("is the gadget's own, or else made of what names the call and its agent", () => {
        expect(interactionId(CALL)).toBe(CALL.UniqueId);
        expect(interactionId({ ...CALL, UniqueId: '' })).toBe('VOICE.16804312.1.1001');
        expect(interactionId({ ...CALL, UniqueId: 'x'.repeat(200) })).toHaveLength(120);
    });
});

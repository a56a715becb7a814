/** @jest-environment node */
import { CallLog } from '../callLog';
import { FieldTemplateError, readFieldTemplates } from '../fieldTemplates';

const FIELDS =
    'Subject=Call {Direction} {Sender};Description=;CallObject={Id};' +
    'CallDurationInSeconds={Duration};CallDisposition={Disposition};' +
    'Order__c={NamedVariables.Order}';
const ITEM = {
    Id: '17',
    Direction: 'inbound',
    Sender: '0791234567',
    NamedVariables: [
        { Key: 'Queue', Value: 'Sales' },
        { Key: 'Order', Value: 'A-1' },
    ],
};

function createLog(facts: Readonly<Record<string, unknown>> = ITEM): CallLog {
    return new CallLog(readFieldTemplates(FIELDS), facts);
}

describe('the log of a call', () => {
    it('fills the fields that the setting names', () => {
        expect(createLog().task).toEqual({
            Subject: 'Call inbound 0791234567',
            CallObject: '17',
            Order__c: 'A-1',
        });
    });

    it('learns duration and disposition at the end; the duration is a number', () => {
        const log = createLog();
        log.learn({ Duration: 61, Disposition: 'Order' });
        expect(log.task).toMatchObject({ CallDurationInSeconds: 61, CallDisposition: 'Order' });
    });

    it('leaves a duration out that nobody told', () => {
        const log = createLog();
        log.learn({ Duration: NaN, Disposition: '' });
        expect(log.task).not.toHaveProperty('CallDurationInSeconds');
        expect(log.task).not.toHaveProperty('CallDisposition');
    });

    it("keeps the agent's words when it learns more of the call", () => {
        const log = createLog();
        log.edit('Subject', 'Complaint');
        log.edit('Description', 'Wants it back');
        log.learn({ Sender: '0790000000' });
        expect(log.task).toMatchObject({ Subject: 'Complaint', Description: 'Wants it back' });
    });

    it('is not for the agent where only the end knows the value', () => {
        expect(() => createLog().edit('CallDurationInSeconds', '1')).toThrow(
            'CallDurationInSeconds',
        );
    });

    it.each([
        ['003000000000001AAA', { WhoId: '003000000000001AAA' }],
        ['00Q000000000001AAA', { WhoId: '00Q000000000001AAA' }],
        ['500000000000001AAA', { WhatId: '500000000000001AAA' }],
    ])('is about the record %s', (id, related) => {
        const log = createLog();
        log.relateTo(id);
        expect(log.task).toMatchObject(related);
    });

    it('is about nothing without a record', () => {
        const log = createLog();
        log.relateTo(null);
        expect(Object.keys(log.task)).not.toEqual(expect.arrayContaining(['WhatId']));
    });

    it('cuts texts to what a field takes', () => {
        const log = createLog({ ...ITEM, Sender: '1'.repeat(300) });
        expect(String(log.task['Subject'])).toHaveLength(255);
    });
});

describe('the setting of the fields', () => {
    it.each([
        ['a part without a field', 'Call from {Sender}', 'Field=text'],
        ['a name that no call has', 'Subject={Caller}', '{Caller}'],
        ['a field twice', 'Subject=a;Subject=b', 'Subject twice'],
    ])('is refused for %s', (_what, text, told) => {
        expect(() => readFieldTemplates(text)).toThrow(FieldTemplateError);
        expect(() => readFieldTemplates(text)).toThrow(told);
    });

    it('may be empty', () => {
        expect(readFieldTemplates(' ; ')).toEqual([]);
    });
});

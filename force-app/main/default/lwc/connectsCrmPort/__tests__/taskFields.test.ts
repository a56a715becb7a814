import { taskFields } from '../taskFields';

const CONTACT = '003000000000001';
const LEAD = '00Q000000000001';
const CASE = '500000000000001';

it('writes a logged call as the fields of a task', () => {
    expect(
        taskFields({
            subject: ' Call with Anna ',
            whoId: CONTACT,
            whatId: CASE,
            status: 'Completed',
            description: 'Wants a refund.',
            dueDate: '2026-03-31',
            callType: 'Inbound',
            callDurationSeconds: 95,
            callObject: '16777217',
        }),
    ).toEqual({
        Subject: 'Call with Anna',
        WhoId: `${CONTACT}AAA`,
        WhatId: `${CASE}AAA`,
        Status: 'Completed',
        Description: 'Wants a refund.',
        ActivityDate: '2026-03-31',
        CallType: 'Inbound',
        CallDurationInSeconds: 95,
        CallObject: '16777217',
    });
});

it('leaves out what was not said, and lets further fields win', () => {
    expect(taskFields({ subject: 'Call back', whoId: null })).toEqual({ Subject: 'Call back' });
    expect(taskFields({ subject: 'x', more: { Subject: 'y', Level__c: 3 } })).toEqual({
        Subject: 'y',
        Level__c: 3,
    });
});

it.each([
    [{ subject: '  ' }, 'needs a subject'],
    [{ subject: 'x', whoId: CASE }, 'Other records go into whatId'],
    [{ subject: 'x', whatId: CONTACT }, 'goes into whoId'],
    [{ subject: 'x', whatId: CASE, whoId: LEAD }, 'A task of a lead'],
    [{ subject: 'x', dueDate: '31.3.2026' }, 'like 2026-03-31'],
    [{ subject: 'x', callDurationSeconds: 1.5 }, 'whole number from 0'],
    [{ subject: 'x', whoId: '003' }, 'whoId must be a Salesforce id'],
])('refuses %j and says why', (task, text) => {
    expect(() => taskFields(task)).toThrow(text);
});

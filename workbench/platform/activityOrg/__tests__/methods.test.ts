/** The workbench's org answers as the Apex class does. */
import type { ActivityResult } from '../../../../force-app/main/default/lwc/connectsActivityQueue/activityOrg';
import type { ActivityWrite } from '../../../../force-app/main/default/lwc/connectsActivityRules/contract';
import { setDialOrgFault } from '../../dialOrg/faults';
import { findRecord } from '../../records';
import { resetActivityOrg } from '../data';
import { activityMethod, ANSWER_MS } from '../methods';

const GADGETS = '00T000000000777EAA';

function entry(key: string, more: Partial<ActivityWrite> = {}): ActivityWrite {
    const fields = [
        { name: 'Subject', value: 'Call' },
        { name: 'CallDisposition', value: key },
    ];
    return { key, taskId: null, continuesKey: null, isCompleted: true, fields, ...more };
}

async function write(...entries: ActivityWrite[]): Promise<readonly ActivityResult[]> {
    const answer = activityMethod('ActivityWriter.write')?.({ entries });
    // An answer that fails is looked at by whoever awaits it.
    answer?.catch(() => undefined);
    await jest.advanceTimersByTimeAsync(ANSWER_MS);
    return (await answer) ?? [];
}

beforeEach(() => jest.useFakeTimers());

afterEach(() => {
    jest.useRealTimers();
    setDialOrgFault(undefined);
    resetActivityOrg();
});

describe('ActivityWriter.write', () => {
    it('writes an interaction once, however often it is sent', async () => {
        const [first] = await write(entry('a'));
        const [again] = await write(entry('a', { fields: [{ name: 'Subject', value: 'Other' }] }));
        expect(first).toMatchObject({ key: 'a', state: 'stored' });
        expect(again).toEqual(first);
        expect(findRecord(first?.taskId ?? '')?.fields).toMatchObject({
            Subject: 'Call',
            Status: 'Completed',
            CallDisposition: 'a',
        });
    });

    it("completes the gadget's own activity, and goes on with an earlier one", async () => {
        const added = { taskId: GADGETS, fields: [{ name: 'CallDisposition', value: 'x' }] };
        expect(await write(entry('a', added))).toMatchObject([{ taskId: GADGETS }]);
        const [preview] = await write(entry('p', { isCompleted: false }));
        expect(findRecord(preview?.taskId ?? '')?.fields.Status).toBe('Not Started');
        const fields = [...entry('b').fields, { name: 'TaskSubtype', value: 'Call' }];
        expect(await write(entry('b', { continuesKey: 'p', fields }))).toMatchObject([
            { taskId: preview?.taskId },
        ]);
        const whole = findRecord(preview?.taskId ?? '')?.fields;
        expect(whole?.Status).toBe('Completed');
        // An org takes the kind of a task when it is made, and never afterwards.
        expect(whole).not.toHaveProperty('TaskSubtype');
    });

    it('leaves a lead alone on its task, as an org does', async () => {
        const [call] = await write(
            entry('a', { fields: [...entry('a').fields, { name: 'WhatId', value: '001A' }] }),
        );
        const taskId = call?.taskId ?? null;
        await write(entry('b', { taskId, fields: [{ name: 'WhoId', value: '00QA' }] }));
        expect(findRecord(taskId ?? '')?.fields).toMatchObject({ WhoId: '00QA', WhatId: null });
    });

    it('refuses what can never be written and takes the others', async () => {
        const nowhere = { fields: [{ name: 'Nowhere__c', value: 'x' }] };
        const alone = { continuesKey: 'never', fields: [{ name: 'CallDisposition', value: 'x' }] };
        const results = await write(entry('a', nowhere), entry('b', alone), entry('c'));
        expect(results.map(({ state }) => state)).toEqual(['refused', 'refused', 'stored']);
        expect(results[0]?.message).toContain('Nowhere__c');
    });

    it('takes at most 20 entries', async () => {
        const many = Array.from({ length: 21 }, (_, index) => entry(String(index)));
        await expect(write(...many)).rejects.toMatchObject({
            body: { message: 'Send at most 20 activities at a time.' },
        });
    });

    it('fails as it is told, and keeps what it has taken before the answer was lost', async () => {
        setDialOrgFault('failing');
        await expect(write(entry('a'))).rejects.toMatchObject({ status: 500 });
        setDialOrgFault('lost-answer');
        await expect(write(entry('a'))).rejects.toMatchObject({ status: 500 });
        setDialOrgFault(null);
        expect(await write(entry('a'))).toMatchObject([{ state: 'stored' }]);
    });
});

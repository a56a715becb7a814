/** What crosses between browser and Apex has the same names on both sides. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import write from '@salesforce/apex/ActivityWriter.write';
import type { ActivityField, ActivityWrite } from 'c/connectsActivityRules';
import type { ActivityResult } from '../activityOrg';
import { salesforceActivityOrg } from '../salesforceActivityOrg';
import { addition } from './activityWorld';

jest.mock(
    '@salesforce/apex/ActivityWriter.write',
    () => ({ __esModule: true, default: jest.fn(() => Promise.resolve([])) }),
    { virtual: true },
);

const CLASSES = path.join(__dirname, '../../../classes');
const apex = (name: string): string => readFileSync(path.join(CLASSES, `${name}.cls`), 'utf8');

function properties(name: string): string[] {
    const found = apex(name).matchAll(/@AuraEnabled\s+public [\w<>]+ (\w+) \{/g);
    return [...found].map(([, each]) => each ?? '').sort();
}

const FIELD: ActivityField = { name: 'Subject', value: 'Call' };
const ENTRY: ActivityWrite = addition('a').write;
const RESULT: Required<ActivityResult> = { key: 'a', state: 'stored', taskId: null, message: null };

describe('Apex', () => {
    it.each([
        ['ActivityField', FIELD],
        ['ActivityEntry', ENTRY],
        ['ActivityResult', RESULT],
    ])('%s has what the browser sends or reads', (name, value) => {
        expect(properties(name)).toEqual(Object.keys(value).sort());
    });

    it('takes entries under the name of its parameter', async () => {
        await salesforceActivityOrg.write([ENTRY]);
        const [parameters] = jest.mocked(write).mock.calls[0] ?? [];
        expect(parameters).toEqual({ entries: [ENTRY] });
        expect(apex('ActivityWriter')).toContain('write(List<ActivityEntry> entries)');
    });
});

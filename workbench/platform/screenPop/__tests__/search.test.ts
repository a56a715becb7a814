/** The workbench's stand-in, and the records that the toolkit ships, together with the rules. */
import { readFileSync } from 'node:fs';
import { customMetadataRecords } from '../../../server/customMetadata';
import { findRecords } from '../../../../force-app/main/default/lwc/connectsScreenPop/findRecords';
import type { ApexQuery } from '../../../../force-app/main/default/lwc/connectsScreenPop/apexSearch';
import { planFor } from '../../../../force-app/main/default/lwc/connectsScreenPop/popPlan';
import type { ScreenPopRules } from '../../../../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import { CALL, screenPopRules } from '../../../../jest/screenPops';
import { insertRecord } from '../../records';
import { type AllowedObject, searchRecords } from '../search';

const METADATA = ['force-app/main/default'];
const allowed: readonly AllowedObject[] = customMetadataRecords(
    'Connects_Screen_Pop_Object',
    METADATA,
);
const shipped = screenPopRules(
    ...customMetadataRecords('Connects_Screen_Pop', METADATA).map(({ Body__c: body }) =>
        String(body),
    ),
);

async function idsFor(sender: string, rules: ScreenPopRules = shipped): Promise<readonly string[]> {
    const plan = planFor({ ...CALL, Sender: sender }, rules);
    const { matches } = await findRecords(plan.decision.searches, async (queries) =>
        queries.map((query) => searchRecords(query, allowed)),
    );
    return matches.map(({ recordId }) => recordId);
}

describe('the rules that are shipped', () => {
    it('find a contact first, then an account, then a lead that is none yet', async () => {
        const lead = insertRecord('Lead', {
            Name: 'L',
            MobilePhone: '(212) 555-0199',
            IsConverted: false,
        }).id;
        insertRecord('Lead', { Name: 'Old', Phone: '212 555 0199', IsConverted: true });
        expect(await idsFor('+12125550199')).toEqual([lead]);
        const account = insertRecord('Account', { Name: 'A', Phone: '+1 212 555 0199' }).id;
        expect(await idsFor('+12125550199')).toEqual([account]);
        const contact = insertRecord('Contact', { Name: 'C', HomePhone: '1-212-555-0199' }).id;
        expect(await idsFor('+12125550199')).toEqual([contact]);
    });

    it('find who wrote by the e-mail address', async () => {
        const { decision, decidedBy } = planFor(
            { ...CALL, Channel: 'CHAT', Sender: 'anna.meier@example.com' },
            shipped,
        );
        expect(decidedBy?.name).toBe('Who wrote');
        const { matches } = await findRecords(decision.searches, async (queries) =>
            queries.map((query) => searchRecords(query, allowed)),
        );
        expect(matches.map(({ name }) => name)).toEqual(['Anna Meier']);
    });

    it('leave nothing out and have no rule that never decides', () => {
        expect(shipped.notes).toEqual([]);
        expect(shipped.unreachable).toEqual([]);
    });

    it('allow what the page about screen pops uses', async () => {
        const page = readFileSync('docs/screen-pop.md', 'utf8');
        const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
        const rules = screenPopRules(example);
        const items = [
            { ...CALL, NamedVariables: [{ Key: 'user.caseNumber', Value: '00001026' }] },
            { ...CALL, QueueName: 'Partner Line' },
            CALL,
        ];
        for (const item of items) {
            const { decision, nothing } = planFor(item, rules);
            expect(nothing).toBeNull();

            await findRecords(decision.searches, async (queries) =>
                queries.map((query) => searchRecords(query, allowed)),
            );
        }
        expect(rules.explain(CALL, 'inbound')).toHaveLength(items.length);
    });
});

describe('the stand-in for ScreenPopSearch', () => {
    const query = (part: Partial<ApexQuery>): ApexQuery => ({
        objectName: 'contact',
        fields: [],
        ...part,
    });
    const words = [{ kind: 'term', value: 'anna meier' }] as const;

    it('finds words and phrases, and tells fields of related records', () => {
        const { records } = searchRecords(query({ fields: ['Account.Name'], words }), allowed);
        expect(records).toMatchObject([
            { name: 'Anna Meier', values: { 'Account.Name': 'Alpine Outfitters' } },
        ]);
    });

    it.each([
        ['OBJECT_NOT_ALLOWED', query({ objectName: 'User', words })],
        ['FIELD_NOT_ALLOWED', query({ fields: ['Birthdate'], words })],
        [
            'FIELD_NOT_ALLOWED',
            query({
                filter: [
                    {
                        kind: 'compare',
                        field: 'Birthdate',
                        operator: 'eq',
                        valueType: 'text',
                        value: '1',
                    },
                ],
            }),
        ],
        ['BAD_REQUEST', query({ words: [{ kind: 'and', parts: 2 }, ...words] })],
        ['BAD_REQUEST', query({ words: [...words, ...words] })],
    ])('refuses with %s what Apex refuses with it', (code, refused) => {
        expect(() => searchRecords(refused, allowed)).toThrow(new RegExp(`^${code}: `));
    });
});

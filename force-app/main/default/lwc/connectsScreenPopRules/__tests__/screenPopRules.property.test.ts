import fc from 'fast-check';
import { CALL } from '../../../../../../jest/screenPops';
import { prove } from '../../../../../../jest/proofs';
import { comparisonsOf, termsOf } from 'c/connectsQueryText';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    type CallKind,
    compileScreenPop,
    type RuleConditions,
    type ScreenPopRule,
    type ScreenPopRules,
    type SearchDefinition,
} from '../connectsScreenPopRules';

const RUNS = { sample: 200, full: 20_000 };

const KINDS = ['inbound', 'outbound', 'manual', 'preview', 'default'] as const;
const QUEUES = ['Sales', 'Service', '5001'] as const;
const LEVELS = ['gold', 'silver', '*'] as const;

function some<T>(...values: readonly T[]): fc.Arbitrary<T[] | undefined> {
    return fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
}

const conditions: fc.Arbitrary<RuleConditions> = fc.record({
    callType: some<CallKind>(...KINDS),
    finesseCallType: some('ACD_IN', 'OUT'),
    channel: some<WorkItem['Channel']>('VOICE', 'CHAT'),
    queue: some(...QUEUES),
    variable: fc.option(
        fc.record({
            PerVar1: fc.subarray([...LEVELS], { minLength: 1 }),
            PerVar2: fc.subarray([...LEVELS], { minLength: 1 }),
        }),
        { nil: undefined },
    ),
});

const items: fc.Arbitrary<WorkItem> = fc
    .record({
        CallType: fc.constantFrom('ACD_IN', 'OUT', 'CONSULT', ''),
        Channel: fc.constantFrom('VOICE', 'CHAT', 'TICKET'),
        QueueName: fc.constantFrom('Sales', 'SERVICE', ''),
        QueueNumber: fc.constantFrom('5001', '5002', ''),
        PerVar1: fc.constantFrom('gold', 'Silver', '', 'other'),
        PerVar2: fc.constantFrom('gold', '', '{k:Level;v:silver}'),
    })
    .map((part) => ({ ...CALL, ...part }));

const SEARCH: SearchDefinition = {
    entity: 'Contact',
    query: "$filter=Phone eq '{{phone}}' and (Name ne '{{name}}' or contains(Title,'x{{name}}'))&$search={{name}} or \"{{phone}} {{name}}\"",
    map: [
        { name: 'phone', type: 'phone', format: null, path: 'workItem.Sender' },
        { name: 'name', type: 'string', format: null, path: 'workItem.PerVar10' },
    ],
    addNewRecord: true,
    prefill: null,
};

function compiled(rules: readonly RuleConditions[]): ScreenPopRules {
    const rule = (part: RuleConditions, name: string): ScreenPopRule => ({
        ...part,
        name,
        searches: [SEARCH],
    });
    return compileScreenPop(
        {
            fallback: rule({}, 'rest'),
            rules: rules.map((part, index) => rule(part, String(index))),
            entities: {},
            options: {
                completeActivityRecordOnWrap: false,
                createTaskOnPreview: false,
                fields: {},
            },
        },
        { phones: { write: (number) => number } },
    );
}

/** The same question, asked of one rule after the other. */
function firstOf(rules: readonly RuleConditions[], item: WorkItem, kind: CallKind): string {
    const value = (text: string): string => text.replace(/^\{k:.*;v:(.*)\}$/, '$1').toLowerCase();
    const isIn = (wanted: readonly string[] | undefined, ...found: readonly string[]): boolean =>
        wanted === undefined ||
        found
            .map(value)
            .some(
                (text) => text !== '' && (wanted.includes('*') || wanted.map(value).includes(text)),
            );
    const index = rules.findIndex(
        ({ callType, finesseCallType, channel, queue, variable }) =>
            isIn(callType, kind) &&
            isIn(finesseCallType, item.CallType) &&
            isIn(channel, item.Channel) &&
            isIn(queue, item.QueueName, item.QueueNumber) &&
            isIn(variable?.PerVar1, item.PerVar1) &&
            isIn(variable?.PerVar2, item.PerVar2),
    );
    return index === -1 ? 'rest' : String(index);
}

const ruleSets = fc.array(conditions, { maxLength: 12 });
const kinds = fc.constantFrom(...KINDS);

it('decides by the first rule that fits', async () => {
    await prove(
        'Screen pop: the rule that decides is the first that fits, as if they were asked one after the other',
        fc.property(ruleSets, items, kinds, (rules, item, kind) => {
            const pop = compiled(rules);
            const { decidedBy } = pop.decide(item, kind);
            expect(decidedBy?.name).toBe(firstOf(rules, item, kind));
            const deciders = pop
                .explain(item, kind)
                .filter(({ outcome }) => outcome.result === 'decides');
            expect(deciders.map(({ rule }) => rule)).toEqual([decidedBy]);
        }),
        RUNS,
    );
});

it('names as unreachable only what never decides', async () => {
    await prove(
        'Screen pop: a rule that is named as unreachable decides for no call',
        fc.property(
            ruleSets,
            fc.array(fc.tuple(items, kinds), { minLength: 20, maxLength: 20 }),
            (rules, calls) => {
                const pop = compiled(rules);
                const never = new Set(pop.unreachable.map(({ rule }) => rule.name));
                const deciders = calls.map(
                    ([item, kind]) => pop.decide(item, kind).decidedBy?.name ?? null,
                );
                expect(deciders.filter((name) => never.has(name))).toEqual([]);
            },
        ),
        RUNS,
    );
});

it('asks what the rule asks, whatever the call says', async () => {
    const texts = fc.oneof(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom("' or Id ne null or Name eq '", '{{phone}}', '&$filter=', '" or "', '\\'),
    );
    const shape = (item: WorkItem): unknown => {
        const [search] = compiled([]).decide(item, 'inbound').searches;
        const { filter = null } = search?.query ?? {};
        return {
            filter: comparisonsOf(filter).map(({ field, operator }) => [field, operator]),
            terms: termsOf(search?.query.search ?? null).length,
        };
    };
    await prove(
        'Screen pop: whatever a call says, its searches compare the fields of the rule with its values as they are',
        fc.property(
            texts.filter((text) => text.trim() !== ''),
            texts.filter((text) => text.trim() !== '' && !text.startsWith('{k:')),
            (Sender, PerVar10) => {
                const item = { ...CALL, Sender, PerVar10 };
                expect(shape(item)).toEqual(shape({ ...CALL, Sender: '1', PerVar10: 'x' }));
                const [search] = compiled([]).decide(item, 'inbound').searches;
                const values = comparisonsOf(search?.query.filter ?? null).map(
                    ({ value }) => value,
                );
                const [phone, name] = [Sender.trim(), PerVar10.trim()];
                expect(values).toEqual([
                    { kind: 'text', text: phone, type: 'phone' },
                    { kind: 'text', text: name, type: 'string' },
                    { kind: 'text', text: `x${name}`, type: 'string' },
                ]);
            },
        ),
        RUNS,
    );
});

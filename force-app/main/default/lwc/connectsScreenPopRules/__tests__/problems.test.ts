import { readFileSync } from 'node:fs';
import {
    compileScreenPop,
    problemText,
    readScreenPopConfiguration,
    ScreenPopError,
    screenPopProblems,
} from '../connectsScreenPopRules';

const GOOD = {
    entity: 'contact',
    query: "$filter=Phone eq '{{phone}}'",
    map: [{ name: 'phone', path: 'workItem.Sender' }],
};

/** Problems as `[code, path, value]`. */
function problemsIn(...texts: readonly string[]): readonly (readonly string[])[] {
    try {
        const configuration = readScreenPopConfiguration(...texts);
        compileScreenPop(configuration, { phones: { write: (number) => number } });
        return screenPopProblems(configuration).map(({ code }) => [code]);
    } catch (error) {
        if (error instanceof ScreenPopError) {
            expect(error.message).toBe(error.problems.map(problemText).join('\n'));
            return error.problems.map(({ code, path, value }) => [code, path, value]);
        }
        throw error;
    }
}

function ruleProblems(rule: object): readonly (readonly string[])[] {
    return problemsIn(JSON.stringify({ screenPop: { default: GOOD, rules: [GOOD, rule] } }));
}

it('finds nothing wrong with what is right', () => {
    expect(
        ruleProblems({ ...GOOD, name: 'b', also: [{ entity: 'Case', query: '$search=x' }] }),
    ).toEqual([]);
});

it('finds nothing wrong with the example of the documentation', () => {
    const [, json = ''] =
        /```json\n([^]*?)```/.exec(readFileSync('docs/screen-pop.md', 'utf8')) ?? [];
    expect(readScreenPopConfiguration(json).rules).toHaveLength(2);
    expect(problemsIn(json)).toEqual([]);
});

it.each([
    ['', /Line 1, column 1: the text ends; expected a value/],
    ['{"screenPop": {\n  "default": }}', /Line 2, column 14: there is "}"; expected a value/],
    ['{"entities": {},}', /Line 1, column 17: there is "}"; expected a key in "…"/],
    ['{"entities": {} "a": 1}', /Line 1, column 17: there is "\\""; expected "," or "}"/],
    ['{"entities": {}, "entities": {}}', /column 18: .*each key once/],
    ["{'entities': {}}", /column 2: there is "'"/],
    ['{"entities": {}} x', /column 18: there is "x"; expected the end/],
    ['{"entities": [1 2]}', /expected "," or "]"/],
    [`{"entities": ${'['.repeat(200)}`, /no more than 100 brackets/],
])('says where %j is no JSON', (text, message) => {
    expect(() => readScreenPopConfiguration(text)).toThrow(message);
});

it.each([
    [[['no-configuration', '', '']], {}],
    [[['not-an-object', '', '[]']], []],
    [[['unknown-key', '', 'screenpop']], { screenpop: {}, entities: {} }],
    [[['missing', 'screenPop.default', '']], { screenPop: { rules: [] } }],
    [[['not-a-list', 'screenPop.rules', '{}']], { screenPop: { default: GOOD, rules: {} } }],
    [
        [['conditions-of-default', 'screenPop.default', 'queue']],
        { screenPop: { default: { ...GOOD, queue: 'Sales' } } },
    ],
    [[['bad-choice', 'entities.a.type', 'human']], { entities: { a: { type: 'human' } } }],
    [[['unknown-entity', 'entities.thing', 'thing']], { entities: { thing: {} } }],
    [
        [['bad-name', 'entities.thing.object', 'My Thing']],
        { entities: { thing: { object: 'My Thing' } } },
    ],
    [
        [['bad-name', 'entities.Thing__c.fields.nr', "Nr' OR"]],
        { entities: { Thing__c: { fields: { nr: "Nr' OR" } } } },
    ],
    [
        [['not-true-or-false', 'config.options.createTaskOnPreview', 'yes']],
        { config: { options: { createTaskOnPreview: 'yes' } } },
    ],
    [
        [['twice', 'entities.contact', '']],
        { options: { entities: { contact: {} } }, entities: { contact: { type: 'person' } } },
    ],
])('names %j', (problems, configuration) => {
    expect(problemsIn(JSON.stringify(configuration)).slice(0, problems.length)).toEqual(problems);
});

it('takes one screen pop, not two', () => {
    const text = JSON.stringify({ screenPop: { default: GOOD } });
    expect(problemsIn(text, text)).toEqual([['twice', 'screenPop', '']]);
});

it.each([
    ['missing', '.entity', '', { entity: undefined }],
    ['not-a-text', '.query', '7', { query: 7 }],
    ['unknown-key', '', 'calltype', { calltype: ['inbound'] }],
    ['bad-choice', '.callType[1]', 'incoming', { callType: ['inbound', 'incoming'] }],
    ['empty-list', '.queue', '', { queue: [] }],
    ['empty-list', '.variable.PerVar1', '', { variable: { PerVar1: [] } }],
    ['duplicate-value', '.map[1].name', 'phone', { map: [...GOOD.map, ...GOOD.map] }],
    ['missing', '.map[0].path', '', { map: [{ name: 'phone' }] }],
    [
        'format-without-phone',
        '.map[0].format',
        'local',
        { map: [{ ...GOOD.map[0], format: 'local' }] },
    ],
    ['bad-path', '.map', 'workItem..Sender', mapOf('workItem..Sender')],
    ['unknown-path', '.map', 'Sender', mapOf('Sender')],
    ['unknown-path', '.map', 'workItem.Phone', mapOf('workItem.Phone')],
    ['unknown-path', '.map', 'interaction.lead', mapOf('interaction.lead')],
    ['unknown-path', '.map', 'workItem.constructor', mapOf('workItem.constructor')],
    ['bad-query', '.query', '$filter=Phone gt 1', { query: '$filter=Phone gt 1' }],
    ['no-search', '.query', '$select=Name', { query: '$select=Name' }],
    ['unknown-value', '.query', 'mobile', { query: '$search={{mobile}} or {{phone}}' }],
    ['unknown-entity', '.entity', 'thing', { entity: 'thing' }],
    [
        'no-field',
        '.query',
        'donotphone',
        { entity: 'account', query: '$filter=donotphone eq true' },
    ],
    ['bad-name', '.prefill.a b', 'a b', { prefill: { 'a b': 'x' } }],
    ['bad-query', '.prefill.Phone', '{{phone', { prefill: { Phone: '{{phone' } }],
    ['unknown-value', '.prefill.Phone', 'mobile', { prefill: { Phone: '{{mobile}}' } }],
    ['unknown-entity', '.also[0].entity', 'thing', { also: [{ ...GOOD, entity: 'thing' }] }],
])('names %s at %s: %j', (code, path, value, part) => {
    expect(ruleProblems({ ...GOOD, ...part })).toEqual([
        [code, `screenPop.rules[1]${path}`, value],
    ]);
});

it('says what to do', () => {
    expect(() =>
        compileScreenPop(
            readScreenPopConfiguration(
                JSON.stringify({ screenPop: { default: { ...GOOD, query: '$filter=A gt 1' } } }),
            ),
            { phones: { write: (number) => number } },
        ),
    ).toThrow(
        'screenPop.default.query: "$filter=A gt 1" is no query: Character 11: there is "gt"; expected "eq" or "ne" and a space.',
    );
});

function mapOf(path: string): object {
    return { map: [{ name: 'phone', path }] };
}

import {
    ADAPTER_ENTITIES,
    ADAPTER_OPTIONS,
    ADAPTER_SCREEN_POP,
    CALL,
    PREVIEW,
    screenPopRules,
} from '../../../../../../jest/screenPops';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    callKindOf,
    type ScreenPopDecision,
    type ScreenPopRules,
    sitePhoneForms,
} from '../connectsScreenPopRules';

interface Definition {
    readonly entity?: string;
    readonly query?: string;
    readonly [key: string]: unknown;
}

const CALLER = { name: 'phone', type: 'phone', path: 'workItem.Sender' };
const BY_PHONE: Definition = {
    entity: 'Contact',
    query: "?$filter=Phone eq '{{phone}}'",
    map: [CALLER],
};

/** Rules over a default that is named `rest`. */
function rulesOf(...rules: readonly Definition[]): ScreenPopRules {
    return screenPopRules(
        JSON.stringify({
            screenPop: {
                default: { name: 'rest', ...BY_PHONE },
                rules: rules.map((rule) => ({ ...BY_PHONE, ...rule })),
            },
        }),
    );
}

function decided(rules: ScreenPopRules, item: WorkItem): ScreenPopDecision {
    return rules.decide(item, callKindOf(item));
}

function decider(rules: ScreenPopRules, item: WorkItem): string | null {
    return decided(rules, item).decidedBy?.name ?? null;
}

describe("the CTI adapter's configuration", () => {
    it.each([
        ['options alone', [ADAPTER_OPTIONS]],
        ['screen pop alone', [ADAPTER_SCREEN_POP]],
        ['entities alone', [ADAPTER_ENTITIES]],
        ['all three', [ADAPTER_OPTIONS, ADAPTER_SCREEN_POP, ADAPTER_ENTITIES]],
    ])('loads as it is: %s', (_name, texts) => {
        expect(screenPopRules(...texts).unreachable).toEqual([]);
    });

    it('searches for an incoming call by the default, with names of Salesforce', () => {
        const rules = screenPopRules(ADAPTER_SCREEN_POP, ADAPTER_ENTITIES);
        const phone = { text: '+18505550123', type: 'string' };
        expect(decided(rules, CALL)).toEqual({
            kind: 'inbound',
            decidedBy: { position: null, name: null },
            searches: [
                {
                    entity: 'contact',
                    object: 'Contact',
                    type: 'person',
                    query: {
                        select: ['Name', 'Phone'],
                        filter: {
                            kind: 'comparison',
                            field: 'Phone',
                            operator: 'eq',
                            value: { kind: 'text', ...phone },
                        },
                        search: {
                            kind: 'or',
                            parts: [
                                { kind: 'term', value: phone },
                                { kind: 'term', value: phone },
                            ],
                        },
                    },
                },
            ],
            newRecord: {
                entity: 'contact',
                object: 'Contact',
                values: { Phone: '+18505550123' },
            },
            values: [
                {
                    name: 'caller',
                    path: 'interaction.activity.customerCli',
                    text: '+18505550123',
                },
                {
                    name: 'line',
                    path: 'interaction.activity.sourcePhoneNumber',
                    text: '+18505550123',
                },
            ],
        });
    });

    it("searches for a preview by its rule, with the lead's number in local form", () => {
        const { decidedBy, searches } = decided(screenPopRules(ADAPTER_SCREEN_POP), PREVIEW);
        expect(decidedBy?.position).toBe(0);
        expect(searches[0]?.query.search).toEqual({
            kind: 'term',
            value: { text: '8505550199', type: 'phone' },
        });
    });

    it('searches nothing for a preview whose number the platform does not tell', () => {
        const { searches, newRecord } = decided(screenPopRules(ADAPTER_SCREEN_POP), {
            ...PREVIEW,
            NamedVariables: [],
        });
        expect({ searches, values: newRecord?.values }).toEqual({ searches: [], values: {} });
    });

    it('hands on what is written about calls', () => {
        expect(screenPopRules(ADAPTER_OPTIONS).options).toEqual({
            completeActivityRecordOnWrap: true,
            createTaskOnPreview: false,
            fields: { callDispositionField: 'Outcome__c', agentInteractionId: 'Interaction__c' },
        });
    });

    it('leaves out, and names, what Salesforce has no field for', () => {
        const { notes } = screenPopRules(ADAPTER_ENTITIES);
        expect(notes).toEqual([
            expect.objectContaining({ path: 'entities.account.query', value: 'donotphone' }),
        ]);
    });
});

describe('which rule decides', () => {
    const gold = { name: 'gold', variable: { PerVar1: ['gold', 'platinum'] } };
    const customer = { name: 'customer', variable: { 'user.customer': ['*'] } };
    const service = { name: 'service', queue: [' SERVICE '] };
    const number = { name: 'number', queue: '5001' };
    const cisco = { name: 'cisco', finesseCallType: ['PREROUTE_ACD_IN', 'acd_in'] };
    const chats = { name: 'chats', channel: ['CHAT'] };
    const manual = { name: 'manual', callType: ['manual', 'outbound'] };

    it.each<[string, WorkItem]>([
        ['gold', CALL],
        ['customer', { ...CALL, PerVar1: 'silver' }],
        ['service', { ...CALL, PerVar1: '', NamedVariables: [] }],
        ['number', { ...CALL, PerVar1: '', NamedVariables: [], QueueName: 'Other' }],
        ['cisco', { ...CALL, PerVar1: '', NamedVariables: [], QueueName: '', QueueNumber: '' }],
        ['manual', { ...CALL, ...quiet(), CallType: 'OUT', Direction: 'outbound' }],
        ['chats', { ...CALL, ...quiet(), CallType: '', Channel: 'CHAT' }],
        ['rest', { ...CALL, ...quiet(), CallType: 'OTHER_IN' }],
    ])('is %s', (name, item) => {
        const rules = rulesOf(gold, customer, service, number, cisco, chats, manual);
        expect(decider(rules, item)).toBe(name);
    });

    it('is the first that fits, wherever its conditions put it', () => {
        expect(decider(rulesOf(cisco, gold), CALL)).toBe('cisco');
        expect(decider(rulesOf(chats, { name: 'all' }, gold), CALL)).toBe('all');
    });

    it('is one whose conditions all fit', () => {
        expect(decider(rulesOf({ ...gold, queue: ['Sales'] }, service), CALL)).toBe('service');
    });

    it('is explained, rule by rule', () => {
        const rules = rulesOf(chats, service, gold, { ...gold, name: 'never', queue: 'Sales' });
        expect(
            rules.explain(CALL, 'inbound').map(({ rule, outcome }) => [rule.name, outcome]),
        ).toEqual([
            ['chats', { result: 'does-not-fit', condition: 'channel', found: ['voice'] }],
            ['service', { result: 'decides' }],
            ['gold', { result: 'too-late' }],
            ['never', { result: 'unreachable', because: { position: 2, name: 'gold' } }],
            ['rest', { result: 'too-late' }],
        ]);
    });

    it('is never one behind a rule that fits whatever it fits', () => {
        const rules = rulesOf(
            { name: 'wide', queue: ['Service', 'Sales'] },
            { name: 'narrow', queue: ['sales'], callType: ['inbound'] },
            { name: 'partly', queue: ['Sales', 'Other'] },
            { name: 'all' },
            { name: 'last', callType: ['preview'] },
        );
        expect(rules.unreachable.map(({ rule, because }) => [rule.name, because.name])).toEqual([
            ['narrow', 'wide'],
            ['last', 'all'],
            ['rest', 'all'],
        ]);
    });
});

describe('what is searched', () => {
    it('is every search of the rule that has a value, with the values of the first', () => {
        const also = [
            { entity: 'Asset', query: "$filter=SerialNumber eq '{{serial}}'", map: serialAt(2) },
            { entity: 'Case', query: '$search={{contract}} or {{phone}}', addNewRecord: true },
        ];
        const contract = { name: 'contract', path: 'workItem.PerVar3' };
        const { searches, newRecord } = decided(rulesOf({ also, map: [CALLER, contract] }), CALL);
        expect(searches.map(({ object }) => object)).toEqual(['Contact', 'Case']);
        expect(searches[1]?.query.search).toMatchObject({
            parts: [{ value: { text: 'C-77' } }, { value: { text: '+18505550123' } }],
        });
        expect(newRecord).toEqual({ entity: 'Case', object: 'Case', values: {} });
    });

    it('has fields of the entity where the query selects none', () => {
        const rules = screenPopRules(
            JSON.stringify({
                screenPop: {
                    default: { ...BY_PHONE, entity: 'customer', query: '$search={{phone}}' },
                },
                entities: {
                    customer: {
                        object: 'Customer__c',
                        query: 'title, number',
                        fields: { number: 'Number__c', title: 'Name' },
                    },
                },
            }),
        );
        const [search] = decided(rules, CALL).searches;
        expect([search?.object, search?.query.select]).toEqual([
            'Customer__c',
            ['Name', 'Number__c'],
        ]);
    });

    it('fills a new record with what the query had to find, or with what the rule says', () => {
        const found = (definition: Definition): unknown =>
            decided(rulesOf({ ...BY_PHONE, addNewRecord: true, ...definition }), CALL).newRecord
                ?.values;
        const contract = { name: 'contract', path: 'workItem.PerVar3' };
        expect(
            found({
                query: "$filter=Phone eq '{{phone}}' and Name eq '{{contract}}' and Contract__c eq 'No. {{contract}}' or Email eq '{{phone}}'",
                map: [CALLER, contract],
            }),
        ).toEqual({ Phone: '+18505550123', Contract__c: 'No. C-77' });
        expect(
            found({
                prefill: { telephone1: 'tel {{phone}}', MobilePhone: '{{contract}}' },
                entity: 'contact',
                map: [CALLER, { ...contract, path: 'workItem.PerVar9' }],
            }),
        ).toEqual({ Phone: 'tel +18505550123' });
    });

    it.each([
        ['workItem.QueueNumber', '5001'],
        ['workItem.CreatedTimeStamp', '1'],
        ['workItem.IsInternalCall', 'false'],
        ['workItem.NamedVariables.Key=user.customer[Value]', '4711'],
        ['workItem.NamedVariables.Key=user.other[Value]', null],
        ['workItem.NamedVariables', null],
        ['workItem.CrmData.RelatedObject.recipientId', '003000000000001AAA'],
        ['workItem.CrmData.SearchResult.success', null],
        ['workItem.ConnectedTimeStamp', null],
        ['workItem.Sender.length', null],
        ['interaction.activity.sourcePhoneNumber', null],
        ['interaction.activity.customerCli', '+442071838750'],
        ['interaction.leadData.phones.index=1[phone]', '+442071838750'],
        ['interaction.leadData.phones.index=2[phone]', null],
    ])('takes %s as %j', (path, text) => {
        const item: WorkItem = {
            ...CALL,
            Direction: 'outbound',
            CallType: 'OUT',
            Destination: '+442071838750',
            CrmData: {
                RelatedObject: {
                    recipientType: 'Contact',
                    recipientId: '003000000000001AAA',
                    recipientName: 'Ada',
                    number: '1',
                },
            },
        };
        const { values } = decided(rulesOf({ map: [{ name: 'phone', path }] }), item);
        expect(values).toEqual([{ name: 'phone', path, text }]);
    });
});

it.each([
    ['ACD_IN', 'inbound', 'inbound'],
    ['OUT', 'outbound', 'manual'],
    ['AGENT_INSIDE', 'outbound', 'manual'],
    ['OUTBOUND', 'outbound', 'outbound'],
    ['OUTBOUND_DIRECT_PREVIEW', 'inbound', 'preview'],
    ['CONSULT', 'outbound', 'default'],
    ['', 'inbound', 'inbound'],
] as const)('takes a call of type %j and direction %s for %s', (CallType, Direction, kind) => {
    expect(callKindOf({ ...CALL, CallType, Direction })).toBe(kind);
});

it.each([
    ['+49 30 1234567', 'local', '0301234567'],
    ['+49 30 1234567', 'international', '+49301234567'],
    ['030 1234567', 'international', '+49301234567'],
    ['030 1234567', 'local', '0301234567'],
    ['+1 (850) 555-0123', 'local', '+18505550123'],
    ['+1 (850) 555-0123', 'digits', '18505550123'],
    ['4711', 'international', '4711'],
] as const)('writes %s in the form %s as %s', (number, format, written) => {
    const phones = sitePhoneForms({ callingCode: '49', trunkPrefix: '0' });
    expect(phones.write(number, format)).toBe(written);
});

function quiet(): Partial<WorkItem> {
    return { PerVar1: '', NamedVariables: [], QueueName: '', QueueNumber: '' };
}

function serialAt(variable: number): readonly object[] {
    return [{ name: 'serial', path: `workItem.PerVar${variable}` }];
}

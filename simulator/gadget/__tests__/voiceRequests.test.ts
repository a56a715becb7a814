import type {
    BeforeDialEvent,
    ItemVariables,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, openColleagueDesk, type Desk } from '../../__tests__/support/desk';
import type { Platform } from '../../api';

const PLATFORMS = ['CCE', 'CCX'] as const satisfies readonly Platform[];

/** The agent talks with a customer whom a queue delivered. */
async function talkingDesk(platform: Platform, wrapUp = 'optional') {
    const desk = createDesk({ platform });
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 1e9, wrapUp });
    const id = desk.api.getFirstWorkItemId('VOICE');
    desk.gadget.answer(id);
    await desk.gadget.advance(1_000);
    desk.takeEvents();
    return { ...desk, desk, id };
}

function update({ ask }: Desk, id: string, updatedData: unknown) {
    return ask('updateWorkItemData', 'VOICE', id, updatedData);
}

describe.each(PLATFORMS)('hold and retrieve on %s', (platform) => {
    it('pause and resume the work item, the channel stays TALKING', async () => {
        const { gadget, api, takeEvents, id } = await talkingDesk(platform);
        gadget.hold(id);
        expect(api.getFirstWorkItem('VOICE')?.State).toBe('PAUSED');
        expect(api.getChannel('VOICE')?.State).toBe('TALKING');
        gadget.retrieve(id);
        expect(takeEvents().filter((line) => line.includes('WorkItem'))).toEqual([
            'onWorkItemPause[PAUSED]',
            'onWorkItemResume[ACTIVE]',
        ]);
    });

    it('are refused out of turn', async () => {
        const { gadget, id } = await talkingDesk(platform);
        expect(() => gadget.retrieve(id)).toThrow('Generic Error');
        gadget.hold(id);
        expect(() => gadget.hold(id)).toThrow('Generic Error');
        expect(() => gadget.dial('41445556677')).toThrow('active call');
        expect(() => gadget.hold('1')).toThrow('Dialog Not Found');
    });

    it('a held call can be hung up', async () => {
        const { gadget, api, id } = await talkingDesk(platform);
        gadget.hold(id);
        gadget.hangUp(id);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        expect(api.getChannel('VOICE')?.State).toBe('READY');
    });
});

describe('tones', () => {
    it.each([
        ['CCE', '0123456789*#ABCD', undefined],
        ['CCE', '12E', 'Invalid Input'],
        ['CCE', '', 'Parameter Missing'],
        ['CCE', 5, 'Invalid Input'],
        ['CCX', '0123456789*#', undefined],
        ['CCX', '1A', 'Generic Error: CF_VALUE_OUT_OF_RANGE (3)'],
        ['CCX', undefined, 'Parameter Missing'],
    ] as const)('on %s: %p', async (platform, tones, error) => {
        const { ask, gadget } = await talkingDesk(platform);
        const answer = await ask('sendDtmf', tones);
        expect(answer.success).toBe(error === undefined);
        expect(answer.error ?? '').toContain(error ?? '');
        const heard = gadget.trace.filter(({ name }) => name === 'far end hears tones');
        expect(heard.map(({ detail }) => detail)).toEqual(error ? [] : [{ tones }]);
    });

    it('need an active call', async () => {
        const { ask, gadget, api, id } = await talkingDesk('CCE');
        expect(api.isSendDtmfEnabled()).toBe(true);
        gadget.hold(id);
        expect(api.isSendDtmfEnabled()).toBe(false);
        expect((await ask('sendDtmf', '1')).error).toContain('Invalid State');
        gadget.hangUp(id);
        expect((await ask('sendDtmf', '1')).error).toContain('CF_NO_ACTIVE_CALL');
        void gadget.play('incoming-call', { agent: 'manual' });
        expect(api.isSendDtmfEnabled()).toBe(false);
        expect((await ask('sendDtmf', '1')).error).toContain('Generic Error');
    });
});

describe('makeCall', () => {
    it('is enabled while a consultation is possible, not while one is set up', async () => {
        const { gadget, api, id } = await talkingDesk('CCE');
        expect(api.isMakeCallEnabled()).toBe(true);
        gadget.dial('41445556677');
        expect(api.isMakeCallEnabled()).toBe(false);
        await gadget.advance(4_000);
        expect(api.isMakeCallEnabled()).toBe(true);
        gadget.hangUp(api.getSecondWorkItemId('VOICE'));
        expect(api.isMakeCallEnabled()).toBe(false);
        gadget.retrieve(id);
        expect(api.isMakeCallEnabled()).toBe(true);
    });

    it('asks onBeforeDial for a call with its variables, for a consultation without', async () => {
        const { api, ask } = await talkingDesk('CCE');
        const asked: BeforeDialEvent[] = [];
        api.onBeforeDial = (event) => asked.push(event);
        await ask('makeCall', '333111', { PerVar1: 'a' }, false);
        expect(asked).toEqual([
            { eventType: 'OnBeforeDial', callType: 'CONSULT', dialedNumber: '333111' },
        ]);
        expect(api.getSecondWorkItem('VOICE')).toBeNull();
        await ask('makeCall', '333111', {}, true);
        expect(api.getSecondWorkItem('VOICE')?.CallType).toBe('CONSULT');
    });

    it('a click to dial reaches onBeforeDial and the work item', async () => {
        const clicked = {
            recipientType: 'Account',
            recipientId: '0011j00001HRryWAAT',
            recipientName: 'Test Account',
            number: '41445556677',
        };
        const { api, gadget, events } = createDesk();
        const asked: BeforeDialEvent[] = [];
        api.onBeforeDial = (event) => asked.push(event);
        gadget.clickToDial('41445556677', clicked);
        expect(asked).toMatchObject([
            { callType: 'OUTBOUND', dialedNumber: '41445556677', relatedObject: clicked },
        ]);
        api.makeCall('41445556677', {}, true);
        await gadget.advance(1_000);
        expect(events.find(({ name }) => name === 'onWorkItemCreate')?.payload).toMatchObject({
            item: { CrmData: { RelatedObject: clicked } },
        });
        gadget.hangUp(api.getFirstWorkItemId('VOICE'));
        api.onBeforeDial = null;
        gadget.dial('41445556678');
        expect(api.getFirstWorkItem('VOICE')?.CrmData.RelatedObject).toBe('');
    });
});

describe('blindTransferCall', () => {
    it('asks onBeforeDial with the id of the call, unless told to dial immediately', async () => {
        const { api, ask, id, gadget } = await talkingDesk('CCE');
        const asked: BeforeDialEvent[] = [];
        api.onBeforeDial = (event) => asked.push(event);
        await ask('blindTransferCall', id, '41445556677', false);
        gadget.blindTransfer(id, '41445556678');
        expect(asked).toEqual(
            ['41445556677', '41445556678'].map((dialedNumber) => ({
                eventType: 'OnBeforeDial',
                callType: 'BLINDTRANSFER',
                dialedNumber,
                workItemId: id,
            })),
        );
        expect(api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
        expect((await ask('blindTransferCall', id, '41445556677', true)).success).toBe(true);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
    });

    it.each([
        ['', 'Parameter Missing'],
        [undefined, 'Parameter Missing'],
    ])('to %p is refused', async (number, error) => {
        const { ask, id } = await talkingDesk('CCE');
        expect((await ask('blindTransferCall', id, number, true)).error).toContain(error);
    });

    it('is followed by wrap-up where that is required', async () => {
        const { ask, id, takeEvents } = await talkingDesk('CCE', 'required');
        await ask('blindTransferCall', id, '41445556677', true);
        expect(takeEvents()).toContain('onWorkItemWrapup[WRAPUP]');
    });
});

describe.each(PLATFORMS)('updateWorkItemData of a call on %s', (platform) => {
    it('changes what is given and keeps the rest', async () => {
        const { desk, api, id, takeEvents } = await talkingDesk(platform);
        const data: ItemVariables = {
            PerVar9: 'newValue',
            NamedVariables: [{ Key: 'user.Var1', Value: '{k:Title;v:Value}' }],
            LocalVariables: [{ Key: 'mine', Value: '1' }],
            WrapUpReason: 'A reason of my own',
        };
        expect((await update(desk, id, data)).success).toBe(true);
        expect(takeEvents()).toEqual([
            'onCallVariableChanged[ACTIVE]',
            'onWrapUpDataChanged[ACTIVE]',
        ]);
        expect(api.getFirstWorkItem('VOICE')).toMatchObject({
            PerVar2: 'en',
            PerVar9: 'newValue',
            NamedVariables: [
                { Key: 'user.Language', Value: 'en' },
                { Key: 'user.Var1', Value: '{k:Title;v:Value}' },
            ],
            LocalVariables: [{ Key: 'mine', Value: '1' }],
            SelectedWrapupReason: 'A reason of my own',
        });
        await update(desk, id, { WrapUpReason: '' });
        expect(takeEvents()).toEqual(['onWrapUpDataChanged[ACTIVE]']);
        expect(api.getFirstWorkItem('VOICE')?.SelectedWrapupReason).toBe('');
    });

    it.each([
        ['a variable of more than 40 bytes', { PerVar1: 'é'.repeat(21) }],
        ['an unknown ECC variable', { NamedVariables: [{ Key: 'user.Nobody', Value: '' }] }],
        ['a campaign variable', { NamedVariables: [{ Key: 'BAResponse', Value: 'Accept' }] }],
        [
            'the same variable twice',
            {
                NamedVariables: [
                    { Key: 'user.Var1', Value: '1' },
                    { Key: 'user.Var1', Value: '2' },
                ],
            },
        ],
        ['a single value as an array', { NamedVariables: [{ Key: 'user.Var1[0]', Value: '' }] }],
        ['an array as a single value', { NamedVariables: [{ Key: 'user.Notes', Value: '' }] }],
        ['an index too high', { NamedVariables: [{ Key: 'user.Notes[10]', Value: '' }] }],
        ['no list', { NamedVariables: 'user.Var1' }],
        ['an unknown field', { PerVar11: '' }],
        ['no object', 'PerVar1'],
        [
            'too much together',
            {
                NamedVariables: Array.from({ length: 10 }, (_, i) => ({
                    Key: `user.Notes[${i}]`,
                    Value: 'x'.repeat(210),
                })),
            },
        ],
    ])('refuses %s, and with it the good rest', async (_what, bad) => {
        const { desk, api, id, takeEvents } = await talkingDesk(platform);
        const given = typeof bad === 'object' ? { PerVar5: 'good', ...bad } : bad;
        expect((await update(desk, id, given)).error).toContain('Invalid Input');
        expect(api.getFirstWorkItem('VOICE')?.PerVar5).toBe('');
        expect(takeEvents()).toEqual([]);
    });

    it('cuts an ECC value that is too long without a word', async () => {
        const { desk, api, id } = await talkingDesk(platform);
        const given = { NamedVariables: [{ Key: 'user.RecordId', Value: '0'.repeat(30) }] };
        expect((await update(desk, id, given)).success).toBe(true);
        expect(api.getFirstWorkItem('VOICE')?.NamedVariables).toContainEqual({
            Key: 'user.RecordId',
            Value: '0'.repeat(18),
        });
    });

    it.each([{ PerVar1: 'x' }, { WrapUpReason: 'x' }])(
        'while it rings refuses %p, local variables with it',
        async (bad) => {
            const desk = createDesk({ platform });
            void desk.gadget.play('incoming-call', { agent: 'manual' });
            const id = desk.api.getFirstWorkItemId('VOICE');
            const given = { ...bad, LocalVariables: [{ Key: 'a', Value: '1' }] };
            expect((await update(desk, id, given)).error).toContain('Invalid State');
            expect(desk.api.getFirstWorkItem('VOICE')?.LocalVariables).toEqual([]);
            expect(desk.takeEvents()).not.toContain('onCallVariableChanged[OFFERED]');
        },
    );

    it('while it rings takes local variables', async () => {
        const desk = createDesk({ platform });
        void desk.gadget.play('incoming-call', { agent: 'manual' });
        const id = desk.api.getFirstWorkItemId('VOICE');
        const LocalVariables = [{ Key: 'a', Value: '1' }];
        expect((await update(desk, id, { LocalVariables })).success).toBe(true);
        expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ LocalVariables });
        expect(desk.takeEvents()).toContain('onCallVariableChanged[OFFERED]');
    });

    it('in wrap-up takes a reason and local variables', async () => {
        const { desk, gadget, api, id } = await talkingDesk(platform, 'required');
        gadget.hangUp(id);
        expect((await update(desk, id, { PerVar1: 'x' })).error).toContain('Invalid State');
        const given = { WrapUpReason: 'Complaint', LocalVariables: [{ Key: 'a', Value: '1' }] };
        expect((await update(desk, id, given)).success).toBe(true);
        expect(api.getFirstWorkItem('VOICE')).toMatchObject({
            State: 'WRAPUP',
            SelectedWrapupReason: 'Complaint',
            LocalVariables: [{ Key: 'a', Value: '1' }],
        });
    });

    it('is possible for every call but a ringing one', async () => {
        const desk = createDesk({ platform });
        const { api, gadget } = desk;
        void gadget.play('incoming-call', { agent: 'manual', talkMs: 1e9, wrapUp: 'required' });
        const id = api.getFirstWorkItemId('VOICE');
        const isEnabled = () => api.isUpdateWorkItemDataEnabled('VOICE', id);
        expect(isEnabled()).toBe(false);
        gadget.answer(id);
        expect(isEnabled()).toBe(true);
        gadget.hold(id);
        expect(isEnabled()).toBe(true);
        gadget.hangUp(id);
        expect(isEnabled()).toBe(true);
    });

    it('shows at the other agent of a consultation at once', async () => {
        const { desk, gadget, api } = await talkingDesk('CCE');
        const other = openColleagueDesk(desk);
        gadget.dial(other.gadget.agent.extension);
        const consult = api.getSecondWorkItemId('VOICE');
        other.gadget.answer(consult);
        const given = { PerVar4: 'seen', LocalVariables: [{ Key: 'mine', Value: '1' }] };
        await update(desk, consult, given);
        expect(other.api.getFirstWorkItem('VOICE')).toMatchObject({
            PerVar4: 'seen',
            LocalVariables: [],
        });
        expect(other.takeEvents()).toContain('onCallVariableChanged[ACTIVE]');
    });
});

describe('variables of a call that no queue delivered', () => {
    it.each([
        ['CCX', {}, true],
        ['CCE', {}, false],
        ['CCE', { 'A-PROTECTED': 'both' }, true],
        ['CCX', { 'A-PROTECTED': 'never' }, false],
    ] as const)('on %s with %p are protected: %p', async (platform, assumptions, isProtected) => {
        const desk = createDesk({ platform, assumptions });
        desk.gadget.dial('41445556677');
        await desk.gadget.advance(5_000);
        const id = desk.api.getFirstWorkItemId('VOICE');
        const { error } = await update(desk, id, { PerVar1: 'x' });
        expect(error?.includes('Call Variable is protected') ?? false).toBe(isProtected);
    });
});

describe('wrap-up that needs a reason', () => {
    it('is left neither by a state nor by endItem without one', async () => {
        const { desk, gadget, ask, id } = await talkingDesk('CCE', 'required-with-reason');
        gadget.hangUp(id);
        for (const [name, ...args] of [
            ['setAgentState', 'VOICE', 'READY', 0],
            ['setAgentState', 'VOICE', 'NOT_READY', 1],
            ['endItem', 'VOICE', id],
        ] as const) {
            expect((await ask(name, ...args)).error).toContain('CF_WRAPUP_DATA_REQUIRED (280)');
        }
        await update(desk, id, { WrapUpReason: 'Complaint' });
        expect((await ask('endItem', 'VOICE', id)).success).toBe(true);
    });
});

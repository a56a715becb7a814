/** Calls: what happens to them, and requests about them. */
import { readEverything } from './requestDrives';
import { askAll, ringCall, takeCall, type Drive } from './watchedDesk';

const BOTH = ['CCE', 'CCX'] as const;

const scenarios: readonly Drive[] = BOTH.flatMap((platform) =>
    [
        'incoming-call',
        'incoming-call-with-wrap-up',
        'outgoing-call',
        'pause-and-resume',
        'call-variables',
        'warm-transfer',
        'blind-transfer',
        'conference',
        'outbound-progressive',
        'outbound-preview',
        'unanswered-call',
        'caller-gives-up',
        'connection-lost',
    ].map((name) => ({
        title: `${name} on ${platform}`,
        options: { platform, channels: ['VOICE', 'TICKET', 'CHAT'] },
        run: async ({ gadget }) => {
            await gadget.play(name);
            await gadget.advance(1_000);
        },
    })),
);

const directCall: Drive = {
    title: 'a direct call to an agent who is Not Ready',
    async run(desk) {
        await ringCall(desk, { direct: true });
        const id = desk.callId();
        readEverything(desk.api);
        await askAll(desk, [
            ['updateWorkItemData', 'VOICE', id, { PerVar1: 'too early' }],
            ['updateWorkItemData', 'VOICE', id, { LocalVariables: [{ Key: 'a', Value: 'b' }] }],
            ['startItem', 'VOICE', id],
            ['startItem', 'VOICE', id],
            ['startItem', 'VOICE', 'unknown'],
        ]);
        readEverything(desk.api);
        desk.api.isUpdateWorkItemDataEnabled('VOICE', id);
        await askAll(desk, [
            ['endItem', 'VOICE', id],
            ['endItem', 'VOICE', id],
        ]);
    },
};

const dials: readonly Drive[] = BOTH.map((platform) => ({
    title: `dials on ${platform}`,
    options: { platform },
    async run(desk) {
        const { api, gadget } = desk;
        await askAll(desk, [
            ['makeCall', '', {}, true],
            ['makeCall', gadget.ctiData?.Extension, {}, true],
            ['makeCall', '41791234567', { LocalVariables: [{ Key: 'a', Value: 'b' }] }, true],
            ['makeCall', '41791234567', { WrapUpReason: 'x' }, true],
        ]);
        api.onBeforeDial = ({ dialedNumber, callVariables }) =>
            api.makeCall(dialedNumber, callVariables ?? {}, true);
        await desk.ask('makeCall', '41791234567', { PerVar1: 'x' }, false);
        await desk.ask('endItem', 'VOICE', desk.callId());
    },
}));

const variables: Drive = {
    title: 'variables and the wrap-up reason of a call',
    async run(desk) {
        const id = await takeCall(desk, { wrapUp: 'required' });
        await askAll(desk, [
            ['updateWorkItemData', 'VOICE', id, { PerVar1: 'x' }],
            ['updateWorkItemData', 'VOICE', id, { PerVar1: 'x'.repeat(41) }],
            ['updateWorkItemData', 'VOICE', id, { NamedVariables: [named('user.Language')] }],
            ['updateWorkItemData', 'VOICE', id, { NamedVariables: [named('user.unknown')] }],
            ['updateWorkItemData', 'VOICE', id, { WrapUpReason: 'Question Answered' }],
            ['updateWorkItemData', 'VOICE', id, { WrapUpReason: '' }],
            ['updateWorkItemData', 'VOICE', 'unknown', { PerVar1: 'x' }],
            ['endItem', 'VOICE', id],
            ['updateWorkItemData', 'VOICE', id, { WrapUpReason: 'Question Answered' }],
            ['updateWorkItemData', 'VOICE', id, { WrapUpReason: '' }],
        ]);
    },
};

const dtmf: Drive = {
    title: 'tones',
    async run(desk) {
        await desk.ask('sendDtmf', '1');
        await takeCall(desk);
        await desk.ask('sendDtmf', '12*#A');
        await desk.ask('sendDtmf', 'x');
    },
};

const reloads: readonly Drive[] = [
    {
        title: 'a reload with an active call',
        async run(desk) {
            await takeCall(desk);
            desk.gadget.reload(100);
            await desk.gadget.advance(1_000);
        },
    },
    {
        title: 'a reload in wrap-up',
        async run(desk) {
            const id = await takeCall(desk, { wrapUp: 'required' });
            await desk.ask('endItem', 'VOICE', id);
            desk.gadget.reload(100);
            await desk.gadget.advance(1_000);
        },
    },
];

const interactionLog: Drive = {
    title: "activities of Salesforce's Interaction Log",
    options: { assumptions: { 'A-ACTIVITY': 'interaction-log' } },
    run: async ({ gadget }) => {
        await gadget.play('incoming-call');
    },
};

const media: Drive = {
    title: 'media requests about calls',
    options: { channels: ['VOICE', 'TICKET'] },
    run: (desk) =>
        askAll(desk, [
            ['wrapUpItem', 'VOICE', '1'],
            ['wrapUpItem', 'TICKET', 'unknown'],
            ['shareRecord', 'Contact', '003000000000001AAA'],
            ['blindTransferCall', 'unknown', '41791234567', true],
            ['conferenceConsultationCall', 'unknown'],
            ['transferConsultationCall', 'unknown'],
            ['getLastWorkItems', 'VOICE'],
            ['getLastWorkItems', 'OVERALL'],
            ['getLastWorkItems', 'TICKET'],
            ['getLastWorkItems', 'CHAT'],
            ['getLastWorkItems', 'OTHER'],
        ]),
};

function named(Key: string) {
    return { Key, Value: 'en' };
}

export const CALL_DRIVES: readonly Drive[] = [
    ...scenarios,
    directCall,
    ...dials,
    variables,
    dtmf,
    ...reloads,
    interactionLog,
    media,
];

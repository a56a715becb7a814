/**
 * Every function of the guide that returns at once, used as its sample does, and the guide's own
 * larger samples, in a Visualforce page and in Lightning.
 */
import { consult, idOf, ring, talk } from '../../../../../../jest/guideCalls';
import { CHANNEL_ID, type GuideDesk } from '../../../../../../jest/guideDesk';
import { proveSamples, type Sample } from '../../../../../../jest/guideSamples';
import type { IntegrationApi, IntegrationApiLibrary, WorkItem } from '../contract';

const NUMBER = '41791234567';

/** A record, so that the compiler notices a field that is missing or too many. */
const WORK_ITEM_FIELDS: Record<keyof WorkItem, true> = {
    Id: true,
    SecondaryId: true,
    UniqueId: true,
    CrmId: true,
    CrmData: true,
    AgentId: true,
    State: true,
    Service: true,
    DNIS: true,
    DialedNumber: true,
    Sender: true,
    Subject: true,
    Destination: true,
    Direction: true,
    Channel: true,
    CorrelationData: true,
    SelectedWrapupReason: true,
    MediaWrapUpReason: true,
    CallType: true,
    IsInternalCall: true,
    PerVar1: true,
    PerVar2: true,
    PerVar3: true,
    PerVar4: true,
    PerVar5: true,
    PerVar6: true,
    PerVar7: true,
    PerVar8: true,
    PerVar9: true,
    PerVar10: true,
    NamedVariables: true,
    LocalVariables: true,
    CreatedTimeStamp: true,
    ConnectedTimeStamp: true,
    WrapedupTimeStamp: true,
    EndedTimeStamp: true,
    TimeZoneOffset: true,
    Participants: true,
    QueueName: true,
    QueueNumber: true,
    CallKeyCallId: true,
    CallKeyPrefix: true,
    CallKeySequenceNum: true,
};

const START: readonly Sample[] = [
    {
        title: 'setLMSEnvironment: what the page sends goes through the message channel',
        async prove(desk) {
            desk.api.writeLogDebug('hello');
            await desk.advance(100);
            const isVisualforce = 'ConnectsIntegrationAPI' in globalThis && 'sforce' in globalThis;
            expect([...desk.channelsUsed]).toEqual([
                isVisualforce ? CHANNEL_ID : 'cnx__ConnectsIntegrationAPI__c',
            ]);
            expect(desk.written).toEqual(['hello']);
        },
    },
    {
        title: 'waitReady: calls back when the gadget has started, not before',
        options: { startupMs: 5_000 },
        async prove(desk) {
            await desk.advance(4_800);
            expect(desk.isReady).toBe(false);
            await desk.advance(200);
            expect(desk.isReady).toBe(true);
            expect(desk.api.getChannel('VOICE')).not.toBeNull();
        },
    },
    {
        title: 'waitReady: calls back at once when the gadget is ready already',
        async prove(desk) {
            const callback = jest.fn();
            desk.api.waitReady(callback);
            await Promise.resolve();
            expect(callback.mock.calls).toEqual([[]]);
        },
    },
    {
        title: 'noConflict: the object goes on working, and has slots of its own',
        async prove(desk) {
            const other = (desk.api as IntegrationApiLibrary).noConflict();
            const handler = jest.fn();
            // In Lightning the service hands out one object per component, also here.
            other.waitReady(() => {
                other.onAgentStateChange = handler;
            });
            await desk.advance(100);
            await desk.gadget.setAgentState('VOICE', 'READY');
            await desk.advance(100);
            expect(handler).toHaveBeenCalledTimes(1);
            expect(other.CHANNEL.STATE.READY).toBe('READY');
        },
    },
];

const LOG: readonly Sample[] = [
    {
        title: 'writeLogDebug: the text is in the log of the gadget',
        async prove(desk) {
            desk.api.writeLogDebug('Hello world!');
            await desk.advance(100);
            expect(desk.written).toEqual(['Hello world!']);
            expect(desk.errorsWritten).toEqual([]);
        },
    },
    {
        title: 'writeLogError: the text is in the log of the gadget, as an error',
        async prove(desk) {
            desk.api.writeLogError('Houston, we have a problem!');
            await desk.advance(100);
            expect(desk.errorsWritten).toEqual(['Houston, we have a problem!']);
            expect(desk.written).toEqual([]);
        },
    },
];

const STATE: readonly Sample[] = [
    {
        title: 'getCtiData: gives the agent and the channels in the order of the gadget',
        options: { channels: ['CHAT', 'VOICE'] },
        async prove({ api, gadget }) {
            const data = api.getCtiData();
            expect(`${data?.FirstName} ${data?.LastName}`).toBe(
                `${gadget.agent.firstName} ${gadget.agent.lastName}`,
            );
            expect(data?.Channels.map(({ Name }) => Name)).toEqual(['CHAT', 'VOICE']);
            expect(data).toMatchObject({ Supervisor: false, TeamId: gadget.agent.teamId });
        },
    },
    {
        title: 'getCtiData: is null when the data is not available',
        options: { signedIn: false, assumptions: { 'A-SIGNEDOUT': 'null' } },
        async prove({ api }) {
            expect(api.getCtiData()).toBeNull();
            expect(api.getChannel('VOICE')).toBeNull();
            expect(api.getFirstWorkItem('VOICE')).toBeNull();
            expect(api.getFirstWorkItemId('VOICE')).toBe('');
        },
    },
    {
        title: 'getChannel: tells the state of one channel',
        async prove({ api, gadget, advance }) {
            expect(api.getChannel(api.CHANNEL.TYPE.VOICE)).toMatchObject({ State: 'NOT_READY' });
            await gadget.setAgentState('VOICE', 'READY');
            await advance(100);
            expect(api.getChannel(api.CHANNEL.TYPE.VOICE)).toMatchObject({ State: 'READY' });
            expect(api.getChannel(api.CHANNEL.TYPE.CHAT)).toBeNull();
        },
    },
    {
        title: 'isMakeCallEnabled: true while signed in, false while signed out',
        async prove({ api, gadget, advance }) {
            expect(api.isMakeCallEnabled()).toBe(true);
            gadget.signOut();
            await advance(100);
            expect(api.isMakeCallEnabled()).toBe(false);
        },
    },
    {
        title: 'isSendDtmfEnabled: true on an active call',
        async prove(desk) {
            expect(desk.api.isSendDtmfEnabled()).toBe(false);
            await ring(desk);
            expect(desk.api.isSendDtmfEnabled()).toBe(false);
            await desk.ask('startItem', 'VOICE', idOf(desk, 0));
            expect(desk.api.isSendDtmfEnabled()).toBe(true);
        },
    },
    {
        title: 'isShareRecordEnabled: true on an active call with another agent',
        async prove(desk) {
            await talk(desk);
            expect(desk.api.isShareRecordEnabled()).toBe(false);
            desk.gadget.dial(desk.gadget.colleagues[0]?.extension ?? '');
            await desk.advance(5_000);
            expect(desk.api.isShareRecordEnabled()).toBe(true);
        },
    },
];

const ITEMS: readonly Sample[] = [
    {
        title: 'isUpdateWorkItemDataEnabled: true for an answered call',
        async prove(desk) {
            const { api } = desk;
            const id = await ring(desk);
            expect(api.isUpdateWorkItemDataEnabled('VOICE', id)).toBe(false);
            await desk.ask('startItem', 'VOICE', id);
            expect(api.isUpdateWorkItemDataEnabled('VOICE', id)).toBe(true);
            expect(api.isUpdateWorkItemDataEnabled('TICKET', id)).toBe(false);
        },
    },
    {
        title: 'isUpdateWorkItemDataEnabled: null and a logged error for invalid arguments',
        async prove(desk) {
            const wrong = 'FAX' as 'VOICE';
            expect(desk.api.isUpdateWorkItemDataEnabled(wrong, '1')).toBeNull();
            await desk.advance(100);
            expect(desk.errorsWritten).toEqual([expect.stringContaining('FAX')]);
        },
    },
    {
        title: 'getFirstWorkItem: gives the only call, null when there is none',
        async prove(desk) {
            expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
            const id = await talk(desk, { from: NUMBER });
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
                Id: id,
                Sender: NUMBER,
                State: 'ACTIVE',
            });
        },
    },
    {
        title: 'getSecondWorkItem: gives the consultation, null when there is none',
        async prove(desk) {
            expect(desk.api.getSecondWorkItem('VOICE')).toBeNull();
            const held = await consult(desk);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: held, State: 'PAUSED' });
            expect(desk.api.getSecondWorkItem('VOICE')).toMatchObject({
                Id: idOf(desk, 1),
                CallType: 'CONSULT',
            });
        },
    },
    {
        title: 'getFirstWorkItemId: gives the id of the only call, an empty text when there is none',
        async prove(desk) {
            expect(desk.api.getFirstWorkItemId('VOICE')).toBe('');
            const id = await talk(desk);
            expect(desk.api.getFirstWorkItemId('VOICE')).toBe(id);
            expect(desk.api.getFirstWorkItemId('CHAT')).toBe('');
        },
    },
    {
        title: 'getSecondWorkItemId: gives the id of the consultation, an empty text when there is none',
        async prove(desk) {
            expect(desk.api.getSecondWorkItemId('VOICE')).toBe('');
            await consult(desk);
            expect(desk.api.getSecondWorkItemId('VOICE')).toBe(idOf(desk, 1));
        },
    },
    {
        title: 'WorkItem Structure: a work item has every field of the guide',
        async prove(desk) {
            await talk(desk);
            const item = desk.api.getFirstWorkItem('VOICE');
            expect(Object.keys(item ?? {}).sort()).toEqual(Object.keys(WORK_ITEM_FIELDS).sort());
        },
    },
];

/** The enumerations, as the guide lists them. */
const ENUMERATIONS: readonly (readonly [
    string,
    (api: IntegrationApi) => object,
    readonly string[],
])[] = [
    ['GENERAL.TOOLBAR_POSITION', (api) => api.GENERAL.TOOLBAR_POSITION, ['TOP', 'BOTTOM', 'AUTO']],
    ['CHANNEL.TYPE', (api) => api.CHANNEL.TYPE, ['OVERALL', 'VOICE', 'TICKET', 'CHAT']],
    [
        'CHANNEL.STATE',
        (api) => api.CHANNEL.STATE,
        ['NOT_READY', 'READY', 'TALKING', 'ACTIVE', 'WORK', 'WORK_READY', 'LOGOUT'],
    ],
    [
        'ONBEFOREDIALCALLTYPE',
        (api) => api.ONBEFOREDIALCALLTYPE,
        ['OUTBOUND', 'CONSULT', 'BLINDTRANSFER'],
    ],
    ['WORKITEM.TYPE', (api) => api.WORKITEM.TYPE, ['VOICE', 'TICKET', 'CHAT']],
    [
        'WORKITEM.STATE',
        (api) => api.WORKITEM.STATE,
        ['OFFERED', 'ACTIVE', 'WRAPUP', 'PAUSED', 'ENDED'],
    ],
    [
        'SUBSCRIPTION.STATE',
        (api) => api.SUBSCRIPTION.STATE,
        ['ENABLED', 'DISABLED', 'UPDATED', 'ADDED', 'DELETED', 'FAILED'],
    ],
    ['REASON.TYPE', (api) => api.REASON.TYPE, ['NOTREADY', 'WRAPUP', 'LOGOUT']],
];

/** The guide's "Basic Event and Request Sample Code": two buttons and what comes of them. */
function placeButtons({ api }: GuideDesk): { ready: () => void; notReady: () => void } {
    api.onAgentStateChange = ({ channelType, newState }) =>
        api.writeLogDebug(`${channelType} ${newState.State} (${newState.ReasonCode})`);
    const ask = (state: 'READY' | 'NOT_READY', reason: number | string) => () =>
        api.setAgentState(api.CHANNEL.TYPE.VOICE, state, reason, ({ success, error }) => {
            if (!success) {
                api.showError('USER', 'setAgentState failed', error ?? '');
            }
        });
    return { ready: ask('READY', 0), notReady: ask('NOT_READY', '2') };
}

const WHOLE_PAGES: readonly Sample[] = [
    {
        title: 'Enumeration Values: the library carries every value under its name',
        async prove({ api }) {
            for (const [, read, values] of ENUMERATIONS) {
                expect(read(api)).toEqual(
                    Object.fromEntries(values.map((value) => [value, value])),
                );
            }
        },
    },
    {
        title: 'Basic Event and Request Sample Code: two buttons change the state and tell of it',
        async prove(desk) {
            const { ready, notReady } = placeButtons(desk);
            ready();
            await desk.advance(1_000);
            notReady();
            await desk.advance(1_000);
            expect(desk.written).toEqual(['VOICE READY (0)', 'VOICE NOT_READY (2)']);
            expect(desk.shown).toEqual([]);
        },
    },
    {
        title: 'Basic Event and Request Sample Code: a refusal is shown in the gadget',
        async prove(desk) {
            const { ready } = placeButtons(desk);
            desk.gadget.failNext('setAgentState', 'Invalid State: planted');
            ready();
            await desk.advance(1_000);
            expect(desk.shown).toEqual(['USER|setAgentState failed|Invalid State: planted']);
        },
    },
    {
        title: 'Custom Lightning Web Component Template: hears of a call from the ring to the answer',
        async prove(desk) {
            const { api } = desk;
            const told: string[] = [];
            api.onWorkItemCreate = ({ item }) => told.push(`create ${item.Channel}`);
            api.onWorkItemConnect = ({ item }) => told.push(`connect ${item.Channel}`);
            api.onAgentStateChange = ({ channelType, newState }) =>
                told.push(`state ${channelType} ${newState.State}`);
            await talk(desk);
            expect(told).toEqual(
                expect.arrayContaining(['create VOICE', 'connect VOICE', 'state VOICE TALKING']),
            );
            expect(told.indexOf('create VOICE')).toBeLessThan(told.indexOf('connect VOICE'));
        },
    },
];

proveSamples([...START, ...LOG, ...STATE, ...ITEMS, ...WHOLE_PAGES]);

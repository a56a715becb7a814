/** Every event of the guide, used as its sample does, in a Visualforce page and in Lightning. */
import { colleagueOf, consult, ring, talk } from '../../../../../../jest/guideCalls';
import type { GuideDesk } from '../../../../../../jest/guideDesk';
import { proveSamples, type Sample } from '../../../../../../jest/guideSamples';
import type { IntegrationApi, WorkItem } from '../contract';

const CAMPAIGN_DATA = [
    'BACampaign',
    'BAStatus',
    'BAResponse',
    'BAAccountNumber',
    'BADialedListID',
    'BATimeZone',
    'BABuddyName',
] as const;

const NUMBER = '41791234567';
const PAGE = { url: '/001x0000003DGQR', recordId: '001x0000003DGQR', objectType: 'Account' };

type CallSlot =
    | 'onWorkItemCreate'
    | 'onWorkItemConnect'
    | 'onWorkItemPause'
    | 'onWorkItemResume'
    | 'onWorkItemWrapup'
    | 'onWorkItemEnd';

/** The handler of those samples: a line for each voice call. */
function noteCalls({ api }: GuideDesk, slot: CallSlot): void {
    api[slot] = ({ item }: { item: WorkItem }) => {
        if (item.Channel === 'VOICE') {
            api.writeLogDebug(`${slot}: ${item.Sender} > ${item.Destination}, ${item.State}`);
        }
    };
}

const CONNECTION: readonly Sample[] = [
    {
        title: 'onClientInterfaceConnectionLost: names the channels that are cut off',
        async prove(desk) {
            const { api, gadget } = desk;
            api.onClientInterfaceConnectionLost = ({ affectedChannels }) =>
                api.writeLogDebug(`lost ${affectedChannels.join()}`);
            gadget.loseConnection(Infinity);
            await desk.advance(1_000);
            expect(desk.written).toEqual(['lost VOICE']);
        },
    },
    {
        title: 'onClientInterfaceConnectionEstablished: names the channels that are back',
        async prove(desk) {
            const { api, gadget } = desk;
            api.onClientInterfaceConnectionEstablished = ({ affectedChannels }) =>
                api.writeLogDebug(`back ${affectedChannels.join()}`);
            gadget.loseConnection(5_000);
            await desk.advance(4_000);
            expect(desk.written).toEqual([]);
            await desk.advance(2_000);
            expect(desk.written).toEqual(['back VOICE']);
        },
    },
];

/** The three branches of the sample. */
function dialAsTold(api: IntegrationApi): void {
    const { OUTBOUND, CONSULT, BLINDTRANSFER } = api.ONBEFOREDIALCALLTYPE;
    api.onBeforeDial = ({ callType, dialedNumber, callVariables, workItemId }) => {
        api.writeLogDebug(`${callType} ${dialedNumber}`);
        switch (callType) {
            case OUTBOUND:
                api.makeCall(dialedNumber, callVariables ?? {}, true);
                break;
            case CONSULT:
                api.makeCall(dialedNumber, {}, true);
                break;
            case BLINDTRANSFER:
                api.blindTransferCall(workItemId ?? '', dialedNumber, true);
                break;
        }
    };
}

const DIALS: readonly Sample[] = [
    {
        title: 'onBeforeDial: an outbound call is dialled once, by the page',
        async prove(desk) {
            dialAsTold(desk.api);
            desk.gadget.dial(NUMBER);
            await desk.advance(8_000);
            expect(desk.written).toEqual([`OUTBOUND ${NUMBER}`]);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
                DialedNumber: NUMBER,
                State: 'ACTIVE',
            });
            expect(desk.api.getSecondWorkItem('VOICE')).toBeNull();
        },
    },
    {
        title: 'onBeforeDial: a consultation is dialled once, by the page',
        async prove(desk) {
            const held = await talk(desk);
            dialAsTold(desk.api);
            desk.gadget.dial(colleagueOf(desk));
            await desk.advance(8_000);
            expect(desk.written).toEqual([`CONSULT ${colleagueOf(desk)}`]);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: held, State: 'PAUSED' });
            expect(desk.api.getSecondWorkItem('VOICE')).toMatchObject({ CallType: 'CONSULT' });
        },
    },
    {
        title: 'onBeforeDial: a direct transfer is made once, by the page',
        async prove(desk) {
            const id = await talk(desk);
            dialAsTold(desk.api);
            desk.gadget.blindTransfer(id, colleagueOf(desk));
            await desk.advance(2_000);
            expect(desk.written).toEqual([`BLINDTRANSFER ${colleagueOf(desk)}`]);
            const { State } = desk.api.getFirstWorkItem('VOICE') ?? { State: 'gone' };
            expect(['WRAPUP', 'gone']).toContain(State);
        },
    },
    {
        title: 'onBeforeDial: nothing is dialled when the page does not dial',
        async prove(desk) {
            // The service says there that a handler gave no answer.
            const consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
            desk.api.onBeforeDial = () => undefined;
            desk.gadget.dial(NUMBER);
            await desk.advance(20_000);
            consoleError.mockRestore();
            expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
        },
    },
    {
        title: 'onBeforeDial: what the page dials immediately by itself is dialled once',
        async prove(desk) {
            dialAsTold(desk.api);
            expect(await desk.ask('makeCall', NUMBER, {}, true)).toEqual({ success: true });
            await desk.advance(8_000);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ DialedNumber: NUMBER });
            expect(desk.api.getSecondWorkItem('VOICE')).toBeNull();
        },
    },
    {
        title: 'onBeforeDial: a click-to-dial comes with its related object',
        async prove(desk) {
            const { api, gadget } = desk;
            api.onBeforeDial = ({ relatedObject }) =>
                api.writeLogDebug(`${relatedObject?.recipientType} ${relatedObject?.recipientId}`);
            gadget.clickToDial(NUMBER, {
                recipientType: 'Account',
                recipientId: '0011j00001HRryWAAT',
                recipientName: 'Test Account',
                number: NUMBER,
            });
            await desk.advance(1_000);
            expect(desk.written).toEqual(['Account 0011j00001HRryWAAT']);
        },
    },
];

const CALLS: readonly Sample[] = [
    {
        title: 'onWorkItemCreate: a call rings',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemCreate');
            await ring(desk, { from: NUMBER });
            const { Destination } = desk.api.getFirstWorkItem('VOICE') ?? {};
            expect(desk.written).toEqual([`onWorkItemCreate: ${NUMBER} > ${Destination}, OFFERED`]);
        },
    },
    {
        title: 'onWorkItemConnect: a call is answered',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemConnect');
            await ring(desk, { from: NUMBER });
            expect(desk.written).toEqual([]);
            await desk.ask('startItem', 'VOICE', desk.api.getFirstWorkItemId('VOICE'));
            expect(desk.written).toEqual([
                expect.stringMatching(`onWorkItemConnect: ${NUMBER} > \\d+, ACTIVE`),
            ]);
        },
    },
    {
        title: 'onWorkItemPause: a call is put on hold',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemPause');
            desk.gadget.hold(await talk(desk, { from: NUMBER }));
            await desk.advance(1_000);
            expect(desk.written).toEqual([
                expect.stringMatching(`onWorkItemPause: ${NUMBER} > \\d+, PAUSED`),
            ]);
        },
    },
    {
        title: 'onWorkItemResume: a held call is taken back',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemResume');
            const id = await talk(desk, { from: NUMBER });
            desk.gadget.hold(id);
            await desk.advance(1_000);
            expect(desk.written).toEqual([]);
            desk.gadget.retrieve(id);
            await desk.advance(1_000);
            expect(desk.written).toEqual([
                expect.stringMatching(`onWorkItemResume: ${NUMBER} > \\d+, ACTIVE`),
            ]);
        },
    },
    {
        title: 'onWorkItemWrapup: a call is over and its wrap-up begins',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemWrapup');
            const id = await talk(desk, { from: NUMBER, wrapUp: 'required' });
            await desk.ask('endItem', 'VOICE', id);
            expect(desk.written).toEqual([
                expect.stringMatching(`onWorkItemWrapup: ${NUMBER} > \\d+, WRAPUP`),
            ]);
        },
    },
    {
        title: 'onWorkItemEnd: a call without wrap-up ends with the hang-up',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemEnd');
            const id = await talk(desk, { from: NUMBER, wrapUp: 'none' });
            await desk.ask('endItem', 'VOICE', id);
            expect(desk.written).toEqual([
                expect.stringMatching(`onWorkItemEnd: ${NUMBER} > \\d+, ENDED`),
            ]);
        },
    },
    {
        title: 'onWorkItemEnd: a call with wrap-up ends with the wrap-up',
        async prove(desk) {
            noteCalls(desk, 'onWorkItemEnd');
            const id = await talk(desk, { wrapUp: 'required' });
            await desk.ask('endItem', 'VOICE', id);
            expect(desk.written).toEqual([]);
            desk.gadget.setWrapUpReason(id, 'Question Answered');
            await desk.gadget.setAgentState('VOICE', 'READY');
            await desk.advance(1_000);
            expect(desk.written).toHaveLength(1);
        },
    },
];

/** What is told of a call when the gadget comes back after a reload. */
async function announcedAgain(desk: GuideDesk): Promise<readonly string[]> {
    const told: string[] = [];
    const { api } = desk;
    api.onWorkItemCreate = ({ item }) => told.push(`Create ${item.Id}`);
    api.onWorkItemConnect = ({ item }) => told.push(`Connect ${item.Id}`);
    api.onWorkItemPause = ({ item }) => told.push(`Pause ${item.Id}`);
    api.onWorkItemWrapup = ({ item }) => told.push(`Wrapup ${item.Id}`);
    api.onSearchAndScreenPopResult = ({ item }) => told.push(`Search ${item.Id}`);
    desk.gadget.reload(1_000);
    await desk.advance(3_000);
    return told;
}

const AFTER_A_RELOAD: readonly Sample[] = [
    {
        title: 'onWorkItemConnect: an open call is announced again when the gadget is back',
        async prove(desk) {
            const id = await talk(desk);
            expect(await announcedAgain(desk)).toEqual([`Create ${id}`, `Connect ${id}`]);
        },
    },
    {
        title: 'onWorkItemPause: a held call is announced again when the gadget is back',
        async prove(desk) {
            const id = await talk(desk);
            desk.gadget.hold(id);
            await desk.advance(1_000);
            const told = await announcedAgain(desk);
            expect(told).toEqual([`Create ${id}`, `Connect ${id}`, `Pause ${id}`]);
        },
    },
    {
        title: 'onWorkItemWrapup: a call in wrap-up is announced again when the gadget is back',
        async prove(desk) {
            const id = await talk(desk, { wrapUp: 'required' });
            await desk.ask('endItem', 'VOICE', id);
            expect(await announcedAgain(desk)).toEqual([`Create ${id}`, `Wrapup ${id}`]);
        },
    },
];

/** A line for the result of the search, whatever it is. */
async function searchResult(desk: GuideDesk): Promise<readonly string[]> {
    const { api } = desk;
    api.onSearchAndScreenPopResult = ({ item }) => {
        const { SearchResult: result } = item.CrmData;
        api.writeLogDebug(
            result && result.success ? `found ${JSON.stringify(result.returnValue)}` : 'no result',
        );
    };
    await talk(desk);
    return desk.written;
}

const SEARCHES: readonly Sample[] = [
    {
        title: 'onSearchAndScreenPopResult: what was found is told once, by record id',
        options: { search: 'one' },
        async prove(desk) {
            expect(await searchResult(desk)).toEqual([
                expect.stringMatching(/^found \{"003\w+":\{"Name":/),
            ]);
        },
    },
    {
        title: 'onSearchAndScreenPopResult: nothing found is an empty object',
        options: { search: 'none' },
        async prove(desk) {
            expect(await searchResult(desk)).toEqual(['found {}']);
        },
    },
    {
        title: 'onSearchAndScreenPopResult: a search that failed has no success',
        options: { search: 'failed' },
        async prove(desk) {
            expect(await searchResult(desk)).toEqual(['no result']);
        },
    },
];

const ITEM_DATA: readonly Sample[] = [
    {
        title: 'onWorkItemOODataReceived: the campaign data is on the call, told once',
        async prove(desk) {
            const { api, gadget } = desk;
            const told: WorkItem[] = [];
            api.onWorkItemOODataReceived = ({ item }) => {
                told.push(item);
                api.writeLogDebug(`campaign data of ${item.Id}`);
            };
            await gadget.play('outbound-preview');
            await desk.advance(1_000);
            expect(desk.written.length).toBeGreaterThan(0);
            expect(new Set(desk.written).size).toBe(desk.written.length);
            const names = told[0]?.NamedVariables.map(({ Key }) => Key) ?? [];
            expect(names).toEqual(expect.arrayContaining([...CAMPAIGN_DATA]));
        },
    },
    {
        title: 'onCallVariableChanged: a variable of a call has another value',
        async prove(desk) {
            const { api } = desk;
            const id = await talk(desk);
            api.onCallVariableChanged = ({ item }) => api.writeLogDebug(`PerVar1 ${item.PerVar1}`);
            await desk.ask('updateWorkItemData', 'VOICE', id, { PerVar1: 'new' });
            expect(desk.written).toEqual(['PerVar1 new']);
        },
    },
    {
        title: 'onCallVariableChanged: local variables count as well',
        async prove(desk) {
            const { api } = desk;
            const id = await talk(desk);
            api.onCallVariableChanged = ({ item }) =>
                api.writeLogDebug(JSON.stringify(item.LocalVariables));
            const LocalVariables = [{ Key: 'Colour', Value: 'red' }];
            await desk.ask('updateWorkItemData', 'VOICE', id, { LocalVariables });
            expect(desk.written).toEqual([JSON.stringify(LocalVariables)]);
        },
    },
    {
        title: 'onWrapUpDataChanged: a wrap-up reason is set and removed',
        async prove(desk) {
            const { api, gadget } = desk;
            const id = await talk(desk);
            api.onWrapUpDataChanged = ({ item }) =>
                api.writeLogDebug(`reason "${item.SelectedWrapupReason}"`);
            gadget.setWrapUpReason(id, 'Question Answered');
            gadget.setWrapUpReason(id, '');
            await desk.advance(1_000);
            expect(desk.written).toEqual(['reason "Question Answered"', 'reason ""']);
        },
    },
    {
        title: 'onWrapUpDataChanged: the reason of a task is told at its end',
        options: { channels: ['VOICE', 'TICKET'] },
        async prove(desk) {
            const { api, gadget } = desk;
            api.onWrapUpDataChanged = ({ item }) =>
                api.writeLogDebug(`${item.Channel} "${item.MediaWrapUpReason}"`);
            await gadget.setAgentState('TICKET', 'READY');
            const id = gadget.offerTask('TICKET');
            gadget.startTask(id);
            await desk.advance(1_000);
            expect(desk.written).toEqual([]);
            gadget.endTask(id, 'Solved');
            await desk.advance(1_000);
            expect(desk.written).toEqual(['TICKET "Solved"']);
        },
    },
    {
        title: 'onBAResponseChanged: the response to the dialer has another value',
        async prove(desk) {
            const { api, gadget } = desk;
            api.onBAResponseChanged = ({ item }) => {
                const response = item.NamedVariables.find(({ Key }) => /BAResponse$/.test(Key));
                api.writeLogDebug(`response ${response?.Value}`);
            };
            await gadget.play('outbound-progressive', { response: 'REX_FAX' });
            await desk.advance(1_000);
            expect(desk.written).toEqual(['response REX_FAX']);
        },
    },
];

const SALESFORCE: readonly Sample[] = [
    {
        title: 'onActivitySave: the activity is created once and then updated',
        async prove(desk) {
            const { api, gadget } = desk;
            const records = new Set<string>();
            api.onActivitySave = ({ recordId, created, item }) => {
                records.add(recordId);
                api.writeLogDebug(`${created ? 'created' : 'updated'} ${item.CrmId === recordId}`);
            };
            await gadget.play('incoming-call');
            await desk.advance(1_000);
            expect(desk.written).toEqual(['created true', 'updated true']);
            expect(records.size).toBe(1);
        },
    },
    {
        title: 'onActivitySave: the page shows an error when it cannot add to the new record',
        async prove(desk) {
            const { api, gadget } = desk;
            const updateTask = (recordId: string): never => {
                throw new Error(`no access to ${recordId}`);
            };
            api.onActivitySave = ({ recordId, created }) => {
                try {
                    if (created) {
                        updateTask(recordId);
                    }
                } catch (error) {
                    api.showError('USER', 'Not updated', String(error));
                }
            };
            await gadget.play('incoming-call');
            await desk.advance(1_000);
            expect(desk.shown).toEqual([
                expect.stringMatching(/^USER\|Not updated\|Error: no access to 00T\w+$/),
            ]);
        },
    },
    {
        title: "onActivitySave: Salesforce's Interaction Log tells no field created",
        options: { assumptions: { 'A-ACTIVITY': 'interaction-log' } },
        async prove(desk) {
            const { api, gadget } = desk;
            api.onActivitySave = (event) => api.writeLogDebug(String('created' in event));
            await gadget.play('incoming-call');
            await desk.advance(1_000);
            expect(new Set(desk.written)).toEqual(new Set(['false']));
        },
    },
    {
        title: 'onShareRecord: the page shares in place of the gadget, with a type of its own',
        async prove(desk) {
            const { api, gadget } = desk;
            await consult(desk);
            api.onShareRecord = ({ pageInfo }) => api.shareRecord('Campaign', pageInfo.recordId);
            gadget.pressShareRecord(PAGE);
            await desk.advance(1_000);
            expect(gadget.sharedRecords).toMatchObject([
                { direction: 'sent', recordType: 'Campaign', recordId: PAGE.recordId },
            ]);
        },
    },
    {
        title: 'onShareRecord: the page shows an error when there is no record',
        async prove(desk) {
            const { api, gadget } = desk;
            await consult(desk);
            api.onShareRecord = ({ pageInfo }) => {
                if (pageInfo.recordId === '') {
                    api.showError('USER', 'No record', 'Open the record that is to be shared.');
                } else {
                    api.shareRecord(pageInfo.objectType, pageInfo.recordId);
                }
            };
            gadget.pressShareRecord({ recordId: '', objectType: '' });
            await desk.advance(1_000);
            expect(desk.shown).toEqual(['USER|No record|Open the record that is to be shared.']);
            expect(gadget.sharedRecords).toEqual([]);
        },
    },
];

/** The handlers of both samples: one line per state of the subscription. */
function noteTeam({ api }: GuideDesk): void {
    const { ENABLED, UPDATED, DISABLED } = api.SUBSCRIPTION.STATE;
    api.onTeamDataUpdate = ({ dataState, teamName, agentData, error }) => {
        if (dataState === ENABLED) {
            api.writeLogDebug(`team ${teamName}: ${agentData.length}`);
        } else if (dataState === UPDATED) {
            const [agent] = agentData;
            api.writeLogDebug(`${agent?.Agent} ${agent?.Channels[0]?.State}`);
        } else if (dataState === DISABLED) {
            api.writeLogDebug(`no team data: ${agentData.length}`);
        } else {
            api.writeLogError(`team data failed: ${error}`);
        }
    };
}

function noteQueues({ api }: GuideDesk): void {
    api.onQueueDataUpdate = ({ dataState, queueData, error }) => {
        if (dataState === api.SUBSCRIPTION.STATE.FAILED) {
            api.writeLogError(`queue data failed: ${error}`);
            return;
        }
        const names = queueData.map((queue) => ('Name' in queue ? queue.Name : queue.Id));
        api.writeLogDebug(`${dataState} ${names.join()}`);
    };
}

const REAL_TIME: readonly Sample[] = [
    {
        title: 'onTeamDataUpdate: the whole team, then each change, then the end',
        async prove(desk) {
            const { gadget } = desk;
            noteTeam(desk);
            await desk.advance(1_000);
            const { id, teamId, teamName } = gadget.agent;
            const mates = gadget.colleagues.filter((colleague) => colleague.teamId === teamId);
            await gadget.setAgentState('VOICE', 'READY');
            await desk.advance(1_000);
            await gadget.setAgentState('VOICE', 'NOT_READY', '2');
            await desk.advance(1_000);
            gadget.signOut();
            await desk.advance(1_000);
            expect(desk.written).toEqual([
                `team ${teamName}: ${mates.length + 1}`,
                `${id} READY`,
                `${id} NOT_READY`,
                'no team data: 0',
            ]);
        },
    },
    {
        title: 'onTeamDataUpdate: begins with the sign-in when registered before',
        options: { signedIn: false },
        async prove(desk) {
            noteTeam(desk);
            await desk.advance(20_000);
            expect(desk.written).toEqual([]);
            desk.gadget.signIn();
            await desk.advance(1_000);
            expect(desk.written).toEqual([expect.stringMatching(/^team /)]);
        },
    },
    {
        title: 'onTeamDataUpdate: a failure comes with its text',
        async prove(desk) {
            noteTeam(desk);
            await desk.advance(1_000);
            desk.gadget.failTeamData('no rights');
            await desk.advance(1_000);
            expect(desk.errorsWritten).toEqual(['team data failed: no rights']);
        },
    },
    {
        title: 'onQueueDataUpdate: all queues, then what is added, updated and deleted, then the end',
        async prove(desk) {
            const { gadget } = desk;
            noteQueues(desk);
            await desk.advance(1_000);
            expect(desk.written).toEqual([expect.stringMatching(/^ENABLED .+,.+/)]);
            gadget.addQueue('9001', 'Returns');
            await desk.advance(1_000);
            gadget.queueCall('9001');
            await desk.advance(11_000);
            gadget.removeQueue('9001');
            await desk.advance(1_000);
            gadget.signOut();
            await desk.advance(1_000);
            expect(desk.written.slice(1)).toEqual([
                'ADDED Returns',
                'UPDATED Returns',
                expect.stringMatching(/^DELETED \d+$/),
                'DISABLED ',
            ]);
        },
    },
    {
        title: 'onQueueDataUpdate: a failure comes with its text',
        async prove(desk) {
            noteQueues(desk);
            await desk.advance(1_000);
            desk.gadget.failQueueData('no rights');
            await desk.advance(1_000);
            expect(desk.errorsWritten).toEqual(['queue data failed: no rights']);
        },
    },
    {
        title: 'onQueueDataUpdate: Cisco CCX has no queue data',
        options: { platform: 'CCX' },
        async prove(desk) {
            noteQueues(desk);
            await desk.advance(30_000);
            expect(desk.written).toEqual([]);
            expect(desk.errorsWritten).toHaveLength(1);
        },
    },
];

const AGENT_STATE: readonly Sample[] = [
    {
        title: 'onAgentStateChange: another state, with its reason',
        async prove(desk) {
            const { api, gadget } = desk;
            api.onAgentStateChange = ({ channelType, newState, oldState }) =>
                api.writeLogDebug(
                    `${channelType} ${oldState.State} > ${newState.State} (${newState.ReasonCode})`,
                );
            await gadget.setAgentState('VOICE', 'READY');
            await gadget.setAgentState('VOICE', 'NOT_READY', '2');
            await desk.advance(1_000);
            expect(desk.written).toEqual([
                'VOICE NOT_READY > READY (0)',
                'VOICE READY > NOT_READY (2)',
            ]);
        },
    },
    {
        title: 'onAgentStateChange: a work item comes and goes in the same state',
        options: { channels: ['VOICE', 'TICKET'], mediaRouting: 'MRI' },
        async prove(desk) {
            const { api, gadget } = desk;
            await gadget.setAgentState('TICKET', 'READY');
            api.onAgentStateChange = ({ newState }) =>
                api.writeLogDebug(`${newState.State} ${newState.WorkItemCount}`);
            const id = gadget.offerTask('TICKET');
            gadget.startTask(id);
            gadget.endTask(id);
            await desk.advance(1_000);
            expect(desk.written).toEqual(['READY 1', 'READY 0']);
        },
    },
    {
        title: 'onAgentStateChange: ACTIVE while a task is open with MRI 2.0',
        options: { channels: ['VOICE', 'TICKET'], mediaRouting: 'MRI2' },
        async prove(desk) {
            const { api, gadget } = desk;
            await gadget.setAgentState('TICKET', 'READY');
            api.onAgentStateChange = ({ newState }) =>
                api.writeLogDebug(`${newState.State} ${newState.WorkItemCount}`);
            const id = gadget.offerTask('TICKET');
            gadget.startTask(id);
            gadget.endTask(id);
            await desk.advance(1_000);
            expect(desk.written).toEqual(['ACTIVE 1', 'READY 0']);
        },
    },
];

const CONVERSATIONS: readonly Sample[] = [
    {
        title: 'onTranscriptUtteranceReceived: what is said after the registration',
        options: { ai: true },
        async prove(desk) {
            const { api } = desk;
            const id = await talk(desk);
            await desk.advance(30_000);
            api.onTranscriptUtteranceReceived = ({ utterance }) =>
                api.writeLogDebug(`${utterance.workItemId} ${utterance.transcript}`);
            expect(desk.written).toEqual([]);
            await desk.advance(60_000);
            expect(desk.written.length).toBeGreaterThan(1);
            expect(desk.written.every((line) => line.startsWith(`${id} `))).toBe(true);
        },
    },
    {
        title: 'onAgentAnswersReceived: suggestions for what the caller said',
        options: { ai: true },
        async prove(desk) {
            const { api } = desk;
            const id = await talk(desk);
            api.onAgentAnswersReceived = ({ agentAnswers }) =>
                agentAnswers.forEach(({ workItemId, title }) =>
                    api.writeLogDebug(`${workItemId} ${title}`),
                );
            await desk.advance(120_000);
            expect(desk.written.length).toBeGreaterThan(0);
            expect(desk.written[0]).toMatch(new RegExp(`^${id} .+`));
        },
    },
];

proveSamples([
    ...CONNECTION,
    ...DIALS,
    ...CALLS,
    ...AFTER_A_RELOAD,
    ...SEARCHES,
    ...ITEM_DATA,
    ...SALESFORCE,
    ...REAL_TIME,
    ...AGENT_STATE,
    ...CONVERSATIONS,
]);

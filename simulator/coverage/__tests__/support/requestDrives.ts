/** Requests that need no work item. */
import { CALLBACK_REQUEST_NAMES } from '../../../library/names';
import type { CallbackRequestName } from '../../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { askAll, type Drive } from './watchedDesk';

const TEAM = '5000';

/** Arguments with which a request would get as far as Finesse. */
const TO_FINESSE: Partial<Record<CallbackRequestName, readonly unknown[]>> = {
    getFinesseVersion: [],
    makeCall: ['41791234567', {}, true],
    blindTransferCall: ['1', '41791234567', true],
    conferenceConsultationCall: ['1'],
    transferConsultationCall: ['1'],
    getTeamMessagesByTeamId: [TEAM],
    getActiveTeamMessages: [],
    createTeamMessage: [600, 'text', [TEAM]],
    deleteTeamMessage: ['1'],
    sendDtmf: ['1'],
    startItem: ['VOICE', '1'],
    wrapUpItem: ['TICKET', '1'],
    endItem: ['VOICE', '1'],
    updateWorkItemData: ['VOICE', '1', { PerVar1: 'x' }],
    setAgentState: ['VOICE', 'READY', 0],
    getReasonCodeList: ['NOTREADY'],
};

const settings: Drive = {
    title: 'settings, errors, screen and toolbars',
    options: { customSettings: { Component1: 'a=1' } },
    async run(desk) {
        await askAll(desk, [
            ['getCustomSettings', 'Component1'],
            ['getCustomSettings', 'Component2'],
            ['showError', 'USER', 'Title', 'Text'],
            ['getFinesseVersion'],
            ['setGadgetVisibility', false],
            ['setGadgetVisibility', true],
            ['setGadgetVisibility', 'yes'],
            ['screenPop', '001000000000001AAA'],
            ['screenPop', ''],
            ['screenPopToSearch', 'John Doe'],
            ['screenPopToSearch', 'Jo'],
            ['screenPopToFlow', 'sample_flow', [{ name: 'n', type: 'String', value: '1' }]],
            ['screenPopToFlow', 'sample_flow', 'n=1'],
            ['setCustomToolbarSize', 'TOP', 55],
            ['setCustomToolbarSize', 'BOTTOM', 0],
            ['setCustomToolbarSize', 'TOP', -1],
            ['setCustomToolbarSize', 'LEFT', 55],
            ['setCustomToolbarSize', 'AUTO', 55],
            ['getCustomToolbarDefaultSize', 'TOP'],
            ['getCustomToolbarDefaultSize', 'BOTTOM'],
            ['getCustomToolbarDefaultSize', 'LEFT'],
            ['getCustomToolbarDefaultSize', 'AUTO'],
        ]);
        desk.api.writeLogDebug('debug');
        desk.api.writeLogError('error');
    },
};

const insideToolbar: Drive = {
    title: 'a page in a custom toolbar',
    async run({ openPage, gadget }) {
        const { name } = window;
        window.name = 'connects-toolbar-TOP';
        const page = openPage();
        window.name = name;
        page.waitReady(() => {
            page.setCustomToolbarSize('AUTO', 55);
            page.getCustomToolbarDefaultSize('AUTO', () => {});
        });
        await gadget.advance(1_000);
    },
};

const realTimeData: Drive = {
    title: 'data of the team and of queues',
    async run({ api, gadget }) {
        api.onTeamDataUpdate = () => {};
        api.onQueueDataUpdate = () => {};
        await gadget.advance(20_000);
        gadget.addQueue('9001');
        await gadget.advance(20_000);
        gadget.queueCall('9001');
        await gadget.advance(20_000);
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(20_000);
        await gadget.setAgentState('VOICE', 'NOT_READY', '2');
        gadget.removeQueue('9001');
        await gadget.advance(20_000);
        gadget.signOut();
        await gadget.advance(20_000);
    },
};

const failingData: Drive = {
    title: 'data of the team and of queues that fails',
    async run({ api, gadget }) {
        api.onTeamDataUpdate = () => {};
        api.onQueueDataUpdate = () => {};
        await gadget.advance(20_000);
        gadget.failTeamData('no rights');
        gadget.failQueueData('no rights');
        await gadget.advance(20_000);
    },
};

const classic: Drive = {
    title: 'screen pops in Salesforce Classic',
    options: { environment: 'classic' },
    run: (desk) =>
        askAll(desk, [
            ['screenPopToSearch', 'John Doe'],
            ['screenPopToFlow', 'sample_flow', []],
        ]),
};

const agentStates: Drive = {
    title: 'agent states and reasons',
    options: { channels: ['VOICE', 'TICKET', 'CHAT'] },
    async run(desk) {
        await askAll(desk, [
            ['getReasonCodeList', 'NOTREADY'],
            ['getReasonCodeList', 'WRAPUP'],
            ['getReasonCodeList', 'LOGOUT'],
            ['getReasonCodeList', 'OTHER'],
            ['setAgentState', 'VOICE', 'NOT_READY', 2],
            ['setAgentState', 'VOICE', 'READY', 0],
            ['setAgentState', 'TICKET', 'READY', 0],
            ['setAgentState', 'CHAT', 'READY', 0],
            ['setAgentState', 'VOICE', 'NOT_READY', 0],
            ['setAgentState', 'VOICE', 'NOT_READY', 65_000],
            ['setAgentState', 'VOICE', 'READY', 2],
            ['setAgentState', 'VOICE', 'WORK', 0],
            ['setAgentState', 'CHAT', 'WORK', 0],
            ['setAgentState', 'VOICE', 'LOGOUT', 1_000],
            ['setAgentState', 'OVERALL', 'NOT_READY', 2],
            ['setAgentState', 'OVERALL', 'LOGOUT', 1_000],
        ]);
        desk.gadget.signOut();
        await askAll(desk, [
            ['setAgentState', 'VOICE', 'READY', 0],
            ['getReasonCodeList', 'NOTREADY'],
            ['getFinesseVersion'],
        ]);
        desk.gadget.signIn();
    },
};

const noSuchChannel: Drive = {
    title: 'a channel that the agent has not',
    run: (desk) => desk.ask('setAgentState', 'CHAT', 'READY', 0),
};

const outOfService: Drive = {
    title: 'Finesse out of service',
    options: { channels: ['VOICE', 'TICKET', 'CHAT'], supervisor: true },
    async run(desk) {
        desk.gadget.loseConnection(Infinity);
        for (const name of CALLBACK_REQUEST_NAMES) {
            const args = TO_FINESSE[name];
            if (args) {
                await desk.ask(name, ...args);
            }
        }
        desk.gadget.restoreConnection();
    },
};

const supervisorsMessages: Drive = {
    title: 'team messages of a supervisor',
    options: { supervisor: true },
    async run(desk) {
        const { gadget } = desk;
        await askAll(desk, [
            ['createTeamMessage', 600, 'Good morning', [TEAM]],
            ['getTeamMessagesByTeamId', TEAM],
            ['getTeamMessagesByTeamId', '99'],
            ['getActiveTeamMessages'],
            ['createTeamMessage', 600, 'x'.repeat(256), [TEAM]],
            ['createTeamMessage', 600, '', [TEAM]],
            ['createTeamMessage', -5, 'text', [TEAM]],
            ['createTeamMessage', 600, 'text', []],
            ['deleteTeamMessage', 'unknown'],
            ['deleteTeamMessage', gadget.postTeamMessage('from elsewhere')],
        ]);
        const own = gadget.teamMessages.find(({ content }) => content === 'Good morning');
        await desk.ask('deleteTeamMessage', own?.id ?? '');
        // More than Cisco lets anybody write in an hour.
        for (let i = 0; i < 401; i++) {
            desk.api.createTeamMessage(600, `message ${i}`, [TEAM]);
        }
        await gadget.advance(401 * 300);
    },
};

const agentsMessages: Drive = {
    title: 'team messages of an agent',
    run: (desk) =>
        askAll(desk, [
            ['getActiveTeamMessages'],
            ['createTeamMessage', 600, 'text', [TEAM]],
            ['deleteTeamMessage', 'any'],
        ]),
};

const starting: Drive = {
    title: 'a gadget that starts',
    options: { startupMs: 1_000 },
    async run({ api, gadget }) {
        api.waitReady(() => {});
        readEverything(api);
        await gadget.advance(1_000);
        api.waitReady(() => {});
        readEverything(api);
        api.isUpdateWorkItemDataEnabled('VOICE', '');
        api.isUpdateWorkItemDataEnabled('VOICE', 'unknown');
    },
};

const environments: Drive = {
    title: 'message channels',
    run({ api }) {
        api.setLMSEnvironment({
            mode: 'LWC',
            publishMethod: () => {},
            subscribeMethod: () => {},
        });
        const holder = globalThis as { sforce?: unknown };
        holder.sforce = { one: { publish: () => {}, subscribe: () => {} } };
        api.setLMSEnvironment({ mode: 'Visualforce', channel: 'channel' });
        delete holder.sforce;
    },
};

/** Calls each function that returns at once and takes no id. */
export function readEverything(api: Parameters<Drive['run']>[0]['api']): void {
    api.getCtiData();
    api.isMakeCallEnabled();
    api.isSendDtmfEnabled();
    api.isShareRecordEnabled();
    for (const type of ['VOICE', 'TICKET', 'CHAT'] as const) {
        api.getChannel(type);
        api.getFirstWorkItem(type);
        api.getSecondWorkItem(type);
        api.getFirstWorkItemId(type);
        api.getSecondWorkItemId(type);
    }
}

export const REQUEST_DRIVES: readonly Drive[] = [
    settings,
    insideToolbar,
    realTimeData,
    failingData,
    classic,
    agentStates,
    noSuchChannel,
    outOfService,
    supervisorsMessages,
    agentsMessages,
    starting,
    environments,
];

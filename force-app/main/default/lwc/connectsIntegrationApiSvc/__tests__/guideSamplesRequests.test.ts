/**
 * Every request of the guide that answers through a callback, used as its sample does, in a
 * Visualforce page and in Lightning: what it does, and that a refusal can be shown to the agent.
 */
import { colleagueOf, consult, idOf, ring, talk } from '../../../../../../jest/guideCalls';
import type { GuideDesk } from '../../../../../../jest/guideDesk';
import { proveSamples, type Sample } from '../../../../../../jest/guideSamples';
import type { CallbackRequestName, ReasonCode, WorkItem } from '../contract';

const NUMBER = '41791234567';
const TEAM = '5000';
const DONE = { success: true };

/** A request that is refused, and shown as the samples show it. */
function refused(
    title: string,
    args: readonly [CallbackRequestName, ...unknown[]],
    text: string,
    more: Partial<Sample> = {},
): Sample {
    return {
        title,
        ...more,
        async prove(desk) {
            const answer = await desk.ask(...args);
            expect(answer).toMatchObject({
                success: false,
                error: expect.stringContaining(text),
            });
            expect(desk.shown).toEqual([`USER|${args[0]} failed|${answer.error}`]);
        },
    };
}

const GADGET: readonly Sample[] = [
    {
        title: 'getCustomSettings: gives the text of the identifier',
        options: { customSettings: { MyComponent: 'property1=true;property2=1' } },
        async prove(desk) {
            expect(await desk.ask('getCustomSettings', 'MyComponent')).toEqual({
                success: true,
                data: 'property1=true;property2=1',
            });
        },
    },
    refused(
        'getCustomSettings: an identifier that is not configured fails',
        ['getCustomSettings', 'MyComponent'],
        '"MyComponent"',
    ),
    {
        title: 'showError: the gadget shows type, title and text',
        async prove(desk) {
            const args = ['USER', 'Wrong record', 'It cannot be shared.'];
            expect(await desk.ask('showError', ...args)).toEqual(DONE);
            expect(desk.shown).toEqual(['USER|Wrong record|It cannot be shared.']);
        },
    },
    {
        title: 'showError: works without a callback',
        async prove(desk) {
            desk.api.showError('USER', 'Wrong record', 'It cannot be shared.');
            await desk.advance(1_000);
            expect(desk.shown).toHaveLength(1);
        },
    },
    {
        title: 'getFinesseVersion: gives the numbers of the server',
        async prove(desk) {
            const { success, data } = await desk.ask('getFinesseVersion');
            expect(success).toBe(true);
            const number = expect.any(Number);
            expect(data).toEqual({
                major: number,
                minor: number,
                patch: number,
                build: number,
                cop: number,
            });
            expect(data).not.toMatchObject({ major: 0 });
        },
    },
    {
        title: 'getFinesseVersion: fails with zeros while the agent is signed out',
        options: { signedIn: false },
        async prove(desk) {
            expect(await desk.ask('getFinesseVersion')).toMatchObject({
                success: false,
                data: { major: 0, minor: 0, patch: 0, build: 0, cop: 0 },
            });
            expect(desk.shown).toEqual([expect.stringContaining('getFinesseVersion failed')]);
        },
    },
    {
        title: 'setGadgetVisibility: minimizes the gadget and shows it again',
        async prove(desk) {
            expect(await desk.ask('setGadgetVisibility', false)).toEqual(DONE);
            expect(desk.gadget.visible).toBe(false);
            expect(await desk.ask('setGadgetVisibility', true)).toEqual(DONE);
            expect(desk.gadget.visible).toBe(true);
        },
    },
    refused(
        'setGadgetVisibility: takes true or false and nothing else',
        ['setGadgetVisibility', 'yes'],
        'true or false',
    ),
    {
        title: 'setCustomToolbarSize: the toolbar gets the height, 0 hides it',
        async prove(desk) {
            expect(await desk.ask('setCustomToolbarSize', 'TOP', 55)).toEqual(DONE);
            expect(desk.gadget.toolbars).toMatchObject([{ position: 'TOP', height: 55 }, {}]);
            expect(await desk.ask('setCustomToolbarSize', 'BOTTOM', 0)).toEqual(DONE);
            expect(desk.gadget.toolbars).toMatchObject([{}, { position: 'BOTTOM', height: 0 }]);
        },
    },
    refused(
        'setCustomToolbarSize: a position that is none fails',
        ['setCustomToolbarSize', 'LEFT', 55],
        'LEFT',
    ),
    {
        title: 'getCustomToolbarDefaultSize: gives the configured height',
        options: { toolbars: { TOP: 210 } },
        async prove(desk) {
            await desk.ask('setCustomToolbarSize', 'TOP', 55);
            expect(await desk.ask('getCustomToolbarDefaultSize', 'TOP')).toEqual({
                success: true,
                data: { height: 210 },
            });
        },
    },
    refused(
        'getCustomToolbarDefaultSize: a toolbar that is not configured fails',
        ['getCustomToolbarDefaultSize', 'BOTTOM'],
        'BOTTOM',
        { options: { toolbars: { TOP: 210 } } },
    ),
];

const FLOW_ARGUMENTS = [{ name: 'phoneVariable', type: 'String', value: '123' }];

const SCREEN_POPS: readonly Sample[] = [
    {
        title: 'screenPop: opens a record, a link and a URL',
        async prove(desk) {
            const targets = ['001U000001cmsUu', '/apex/SfdcWelcome', 'https://example.com'];
            for (const target of targets) {
                expect(await desk.ask('screenPop', target)).toEqual(DONE);
            }
            expect(desk.gadget.screenPops.map(({ kind, target }) => [kind, target])).toEqual([
                ['record', targets[0]],
                ['link', targets[1]],
                ['url', targets[2]],
            ]);
        },
    },
    refused('screenPop: nothing to open fails', ['screenPop', ''], 'toPop'),
    {
        title: 'screenPopToSearch: opens the search',
        async prove(desk) {
            expect(await desk.ask('screenPopToSearch', 'John Doe')).toEqual(DONE);
            expect(desk.gadget.screenPops).toMatchObject([{ kind: 'search', target: 'John Doe' }]);
        },
    },
    refused('screenPopToSearch: needs three characters', ['screenPopToSearch', 'Jo'], '3'),
    refused(
        'screenPopToSearch: exists in Lightning only',
        ['screenPopToSearch', 'John Doe'],
        'Lightning',
        { options: { environment: 'classic' } },
    ),
    {
        title: 'screenPopToFlow: opens the flow with its arguments',
        async prove(desk) {
            expect(await desk.ask('screenPopToFlow', 'sample_flow', FLOW_ARGUMENTS)).toEqual(DONE);
            expect(desk.gadget.screenPops).toMatchObject([
                { kind: 'flow', target: 'sample_flow', flowArguments: FLOW_ARGUMENTS },
            ]);
        },
    },
    refused(
        'screenPopToFlow: exists in Lightning only',
        ['screenPopToFlow', 'sample_flow', FLOW_ARGUMENTS],
        'Lightning',
        { options: { environment: 'classic' } },
    ),
];

const DIALS: readonly Sample[] = [
    {
        title: 'makeCall: dials, with the variables on the call',
        async prove(desk) {
            const variables = { PerVar9: 'newValue', PerVar10: '{k:MyTitle;v:MyValue}' };
            expect(await desk.ask('makeCall', NUMBER, variables, false)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
                DialedNumber: NUMBER,
                Direction: 'outbound',
                ...variables,
            });
        },
    },
    {
        title: 'makeCall: takes the callback third, as the heading of the guide has it',
        async prove(desk) {
            expect(await desk.ask('makeCall', NUMBER, {})).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ DialedNumber: NUMBER });
        },
    },
    {
        title: 'makeCall: is a consultation while a call is active',
        async prove(desk) {
            const held = await talk(desk);
            expect(await desk.ask('makeCall', colleagueOf(desk), {}, true)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: held, State: 'PAUSED' });
            expect(desk.api.getSecondWorkItem('VOICE')).toMatchObject({ CallType: 'CONSULT' });
        },
    },
    refused(
        'makeCall: local variables are not supported',
        ['makeCall', NUMBER, { LocalVariables: [{ Key: 'a', Value: 'b' }] }, false],
        'LocalVariables',
    ),
    refused(
        'makeCall: a wrap-up reason is not supported',
        ['makeCall', NUMBER, { WrapUpReason: 'x' }, false],
        'WrapUpReason',
    ),
    refused(
        'makeCall: Cisco CCX takes no variables',
        ['makeCall', NUMBER, { PerVar9: 'newValue' }, false],
        'CCX takes no variables',
        { options: { platform: 'CCX' } },
    ),
    {
        title: 'blindTransferCall: the call goes to the number and leaves the agent',
        async prove(desk) {
            const id = await talk(desk, { wrapUp: 'none' });
            const colleague = desk.gadget.openGadget();
            const { extension } = colleague.agent;
            expect(await desk.ask('blindTransferCall', id, extension, false)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
            expect(colleague.ctiData?.Channels[0]?.Items).toMatchObject([{ State: 'OFFERED' }]);
        },
    },
    refused(
        'blindTransferCall: an unknown call fails',
        ['blindTransferCall', '12345', NUMBER, false],
        '12345',
    ),
];

const CALLS: readonly Sample[] = [
    {
        title: 'conferenceConsultationCall: held and active call become one of three parties',
        async prove(desk) {
            const held = await consult(desk);
            expect(await desk.ask('conferenceConsultationCall', held)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')?.Participants).toHaveLength(3);
            expect(desk.api.getSecondWorkItem('VOICE')).toBeNull();
        },
    },
    refused(
        'conferenceConsultationCall: an unknown call fails',
        ['conferenceConsultationCall', '12345'],
        '12345',
    ),
    {
        title: 'transferConsultationCall: the others are connected and the agent is out',
        async prove(desk) {
            const held = await consult(desk);
            expect(await desk.ask('transferConsultationCall', held)).toEqual(DONE);
            const open = desk.api.getChannel('VOICE')?.Items.filter(isOpen);
            expect(open).toEqual([]);
        },
    },
    refused(
        'transferConsultationCall: an unknown call fails',
        ['transferConsultationCall', '12345'],
        '12345',
    ),
    {
        title: 'sendDtmf: the far end hears the tones',
        async prove(desk) {
            await talk(desk);
            expect(await desk.ask('sendDtmf', '12345*#')).toEqual(DONE);
            expect(desk.gadget.trace).toContainEqual(
                expect.objectContaining({
                    name: 'far end hears tones',
                    detail: { tones: '12345*#' },
                }),
            );
        },
    },
    refused('sendDtmf: needs an active call', ['sendDtmf', '12345'], 'NO_ACTIVE_CALL'),
    {
        title: 'startItem: answers a call that rings',
        async prove(desk) {
            const id = await ring(desk);
            expect(await desk.ask('startItem', 'VOICE', id)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ State: 'ACTIVE' });
        },
    },
    refused('startItem: an unknown item fails', ['startItem', 'VOICE', '12345'], '12345'),
    {
        title: 'endItem: hangs up',
        async prove(desk) {
            const id = await talk(desk, { wrapUp: 'none' });
            expect(await desk.ask('endItem', 'VOICE', id)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
        },
    },
    refused('endItem: an unknown item fails', ['endItem', 'VOICE', '12345'], '12345'),
    {
        title: 'shareRecord: the other agent of the call gets the record',
        async prove(desk) {
            await talk(desk);
            const colleague = desk.gadget.openGadget();
            desk.gadget.dial(colleague.agent.extension);
            await desk.advance(1_000);
            colleague.answer(colleague.ctiData?.Channels[0]?.Items[0]?.Id ?? '');
            await desk.advance(1_000);
            expect(await desk.ask('shareRecord', 'Contact', '00500000023iYb')).toEqual(DONE);
            expect(colleague.sharedRecords).toMatchObject([
                { direction: 'received', recordType: 'Contact', recordId: '00500000023iYb' },
            ]);
        },
    },
    refused(
        'shareRecord: needs a call with another agent',
        ['shareRecord', 'Contact', '00500000023iYb'],
        'another agent',
    ),
];

function isOpen({ State }: WorkItem): boolean {
    return State !== 'WRAPUP' && State !== 'ENDED';
}

const VARIABLES: readonly Sample[] = [
    {
        title: 'updateWorkItemData: variables and wrap-up reason of a call change, the others stay',
        async prove(desk) {
            const id = await talk(desk);
            const before = desk.api.getFirstWorkItem('VOICE');
            const variables = { PerVar9: 'newValue', PerVar10: '{k:MyTitle;v:MyValue}' };
            const update = { ...variables, WrapUpReason: 'A reason of the page' };
            expect(await desk.ask('updateWorkItemData', 'VOICE', id, update)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
                ...variables,
                PerVar1: before?.PerVar1,
                SelectedWrapupReason: 'A reason of the page',
            });
        },
    },
    {
        title: 'updateWorkItemData: local variables are not forwarded to the second agent',
        async prove(desk) {
            const id = await talk(desk, { wrapUp: 'none' });
            const LocalVariables = [{ Key: 'Colour', Value: 'red' }];
            const update = { PerVar9: 'newValue', LocalVariables };
            expect(await desk.ask('updateWorkItemData', 'VOICE', id, update)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject(update);
            const colleague = desk.gadget.openGadget();
            await desk.ask('blindTransferCall', id, colleague.agent.extension, true);
            expect(colleague.ctiData?.Channels[0]?.Items).toMatchObject([
                { PerVar9: 'newValue', LocalVariables: [] },
            ]);
        },
    },
    {
        title: 'updateWorkItemData: a ringing call takes local variables and nothing else',
        async prove(desk) {
            const id = await ring(desk);
            const LocalVariables = [{ Key: 'Colour', Value: 'red' }];
            const local = await desk.ask('updateWorkItemData', 'VOICE', id, { LocalVariables });
            expect(local).toEqual(DONE);
            const peripheral = await desk.ask('updateWorkItemData', 'VOICE', id, { PerVar9: 'x' });
            expect(peripheral).toMatchObject({ success: false, error: expect.any(String) });
            expect(desk.shown).toEqual([`USER|updateWorkItemData failed|${peripheral.error}`]);
            expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({
                LocalVariables,
                PerVar9: '',
            });
        },
    },
    {
        title: 'getLastWorkItems: gives the ended calls as JSON text',
        async prove(desk) {
            const id = await talk(desk, { from: NUMBER, wrapUp: 'none' });
            await desk.ask('endItem', 'VOICE', id);
            const { success, data } = await desk.ask('getLastWorkItems', 'VOICE');
            expect(success).toBe(true);
            const calls = JSON.parse(String(data)) as WorkItem[];
            expect(calls).toMatchObject([{ Id: id, Sender: NUMBER, State: 'ENDED' }]);
        },
    },
    refused(
        'getLastWorkItems: a channel that is none fails',
        ['getLastWorkItems', 'FAX'],
        'OVERALL, VOICE, TICKET or CHAT',
    ),
];

/** A ticket that the agent has accepted. @returns its id */
async function startTicket({ api, gadget, ask }: GuideDesk): Promise<string> {
    await gadget.setAgentState('TICKET', 'READY');
    const id = gadget.offerTask('TICKET');
    expect(await ask('startItem', api.WORKITEM.TYPE.TICKET, id)).toEqual(DONE);
    return id;
}

const TASKS: readonly Sample[] = [
    {
        title: 'startItem: accepts a ticket that is offered',
        options: { channels: ['VOICE', 'TICKET'] },
        async prove(desk) {
            await startTicket(desk);
            expect(desk.api.getFirstWorkItem('TICKET')).toMatchObject({ State: 'ACTIVE' });
        },
    },
    {
        title: 'wrapUpItem: a ticket is in wrap-up',
        options: { channels: ['VOICE', 'TICKET'] },
        async prove(desk) {
            const id = await startTicket(desk);
            expect(await desk.ask('wrapUpItem', 'TICKET', id)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('TICKET')).toMatchObject({ State: 'WRAPUP' });
        },
    },
    {
        title: 'wrapUpItem: is not for calls',
        async prove(desk) {
            const id = await talk(desk);
            const answer = await desk.ask('wrapUpItem', 'VOICE', id);
            expect(answer).toMatchObject({ success: false, error: expect.any(String) });
            expect(desk.shown).toEqual([`USER|wrapUpItem failed|${answer.error}`]);
            expect(idOf(desk, 0)).toBe(id);
        },
    },
    {
        title: 'endItem: closes a ticket',
        options: { channels: ['VOICE', 'TICKET'] },
        async prove(desk) {
            const id = await startTicket(desk);
            expect(await desk.ask('endItem', 'TICKET', id)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('TICKET')).toBeNull();
        },
    },
    {
        title: 'updateWorkItemData: variables of a ticket change',
        options: { channels: ['VOICE', 'TICKET'] },
        async prove(desk) {
            const id = await startTicket(desk);
            const update = { PerVar9: 'newValue' };
            expect(await desk.ask('updateWorkItemData', 'TICKET', id, update)).toEqual(DONE);
            expect(desk.api.getFirstWorkItem('TICKET')).toMatchObject(update);
        },
    },
];

const AGENT: readonly Sample[] = [
    {
        title: 'setAgentState: OVERALL makes every channel ready',
        options: { channels: ['VOICE', 'TICKET', 'CHAT'] },
        async prove(desk) {
            const { OVERALL } = desk.api.CHANNEL.TYPE;
            const { READY } = desk.api.CHANNEL.STATE;
            expect(await desk.ask('setAgentState', OVERALL, READY, 0)).toEqual(DONE);
            expect(desk.api.getCtiData()?.Channels.map(({ State }) => State)).toEqual([
                'READY',
                'READY',
                'READY',
            ]);
        },
    },
    {
        title: 'setAgentState: a reason makes the agent not ready',
        async prove(desk) {
            await desk.ask('setAgentState', 'VOICE', 'READY', 0);
            expect(await desk.ask('setAgentState', 'VOICE', 'NOT_READY', 2)).toEqual(DONE);
            expect(desk.api.getChannel('VOICE')).toMatchObject({
                State: 'NOT_READY',
                ReasonCode: 2,
            });
        },
    },
    {
        title: 'setAgentState: not ready without a reason fails once reasons are defined',
        async prove(desk) {
            await desk.ask('setAgentState', 'VOICE', 'READY', 0);
            const answer = await desk.ask('setAgentState', 'VOICE', 'NOT_READY', '0');
            expect(answer).toMatchObject({ success: false, error: expect.any(String) });
            expect(desk.shown).toEqual([`USER|setAgentState failed|${answer.error}`]);
            expect(desk.api.getChannel('VOICE')).toMatchObject({ State: 'READY' });
        },
    },
    {
        title: 'setAgentState: LOGOUT with a reason signs the agent out',
        async prove(desk) {
            const [{ ReasonCode = '' } = {}] = desk.gadget.getReasonCodes('LOGOUT');
            const reason = Number(ReasonCode);
            expect(await desk.ask('setAgentState', 'VOICE', 'LOGOUT', reason)).toEqual(DONE);
            expect(desk.api.getChannel('VOICE')).toMatchObject({ State: 'LOGOUT' });
            expect(desk.gadget.status.signedIn).toBe(false);
        },
    },
    {
        title: 'setAgentState: WORK_READY while talking asks for wrap-up after the call',
        async prove(desk) {
            const id = await talk(desk, { wrapUp: 'optional' });
            expect(await desk.ask('setAgentState', 'VOICE', 'WORK_READY', 0)).toEqual(DONE);
            await desk.ask('endItem', 'VOICE', id);
            expect(desk.api.getChannel('VOICE')).toMatchObject({ State: 'WORK_READY' });
        },
    },
    {
        title: 'getReasonCodeList: gives the reasons of each kind as JSON text',
        async prove(desk) {
            const { NOTREADY, WRAPUP, LOGOUT } = desk.api.REASON.TYPE;
            for (const type of [NOTREADY, WRAPUP, LOGOUT]) {
                const { success, data } = await desk.ask('getReasonCodeList', type);
                expect(success).toBe(true);
                const reasons = JSON.parse(String(data)) as ReasonCode[];
                expect(reasons.length).toBeGreaterThan(0);
                for (const reason of reasons) {
                    const text = expect.any(String);
                    expect(reason).toEqual({ Label: text, ReasonCode: text, Id: text });
                    expect(type === WRAPUP ? reason.ReasonCode : reason.Id).toBe(reason.Id);
                }
            }
        },
    },
    {
        title: 'getReasonCodeList: is empty while the agent is signed out',
        options: { signedIn: false },
        async prove(desk) {
            expect(await desk.ask('getReasonCodeList', 'NOTREADY')).toEqual({
                success: true,
                data: '[]',
            });
        },
    },
    refused(
        'getReasonCodeList: a kind of reason that is none fails',
        ['getReasonCodeList', 'NOT_READY'],
        'reasonType',
    ),
];

const TEAM_MESSAGES: readonly Sample[] = [
    {
        title: 'getTeamMessagesByTeamId: an agent reads the messages of the team',
        async prove(desk) {
            const id = desk.gadget.postTeamMessage('Good morning', { seconds: 600 });
            const { teamId } = desk.gadget.agent;
            expect(await desk.ask('getTeamMessagesByTeamId', teamId)).toMatchObject({
                success: true,
                data: [
                    {
                        id,
                        content: 'Good morning',
                        duration: '600',
                        createdAt: expect.stringMatching(/^\d{10}$/),
                        teams: { team: teamId },
                    },
                ],
            });
        },
    },
    refused(
        'getTeamMessagesByTeamId: a team that is none fails',
        ['getTeamMessagesByTeamId', '99'],
        '99',
    ),
    {
        title: 'createTeamMessage: a supervisor writes to the team, in seconds',
        options: { supervisor: true },
        async prove(desk) {
            const args = [100, 'my message', [TEAM]];
            expect(await desk.ask('createTeamMessage', ...args)).toEqual(DONE);
            expect(desk.gadget.teamMessages).toMatchObject([
                { content: 'my message', duration: '100', teams: { team: TEAM } },
            ]);
            await desk.advance(100_000);
            expect(desk.gadget.teamMessages).toEqual([]);
        },
    },
    refused(
        'createTeamMessage: is not for agents',
        ['createTeamMessage', 100, 'my message', [TEAM]],
        'supervisor',
    ),
    {
        title: 'getActiveTeamMessages: a supervisor lists the own messages',
        options: { supervisor: true },
        async prove(desk) {
            desk.gadget.postTeamMessage('by somebody else');
            await desk.ask('createTeamMessage', 100, 'my message', [TEAM]);
            expect(await desk.ask('getActiveTeamMessages')).toMatchObject({
                success: true,
                data: [{ content: 'my message', createdBy: { id: desk.gadget.agent.id } }],
            });
        },
    },
    refused('getActiveTeamMessages: is not for agents', ['getActiveTeamMessages'], 'supervisor'),
    {
        title: 'deleteTeamMessage: a supervisor takes a message back',
        options: { supervisor: true },
        async prove(desk) {
            await desk.ask('createTeamMessage', 100, 'my message', [TEAM]);
            const [message] = desk.gadget.teamMessages;
            expect(await desk.ask('deleteTeamMessage', message?.id)).toEqual(DONE);
            expect(desk.gadget.teamMessages).toEqual([]);
        },
    },
    refused(
        'deleteTeamMessage: is not for agents',
        ['deleteTeamMessage', 'be1598bb-bb2a-4dfc-8c01-91ec10b029a'],
        'supervisor',
    ),
];

proveSamples([
    ...GADGET,
    ...SCREEN_POPS,
    ...DIALS,
    ...CALLS,
    ...VARIABLES,
    ...TASKS,
    ...AGENT,
    ...TEAM_MESSAGES,
]);

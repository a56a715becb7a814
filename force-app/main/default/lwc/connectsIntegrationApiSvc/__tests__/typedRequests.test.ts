import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import type { ConnectsClient } from '../connectsClient';
import type { CallbackRequestName, IntegrationApi } from '../contract';
import { RequestFailedError } from '../errors';
import { ServiceDocument } from '../serviceDocument';

let desk: ServiceDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openServiceDesk();
});

afterEach(() => {
    desk.close();
    consoleError.mockRestore();
});

type Call = (client: ConnectsClient) => Promise<unknown>;

const REQUESTS: Record<CallbackRequestName, readonly [Call, ...unknown[]]> = {
    getCustomSettings: [(client) => client.getCustomSettings('Mine'), 'Mine'],
    showError: [(client) => client.showError('USER', 'Title', 'Text'), 'USER', 'Title', 'Text'],
    getFinesseVersion: [(client) => client.getFinesseVersion()],
    makeCall: [
        (client) => client.makeCall('100', { callVariables: { PerVar1: 'a' } }),
        '100',
        { PerVar1: 'a' },
        false,
    ],
    blindTransferCall: [
        (client) => client.blindTransferCall('7', '100', { immediately: true }),
        '7',
        '100',
        true,
    ],
    conferenceConsultationCall: [(client) => client.conferenceConsultationCall('7'), '7'],
    transferConsultationCall: [(client) => client.transferConsultationCall('7'), '7'],
    getTeamMessagesByTeamId: [(client) => client.getTeamMessagesByTeamId('5'), '5'],
    getActiveTeamMessages: [(client) => client.getActiveTeamMessages()],
    createTeamMessage: [(client) => client.createTeamMessage(60, 'Hi', ['5']), 60, 'Hi', ['5']],
    deleteTeamMessage: [(client) => client.deleteTeamMessage('m1'), 'm1'],
    sendDtmf: [(client) => client.sendDtmf('1#'), '1#'],
    startItem: [(client) => client.startItem('VOICE', '7'), 'VOICE', '7'],
    wrapUpItem: [(client) => client.wrapUpItem('CHAT', '7'), 'CHAT', '7'],
    endItem: [(client) => client.endItem('TICKET', '7'), 'TICKET', '7'],
    shareRecord: [(client) => client.shareRecord('Account', '001'), 'Account', '001'],
    updateWorkItemData: [
        (client) => client.updateWorkItemData('VOICE', '7', { WrapUpReason: '' }),
        'VOICE',
        '7',
        { WrapUpReason: '' },
    ],
    getLastWorkItems: [(client) => client.getLastWorkItems('OVERALL'), 'OVERALL'],
    setAgentState: [(client) => client.setAgentState('VOICE', 'READY'), 'VOICE', 'READY', 0],
    setCustomToolbarSize: [(client) => client.setCustomToolbarSize('TOP', 80), 'TOP', 80],
    getCustomToolbarDefaultSize: [(client) => client.getCustomToolbarDefaultSize('TOP'), 'TOP'],
    setGadgetVisibility: [(client) => client.setGadgetVisibility(true), true],
    screenPop: [(client) => client.screenPop('001'), '001'],
    screenPopToSearch: [(client) => client.screenPopToSearch('Doe'), 'Doe'],
    screenPopToFlow: [
        (client) => client.screenPopToFlow('my_flow', [{ name: 'a', type: 'String', value: '1' }]),
        'my_flow',
        [{ name: 'a', type: 'String', value: '1' }],
    ],
    getReasonCodeList: [(client) => client.getReasonCodeList('WRAPUP'), 'WRAPUP'],
};

it.each(Object.entries(REQUESTS))(
    'sends %s with the arguments of the guide',
    async (name, entry) => {
        const client = await desk.service.connect(desk.component());
        const [call, ...args] = entry;
        const settled = jest.fn();
        call(client).then(settled, settled);
        await settle();
        await desk.gadget.advance(10_000);
        await settle();
        const sent = desk.gadget.requests.filter((request) => request.name === name);
        expect(sent.map((request) => request.args)).toEqual([args]);
        expect(settled).toHaveBeenCalledTimes(1);
    },
);

/** A client whose library answers every request with the same data. */
function clientAnswering(data: unknown): Promise<ConnectsClient> {
    const library: Record<string, unknown> = {
        waitReady: (callback: () => void) => callback(),
        getCtiData: () => null,
        writeLogDebug: jest.fn(),
        writeLogError: jest.fn(),
    };
    for (const name of Object.keys(REQUESTS)) {
        library[name] = (...args: unknown[]) => {
            const callback = args.at(-1) as (response: object) => void;
            callback({ success: true, data });
        };
    }
    const service = new ServiceDocument(
        () => Promise.resolve(library as unknown as IntegrationApi),
        { now: () => 0, after: () => () => undefined },
    );
    return service.connect(desk.component());
}

describe('answers', () => {
    it('of team messages have times in ms and a list of teams', async () => {
        const message = {
            uri: '/finesse/api/TeamMessage/m1',
            id: 'm1',
            createdBy: { id: '1', firstName: 'John', lastName: 'Doe' },
            createdAt: '1588339098',
            duration: '600',
            content: 'Test',
        };
        const client = await clientAnswering([
            { ...message, teams: { team: '5041' } },
            { ...message, teams: { team: ['5041', '5042'] } },
            { ...message, teams: undefined },
        ]);
        const messages = await client.getActiveTeamMessages();
        expect(messages[0]).toEqual({
            id: 'm1',
            uri: '/finesse/api/TeamMessage/m1',
            author: { id: '1', firstName: 'John', lastName: 'Doe' },
            content: 'Test',
            createdAt: 1_588_339_098_000,
            expiresAt: 1_588_339_698_000,
            teamIds: ['5041'],
        });
        expect(messages.map(({ teamIds }) => teamIds)).toEqual([['5041'], ['5041', '5042'], []]);
        expect(await client.getTeamMessagesByTeamId('5')).toHaveLength(3);
    });

    it('of the last work items are parsed', async () => {
        const items = [{ Id: '1', Channel: 'VOICE' }];
        const client = await clientAnswering(JSON.stringify(items));
        expect(await client.getLastWorkItems('VOICE')).toEqual(items);
    });

    it('of heights are numbers', async () => {
        const client = await clientAnswering({ height: '120' });
        expect(await client.getCustomToolbarDefaultSize('AUTO')).toBe(120);
    });

    it('of the version are numbers', async () => {
        const version = { major: '12', minor: 6, patch: 2, build: 0, cop: 0 };
        const client = await clientAnswering(version);
        expect(await client.getFinesseVersion()).toEqual({ ...version, major: 12 });
    });

    it.each<[string, Call, unknown]>([
        ['team messages', (client) => client.getActiveTeamMessages(), [{ id: '' }]],
        ['team messages', (client) => client.getTeamMessagesByTeamId('5'), null],
        ['work items', (client) => client.getLastWorkItems('VOICE'), 'no JSON'],
        ['work items', (client) => client.getLastWorkItems('VOICE'), '[{"Id":"1"}]'],
        ['a height', (client) => client.getCustomToolbarDefaultSize('TOP'), {}],
        ['a version', (client) => client.getFinesseVersion(), { major: 1 }],
        ['settings', (client) => client.getCustomSettings('x'), 5],
        ['reasons', (client) => client.getReasonCodeList('LOGOUT'), '{}'],
    ])('that are no %s fail the request', async (_what, call, data) => {
        const client = await clientAnswering(data);
        await expect(call(client)).rejects.toThrow(RequestFailedError);
    });
});

describe('what is known at once', () => {
    it('comes from the snapshot and the library', async () => {
        const client = await desk.service.connect(desk.component());
        expect(client.getChannel('VOICE')?.state).toBe('NOT_READY');
        expect(client.getChannel('CHAT')).toBeNull();
        expect(client.getWorkItems('VOICE')).toEqual([]);
        expect(client.isMakeCallEnabled).toBe(true);
        expect(client.isSendDtmfEnabled).toBe(false);
        expect(client.isShareRecordEnabled).toBe(false);
        expect(client.isUpdateWorkItemDataEnabled('VOICE', '7')).toBe(false);
        expect(() => client.isUpdateWorkItemDataEnabled('VOICE', '')).toThrow(TypeError);
        desk.gadget.dial('41791234567');
        await settle();
        expect(client.getWorkItems('VOICE')).toHaveLength(1);
        expect(client.getWorkItems('CHAT')).toEqual([]);
    });
});

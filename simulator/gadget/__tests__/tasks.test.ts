import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, type Desk } from '../../__tests__/support/desk';
import type { SimulatorOptions } from '../../api';

const CHANNELS: SimulatorOptions['channels'] = ['VOICE', 'TICKET', 'CHAT'];

/** A desk whose agent is READY for tickets and chats. */
async function createTaskDesk(options: SimulatorOptions = {}): Promise<Desk> {
    const desk = createDesk({ channels: CHANNELS, ...options });
    await desk.gadget.setAgentState('TICKET', 'READY');
    await desk.gadget.setAgentState('CHAT', 'READY');
    desk.takeEvents();
    return desk;
}

/** The items of the last event of that name. */
function lastItem({ events }: Desk, name: string): WorkItem | undefined {
    return events.findLast((event) => event.name === name)?.payload.item as WorkItem | undefined;
}

describe('events of a task', () => {
    it.each([
        ['MRI2', 'ACTIVE'],
        ['MRI', 'READY'],
    ] as const)('come in their order with %s', async (mediaRouting, state) => {
        const { gadget, takeEvents } = await createTaskDesk({ mediaRouting });
        await gadget.play('incoming-task', { wrapUpReason: 'Order Placed' });
        expect(takeEvents()).toEqual([
            `ASC TICKET READY→${state} 1 (0)`,
            'onWorkItemCreate[OFFERED]',
            'onSearchAndScreenPopResult[OFFERED]',
            'onWorkItemConnect[ACTIVE]',
            'onActivitySave[ACTIVE] created=true',
            'onWorkItemWrapup[WRAPUP]',
            'onWrapUpDataChanged[WRAPUP]',
            'onWorkItemEnd[ENDED]',
            `ASC TICKET ${state}→READY 0 (0)`,
            'onActivitySave[ENDED] created=false',
        ]);
    });

    it('tell of no reason when none was chosen, and of no wrap-up when there was none', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        await gadget.play('incoming-task', { wrapUpMs: 0, channel: 'CHAT' });
        expect(takeEvents()).not.toContain('onWrapUpDataChanged[ACTIVE]');
        expect(gadget.ctiData?.Channels.map(({ Items }) => Items)).toEqual([[], [], []]);
    });

    it('pause and resume while the channel stays ACTIVE', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        await gadget.play('pause-and-resume-task');
        expect(takeEvents().slice(4)).toEqual([
            'onActivitySave[ACTIVE] created=true',
            'onWorkItemPause[PAUSED]',
            'onWorkItemResume[ACTIVE]',
            'onWorkItemEnd[ENDED]',
            'ASC TICKET ACTIVE→READY 0 (0)',
            'onActivitySave[ENDED] created=false',
        ]);
    });

    it('end without a connect when nobody accepts the task', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        gadget.offerTask('TICKET', { from: 'emma@example.org' });
        await gadget.advance(30_000);
        expect(takeEvents()).toEqual([
            'ASC TICKET READY→ACTIVE 1 (0)',
            'onWorkItemCreate[OFFERED]',
            'onSearchAndScreenPopResult[OFFERED]',
            'onWorkItemEnd[ENDED]',
            'ASC TICKET ACTIVE→READY 0 (0)',
        ]);
    });

    it('count several tasks of a channel', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        const first = gadget.offerTask('CHAT');
        gadget.startTask(first);
        const second = gadget.offerTask('CHAT');
        gadget.startTask(second);
        gadget.endTask(first);
        gadget.endTask(second);
        expect(takeEvents().filter((line) => line.startsWith('ASC'))).toEqual([
            'ASC CHAT READY→ACTIVE 1 (0)',
            'ASC CHAT ACTIVE→ACTIVE 2 (0)',
            'ASC CHAT ACTIVE→ACTIVE 1 (0)',
            'ASC CHAT ACTIVE→READY 0 (0)',
        ]);
    });
});

describe('the work item of a task', () => {
    it('has the form of the guide', async () => {
        const desk = await createTaskDesk();
        const id = desk.gadget.offerTask('TICKET', {
            from: 'emma@example.org',
            subject: 'Where is it?',
        });
        expect(id).toMatch(/^\d+_\d+_1$/);
        expect(desk.api.getFirstWorkItem('TICKET')).toMatchObject({
            Id: id,
            UniqueId: expect.stringMatching(new RegExp(`^TICKET\\.${id}\\.\\d+\\.005`)),
            Channel: 'TICKET',
            Direction: 'inbound',
            State: 'OFFERED',
            Sender: 'emma@example.org',
            Subject: 'Where is it?',
            CorrelationData: expect.stringContaining('https://media.example.com/ticket/'),
            CallType: '',
            Participants: [],
            QueueName: 'Tickets',
            ConnectedTimeStamp: null,
        });
        expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
        expect(desk.api.getFirstWorkItemId('TICKET')).toBe(id);
    });

    it('holds the reason at its end', async () => {
        const desk = await createTaskDesk();
        const id = desk.gadget.offerTask('TICKET');
        desk.gadget.startTask(id);
        await desk.ask('updateWorkItemData', 'TICKET', id, { WrapUpReason: 'Complaint' });
        expect(desk.api.getFirstWorkItem('TICKET')).toMatchObject({
            SelectedWrapupReason: 'Complaint',
            MediaWrapUpReason: '',
        });
        expect(lastItem(desk, 'onWrapUpDataChanged')).toBeUndefined();
        await desk.ask('endItem', 'TICKET', id);
        expect(lastItem(desk, 'onWrapUpDataChanged')?.MediaWrapUpReason).toBe('Complaint');
        expect(lastItem(desk, 'onWorkItemEnd')?.MediaWrapUpReason).toBe('Complaint');
    });

    it('takes variables once it is started, local ones at once', async () => {
        const { api, ask, gadget, takeEvents } = await createTaskDesk();
        const id = gadget.offerTask('CHAT');
        takeEvents();
        expect(api.isUpdateWorkItemDataEnabled('CHAT', id)).toBe(false);
        expect(await ask('updateWorkItemData', 'CHAT', id, { PerVar2: 'x' })).toMatchObject({
            success: false,
        });
        const LocalVariables = [{ Key: 'note', Value: 'VIP' }];
        expect(await ask('updateWorkItemData', 'CHAT', id, { LocalVariables })).toEqual({
            success: true,
        });
        gadget.startTask(id);
        expect(api.isUpdateWorkItemDataEnabled('CHAT', id)).toBe(true);
        expect(api.isUpdateWorkItemDataEnabled('TICKET', id)).toBe(false);
        await ask('updateWorkItemData', 'CHAT', id, { PerVar2: 'y', LocalVariables: [] });
        expect(api.getFirstWorkItem('CHAT')).toMatchObject({ PerVar2: 'y', LocalVariables });
        const changes = takeEvents().filter((line) => line.startsWith('onCallVariable'));
        expect(changes).toEqual([
            'onCallVariableChanged[OFFERED]',
            'onCallVariableChanged[ACTIVE]',
        ]);
    });
});

describe('requests for tasks', () => {
    it('start, wrap up and end them', async () => {
        const { api, ask, gadget } = await createTaskDesk();
        const id = gadget.offerTask('TICKET');
        const states = [];
        for (const name of ['startItem', 'wrapUpItem', 'endItem'] as const) {
            expect(await ask(name, 'TICKET', id)).toEqual({ success: true });
            states.push(api.getFirstWorkItem('TICKET')?.State);
        }
        expect(states).toEqual(['ACTIVE', 'WRAPUP', undefined]);
    });

    it.each([
        ['wrapUpItem', 'VOICE', '1', 'works only for media tasks'],
        ['wrapUpItem', 'TICKET', '1', 'Dialog Not Found'],
        ['startItem', 'FAX', '1', 'no channel "FAX"'],
        ['endItem', undefined, '1', 'workItemType is missing'],
        ['startItem', 'TICKET', '', 'workItemId is missing'],
        ['startItem', 'TICKET', 15, 'by its id, as text'],
        ['startItem', 'CHAT', '1_1_1', 'Dialog Not Found'],
        ['updateWorkItemData', 'TICKET', '1_1_1', 'Dialog Not Found'],
    ] as const)('%s refuses %p %p', async (name, itemType, id, text) => {
        const { ask } = await createTaskDesk();
        expect(await ask(name, itemType, id, {})).toEqual({
            success: false,
            error: expect.stringContaining(text),
        });
    });

    it.each([
        ['endItem', 'Only a started task can be ended'],
        ['wrapUpItem', 'Only a started task can be wrapped up'],
    ] as const)('%s refuses an offered task', async (name, text) => {
        const { ask, gadget } = await createTaskDesk();
        const id = gadget.offerTask('TICKET');
        expect((await ask(name, 'TICKET', id)).error).toContain(text);
    });
});

describe('the agent’s state with tasks', () => {
    it('OVERALL reaches the voice channel though a task is offered', async () => {
        const { ask, gadget } = await createTaskDesk();
        await gadget.setAgentState('VOICE', 'READY');
        gadget.offerTask('TICKET');
        expect(await ask('setAgentState', 'OVERALL', 'NOT_READY', 2)).toMatchObject({
            success: false,
            error: expect.stringContaining('while a task is offered'),
        });
        const states = gadget.ctiData?.Channels.map(({ State }) => State);
        expect(states).toEqual(['NOT_READY', 'ACTIVE', 'NOT_READY']);
    });

    it('takes with MRI2 a wish that shows after the last task', async () => {
        const { ask, gadget, takeEvents } = await createTaskDesk();
        const id = gadget.offerTask('TICKET');
        gadget.startTask(id);
        takeEvents();
        expect(await ask('setAgentState', 'TICKET', 'NOT_READY', 2)).toEqual({ success: true });
        expect(() => gadget.offerTask('TICKET')).toThrow('can take no task now');
        gadget.endTask(id);
        await gadget.advance(1_000);
        expect(takeEvents()).toContain('ASC TICKET ACTIVE→NOT_READY 0 (2)');
    });

    it('does not let an agent sign out with an open task', async () => {
        const { gadget } = await createTaskDesk({ mediaRouting: 'MRI' });
        gadget.startTask(gadget.offerTask('TICKET'));
        expect(() => gadget.signOut()).toThrow('work item is open');
    });
});

describe('recovery', () => {
    it('announces tasks again after a reload, by their state', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        const [offered, active, paused, wrapUp] = ['1', '2', '3', '4'].map(() =>
            gadget.offerTask('CHAT'),
        ) as [string, string, string, string];
        [active, paused, wrapUp].forEach((id) => gadget.startTask(id));
        gadget.pauseTask(paused);
        gadget.wrapUpTask(wrapUp);
        await gadget.advance(5_000);
        takeEvents();
        gadget.reload(1_000);
        await gadget.advance(1_000);
        expect(takeEvents()).toEqual([
            'onWorkItemCreate[OFFERED]',
            'onWorkItemCreate[ACTIVE]',
            'onWorkItemConnect[ACTIVE]',
            'onWorkItemCreate[PAUSED]',
            'onWorkItemConnect[PAUSED]',
            'onWorkItemPause[PAUSED]',
            'onWorkItemCreate[WRAPUP]',
            'onWorkItemWrapup[WRAPUP]',
        ]);
        expect(gadget.ctiData?.Channels[2]?.Items[0]?.Id).toBe(offered);
    });

    it('ends a task that left during an outage, and never tells of one that lived inside it', async () => {
        const { gadget, takeEvents } = await createTaskDesk();
        const lost = gadget.offerTask('TICKET');
        gadget.startTask(lost);
        await gadget.advance(5_000);
        takeEvents();
        gadget.loseConnection(60_000);
        gadget.withdrawTask(lost);
        const inside = gadget.offerTask('TICKET');
        gadget.withdrawTask(inside);
        expect(() => gadget.startTask(inside)).toThrow();
        await gadget.advance(70_000);
        expect(takeEvents().filter((line) => line.includes('WorkItem'))).toEqual([
            'onWorkItemEnd[ENDED]',
        ]);
        expect(gadget.ctiData?.Channels[1]).toMatchObject({ State: 'READY', Items: [] });
    });
});

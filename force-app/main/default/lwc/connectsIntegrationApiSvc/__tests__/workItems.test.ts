import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import { startSimulator } from '../../../../../../simulator/index';
import type { ConnectsClient } from '../connectsClient';
import type { DeskSnapshot } from '../deskSnapshot';

let desk: ServiceDesk;
let client: ConnectsClient;
let seen: DeskSnapshot[];

beforeEach(async () => {
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openServiceDesk();
    client = await desk.service.connect(desk.component());
    seen = [];
    client.observe((snapshot) => seen.push(snapshot));
});

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

const CALL = { Id: '7', Channel: 'VOICE', State: 'OFFERED', PerVar1: '' };
const TASK = { Id: '151635_312_1', Channel: 'TICKET', State: 'OFFERED' };

const raise = (name: string, item: object): void => desk.gadget.emit(name, { item });
const states = (): string[] => client.snapshot.workItems.map(({ Id, State }) => `${Id} ${State}`);

it('follow every event of a work item', () => {
    raise('onWorkItemCreate', CALL);
    raise('onWorkItemCreate', TASK);
    expect(states()).toEqual(['7 OFFERED', '151635_312_1 OFFERED']);
    raise('onWorkItemConnect', { ...CALL, State: 'ACTIVE' });
    raise('onWorkItemPause', { ...CALL, State: 'PAUSED' });
    expect(states()).toEqual(['7 PAUSED', '151635_312_1 OFFERED']);
    raise('onCallVariableChanged', { ...CALL, State: 'PAUSED', PerVar1: 'new' });
    expect(client.snapshot.workItems[0]?.PerVar1).toBe('new');
    raise('onWorkItemWrapup', { ...CALL, State: 'WRAPUP' });
    raise('onWorkItemEnd', { ...CALL, State: 'ENDED' });
    expect(states()).toEqual(['151635_312_1 OFFERED']);
});

it('change nothing by an event that says what is known already', () => {
    raise('onWorkItemCreate', CALL);
    const count = seen.length;
    raise('onWorkItemConnect', CALL);
    raise('onWrapUpDataChanged', CALL);
    expect(seen).toHaveLength(count);
});

it('are not brought back by what is told after the end', () => {
    raise('onWorkItemCreate', CALL);
    raise('onWorkItemEnd', { ...CALL, State: 'ENDED' });
    raise('onWorkItemEnd', { ...CALL, State: 'ENDED' });
    raise('onSearchAndScreenPopResult', CALL);
    desk.gadget.emit('onActivitySave', { recordId: '00T', item: { ...CALL, State: 'ENDED' } });
    expect(states()).toEqual([]);
});

it('are copies: who changes an event changes no snapshot', () => {
    client.on('workItemCreate', ({ item }) => Object.assign(item, { PerVar1: 'scribbled' }));
    raise('onWorkItemCreate', CALL);
    expect(client.snapshot.workItems[0]?.PerVar1).toBe('');
    expect(Object.isFrozen(client.snapshot.workItems[0])).toBe(true);
});

it('are read again at once when the gadget announces one anew', async () => {
    desk.gadget.dial('41791234567');
    await settle();
    expect(client.snapshot.workItems).toHaveLength(1);
    raise('onWorkItemCreate', { Id: 'stray', Channel: 'VOICE', State: 'OFFERED' });
    expect(client.snapshot.workItems).toHaveLength(2);
    desk.gadget.reload(1_000);
    await desk.gadget.advance(1_000);
    await settle();
    expect(client.snapshot.workItems.map(({ Id }) => Id)).toEqual([
        desk.gadget.ctiData?.Channels[0]?.Items[0]?.Id,
    ]);
});

it('are read again at once when another gadget starts in the place of the one before', async () => {
    desk.gadget.dial('41791234567');
    await settle();
    expect(client.snapshot.workItems).toHaveLength(1);

    startSimulator({ clock: 'manual', channels: ['VOICE', 'CHAT'] });
    await settle();

    expect(client.snapshot.channels.map(({ type }) => type)).toEqual(['VOICE', 'CHAT']);
    expect(client.snapshot.workItems).toEqual([]);
});

it('keep their identity where nothing changed, also when read again', async () => {
    desk.gadget.dial('41791234567');
    await settle();
    const [before] = client.snapshot.workItems;
    desk.wait(15_000);
    expect(client.snapshot.workItems[0]).toBe(before);
});

it('show in a client that connects later', async () => {
    desk.gadget.dial('41791234567');
    await settle();
    const late = await desk.service.connect(desk.component());
    expect(late.snapshot.workItems).toHaveLength(1);
});

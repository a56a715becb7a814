import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import type { ConnectsClient } from '../connectsClient';

let desk: ServiceDesk;

beforeEach(() => {
    desk = openServiceDesk();
});

afterEach(() => desk.close());

async function connected(): Promise<ConnectsClient> {
    const connecting = desk.service.connect(desk.component());
    await settle();
    return connecting;
}

describe.each([
    ['teamDataUpdate', 'onTeamDataUpdate'],
    ['queueDataUpdate', 'onQueueDataUpdate'],
] as const)('whoever subscribes to %s while others do', (eventName, slot) => {
    it('is told everything from the start', async () => {
        const first: string[] = [];
        const second: string[] = [];
        const early = await connected();
        early.on(eventName, ({ dataState }) => first.push(dataState));
        await desk.gadget.advance(15_000);
        expect(first[0]).toBe('ENABLED');
        const late = await connected();
        late.on(eventName, ({ dataState }) => second.push(dataState));
        await desk.gadget.advance(15_000);
        expect(second[0]).toBe('ENABLED');
    });

    it('changes nothing by another handler of the same component', async () => {
        const client = await connected();
        client.on(eventName, () => undefined);
        client.on(eventName, () => undefined);
        expect(desk.counts.slots.get(slot)).toBe(1);
    });
});

it('leaves the slots of other events as they are', async () => {
    (await connected()).on('workItemCreate', () => undefined);
    (await connected()).on('workItemCreate', () => undefined);
    expect(desk.counts.slots.get('onWorkItemCreate')).toBe(1);
});

it('fills every slot anew when the library says once more that the gadget is ready', async () => {
    const client = await connected();
    client.on('workItemCreate', () => undefined);
    desk.sayReadyAgain();
    expect(desk.counts.slots.get('onWorkItemCreate')).toBe(2);
});

import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, openColleagueDesk, type Desk } from '../../__tests__/support/desk';

/** The agent talks to somebody about a customer who is on hold. */
async function consultingDesk(): Promise<{ desk: Desk; customer: string; consult: string }> {
    const desk = createDesk();
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 1e9 });
    const customer = desk.api.getFirstWorkItemId('VOICE');
    desk.gadget.answer(customer);
    desk.gadget.dial('41445556677');
    await desk.gadget.advance(5_000);
    return { desk, customer, consult: desk.api.getSecondWorkItemId('VOICE') };
}

/** Names of the item events so far, by item id; forgets them. */
function takeByItem({ events }: Desk): Record<string, string[]> {
    const byItem: Record<string, string[]> = {};
    for (const { name, payload } of events.splice(0)) {
        const item = payload.item as WorkItem | undefined;
        if (item) {
            (byItem[item.Id] ??= []).push(name);
        }
    }
    return byItem;
}

describe.each(['an outage', 'a reload'])('after %s', (what) => {
    const pass = async ({ gadget }: Desk, meanwhile: () => void) => {
        if (what === 'an outage') {
            gadget.loseConnection(10_000);
        } else {
            gadget.reload(10_000);
        }
        meanwhile();
        await gadget.advance(11_000);
    };

    it('every call on the phone is announced again as it is', async () => {
        const { desk, customer, consult } = await consultingDesk();
        takeByItem(desk);
        await pass(desk, () => {});
        expect(takeByItem(desk)).toEqual({
            [customer]: ['onWorkItemCreate', 'onWorkItemConnect', 'onWorkItemPause'],
            [consult]: ['onWorkItemCreate', 'onWorkItemConnect'],
        });
        desk.gadget.retrieve(customer);
        expect(takeByItem(desk)).toEqual({
            [customer]: ['onWorkItemResume'],
            [consult]: ['onWorkItemPause'],
        });
    });

    it('a call that lived inside it is never told', async () => {
        const desk = createDesk();
        const other = openColleagueDesk(desk);
        takeByItem(desk);
        await pass(desk, () => {
            other.gadget.dial(desk.gadget.agent.extension);
            other.gadget.hangUp(other.api.getFirstWorkItemId('VOICE'));
        });
        expect(takeByItem(desk)).toEqual({});
    });

    it('a call that came during it is announced', async () => {
        const desk = createDesk();
        const other = openColleagueDesk(desk);
        await pass(desk, () => other.gadget.dial(desk.gadget.agent.extension));
        const id = other.api.getFirstWorkItemId('VOICE');
        expect(takeByItem(desk)[id]?.[0]).toBe('onWorkItemCreate');
        expect(desk.api.getFirstWorkItem('VOICE')).toMatchObject({ Id: id, State: 'OFFERED' });
    });
});

describe('an outage of one gadget', () => {
    it('leaves the other agent connected', async () => {
        const desk = createDesk();
        const other = openColleagueDesk(desk);
        desk.gadget.loseConnection(60_000);
        expect(other.gadget.status.connected).toBe(true);
        other.gadget.dial('41445556677');
        await other.gadget.advance(5_000);
        expect(other.api.getFirstWorkItem('VOICE')?.State).toBe('ACTIVE');
    });

    it('ends calls on recovery that ended in it', async () => {
        const { desk, customer, consult } = await consultingDesk();
        takeByItem(desk);
        desk.gadget.loseConnection(10_000);
        desk.gadget.farEndHangsUp(customer);
        desk.gadget.farEndHangsUp(consult);
        await desk.gadget.advance(11_000);
        const told = takeByItem(desk);
        expect(told[customer]?.[0]).toBe('onWorkItemEnd');
        expect(told[consult]?.[0]).toBe('onWorkItemEnd');
        expect(desk.api.getFirstWorkItem('VOICE')).toBeNull();
    });
});

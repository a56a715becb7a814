import type {
    QueueDataUpdateEvent,
    TeamDataUpdateEvent,
} from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, openColleagueDesk } from '../../__tests__/support/desk';

const CENTER = { agents: 12, teams: 1, queues: 3 };

describe('the life of a contact center', () => {
    it('moves team and queue figures by itself', async () => {
        const { gadget, api } = createDesk({ center: CENTER, life: true });
        const team: TeamDataUpdateEvent[] = [];
        const queues: QueueDataUpdateEvent[] = [];
        api.onTeamDataUpdate = (event) => team.push(event);
        api.onQueueDataUpdate = (event) => queues.push(event);
        await gadget.advance(600_000);
        const details = new Set(
            team.flatMap(({ agentData }) =>
                agentData.flatMap(({ Channels }) =>
                    Channels.map(({ State, TalkingStateDetail }) => TalkingStateDetail ?? State),
                ),
            ),
        );
        expect([...details]).toEqual(expect.arrayContaining(['READY', 'RESERVED', 'TALKING']));
        expect(queues.filter(({ dataState }) => dataState === 'UPDATED').length).toBeGreaterThan(
            20,
        );
    });

    it('leaves the agent of a gadget alone, who may be READY', async () => {
        const desk = createDesk({ center: CENTER, life: true });
        const { gadget, events } = desk;
        const second = openColleagueDesk(desk);
        await gadget.setAgentState('VOICE', 'READY');
        await second.gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(1_800_000);
        expect(events.map(({ name }) => name)).not.toContain('onWorkItemCreate');
        expect(second.events.map(({ name }) => name)).not.toContain('onWorkItemCreate');
        expect(gadget.ctiData?.Channels[0]?.State).toBe('READY');
        expect(second.gadget.ctiData?.Channels[0]?.State).toBe('READY');
    });

    it('lets scenarios of the own agent be played as ever', async () => {
        const { gadget, takeEvents } = createDesk({ center: CENTER, life: true });
        await gadget.advance(60_000);
        await gadget.play('incoming-call');
        await gadget.advance(60_000);
        expect(takeEvents()).toContain('onWorkItemEnd[ENDED]');
    });

    it('has colleagues who answer when the agent dials them, and do not hang up on the agent', async () => {
        const { gadget } = createDesk({ center: CENTER, life: true, seed: 3 });
        await gadget.advance(1_000);
        const colleague = gadget.openGadget().agent;
        expect(colleague.id).not.toBe(gadget.agent.id);
        const other = gadget.colleagues.find(({ id }) => id !== colleague.id);
        gadget.dial(other?.extension ?? '');
        await gadget.advance(8_000);
        const stateOfCall = () => gadget.ctiData?.Channels[0]?.Items[0]?.State;
        expect(stateOfCall()).toBe('ACTIVE');
        await gadget.advance(1_200_000);
        expect(stateOfCall()).toBe('ACTIVE');
    });

    it('follows the seed', async () => {
        const play = async (seed: number) => {
            const { gadget, api } = createDesk({ center: CENTER, life: true, seed });
            const seen: string[] = [];
            api.onTeamDataUpdate = (event) => seen.push(JSON.stringify(event));
            await gadget.advance(300_000);
            return seen;
        };
        const first = await play(5);
        expect(first.length).toBeGreaterThan(50);
        expect(await play(5)).toEqual(first);
        expect(await play(6)).not.toEqual(first);
    });
});

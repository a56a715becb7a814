import { createDesk, openColleagueDesk } from '../../__tests__/support/desk';

describe('a queue', () => {
    it('gives a call to the agent who is READY, at once', async () => {
        const { gadget, api } = createDesk();
        await gadget.setAgentState('VOICE', 'READY');
        const id = gadget.queueCall('5217');
        expect(api.getFirstWorkItem('VOICE')).toMatchObject({
            Id: id,
            State: 'OFFERED',
            QueueName: 'Customer Service',
            QueueNumber: '5217',
        });
    });

    it('keeps a call until somebody is READY, the longest waiting first', async () => {
        const { gadget, api } = createDesk();
        const ids = [gadget.queueCall('5218'), gadget.queueCall('5217')];
        await gadget.advance(5_000);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        for (const id of ids) {
            await gadget.setAgentState('VOICE', 'READY');
            expect(api.getFirstWorkItemId('VOICE')).toBe(id);
            gadget.answer(id);
            gadget.hangUp(id);
        }
        expect(api.getChannel('VOICE')?.State).toBe('READY');
    });

    it('gives a call to who has been READY longest', async () => {
        const first = createDesk();
        const second = openColleagueDesk(first);
        const shared = '5219';
        await second.gadget.setAgentState('VOICE', 'READY');
        await first.gadget.advance(1_000);
        await first.gadget.setAgentState('VOICE', 'READY');
        const ids = [first.gadget.queueCall(shared), first.gadget.queueCall(shared)];
        expect(second.api.getFirstWorkItemId('VOICE')).toBe(ids[0]);
        expect(first.api.getFirstWorkItemId('VOICE')).toBe(ids[1]);
    });

    it('gets a call back that an agent did not answer, before all others', async () => {
        const { gadget, api } = createDesk();
        await gadget.setAgentState('VOICE', 'READY');
        const missed = gadget.queueCall('5217');
        gadget.queueCall('5217');
        await gadget.advance(15_000);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        expect(api.getChannel('VOICE')).toMatchObject({ State: 'NOT_READY', ReasonCode: 32767 });
        await gadget.setAgentState('VOICE', 'READY');
        expect(api.getFirstWorkItemId('VOICE')).toBe(missed);
    });

    it('that nobody knows is refused with those that there are', () => {
        expect(() => createDesk().gadget.queueCall('1')).toThrow('5217, 5218, 5219');
    });
});

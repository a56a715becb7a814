import { createDesk } from '../../__tests__/support/desk';
import { resolveAssumptions } from '../../assumptions';
import { createManualClock } from '../../clock/manualClock';
import { createRandom } from '../../random/random';
import { NO_VARIABLES } from '../callVariables';
import { ContactCenter } from '../contactCenter';
import { createCenterConfiguration } from '../people';

const PLATFORMS = ['CCE', 'CCX'] as const;

/** A contact center whose first agent talks with a caller. */
function createTalk(platform: (typeof PLATFORMS)[number]) {
    const random = createRandom(1);
    const center = new ContactCenter({
        configuration: createCenterConfiguration(
            platform,
            { agents: 3, teams: 1, queues: 1 },
            false,
            random,
        ),
        assumptions: resolveAssumptions(),
        clock: createManualClock(),
        random,
    });
    const [agent] = center.people;
    if (!agent) {
        throw new Error('A contact center has a first agent.');
    }
    agent.driven = true;
    agent.voice.signIn();
    agent.voice.request('READY', 0, null);
    const plan = { from: '41317654321', dialedNumber: '333300', variables: NO_VARIABLES };
    const id = center.collect(() => center.queues.enter('5217', plan));
    center.control.answer(agent, id);
    return { center, agent, id, state: () => agent.voice.status.state };
}

describe.each(PLATFORMS)('the state of an agent on %s', (platform) => {
    it('is HOLD on CCE while every call is held, and TALKING otherwise', () => {
        const { center, agent, id, state } = createTalk(platform);
        const held = platform === 'CCE' ? 'HOLD' : 'TALKING';
        expect(state()).toBe('TALKING');
        center.control.hold(agent, id);
        expect(state()).toBe(held);
        center.control.retrieve(agent, id);
        expect(state()).toBe('TALKING');
        const consult = center.dialling.dial(agent, '41445556677', NO_VARIABLES).dialog.id;
        expect(state()).toBe('TALKING');
        center.control.drop(agent, consult);
        expect(state()).toBe(held);
        center.control.drop(agent, id);
        expect(state()).toBe('READY');
    });
});

describe('an agent whom a dialer has reserved', () => {
    it('is busy for colleagues and queues', async () => {
        const { gadget, api } = createDesk();
        void gadget.play('outbound-progressive', { ringMs: 20_000 });
        const waiting = gadget.queueCall('5217');
        await gadget.advance(1_000);
        expect(api.getFirstWorkItem('VOICE')).toBeNull();
        await gadget.setAgentState('VOICE', 'NOT_READY', '1');
        await gadget.setAgentState('VOICE', 'READY');
        expect(api.getFirstWorkItemId('VOICE')).toBe(waiting);
    });
});

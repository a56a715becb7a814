import { createDesk, openColleagueDesk } from '../../__tests__/support/desk';
import type { Platform } from '../../api';
import { resolveAssumptions } from '../../assumptions';
import { createManualClock } from '../../clock/manualClock';
import { createRandom } from '../../random/random';
import { NO_VARIABLES } from '../callVariables';
import type { AgentConfiguration, WrapUpMode } from '../configuration';
import { ContactCenter } from '../contactCenter';
import { createCenterConfiguration } from '../people';

/** A contact center whose first agent has that wrap-up mode, READY and driven by the test. */
function createCenter(platform: Platform, wrapUpOnIncoming: WrapUpMode) {
    const clock = createManualClock();
    const random = createRandom(1);
    const size = { agents: 2, teams: 1, queues: 1 };
    const plain = createCenterConfiguration(platform, size, false, random.stream('people'));
    const [first, ...others] = plain.agents;
    const own: AgentConfiguration = { ...first, wrapUpOnIncoming, wrapUpLimitMs: 60_000 };
    const center = new ContactCenter({
        configuration: { ...plain, agents: [own, ...others] },
        assumptions: resolveAssumptions(),
        clock,
        random: random.stream('finesse'),
    });
    const agent = center.agent(own.id);
    agent.driven = true;
    agent.voice.signIn();
    agent.voice.request('READY', 0, null);
    return { center, agent, clock };
}

/** Plays a call up to its end. @returns its id */
function playCall({ center, agent }: ReturnType<typeof createCenter>, wish?: 'WORK'): string {
    const plan = { from: '41317654321', dialedNumber: '333300', variables: NO_VARIABLES };
    const id = center.collect(() => center.queues.enter('5217', plan));
    center.collect(() => center.control.answer(agent, id));
    if (wish) {
        agent.voice.request(wish, 0, agent.legs[0]?.facts ?? null);
    }
    center.collect(() => center.control.drop(agent, id));
    return id;
}

describe.each(['CCE', 'CCX'] as const)('wrap-up on %s', (platform) => {
    const wrapUpState = platform === 'CCE' ? 'WORK_READY' : 'WORK';

    it.each([
        ['REQUIRED', wrapUpState],
        ['OPTIONAL', 'READY'],
        ['NOT_ALLOWED', 'READY'],
        ['REQUIRED_WITH_WRAP_UP_DATA', wrapUpState],
    ] as const)('with the mode %s is followed by %s', (mode, state) => {
        const world = createCenter(platform, mode);
        playCall(world);
        expect(world.agent.voice.status.state).toBe(state);
        expect(world.agent.legs.map((leg) => leg.state)).toEqual(
            state === 'READY' ? [] : ['WRAP_UP'],
        );
    });

    it('with the mode OPTIONAL follows the agent’s wish', () => {
        const world = createCenter(platform, 'OPTIONAL');
        playCall(world, 'WORK');
        expect(world.agent.voice.status.state).toBe('WORK');
    });

    it('with the mode NOT_ALLOWED refuses the wish', () => {
        const world = createCenter(platform, 'NOT_ALLOWED');
        expect(() => playCall(world, 'WORK')).toThrow('not allowed');
    });

    it('that needs a reason cannot be left without one', () => {
        const { center, agent } = createCenter(platform, 'REQUIRED_WITH_WRAP_UP_DATA');
        const id = playCall({ center, agent, clock: createManualClock() });
        const leave = () => center.collect(() => center.control.drop(agent, id));
        expect(leave).toThrow('CF_WRAPUP_DATA_REQUIRED');
        center.collect(() => center.control.setWrapUpReason(agent, id, 'Complaint'));
        leave();
        expect(agent.legs).toEqual([]);
    });

    it('that needs a reason ends without one when its time is over', () => {
        const world = createCenter(platform, 'REQUIRED_WITH_WRAP_UP_DATA');
        playCall(world);
        world.clock.advance(60_000);
        expect(world.agent.legs).toEqual([]);
        expect(world.agent.voice.status).toMatchObject(
            platform === 'CCE'
                ? { state: 'READY' }
                : { state: 'NOT_READY', reason: { code: 32758 } },
        );
    });
});

describe('a reason', () => {
    it('travels with the call to the second agent, and shows at both', () => {
        const desk = createDesk();
        const other = openColleagueDesk(desk);
        void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 1e9 });
        const id = desk.api.getFirstWorkItemId('VOICE');
        desk.gadget.answer(id);
        desk.gadget.setWrapUpReason(id, 'Complaint');
        desk.gadget.dial(other.gadget.agent.extension);
        other.gadget.answer(desk.api.getSecondWorkItemId('VOICE'));
        desk.gadget.conference(id);
        expect(other.api.getFirstWorkItem('VOICE')?.SelectedWrapupReason).toBe('Complaint');
        other.gadget.setWrapUpReason(id, '');
        expect(desk.takeEvents()).toContain('onWrapUpDataChanged[ACTIVE]');
        expect(desk.api.getFirstWorkItem('VOICE')?.SelectedWrapupReason).toBe('');
    });

    it('needs a call that was answered', () => {
        const { gadget, api } = createDesk();
        void gadget.play('incoming-call', { agent: 'manual' });
        const id = api.getFirstWorkItemId('VOICE');
        expect(() => gadget.setWrapUpReason(id, 'Complaint')).toThrow('answered');
    });
});

import type { AgentChannelType } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { resolveAssumptions } from '../../assumptions';
import { createManualClock } from '../../clock/manualClock';
import { createRandom } from '../../random/random';
import { NO_VARIABLES } from '../callVariables';
import { MediaChannel, type MediaRouting } from '../mediaChannel';
import type { FinesseNotification } from '../notifications';
import { isTaskId, type TaskPlan } from '../task';

const PLAN: TaskPlan = {
    from: 'emma@example.org',
    to: 'service@example.com',
    subject: 'Where is my order?',
    mediaUrl: '',
    queue: { name: 'Tickets', number: '6001' },
    variables: NO_VARIABLES,
};

function createChannel(routing: MediaRouting = 'MRI2', switches: Record<string, unknown> = {}) {
    const clock = createManualClock(0);
    const told: FinesseNotification[] = [];
    const channel = new MediaChannel({
        channel: 'TICKET',
        routing,
        platform: 'CCE',
        reasons: {
            notReady: [{ id: '15', code: 1, label: 'Break' }],
            logout: [],
            wrapUp: [],
        },
        assumptions: resolveAssumptions(switches),
        clock,
        random: createRandom(1),
        notify: (notification) => told.push(notification),
        collect: (action) => action(),
    });
    channel.signIn();
    channel.request('READY', 0);
    told.length = 0;
    return { channel, clock, takeTold: () => told.splice(0).map(describe) };
    function describe(notification: FinesseNotification): string {
        switch (notification.kind) {
            case 'task':
                return `${notification.change} ${notification.task.state}`;
            case 'state':
                return `state ${notification.channel satisfies AgentChannelType} ${notification.status.state}`;
            default:
                return notification.kind;
        }
    }
}

describe('a task', () => {
    it('goes from offer to end', () => {
        const { channel, takeTold } = createChannel('MRI');
        const { tasks } = channel;
        const { id } = channel.offer(PLAN);
        expect(isTaskId(id)).toBe(true);
        tasks.start(id);
        tasks.pause(id);
        tasks.resume(id);
        tasks.wrapUp(id);
        tasks.setWrapUpReason(id, 'Answered');
        tasks.end(id);
        expect(takeTold()).toEqual([
            'created OFFERED',
            'connected ACTIVE',
            'paused PAUSED',
            'resumed ACTIVE',
            'wrapUp WRAPPING_UP',
            'changed WRAPPING_UP',
            'closeReason WRAPPING_UP',
            'ended CLOSED',
        ]);
        expect(tasks.open).toEqual([]);
    });

    it('ends without wrap-up and without a reason', () => {
        const { channel, takeTold } = createChannel('MRI');
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        channel.tasks.end(id);
        expect(takeTold().slice(-1)).toEqual(['ended CLOSED']);
    });

    it('takes the last reason, given at the end or before', () => {
        const { channel } = createChannel();
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        channel.tasks.setWrapUpReason(id, 'Before');
        expect(channel.tasks.open[0]?.wrapUpReason).toBe('Before');
        channel.tasks.end(id, 'At the end');
        expect(channel.tasks.open).toEqual([]);
    });

    it('allows in each state only what fits', () => {
        const { channel } = createChannel();
        const { tasks } = channel;
        const { id } = channel.offer(PLAN);
        const refused = (...names: ('start' | 'pause' | 'resume' | 'wrapUp' | 'end')[]) =>
            names.forEach((name) => expect(() => tasks[name](id)).toThrow('Only a'));
        refused('pause', 'resume', 'wrapUp', 'end');
        expect(() => tasks.updateVariables(id, NO_VARIABLES)).toThrow('local variables only');
        tasks.start(id);
        refused('start', 'resume');
        tasks.pause(id);
        refused('start', 'pause');
        tasks.wrapUp(id);
        refused('start', 'pause', 'resume', 'wrapUp');
        tasks.end(id);
        expect(() => tasks.end(id)).toThrow('There is no work item');
    });

    it('goes back to the router when it is not accepted in time (A-TASKTIME, A-TASKMISS)', () => {
        const { channel, clock, takeTold } = createChannel('MRI2');
        channel.offer(PLAN);
        clock.advance(29_999);
        expect(takeTold()).toEqual(['created OFFERED', 'state TICKET ACTIVE']);
        clock.advance(1);
        expect(takeTold()).toEqual(['ended CLOSED', 'state TICKET READY']);
        for (const routing of ['MRI', 'MRI2'] as const) {
            const strict = createChannel(routing, { 'A-TASKMISS': 'not-ready', 'A-TASKTIME': 10 });
            strict.channel.offer(PLAN);
            strict.clock.advance(10);
            expect(strict.channel.status).toMatchObject({
                state: 'NOT_READY',
                reason: { code: 32767 },
            });
        }
    });

    it('is not taken back once it is accepted', () => {
        const { channel, clock } = createChannel();
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        clock.advance(3_600_000);
        expect(channel.tasks.open).toHaveLength(1);
        channel.tasks.withdraw(id);
        expect(channel.tasks.open).toEqual([]);
    });
});

describe('the state of a media channel', () => {
    it('stays as it is with MRI', () => {
        const { channel, takeTold } = createChannel('MRI');
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        expect(channel.status.state).toBe('READY');
        channel.request('NOT_READY', 1);
        expect(channel.status.state).toBe('NOT_READY');
        channel.tasks.end(id);
        expect(channel.status.state).toBe('NOT_READY');
        expect(takeTold().filter((line) => line.startsWith('state'))).toEqual([
            'state TICKET NOT_READY',
        ]);
    });

    it('is ACTIVE with MRI2 until the last task has ended', () => {
        const { channel } = createChannel('MRI2');
        const ids = [channel.offer(PLAN).id, channel.offer(PLAN).id];
        ids.forEach((id) => channel.tasks.start(id));
        const states = ids.map((id) => {
            channel.tasks.end(id);
            return channel.status.state;
        });
        expect(states).toEqual(['ACTIVE', 'READY']);
    });

    it('becomes with MRI2 what was asked for meanwhile', () => {
        const { channel } = createChannel('MRI2');
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        channel.request('NOT_READY', 1);
        expect(channel.status.state).toBe('ACTIVE');
        expect(() => channel.offer(PLAN)).toThrow('can take no task');
        channel.tasks.end(id);
        expect(channel.status).toMatchObject({ state: 'NOT_READY', reason: { code: 1 } });
    });

    it('forgets that wish when the connection was lost', () => {
        const { channel } = createChannel('MRI2');
        const { id } = channel.offer(PLAN);
        channel.tasks.start(id);
        channel.request('NOT_READY', 1);
        channel.recover();
        channel.tasks.end(id);
        expect(channel.status.state).toBe('READY');
    });

    it.each(['MRI', 'MRI2'] as const)('cannot leave an offered task (%s)', (routing) => {
        const { channel } = createChannel(routing);
        const { id } = channel.offer(PLAN);
        expect(() => channel.request('NOT_READY', 1)).toThrow('while a task is offered');
        channel.tasks.start(id);
        expect(() => channel.request('NOT_READY', 1)).not.toThrow();
        expect(() => channel.request('LOGOUT', 0)).toThrow('not possible from');
    });

    it('takes five tasks at a time (A-TASKLIMIT), and none unless READY', () => {
        const { channel } = createChannel('MRI');
        for (let i = 0; i < 5; i++) {
            channel.offer(PLAN);
        }
        expect(new Set(channel.tasks.open.map(({ id }) => id)).size).toBe(5);
        expect(() => channel.offer(PLAN)).toThrow('can take no task');
        const single = createChannel('MRI2', { 'A-TASKLIMIT': 1 }).channel;
        single.offer(PLAN);
        expect(() => single.offer(PLAN)).toThrow('can take no task');
        const idle = createChannel('MRI').channel;
        idle.request('NOT_READY', 1);
        expect(() => idle.offer(PLAN)).toThrow('can take no task');
    });
});

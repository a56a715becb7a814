/** Tickets and chats. */
import { readEverything } from './requestDrives';
import { askAll, type Drive } from './watchedDesk';

const CHANNELS = ['TICKET', 'CHAT'] as const;

const lives: readonly Drive[] = CHANNELS.map((channel) => ({
    title: `the life of a work item on ${channel}`,
    options: { channels: ['VOICE', 'TICKET', 'CHAT'] },
    async run(desk) {
        const { gadget, api } = desk;
        await desk.ask('setAgentState', channel, 'READY', 0);
        const id = gadget.offerTask(channel);
        await gadget.advance(1_000);
        readEverything(api);
        await desk.ask('startItem', channel, id);
        await desk.ask('updateWorkItemData', channel, id, { PerVar1: 'x' });
        readEverything(api);
        gadget.pauseTask(id);
        gadget.resumeTask(id);
        await desk.ask('wrapUpItem', channel, id);
        await desk.ask('updateWorkItemData', channel, id, { WrapUpReason: 'Question Answered' });
        await desk.ask('endItem', channel, id);
        await askAll(desk, [
            ['getLastWorkItems', 'OVERALL'],
            ['getLastWorkItems', 'VOICE'],
            ['getLastWorkItems', 'TICKET'],
            ['getLastWorkItems', 'CHAT'],
            ['getLastWorkItems', 'OTHER'],
        ]);
    },
}));

/** What the agent does before the gadget reloads, and which state is announced then. */
const RELOADED = [
    ['active', []],
    ['paused', ['pauseTask']],
    ['wrapped up', ['wrapUpTask']],
] as const;

const reloads: readonly Drive[] = CHANNELS.flatMap((channel) =>
    RELOADED.map(([state, actions]): Drive => ({
        title: `a reload with a work item on ${channel} that is ${state}`,
        options: { channels: ['VOICE', 'TICKET', 'CHAT'] },
        async run({ gadget, ask }) {
            await ask('setAgentState', channel, 'READY', 0);
            const id = gadget.offerTask(channel);
            gadget.startTask(id);
            actions.forEach((action) => gadget[action](id));
            gadget.reload(100);
            await gadget.advance(1_000);
        },
    })),
);

export const TASK_DRIVES: readonly Drive[] = [...lives, ...reloads];

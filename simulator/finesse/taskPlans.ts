import type { TaskOptions } from '../api';
import type { Random } from '../random/random';
import { NO_VARIABLES } from './callVariables';
import type { MediaChannelType, TaskPlan } from './task';

const CUSTOMERS = ['emma.brunner', 'jonas.silva', 'aisha.haddad', 'mateo.lindgren', 'grace.patel'];

const SUBJECTS: Readonly<Record<MediaChannelType, readonly string[]>> = {
    TICKET: ['Where is my order?', 'Invoice is wrong', 'Please change my address', 'Refund'],
    CHAT: ['Question about delivery', 'My account is locked', 'Which model fits?'],
};

const QUEUES: Readonly<Record<MediaChannelType, TaskPlan['queue']>> = {
    TICKET: { name: 'Tickets', number: '6001' },
    CHAT: { name: 'Chat', number: '6002' },
};

/** A plausible ticket or chat; what the options leave out is drawn. */
export function createTaskPlan(
    channel: MediaChannelType,
    { from, subject }: TaskOptions,
    random: Random,
): TaskPlan {
    return {
        from: from ?? `${random.pick(CUSTOMERS)}@example.org`,
        to: channel === 'TICKET' ? 'service@example.com' : 'www.example.com',
        subject: subject ?? random.pick(SUBJECTS[channel]),
        mediaUrl: `https://media.example.com/${channel.toLowerCase()}/${random.digits(8)}`,
        queue: QUEUES[channel],
        variables: {
            ...NO_VARIABLES,
            peripheral: { PerVar1: `{k:Customer since;v:20${random.integer(10, 25)}}` },
        },
    };
}

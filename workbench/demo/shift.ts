/** The guided demo: a shift of an agent in a few minutes, step by step. */
import type { DemoStep } from './demoStep';
import { callAgent, fillQueue, findItem, goNotReady, goReady, isBusy, offerChat } from './hands';
import type { Platform, SimulatedGadget } from '../../simulator/api';

/** The demo's name in the address. */
export const DEMO_NAME = 'shift';

const BOTH: readonly Platform[] = ['CCE', 'CCX'];
const SECOND = 1_000;

/** A customer whom the agent's Salesforce knows. */
const CUSTOMER = '0441234567';
/** Somebody outside the contact center, who always answers. */
const CARRIER = '0315550142';
const OUTAGE_MS = 12 * SECOND;
/** More than the contact center has agents. */
const PEAK_CALLS = 40;

/** The steps in their order. */
export const SHIFT: readonly DemoStep[] = [
    {
        name: 'arrive',
        title: 'The day begins',
        look: 'You are signed in and Not Ready. The team at the right comes to work, one by one.',
        platforms: BOTH,
        ms: 8 * SECOND,
        act: (gadget) => {
            if (!gadget.status.signedIn) {
                gadget.signIn();
            }
            // Desks look for messages once a minute: early enough for the step that tells of it.
            gadget.postTeamMessage('The carrier is late today: expect calls about parcels.', {
                seconds: 900,
            });
        },
    },
    {
        name: 'ready',
        title: 'Ready for calls',
        look: 'Voice is Ready now: the agent state shows it, and so does your row in the team.',
        platforms: BOTH,
        ms: 6 * SECOND,
        act: (gadget) => goReady(gadget, 'VOICE'),
    },
    {
        name: 'ring',
        title: 'A customer calls',
        look: 'The call panel shows who calls, through which queue, and the data of the call.',
        platforms: BOTH,
        ms: 6 * SECOND,
        act: (gadget) => {
            if (!isBusy(gadget, 'VOICE')) {
                callAgent(gadget, { from: CUSTOMER });
            }
        },
    },
    {
        name: 'answer',
        title: 'You answer',
        look: 'You are talking: the call panel now offers what can be done with the call.',
        platforms: BOTH,
        ms: 6 * SECOND,
        act: (gadget) => withItem(gadget, 'OFFERED', (id) => gadget.answer(id)),
    },
    {
        name: 'transcript',
        title: 'What is said, as text',
        look: 'Each line stands in the transcript as it is said, with answers that may help you.',
        platforms: ['CCE'],
        ms: 20 * SECOND,
        act: () => undefined,
    },
    {
        name: 'consult',
        title: 'You ask the carrier',
        look: 'The customer is on hold; the call panel shows both calls and how they belong together.',
        platforms: BOTH,
        ms: 10 * SECOND,
        act: (gadget) => withItem(gadget, 'ACTIVE', () => gadget.dial(CARRIER)),
    },
    {
        name: 'transfer',
        title: 'The carrier takes over',
        look: 'The transfer connects the two, and you are in wrap-up.',
        platforms: BOTH,
        ms: 6 * SECOND,
        act: (gadget) => withItem(gadget, 'PAUSED', (id) => gadget.transfer(id)),
    },
    {
        name: 'reason',
        title: 'A reason for the call',
        look: 'The wrap-up reason is saved with the call.',
        platforms: BOTH,
        ms: 6 * SECOND,
        act: (gadget) =>
            withItem(gadget, 'WRAPUP', (id) => gadget.setWrapUpReason(id, 'Question Answered')),
    },
    {
        name: 'done',
        title: 'The call is done',
        look: 'The history has one more call, with its time, its length and its reason.',
        platforms: BOTH,
        ms: 7 * SECOND,
        act: (gadget) =>
            withItem(gadget, ['WRAPUP', 'ACTIVE', 'PAUSED'], (id) => gadget.hangUp(id)),
    },
    {
        name: 'chat',
        title: 'A chat comes in',
        look: 'Chat has a state of its own; the chat is offered in the call panel.',
        platforms: BOTH,
        ms: 5 * SECOND,
        act: async (gadget) => {
            await goReady(gadget, 'CHAT');
            offerChat(gadget, 'Where is my parcel?');
        },
    },
    {
        name: 'chatting',
        title: 'You write with the customer',
        look: 'The chat is active: it can be paused, wrapped up and ended.',
        platforms: BOTH,
        ms: 8 * SECOND,
        act: (gadget) => withTask(gadget, 'OFFERED', (id) => gadget.startTask(id)),
    },
    {
        name: 'chatted',
        title: 'The chat ends',
        look: 'It has left the call panel and stands in the history of the chats.',
        platforms: BOTH,
        ms: 5 * SECOND,
        act: (gadget) => withTask(gadget, 'ACTIVE', (id) => gadget.endTask(id)),
    },
    {
        name: 'message',
        title: 'The supervisor has written',
        look: 'A message to the team comes to every desk within a minute, and goes by itself.',
        platforms: BOTH,
        ms: 8 * SECOND,
        act: () => undefined,
    },
    {
        name: 'peak',
        title: 'Everybody calls at once',
        look: 'Forty customers call: the queue warns, and the longest wait counts up.',
        platforms: ['CCE'],
        ms: 25 * SECOND,
        utility: 'connectsQueueStats',
        act: async (gadget) => {
            if (!isBusy(gadget, 'VOICE')) {
                await goNotReady(gadget, 'VOICE', 'Away from Desk');
            }
            fillQueue(gadget, PEAK_CALLS);
        },
    },
    {
        name: 'next',
        title: 'You help out',
        look: 'As soon as you are Ready, the customer who has waited longest rings at your desk.',
        platforms: ['CCE'],
        ms: 8 * SECOND,
        act: (gadget) => goReady(gadget, 'VOICE'),
    },
    {
        name: 'helped',
        title: 'One customer less waits',
        look: 'You talk; the queue goes down as your team works it off.',
        platforms: ['CCE'],
        ms: 10 * SECOND,
        act: (gadget) => withItem(gadget, 'OFFERED', (id) => gadget.answer(id)),
    },
    {
        name: 'outage',
        title: 'The connection is lost',
        look: 'Every component says so, keeps the last figures, and offers nothing that cannot work.',
        platforms: BOTH,
        ms: OUTAGE_MS - SECOND,
        act: (gadget) => gadget.loseConnection(OUTAGE_MS),
    },
    {
        name: 'recovered',
        title: 'It is back by itself',
        look: 'Calls and states are as the contact center has them; nobody had to reload the page.',
        platforms: BOTH,
        ms: 8 * SECOND,
        act: (gadget) => gadget.restoreConnection(),
    },
    {
        name: 'lunch',
        title: 'Time for lunch',
        look: 'Not Ready, with the reason: the team sees where you are.',
        platforms: BOTH,
        ms: 8 * SECOND,
        act: async (gadget) => {
            // While talking it is a wish for afterwards; the other way round the next call rings.
            await goNotReady(gadget, 'VOICE', 'Lunch');
            withItem(gadget, ['ACTIVE', 'PAUSED', 'WRAPUP'], (id) => gadget.hangUp(id));
        },
    },
];

/** @throws Error for a name that no step has */
export function findDemoStep(name: string): DemoStep {
    const step = SHIFT.find((candidate) => candidate.name === name);
    if (!step) {
        throw new Error(`The guided demo has no step "${name}".`);
    }
    return step;
}

type States = Parameters<typeof findItem>[2];

/** Does something with the newest call in one of those states, if there is one. */
function withItem(
    gadget: SimulatedGadget,
    states: States | readonly States[],
    act: (id: string) => void,
): void {
    const item = findItem(gadget, 'VOICE', ...[states].flat());
    if (item) {
        act(item.Id);
    }
}

/** The same with a chat. */
function withTask(gadget: SimulatedGadget, state: States, act: (id: string) => void): void {
    const item = findItem(gadget, 'CHAT', state);
    if (item) {
        act(item.Id);
    }
}

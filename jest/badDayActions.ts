/** Everything that may happen on a bad day, as arbitraries that print as sentences. */
import fc from 'fast-check';
import type {
    AgentChannelType,
    WorkItem,
    WorkItemState,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../simulator/api';
import { assumptions, faults } from '../simulator/index';
import type { BadDay, DayPlan, Loading } from './badDay';
import { DAY_EVENTS, type DaySeat, HANDLERS } from './daySeat';
import { GUIDE_GUARDS, TYPED_GUARDS } from './plantedGuards';

/** One thing that happens. */
export interface DayAction {
    readonly text: string;
    run(day: BadDay): Promise<void> | void;
    [fc.toStringMethod](): string;
}

/** Scenarios that need nothing but an agent who is signed in. */
const SCENARIOS = [
    'incoming-call',
    'incoming-call-with-wrap-up',
    'unanswered-call',
    'caller-gives-up',
    'pause-and-resume',
    'warm-transfer',
    'conference',
    'incoming-task',
    'call-variables',
    'assign-call',
] as const;

function action(text: string, run: DayAction['run']): DayAction {
    return {
        text,
        run(day) {
            day.write(text);
            return run(day);
        },
        [fc.toStringMethod]: () => text,
    };
}

const seat = fc.nat(2);

const ofSeat = <T>(
    choices: fc.Arbitrary<T>,
    text: (choice: T) => string,
    run: (seat: DaySeat, choice: T, day: BadDay) => Promise<void> | void,
): fc.Arbitrary<DayAction> =>
    fc.tuple(seat, choices).map(([index, choice]) =>
        action(`component ${index} ${text(choice)}`, (day) => {
            const found = day.seats[index];
            return found && run(found, choice, day);
        }),
    );

const nothing = fc.constant(null);

const typedGuard = ofSeat(
    fc.constantFrom(...TYPED_GUARDS),
    (kind) => `adds a guard that ${kind}`,
    (found, kind) => found.addGuard(kind),
);
const guideGuard = ofSeat(
    fc.constantFrom(...GUIDE_GUARDS),
    (kind) => `handles onBeforeDial: ${kind}`,
    (found, kind) => found.guardAsGuide(kind),
);
const noGuards = ofSeat(
    nothing,
    () => 'removes its guards',
    (found) => found.removeGuards(),
);
const subscription = ofSeat(
    fc.record({
        eventName: fc.constantFrom(...DAY_EVENTS),
        kind: fc.constantFrom(...HANDLERS),
        isTyped: fc.boolean(),
    }),
    ({ eventName, kind, isTyped }) =>
        `subscribes to ${eventName} (${isTyped ? 'typed' : 'guide'}, ${kind})`,
    (found, { eventName, kind, isTyped }) =>
        isTyped ? found.subscribe(eventName, kind) : found.handle(eventName, kind),
);
const unsubscription = ofSeat(
    fc.constantFrom(...DAY_EVENTS),
    (eventName) => `stops listening (${eventName})`,
    (found, eventName) => {
        found.unsubscribe();
        found.stopHandling(eventName);
    },
);
const leaving = ofSeat(
    nothing,
    () => 'leaves the page',
    (found) => found.leave(),
);
const coming = ofSeat(
    nothing,
    () => 'is there',
    (found) => found.come(),
);
const moving = ofSeat(
    nothing,
    () => 'is moved',
    (found) => found.move(),
);

const componentDial = ofSeat(
    fc.constantFrom('guide', 'typed', 'guide, not at once', 'typed, not at once'),
    (how) => `dials (${how})`,
    (found, how, day) => {
        const number = day.nextNumber();
        switch (how) {
            case 'guide':
                found.dialAsGuide(number);
                break;
            case 'guide, not at once':
                found.api.makeCall(number, {}, false);
                break;
            case 'typed':
                day.dials.wanted(number);
                day.follow('makeCall', found.client.makeCall(number, { immediately: true }));
                break;
            default:
                day.follow('makeCall', found.client.makeCall(number));
        }
    },
);
const componentTransfer = ofSeat(
    fc.boolean(),
    (immediately) => `transfers a call${immediately ? ' at once' : ''}`,
    (found, immediately, day) => {
        const number = day.nextNumber();
        if (immediately) {
            day.dials.wanted(number);
        }
        const id = firstId(day, 'VOICE', ['ACTIVE']);
        day.follow('transfer', found.client.blindTransferCall(id, number, { immediately }));
    },
);
const request = ofSeat(
    fc.constantFrom('reasons', 'ready', 'not ready', 'end', 'start', 'version'),
    (what) => `asks for ${what}`,
    (found, what, day) => {
        const { client } = found;
        const id = firstId(day, 'VOICE');
        const requests = {
            reasons: () => client.getReasonCodeList('NOTREADY'),
            ready: () => client.setAgentState('VOICE', 'READY'),
            'not ready': () => client.setAgentState('VOICE', 'NOT_READY'),
            end: () => client.endItem('VOICE', id),
            start: () => client.startItem('VOICE', id),
            version: () => client.getFinesseVersion(),
        };
        day.follow(what, requests[what]());
    },
);

const byHand = (
    ...hands: readonly (readonly [string, (day: BadDay) => void])[]
): fc.Arbitrary<DayAction> =>
    fc
        .constantFrom(...hands)
        .map(([text, run]) => action(text, (day) => day.attempt(() => run(day))));

const gadgetDial = byHand(
    ['the agent dials', (day) => day.gadget.dial(day.nextNumber())],
    [
        'the agent clicks to dial',
        (day) => {
            const number = day.nextNumber();
            const recipient = { recipientType: 'Contact', recipientId: '003' };
            day.gadget.clickToDial(number, { ...recipient, recipientName: 'A', number });
        },
    ],
    [
        'the agent transfers in the gadget',
        (day) => day.gadget.blindTransfer(firstId(day, 'VOICE', ['ACTIVE']), day.nextNumber()),
    ],
);
const hand = byHand(
    ['the agent answers', (day) => day.gadget.answer(firstId(day, 'VOICE'))],
    ['the agent hangs up', (day) => day.gadget.hangUp(firstId(day, 'VOICE'))],
    ['the customer hangs up', (day) => day.gadget.farEndHangsUp(firstId(day, 'VOICE'))],
    ['the agent holds', (day) => day.gadget.hold(firstId(day, 'VOICE', ['ACTIVE']))],
    ['the agent retrieves', (day) => day.gadget.retrieve(firstId(day, 'VOICE', ['PAUSED']))],
    ['the agent connects', (day) => day.gadget.transfer(firstId(day, 'VOICE', ['PAUSED']))],
    ['the agent joins', (day) => day.gadget.conference(firstId(day, 'VOICE', ['PAUSED']))],
    ['a chat comes', (day) => day.gadget.offerTask('CHAT')],
    ['the agent starts the chat', (day) => day.gadget.startTask(firstId(day, 'CHAT'))],
    ['the agent ends the chat', (day) => day.gadget.endTask(firstId(day, 'CHAT'))],
    ['the agent signs out', (day) => day.gadget.signOut()],
    ['the agent signs in', (day) => day.gadget.signIn()],
    ['the agent is READY', (day) => void day.gadget.setAgentState('OVERALL', 'READY')],
);

const scenario = fc
    .record({
        name: fc.constantFrom(...SCENARIOS),
        talkMs: fc.integer({ min: 0, max: 8 }).map((seconds) => seconds * 1_000),
    })
    .map(({ name, talkMs }) =>
        action(`scenario ${name} (${talkMs} ms)`, (day) =>
            day.attempt(() => {
                const isTask = name === 'incoming-task';
                void day.gadget.play(
                    name,
                    isTask || name === 'caller-gives-up' || name === 'unanswered-call'
                        ? {}
                        : { talkMs },
                );
            }),
        ),
    );
const longCall = fc.constant(
    action('a customer is on the line', async (day) => {
        day.attempt(() => {
            void day.gadget.play('incoming-call', { direct: true, ringMs: 100, talkMs: 120_000 });
        });
        await day.advance(1_000);
    }),
);
const outgoing = fc.constantFrom('answered', 'busy', 'bad-number', 'no-answer').map((outcome) =>
    action(`scenario outgoing-call (${outcome})`, (day) =>
        day.attempt(() => {
            void day.gadget.play('outgoing-call', { outcome, to: day.nextNumber() });
        }),
    ),
);

/** The gadget's faults; those of the loader happen at the beginning of a day. */
const FAULT_NAMES = faults.filter(({ target }) => target !== 'loader').map(({ name }) => name);

const parametersOf = (name: string): fc.Arbitrary<Record<string, string | number | boolean>> => {
    const info = faults.find((fault) => fault.name === name);
    const entries = Object.entries(info?.parameters ?? {}).map(([key, parameter]) => [
        key,
        parameter.choices
            ? fc.constantFrom(...parameter.choices)
            : {
                  ms: fc.constantFrom(100, 700, 2_000, 6_000, 20_000),
                  count: fc.integer({ min: 1, max: 4 }),
                  name: fc.constantFrom('', ...(key === 'event' ? SPOILT_EVENTS : SPOILT_REQUESTS)),
                  text: fc.constant('planted'),
                  choice: fc.constant(parameter.default),
                  flag: fc.boolean(),
              }[parameter.unit],
    ]);
    return fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<string>>);
};

const SPOILT_EVENTS = [
    'onBeforeDial',
    'onWorkItemCreate',
    'onWorkItemConnect',
    'onWorkItemEnd',
    'onAgentStateChange',
];
const SPOILT_REQUESTS = ['makeCall', 'blindTransferCall', 'setAgentState'];

const fault = fc
    .constantFrom(...FAULT_NAMES)
    .chain((name) => parametersOf(name).map((parameters) => ({ name, parameters })))
    .map(({ name, parameters }) =>
        action(`fault ${name} ${JSON.stringify(parameters)}`, (day) => {
            day.attempt(() => day.takeBacks.push(day.gadget.inject(name, parameters)));
            if (name === 'dial-guard-unloaded') {
                day.pageMayVanish();
            }
        }),
    );
const byChance = fc
    .constantFrom(...FAULT_NAMES.filter((name) => name !== 'dial-guard-unloaded'))
    .map((name) =>
        action(`fault ${name} by chance`, (day) => {
            day.takeBacks.push(day.gadget.injectRandomly([{ name, probability: 0.15 }]));
        }),
    );
const malformed = fc
    .tuple(
        fc.constantFrom('onWorkItemCreate', 'onAgentStateChange', 'onBeforeDial', 'onWorkItemEnd'),
        fc.constantFrom<unknown>(null, {}, { item: null }, 'text', 7, []),
    )
    .map(([name, payload]) =>
        action(`the gadget raises ${name} with ${JSON.stringify(payload)}`, (day) =>
            day.gadget.emit(name, payload),
        ),
    );

const again = fc
    .constantFrom('onBeforeDial', 'onWorkItemCreate', 'onWorkItemConnect', 'onWorkItemEnd')
    .map((name) =>
        action(`the last ${name} comes again`, (day) => {
            const last = day.gadget.trace.findLast((entry) => entry.name === name);
            if (last?.kind === 'event') {
                day.gadget.emit(name, last.detail);
            }
        }),
    );

const pageHides = fc.constant(action('the page is put away', (day) => day.hidePage()));
const pageShows = fc.constant(action('the page comes back', (day) => day.showPage()));
const wait = fc
    .constantFrom(300, 600, 1_000, 3_000, 10_000, 20_000)
    .map((ms) => action(`${ms} ms pass`, (day) => day.advance(ms)));

/** A day's events in order; most of them need somebody who listens and somebody who guards. */
export const dayActions = fc
    .tuple(
        fc.array(fc.oneof(typedGuard, guideGuard, subscription), { maxLength: 5 }),
        fc.array(
            fc.oneof(
                { arbitrary: typedGuard, weight: 2 },
                { arbitrary: guideGuard, weight: 1 },
                { arbitrary: noGuards, weight: 1 },
                { arbitrary: subscription, weight: 2 },
                { arbitrary: unsubscription, weight: 1 },
                { arbitrary: leaving, weight: 1 },
                { arbitrary: coming, weight: 2 },
                { arbitrary: moving, weight: 1 },
                { arbitrary: componentDial, weight: 3 },
                { arbitrary: componentTransfer, weight: 2 },
                { arbitrary: request, weight: 2 },
                { arbitrary: gadgetDial, weight: 4 },
                { arbitrary: hand, weight: 5 },
                { arbitrary: longCall, weight: 2 },
                { arbitrary: scenario, weight: 2 },
                { arbitrary: outgoing, weight: 1 },
                { arbitrary: fault, weight: 4 },
                { arbitrary: byChance, weight: 1 },
                { arbitrary: malformed, weight: 1 },
                { arbitrary: again, weight: 2 },
                { arbitrary: pageHides, weight: 1 },
                { arbitrary: pageShows, weight: 1 },
                { arbitrary: wait, weight: 8 },
            ),
            { maxLength: 30, size: 'max' },
        ),
    )
    .map(([beginning, rest]) => [...beginning, ...rest]);

const assumed = (...names: readonly string[]): fc.Arbitrary<Record<string, string>> =>
    fc.record(
        Object.fromEntries(
            names.map((name) => {
                const choices = assumptionChoices(name);
                return [name, fc.constantFrom(...choices)];
            }),
        ),
    );

function assumptionChoices(name: string): readonly string[] {
    const found = assumptions.find((assumption) => assumption.name === name);
    if (found === undefined) {
        throw new Error(`There is no assumption ${name}.`);
    }
    return found.choices.map(String);
}

/** What a day on that platform begins with. */
export function dayPlanOn(platform: Platform): fc.Arbitrary<DayPlan> {
    return fc.record({
        simulator: fc.record({
            seed: fc.integer({ min: 1, max: 1_000 }),
            platform: fc.constant(platform),
            channels: fc.constant<AgentChannelType[]>(['VOICE', 'CHAT']),
            assumptions: assumed('A-BDMANY', 'A-BDGONE', 'A-BDNULL', 'A-BDWAIT', 'A-SEQ', 'A-ACK'),
        }),
        loading: fc.constantFrom<Loading>('at once', 'at once', 'slowly', 'at the second attempt'),
    });
}

/** Id of the first open item of a channel; one that does not exist if there is none. */
function firstId(
    day: BadDay,
    channel: AgentChannelType,
    states?: readonly WorkItemState[],
): string {
    const items: readonly WorkItem[] =
        day.gadget.ctiData?.Channels.find(({ Name }) => Name === channel)?.Items ?? [];
    return items.find(({ State }) => states?.includes(State) ?? true)?.Id ?? '0';
}

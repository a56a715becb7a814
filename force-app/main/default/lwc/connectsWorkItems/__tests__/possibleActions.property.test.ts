/**
 * The rules against the simulated contact center: on random walks through an agent's day, what is
 * offered is accepted, and what is not offered would have been refused.
 */
import fc from 'fast-check';
import type { ConnectsClient, WorkItem } from 'c/connectsIntegrationApiSvc';
import { prove } from '../../../../../../jest/proofs';
import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import { readAbilities } from '../abilities';
import { consultationOf } from '../consultation';
import { type ActionName, type Blocker, possibleActions } from '../possibleActions';

/** What only the contact center's configuration tells. */
const UNKNOWABLE: Readonly<Partial<Record<ActionName, RegExp>>> = {
    end: /wrap-?up data|WRAPUP_DATA/i,
    conference: /\(38\)|\(20999\)|controller/i,
    variables: /protected/i,
};

/** Actions that are refused whenever they are not offered. */
const PROBED: readonly ActionName[] = [
    'accept',
    'end',
    'wrapUp',
    'blindTransfer',
    'transfer',
    'conference',
];

/** How often each action was tried, so that a proof that never got anywhere is noticed. */
const tried = new Map<ActionName, number>();

/** All but sharing, which needs a colleague on the call. */
const WALKED: readonly ActionName[] = [
    ...PROBED,
    'consult',
    'tones',
    'reason',
    'variables',
    'localVariables',
];

interface Walker {
    readonly desk: ServiceDesk;
    readonly client: ConnectsClient;
}

interface Choice {
    readonly item: WorkItem;
    readonly action: ActionName;
    /** Null for possible; undefined for not offered at all. */
    readonly blocker: Blocker | null | undefined;
}

type Step = (walker: Walker) => Promise<void>;

/** Something that the agent, a customer or the router does by hand; it may be refused. */
const byHand =
    (run: (desk: ServiceDesk, items: readonly WorkItem[]) => unknown): Step =>
    async ({ desk, client }) => {
        try {
            run(desk, client.snapshot.workItems);
        } catch (error) {
            expect((error as Error).message).toMatch(
                /Invalid|Generic|Dialog|Missing|Service|can take|No item|Unknown|Not/,
            );
        }
        await settleDesk(desk);
    };

async function settleDesk({ gadget }: ServiceDesk): Promise<void> {
    await gadget.advance(0);
    await settle();
}

function choices({ client }: Walker, names: readonly ActionName[] | null): Choice[] {
    const items = client.snapshot.workItems;
    const consultation = consultationOf(items);
    const situation = {
        items,
        extension: client.snapshot.agent?.extension ?? '',
        abilities: readAbilities(client, items),
        lostChannels: client.health.lostChannels,
        isMoving: () => false,
    };
    return items.flatMap((item): Choice[] => {
        const possible = possibleActions(item, situation);
        const all = names ?? (Object.keys(possible) as ActionName[]);
        return all.map((action) => {
            const isJoint = action === 'transfer' || action === 'conference';
            if (!isJoint) {
                return { item, action, blocker: possible[action] };
            }
            // The panel offers them beside the talking call; the request takes the one on hold.
            const current = item === consultation?.held ? consultation.current : null;
            const own = current ? possibleActions(current, situation)[action] : undefined;
            return { item, action, blocker: own };
        });
    });
}

function request({ client }: Walker, { item, action }: Choice): Promise<unknown> {
    const { Channel, Id } = item;
    switch (action) {
        case 'accept':
            return client.startItem(Channel, Id);
        case 'end':
            return client.endItem(Channel, Id);
        case 'wrapUp':
            return client.wrapUpItem(Channel as 'CHAT', Id);
        case 'consult':
            return client.makeCall('41791112233');
        case 'blindTransfer':
            return client.blindTransferCall(Id, '41791112233');
        case 'transfer':
            return client.transferConsultationCall(Id);
        case 'conference':
            return client.conferenceConsultationCall(Id);
        case 'tones':
            return client.sendDtmf('1#');
        case 'reason':
            return client.updateWorkItemData(Channel, Id, { WrapUpReason: 'Complaint' });
        case 'variables':
            return client.updateWorkItemData(Channel, Id, { PerVar3: '{k:City;v:Bern}' });
        case 'localVariables':
            return client.updateWorkItemData(Channel, Id, {
                LocalVariables: [{ Key: 'Note', Value: 'x' }],
            });
        default:
            return client.shareRecord('Contact', '003000000000001AAA');
    }
}

/** The gadget's refusal; null when it was accepted. */
async function refusalOf(walker: Walker, choice: Choice): Promise<string | null> {
    const answer = request(walker, choice).then(
        () => null,
        (error: Error) => error.message,
    );
    await settleDesk(walker.desk);
    return answer;
}

/** @param among only these actions; null for all */
const offered =
    (pick: number, among: readonly ActionName[] | null = null): Step =>
    async (walker) => {
        const open = choices(walker, among).filter(({ blocker }) => blocker === null);
        const choice = open[pick % Math.max(1, open.length)];
        if (choice === undefined) {
            return;
        }
        tried.set(choice.action, (tried.get(choice.action) ?? 0) + 1);
        const refusal = await refusalOf(walker, choice);
        if (refusal !== null) {
            const { action, item } = choice;
            const excuse = UNKNOWABLE[action] ?? /^$/;
            expect(`${action} of ${item.State} ${item.Channel}: ${refusal}`).toMatch(excuse);
        }
    };

const notOffered =
    (pick: number): Step =>
    async (walker) => {
        const items = walker.client.snapshot.workItems;
        // Of several calls on hold the panel joins the oldest; Finesse would join any.
        const hasSeveralHeld = items.filter(({ State }) => State === 'PAUSED').length > 1;
        const closed = choices(walker, PROBED).filter(
            ({ blocker, item, action }) =>
                blocker !== null &&
                (action === 'accept' || action === 'end' || isFor(action, item)) &&
                !(hasSeveralHeld && (action === 'transfer' || action === 'conference')),
        );
        const choice = closed[pick % Math.max(1, closed.length)];
        if (choice !== undefined) {
            const { action, item, blocker } = choice;
            const refusal = await refusalOf(walker, choice);
            const told = `${action} of ${item.State} ${item.Channel}, ${blocker ?? 'absent'}`;
            expect(`${told}: ${refusal ?? 'accepted'}`).not.toMatch(/: accepted$/);
        }
    };

function isFor(action: ActionName, { Channel }: WorkItem): boolean {
    return (Channel === 'VOICE') === (action !== 'wrapUp');
}

const pick = fc.nat(1_000);
const RARE: readonly ActionName[] = ['transfer', 'conference', 'wrapUp'];
const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 6, arbitrary: pick.map((index) => offered(index)) },
    { weight: 3, arbitrary: pick.map((index) => offered(index, RARE)) },
    { weight: 3, arbitrary: pick.map((index) => offered(index, ['accept'])) },
    { weight: 4, arbitrary: pick.map(notOffered) },
    {
        weight: 2,
        arbitrary: fc.constant(
            byHand(({ gadget }) => {
                void gadget.setAgentState('OVERALL', 'READY');
            }),
        ),
    },
    {
        weight: 3,
        arbitrary: fc
            .record({ direct: fc.boolean(), talkMs: fc.constantFrom(20_000, 600_000) })
            .map((options) =>
                byHand(({ gadget }) => {
                    // Not awaited, which would play it to its end.
                    void gadget.play('incoming-call-with-wrap-up', {
                        ...options,
                        agent: 'manual',
                    });
                }),
            ),
    },
    {
        weight: 2,
        arbitrary: fc
            .constantFrom('CHAT' as const, 'TICKET' as const)
            .map((channel) => byHand(({ gadget }) => gadget.offerTask(channel))),
    },
    {
        weight: 2,
        arbitrary: fc
            .constantFrom('41791234567', '9999')
            .map((number) => byHand(({ gadget }) => gadget.dial(number))),
    },
    {
        weight: 2,
        // A consultation as agents make it: dialled, and answered after a while.
        arbitrary: fc.constant(async (walker: Walker) => {
            await byHand(({ gadget }) => gadget.dial('41447778899'))(walker);
            await walker.desk.gadget.advance(3_500);
            await settle();
        }),
    },
    {
        weight: 2,
        arbitrary: pick.map((index) =>
            byHand(({ gadget }, items) => {
                const item = items[index % Math.max(1, items.length)];
                if (item?.Channel === 'VOICE') {
                    const hands = item.State === 'PAUSED' ? 'retrieve' : 'hold';
                    gadget[hands](item.Id);
                }
            }),
        ),
    },
    {
        weight: 5,
        arbitrary: fc.nat(8_000).map((ms): Step => async ({ desk }) => {
            await desk.gadget.advance(ms);
            await settle();
        }),
    },
);

describe('on any walk through an agent’s day', () => {
    beforeEach(() => tried.clear());

    it.each(['CCE', 'CCX'] as const)(
        'what the panel offers is accepted, and the rest refused, on %s',
        async (platform) => {
            await prove(
                `Call panel: what is offered is accepted, what is not is refused, on ${platform}`,
                fc.asyncProperty(
                    fc.nat(1_000),
                    fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }),
                    async (seed, steps) => {
                        const desk = openServiceDesk({
                            seed,
                            platform,
                            channels: ['VOICE', 'TICKET', 'CHAT'],
                            assumptions: { 'A-LATENCY': '0-0' },
                        });
                        const client = await desk.service.connect(desk.component());
                        void desk.gadget.setAgentState('OVERALL', 'READY');
                        await settleDesk(desk);
                        for (const each of steps) {
                            await each({ desk, client });
                        }
                        desk.close();
                    },
                ),
                { sample: 40, full: 2_000 },
            );
            expect([...tried.keys()].sort()).toEqual([...WALKED].sort());
        },
    );
});

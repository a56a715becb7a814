import fc from 'fast-check';
import { prove } from '../../../../../../jest/proofs';
import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import { dataOf, pictureOf } from '../../../../../../jest/snapshotPicture';
import type { WorkItem } from '../contract';
import type { DeskSnapshot } from '../deskSnapshot';

/** What may happen to the agent between two announcements. */
interface Happening {
    readonly text: string;
    run(desk: ServiceDesk): Promise<void> | void;
    [fc.toStringMethod](): string;
}

const happening = (text: string, run: Happening['run']): Happening => ({
    text,
    run,
    [fc.toStringMethod]: () => text,
});

const happenings = fc.array(
    fc.constantFrom(
        happening('a customer calls', ({ gadget }) => {
            void gadget.play('incoming-call', { direct: true, ringMs: 1_000, talkMs: 60_000 });
        }),
        happening('a call with a hold', ({ gadget }) => {
            void gadget.play('pause-and-resume', { talkMs: 3_000 });
        }),
        happening('a task comes', ({ gadget }) => {
            void gadget.play('incoming-task');
        }),
        happening('the gadget reloads', ({ gadget }) => gadget.reload(1_000)),
        happening('the connection breaks', ({ gadget }) => gadget.loseConnection(2_000)),
        ...[400, 2_000, 7_000].map((ms) => happening(`${ms} ms pass`, (desk) => pass(desk, ms))),
    ),
    { maxLength: 12 },
);

async function pass(desk: ServiceDesk, ms: number): Promise<void> {
    await desk.gadget.advance(ms);
    await settle();
    desk.wait(ms);
    await settle();
}

function openItems({ gadget }: ServiceDesk): readonly WorkItem[] {
    return gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
}

/** What announces an open work item once more, as it is now. */
const ANNOUNCEMENTS = [
    { eventType: 'OnWorkItemCreate', name: 'onWorkItemCreate' },
    { eventType: 'OnWorkItemConnect', name: 'onWorkItemConnect' },
] as const;

it('a work item that is announced again changes nothing, however often', async () => {
    await prove(
        'Service: a Create or Connect that comes again for a known work item gives the very same snapshot and tells no observer, and one that is out of date is put right at once',
        fc.asyncProperty(happenings, fc.integer({ min: 1, max: 3 }), async (list, times) => {
            const desk = openServiceDesk({ channels: ['VOICE', 'CHAT'] });
            const client = await desk.service.connect(desk.component());
            const seen: DeskSnapshot[] = [];
            client.observe((snapshot) => seen.push(snapshot));
            for (const { run } of list) {
                await run(desk);
                await pass(desk, 500);
                // What no event tells is read every 15 s.
                await pass(desk, 15_000);
                const before = client.snapshot;
                const { length: told } = seen;
                for (const item of openItems(desk)) {
                    for (const { eventType, name } of ANNOUNCEMENTS) {
                        for (let time = 0; time < times; time += 1) {
                            desk.gadget.emit(name, { eventType, item });
                        }
                    }
                }
                expect(client.snapshot).toBe(before);
                expect(seen).toHaveLength(told);

                // Create and Connect of an earlier state: what the gadget lists now wins.
                openItems(desk).forEach((item) =>
                    desk.gadget.emit('onWorkItemCreate', {
                        eventType: 'OnWorkItemCreate',
                        item: { ...item, State: 'OFFERED' },
                    }),
                );
                expect(pictureOf(client.snapshot)).toBe(dataOf(desk.gadget.ctiData));
                expect(client.snapshot.workItems).toHaveLength(before.workItems.length);
            }
            desk.close();
        }),
        { sample: 50, full: 10_000 },
    );
});

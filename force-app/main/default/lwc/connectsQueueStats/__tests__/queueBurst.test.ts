import type { LightningElement } from 'lwc';
import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find } from '../../../../../../jest/shadow';

let desk: ComponentDesk;
afterEach(() => desk.close());

/** Counts the renderings of every element of a bundle from now on. */
async function countRenderings(bundle: string): Promise<{ count: number }> {
    const { default: Component } = (await import(`c/${bundle}`)) as {
        default: { prototype: LightningElement & { renderedCallback?: () => void } };
    };
    const renderings = { count: 0 };
    Component.prototype.renderedCallback = () => {
        renderings.count += 1;
    };
    return renderings;
}

describe('fifty queues', () => {
    it('in one burst render the list once, and each changed row once', async () => {
        desk = await openComponentDesk({
            center: { agents: 60, teams: 1, queues: 50 },
            supervisor: true,
        });
        const list = await countRenderings('connectsQueueStats');
        const rows = await countRenderings('connectsQueueStatsRow');
        const stats = await desk.place('connectsQueueStats', {
            warnSeconds: 0,
            criticalSeconds: 0,
        });
        await desk.advance(12_000);
        const numbers = find(stats, 'c-connects-queue-stats-row').map(
            ({ dataset }) => dataset.queue,
        );
        expect(numbers).toHaveLength(50);
        numbers.forEach((number) => desk.gadget.queueCall(number ?? ''));
        list.count = 0;
        rows.count = 0;
        await desk.advance(10_000);
        expect(list.count).toBe(1);
        expect(rows.count).toBe(50);
        desk.gadget.queueCall(numbers[7] ?? '');
        list.count = 0;
        rows.count = 0;
        await desk.advance(10_000);
        expect(list.count).toBe(1);
        expect(rows.count).toBe(1);
    });

    it('render neither list nor rows while only time goes by', async () => {
        desk = await openComponentDesk({
            center: { agents: 60, teams: 1, queues: 50 },
            supervisor: true,
        });
        const list = await countRenderings('connectsQueueStats');
        const rows = await countRenderings('connectsQueueStatsRow');
        const stats = await desk.place('connectsQueueStats', {
            warnSeconds: 600,
            criticalSeconds: 0,
        });
        await desk.advance(1_000);
        find(stats, 'c-connects-queue-stats-row').forEach(({ dataset }) =>
            desk.gadget.queueCall(dataset.queue ?? ''),
        );
        await desk.advance(40_000);
        list.count = 0;
        rows.count = 0;
        await desk.advance(60_000);
        expect(list.count).toBe(0);
        expect(rows.count).toBe(0);
    });
});

import type { WorkItem } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { startSimulator } from '../../../simulator/index';
import { actionsFor } from '../itemActions';

const item = (changes: Partial<WorkItem>) =>
    ({
        Id: '1',
        Channel: 'VOICE',
        State: 'ACTIVE',
        Direction: 'inbound',
        CallType: 'OTHER_IN',
        ...changes,
    }) as WorkItem;
const labels = (changes: Partial<WorkItem>, others: WorkItem[] = []) => {
    const present = item(changes);
    return actionsFor(present, [present, ...others]).map(({ label }) => label);
};

describe('actionsFor', () => {
    it.each([
        [{ State: 'OFFERED' }, ['Answer', 'Far end hangs up']],
        [{ State: 'OFFERED', Direction: 'outbound' }, ['Hang up']],
        [{ State: 'ACTIVE' }, ['Hang up', 'Hold', 'Far end hangs up']],
        [{ State: 'PAUSED' }, ['Retrieve', 'Hang up']],
        [{ State: 'WRAPUP' }, ['Finish wrap-up']],
        [{ State: 'ENDED' }, []],
        [{ State: 'OFFERED', CallType: 'OUTBOUND_PREVIEW' }, ['Accept', 'Reject', 'Close']],
        [{ Channel: 'CHAT', State: 'OFFERED' }, ['Start']],
        [{ Channel: 'TICKET', State: 'PAUSED' }, ['Resume', 'Wrap up', 'End']],
    ] as [Partial<WorkItem>, string[]][])('offers for %j: %j', (changes, expected) => {
        expect(labels(changes)).toEqual(expected);
    });

    it('offers to join a held call with the active one', () => {
        expect(labels({ State: 'PAUSED' }, [item({ Id: '2' })])).toEqual([
            'Transfer',
            'Conference',
            'Retrieve',
            'Hang up',
        ]);
    });

    it('does at a gadget what the buttons say: a call is held, retrieved and ended', async () => {
        const gadget = startSimulator({ clock: 'manual' });
        const items = () => gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
        const press = async (label: string) => {
            const [first] = items();
            const found = first && actionsFor(first, items()).find((one) => one.label === label);
            found?.run(gadget);
            await gadget.advance(1_000);
        };
        gadget.dial('0441234567');
        await gadget.advance(10_000);

        expect(items()).toMatchObject([{ State: 'ACTIVE' }]);
        await press('Hold');
        expect(items()).toMatchObject([{ State: 'PAUSED' }]);
        await press('Retrieve');
        expect(items()).toMatchObject([{ State: 'ACTIVE' }]);
        await press('Hang up');
        expect(items()).toEqual([]);
        gadget.stop();
    });
});

import { CALL } from '../../../../../../jest/screenPops';
import { MAX_POPS } from '../callPops';
import { found, type PopDocument, PopWorld } from './popWorld';

let world: PopWorld;
let page: PopDocument;

beforeEach(() => {
    world = new PopWorld();
    page = world.open('page', 'owner');
});

/** The call comes, and everything happens that does by itself. */
async function ring(item = CALL): Promise<void> {
    page.see(item);
    await world.pass(1_000);
}

describe('what comes of a search', () => {
    it('opens the only record, once, and tells that it belongs to the call', async () => {
        await ring();
        page.see({ ...CALL, State: 'ACTIVE' });
        await world.pass(60_000);
        expect(world.opened).toEqual(['page: 003A']);
        expect(world.related).toEqual([`${CALL.Id} 003A`]);
        expect(page.latest).toMatchObject({ stage: 'opened', chosen: { recordId: '003A' } });
        expect(world.searches).toBe(1);
    });

    it('says that nobody was found, where the rule opens nothing then', async () => {
        world.answer = () => found();
        await ring();
        expect(page.latest?.stage).toBe('nobody');
        expect(world.opened).toEqual([]);
    });

    it('opens the page for a new record, where the rule says so', async () => {
        world.answer = () => found();
        await ring({ ...CALL, QueueName: 'Sales' });
        expect(page.latest).toMatchObject({ stage: 'new-record', decidedBy: { position: 0 } });
        expect(world.opened).toEqual(['page: new Lead']);
    });

    it('opens no new record where the search has not seen everybody', async () => {
        world.answer = () => ({ matches: [], isCutOff: true });
        await ring({ ...CALL, QueueName: 'Sales' });
        expect(page.latest).toMatchObject({ stage: 'nobody', isCutOff: true });
        expect(world.opened).toEqual([]);
    });

    it('lets the agent choose among several, and opens nothing by itself', async () => {
        world.answer = () => found('003A', '003B');
        await ring();
        expect(page.latest?.stage).toBe('choose');
        expect(world.opened).toEqual([]);
        expect(world.offered).toEqual([`${CALL.Id} 003A,003B`]);

        await page.pops.choose(page.latest?.key ?? '', '003B', false);
        expect(world.opened).toEqual(['page: 003B']);
        expect(world.related).toEqual([`${CALL.Id} 003B`]);
        expect(world.choices.size).toBe(0);
    });

    it('opens next time what the agent wants remembered, until the agent chooses anew', async () => {
        world.answer = () => found('003A', '003B');
        await ring();
        await page.pops.choose(page.latest?.key ?? '', '003B', true);
        await ring({ ...CALL, Id: '2' });
        expect(page.latest).toMatchObject({ stage: 'opened', isRemembered: true });

        page.pops.chooseAnew(page.latest?.key ?? '');
        expect(page.latest?.stage).toBe('choose');
        await ring({ ...CALL, Id: '3' });
        expect(page.latest?.stage).toBe('choose');
        expect(world.opened).toEqual(['page: 003B', 'page: 003B']);
    });

    it('asks anew when a further record is found', async () => {
        world.answer = () => found('003A', '003B');
        await ring();
        await page.pops.choose(page.latest?.key ?? '', '003B', true);
        world.answer = () => found('003A', '003B', '003C');
        await ring({ ...CALL, Id: '2' });
        expect(page.latest?.stage).toBe('choose');
    });

    it('opens nothing for a call that is over by then, and offers it', async () => {
        page.see(CALL);
        await world.pass(100);
        page.see();
        await world.pass(1_000);
        expect(world.opened).toEqual([]);
        expect(page.latest).toMatchObject({ stage: 'choose', isOpen: false });
    });

    it('tells a failure of the org, and tries again on demand', async () => {
        world.answer = () => {
            throw new Error('no org');
        };
        await ring();
        expect(page.latest).toMatchObject({ stage: 'failed', error: new Error('no org') });
        world.answer = () => found('003A');
        page.pops.retry(page.latest?.key ?? '');
        await world.pass(1_000);
        expect(world.opened).toEqual(['page: 003A']);
        expect(page.latest).toMatchObject({ stage: 'opened', error: null });
    });

    it('does not open a form when there is nothing to search for any more', async () => {
        const refuse = (): never => {
            throw new Error('no org');
        };
        world.answer = refuse;
        await ring({ ...CALL, QueueName: 'Sales' });
        await ring({ ...CALL, QueueName: 'Sales', Sender: '' });
        world.answer = () => found();
        page.pops.retry(page.latest?.key ?? '');
        await world.pass(1_000);
        expect(world.opened).toEqual([]);
        expect(page.latest).toMatchObject({ stage: 'nothing', nothing: 'no-value' });
    });

    it('tells that a page could not be opened, and does not call it opened', async () => {
        world.refusal = new Error('no tab');
        await ring();
        expect(page.latest?.stage).toBe('failed');
        expect([...world.notes.values()].map(({ stage }) => stage)).toEqual(['shown']);
    });

    it.each([
        ['one', found('003A')],
        ['no', found()],
    ])('does not wait for ever for the page of %s record', async (_many, answer) => {
        world.answer = () => answer;
        world.isConsoleSilent = true;
        page.see({ ...CALL, QueueName: 'Sales' });
        await world.pass(21_000);
        expect(world.opened).toHaveLength(1);
        expect(page.latest?.stage).toBe('failed');
    });

    it('gives a search up that never ends', async () => {
        world.searchMs = Infinity;
        page.see(CALL);
        await world.pass(21_000);
        expect(page.latest?.stage).toBe('failed');
    });

    it('keeps a limited number of calls, the newest first', async () => {
        for (let id = 0; id < MAX_POPS + 5; id += 1) {
            await ring({ ...CALL, Id: String(id) });
        }
        expect(page.pops.all).toHaveLength(MAX_POPS);
        expect(page.latest?.item.Id).toBe(String(MAX_POPS + 4));
    });
});

describe('when it is decided', () => {
    it('decides anew for a variable that comes late, as long as nothing has opened', async () => {
        world.answer = (object) => (object === 'Case' ? found('500A') : found());
        await ring();
        expect(page.latest?.stage).toBe('nobody');
        await ring({ ...CALL, PerVar5: '00001026' });
        expect(world.opened).toEqual(['page: 500A']);
        expect(page.latest?.decidedBy?.name).toBe('Case');
    });

    it('looks once more when the variable came while it searched', async () => {
        world.answer = (object) => (object === 'Case' ? found('500A') : found());
        page.see(CALL);
        await world.pass(100);
        page.see({ ...CALL, PerVar5: '00001026' });
        await world.pass(1_000);
        expect(world.opened).toEqual(['page: 500A']);
    });

    it('leaves what was opened alone', async () => {
        await ring();
        await ring({ ...CALL, PerVar5: '00001026' });
        expect(world.opened).toEqual(['page: 003A']);
    });

    it('waits for the answer where that is set, but not with previews and calls of the agent', async () => {
        world.moment = 'answered';
        await ring();
        expect(page.latest?.stage).toBe('waiting');
        await ring({ ...CALL, State: 'ACTIVE' });
        await ring({ ...CALL, Id: '2', CallType: 'OUTBOUND_PREVIEW' });
        await ring({ ...CALL, Id: '3', CallType: 'OUT', Direction: 'outbound' });
        expect(world.opened).toHaveLength(3);
    });

    it('waits for rules, and uses them for the calls that are there', async () => {
        const { rules } = world;
        world.rules = null;
        await ring();
        expect(page.latest?.stage).toBe('waiting');
        world.rules = rules;
        page.pops.settle();
        await world.pass(1_000);
        expect(world.opened).toEqual(['page: 003A']);
    });

    it('leaves no trace of a call that nobody had to look at', async () => {
        world.rules = null;
        await ring();
        page.see();
        expect(page.pops.all).toEqual([]);
    });

    it('opens the customer when a consultation becomes a transfer', async () => {
        await ring({ ...CALL, Sender: '2002', CallType: 'CONSULT', IsInternalCall: true });
        expect(page.latest).toMatchObject({ stage: 'nothing', nothing: 'colleague' });
        await ring({ ...CALL, CallType: 'TRANSFER', IsInternalCall: false });
        expect(world.opened).toEqual(['page: 003A']);
    });

    it('opens what a rule wants for calls between agents', async () => {
        await ring({ ...CALL, Sender: '2002', IsInternalCall: true, PerVar5: '00001026' });
        expect(page.latest).toMatchObject({ stage: 'opened', decidedBy: { name: 'Case' } });
    });

    it('opens nothing for a number that was clicked on a record', async () => {
        const related = {
            recipientType: 'Contact',
            recipientId: '003A',
            recipientName: 'A',
            number: '1',
        };
        await ring({
            ...CALL,
            Direction: 'outbound',
            CallType: 'OUT',
            CrmData: { RelatedObject: related },
        });
        expect(page.latest).toMatchObject({ stage: 'nothing', nothing: 'from-record' });
        expect(world.searches).toBe(0);
    });

    it('searches nothing for a caller who hides the number, whatever the rule opens', async () => {
        await ring({ ...CALL, Sender: '', QueueName: 'Sales' });
        expect(page.latest).toMatchObject({ stage: 'nothing', nothing: 'no-value' });
        expect(world.opened).toEqual([]);
    });
});

describe('after a reload', () => {
    it('does not open again what was opened', async () => {
        await ring();
        const reloaded = world.open('reloaded', 'owner');
        reloaded.see(CALL);
        await world.pass(30_000);
        expect(world.opened).toEqual(['page: 003A']);
        expect(reloaded.latest?.stage).toBe('elsewhere');
    });

    it('shows the choice again that was not made', async () => {
        world.answer = () => found('003A', '003B');
        await ring();
        const reloaded = world.open('reloaded', 'owner');
        reloaded.see(CALL);
        await world.pass(1_000);
        expect(reloaded.latest?.stage).toBe('choose');
    });

    it('finishes what had only begun', async () => {
        page.see(CALL);
        await world.pass(100);
        page.pops.stop();
        const reloaded = world.open('reloaded', 'owner');
        reloaded.see(CALL);
        await world.pass(1_000);
        expect(world.opened).toEqual(['reloaded: 003A']);
    });

    it('opens for another call of the same caller', async () => {
        await ring();
        await ring({ ...CALL, CreatedTimeStamp: 2 });
        expect(world.opened).toHaveLength(2);
    });
});

it('does nothing any more once it is stopped', async () => {
    page.see(CALL);
    page.pops.stop();
    page.see({ ...CALL, Id: '2' });
    await world.pass(60_000);
    expect(world.opened).toEqual([]);
    expect(world.searches).toBe(1);
});

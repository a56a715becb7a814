import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices, textOf } from '../../../../../../jest/shadow';
import type { SimulatorOptions } from '../../../../../../simulator/api';
import type { ActivityWrite } from 'c/connectsActivityRules';

const LABEL = 'c.Connects_Activity_';

/** Tasks of the org by key, and how it answers. */
let tasks: Map<string, ActivityWrite>;
let isFailing: boolean;
let body: string;
let desk: ComponentDesk;
let log: HTMLElement;

async function write({ entries }: { entries: readonly ActivityWrite[] }): Promise<object[]> {
    if (isFailing) {
        throw new Error('Server Error');
    }
    return entries.map((entry) => {
        tasks.set(entry.key, tasks.get(entry.key) ?? entry);
        const taskId = entry.taskId ?? '00T000000000777EAA';
        return { key: entry.key, state: 'stored', taskId };
    });
}

async function open(properties: object = {}, options: SimulatorOptions = {}): Promise<void> {
    desk = await openComponentDesk(options);
    jest.doMock(
        '@salesforce/apex/ActivityWriter.write',
        () => ({ __esModule: true, default: write }),
        { virtual: true },
    );
    jest.doMock(
        '@salesforce/apex/ScreenPopRuleReader.texts',
        () => ({ __esModule: true, default: () => Promise.resolve([{ Body__c: body }]) }),
        { virtual: true },
    );
    log = await desk.place('connectsActivityLog', properties);
    await desk.advance(2_000);
}

beforeEach(() => {
    tasks = new Map();
    isFailing = false;
    body = JSON.stringify({ options: { completeActivityRecordOnWrap: true } });
    localStorage.clear();
});

afterEach(() => desk.close());

const text = (): string => textOf(log);
const section = (key: string): string => find(log, `[data-section="${key}"]`)[0]?.textContent ?? '';

/** Plays a call to its end. @param during what is done while it is talked */
async function call(during: () => void = () => undefined): Promise<void> {
    const played = desk.gadget.play('incoming-call', { talkMs: 10_000 });
    const isOver = (): boolean => desk.gadget.trace.some(({ name }) => name === 'onWorkItemEnd');
    const isOn = (): boolean => find(log, 'lightning-radio-group').length > 0;
    let isDone = false;
    for (let second = 0; second < 60 && !isOver(); second += 1) {
        await desk.advance(1_000);
        if (isOn() && !isDone) {
            isDone = true;
            during();
        }
    }
    await played;
    await desk.advance(1_000);
}

function choose(value: string): void {
    const [group] = find(log, 'lightning-radio-group');
    group?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
}

describe('the activity of a call', () => {
    it("completes the gadget's own, once, and leads to it", async () => {
        await open();
        expect(text()).toContain(`${LABEL}EmptyTitle`);
        await call();
        await desk.advance(20_000);
        const [written] = tasks.values();
        expect(tasks.size).toBe(1);
        expect(written).toMatchObject({ isCompleted: true, taskId: expect.stringMatching(/^00T/) });
        expect(section('done')).toContain(`${LABEL}SubjectInbound`);
        expect(find(log, 'button.link')[0]?.dataset.id).toBe(written?.taskId);
        jest.useRealTimers();
        await expect(log).toBeAccessible();
    });

    it('waits for an org that fails, through a refresh, and is there once', async () => {
        await open();
        isFailing = true;
        await call();
        expect(headingsOfNotices(log)).toEqual([`${LABEL}FailedTitle`]);
        expect(section('waiting')).toContain(`${LABEL}WaitsToBeSent`);
        log.remove();
        isFailing = false;
        log = await desk.place('connectsActivityLog');
        await desk.advance(3_000);
        expect(tasks.size).toBe(1);
        expect(headingsOfNotices(log)).toEqual([]);
        expect(section('waiting')).toBe('');
    });

    it('that is private is not written, unless the agent says later that it was work', async () => {
        await open();
        await call(() => choose('private'));
        await desk.advance(20_000);
        expect(tasks.size).toBe(0);
        expect(section('leftOut')).toContain(`${LABEL}WontWrite`);
        find(log, '[data-section="leftOut"] lightning-button')[0]?.click();
        await desk.advance(20_000);
        expect(tasks.size).toBe(1);
        expect(section('leftOut')).toBe('');
    });

    it('that nobody has classified is left out where the policy says so', async () => {
        await open({ unchosen: 'unclassified' });
        await call();
        await desk.advance(20_000);
        expect(tasks.size).toBe(0);
    });

    it('is not lost while the configuration cannot be read, and the reason is told', async () => {
        body = JSON.stringify({ options: { fields: { callDispositionField: 'Status' } } });
        await open();
        expect(headingsOfNotices(log)).toEqual([`${LABEL}ConfigTitle`]);
        await call();
        await desk.advance(20_000);
        expect(tasks.size).toBe(0);
        body = '{"options":{}}';
        find(log, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(2_000);
        expect(tasks.size).toBe(1);
        expect(headingsOfNotices(log)).toEqual([]);
    });
});

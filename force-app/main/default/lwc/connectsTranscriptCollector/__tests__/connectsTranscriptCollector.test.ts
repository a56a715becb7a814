import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices, textOf } from '../../../../../../jest/shadow';
import { say } from '../../../../../../jest/talk';
import type { SimulatorOptions } from '../../../../../../simulator/api';

type Records = typeof import('../../../../../../workbench/platform/records');
type Faults = typeof import('../../../../../../workbench/platform/recordFaults');

const LABEL = 'c.Connects_TranscriptCollector_';
const PERMISSION = '@salesforce/customPermission/Connects_Transcript_Append';

const openConfirm = jest.fn<Promise<boolean>, [object]>();

let desk: ComponentDesk;
let collector: HTMLElement;
let records: Records;
let faults: Faults;

async function open(
    properties: object = {},
    mayAppend = false,
    options: SimulatorOptions = {},
): Promise<void> {
    desk = await openComponentDesk(options);
    jest.doMock(PERMISSION, () => ({ __esModule: true, default: mayAppend || undefined }), {
        virtual: true,
    });
    jest.doMock('lightning/confirm', () => ({ __esModule: true, default: { open: openConfirm } }));
    records = await import('../../../../../../workbench/platform/records');
    faults = await import('../../../../../../workbench/platform/recordFaults');
    collector = await desk.place('connectsTranscriptCollector', properties);
    await desk.advance(2_000);
}

beforeEach(() => openConfirm.mockReset().mockResolvedValue(true));

afterEach(() => {
    faults.setRecordFault(null);
    desk.close();
});

const text = (): string => textOf(collector);
const isOver = (): boolean => desk.gadget.trace.some(({ name }) => name === 'onWorkItemEnd');

/**
 * Plays a call to its end, with its activity known to Salesforce.
 * @returns the comment of the activity as it is now
 */
async function call(comment: string): Promise<() => unknown> {
    const played = desk.gadget.play('incoming-call', { talkMs: 30_000 });
    // To the end of the call, but not until its last words have come.
    for (let second = 0; second < 60 && !isOver(); second += 1) {
        await desk.advance(1_000);
    }
    const recordId = savedRecord();
    records.keepRecord(recordId, 'Task', { Description: comment });
    await played;
    return () => records.findRecord(recordId)?.fields.Description;
}

/** The activity of the call, as the gadget names it in its events. */
function savedRecord(): string {
    const ids = desk.gadget.trace.flatMap(({ detail }) => {
        const id = (detail as { item?: { CrmId?: string } } | null)?.item?.CrmId ?? '';
        return id === '' ? [] : [id];
    });
    return ids.at(-1) ?? '';
}

describe('collecting', () => {
    it('tells since when, and how much there is', async () => {
        await open();
        expect(text()).toContain(`${LABEL}Collecting`);
        await say(desk, 'Caller', 'Hello');
        expect(text()).toContain(`${LABEL}Figures`);
        expect(find(collector, 'lightning-button')[0]?.disabled).toBe(false);
        jest.useRealTimers();
        await expect(collector).toBeAccessible();
    });

    it('forgets everything on demand, after a question', async () => {
        await open();
        await say(desk, 'Caller', 'Hello');
        openConfirm.mockResolvedValue(false);
        find(collector, 'lightning-button')[0]?.click();
        await desk.advance(200);
        expect(find(collector, 'lightning-button')[0]?.disabled).toBe(false);
        openConfirm.mockResolvedValue(true);
        find(collector, 'lightning-button')[0]?.click();
        await desk.advance(200);
        expect(find(collector, 'lightning-button')[0]?.disabled).toBe(true);
    });

    it('does not claim to collect during an outage', async () => {
        await open();
        desk.gadget.loseConnection();
        await desk.advance(500);
        expect(headingsOfNotices(collector)).toEqual(['c.Connects_Desk_LostTitle']);
        expect(text()).toContain(`${LABEL}NotCollecting`);
    });

    it('says that the agent is signed out', async () => {
        await open({}, false, { signedIn: false });
        expect(headingsOfNotices(collector)).toEqual(['c.Connects_Desk_SignedOutTitle']);
    });
});

describe('writing into activities', () => {
    it('is off unless it is asked for', async () => {
        await open({}, true, { ai: true });
        const comment = await call('My note');
        await desk.advance(30_000);
        expect(comment()).toBe('My note');
        expect(text()).not.toContain(`${LABEL}Written`);
    });

    it('needs the permission, and says which', async () => {
        await open({ appendToActivity: true }, false, { ai: true });
        const comment = await call('My note');
        await desk.advance(30_000);
        expect(comment()).toBe('My note');
        expect(text()).toContain(`${LABEL}Forbidden`);
    });

    it('adds the transcript below the comment, once', async () => {
        await open({ appendToActivity: true }, true, { ai: true });
        const comment = await call('My note');
        await desk.advance(30_000);
        const written = String(comment());
        expect(written).toMatch(/^My note\n\nc\.Connects_TranscriptCollector_Heading\n/);
        expect(written.split('\n').length).toBeGreaterThan(5);
        expect(text()).toContain(`${LABEL}Written`);
    });

    it('shows a refusal, and tries again on demand', async () => {
        await open({ appendToActivity: true }, true, { ai: true });
        const comment = await call('My note');
        faults.setRecordFault('permission');
        await desk.advance(180_000);
        expect(headingsOfNotices(collector)).toEqual([`${LABEL}FailedTitle`]);
        expect(comment()).toBe('My note');
        faults.setRecordFault(null);
        find(collector, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(2_000);
        expect(headingsOfNotices(collector)).toEqual([]);
        expect(String(comment())).toContain(`${LABEL}Heading`);
    });
});

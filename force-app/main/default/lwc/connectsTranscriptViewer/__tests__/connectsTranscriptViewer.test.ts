import {
    type ComponentDesk,
    openComponentDesk,
    settle,
} from '../../../../../../jest/componentDesk';
import {
    find,
    findDeep,
    headingsOfNotices,
    type Stub,
    textOf,
} from '../../../../../../jest/shadow';
import { say, suggest } from '../../../../../../jest/talk';
import type { SimulatorOptions } from '../../../../../../simulator/api';

const LABEL = 'c.Connects_';
const PERMISSION = '@salesforce/customPermission/Connects_Transcript_Download';

const writeText = jest.fn<Promise<void>, [string]>();

let desk: ComponentDesk;
let viewer: HTMLElement;
let blobs: Blob[];
let resize: (() => void)[];

async function open(
    options: SimulatorOptions = {},
    properties: object = {},
    mayDownload = false,
): Promise<void> {
    desk = await openComponentDesk(options);
    jest.doMock(PERMISSION, () => ({ __esModule: true, default: mayDownload || undefined }), {
        virtual: true,
    });
    viewer = await desk.place('connectsTranscriptViewer', properties);
    await desk.advance(1_000);
}

beforeEach(() => {
    writeText.mockReset().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    blobs = [];
    Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`,
        revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    resize = [];
    class Observer implements ResizeObserver {
        constructor(callback: () => void) {
            resize.push(callback);
        }
        observe(): void {}
        unobserve(): void {}
        disconnect(): void {}
    }
    Object.assign(globalThis, { ResizeObserver: Observer });
    Element.prototype.scrollIntoView = jest.fn();
});

afterEach(() => desk.close());

const lines = (): string[] =>
    findDeep(viewer, '[data-line]').map(({ textContent }) => textContent ?? '');
const names = (): string[] => findDeep(viewer, '.name').map(({ textContent }) => textContent ?? '');
const log = (): Stub => first('[data-log]');
const search = (): Stub => first('lightning-input');
const hits = (): string[] => findDeep(viewer, 'mark').map(({ textContent }) => textContent ?? '');
const currentHit = (): string[] =>
    findDeep(viewer, 'mark.hit_current').map(({ textContent }) => textContent ?? '');
const news = (): string => first('[data-news]').textContent ?? '';

function first(selector: string): Stub {
    const [element] = findDeep(viewer, selector);
    if (element === undefined) {
        throw new Error(`The viewer shows no ${selector}: ${textOf(viewer)}`);
    }
    return element;
}

async function press(selector: string): Promise<void> {
    first(selector).click();
    await settle();
}

async function look(value: string): Promise<void> {
    search().dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await desk.advance(0);
}

/** jsdom lays nothing out: the test says how high the lines are and where the reader is. */
async function scroll(scrollTop: number, scrollHeight = 1_000, clientHeight = 200): Promise<void> {
    const element = log();
    Object.defineProperty(element, 'scrollHeight', { configurable: true, value: scrollHeight });
    Object.defineProperty(element, 'clientHeight', { configurable: true, value: clientHeight });
    element.scrollTop = scrollTop;
    element.dispatchEvent(new CustomEvent('scroll'));
    await desk.advance(0);
}

describe('a conversation', () => {
    it('is shown as it is said, with who said it', async () => {
        await open();
        await say(desk, 'Agent', 'Good morning');
        await say(desk, 'Caller', 'Hello');
        await say(desk, 'Caller', 'I need help');
        expect(lines()).toEqual(['Good morning', 'Hello', 'I need help']);
        expect(names()).toEqual([`${LABEL}Transcript_Agent`, `${LABEL}Transcript_Caller`]);
        jest.useRealTimers();
        await expect(viewer).toBeAccessible();
    });

    it('of a simulated call comes with suggested answers', async () => {
        await open({ ai: true });
        void desk.gadget.play('incoming-call', { talkMs: 60_000 });
        await desk.advance(50_000);
        expect(lines().length).toBeGreaterThan(4);
        expect(textOf(viewer)).toContain('How long does delivery take?');
        jest.useRealTimers();
        await expect(viewer).toBeAccessible();
    });

    it('shows markup as text', async () => {
        await open();
        const said = '<img src=x onerror=alert(1)> & <b>bold</b>';
        await say(desk, 'Caller', said);
        await look('<b>');
        expect(lines()).toEqual([said]);
        expect(findDeep(viewer, 'img, b')).toEqual([]);
        expect(hits()).toEqual(['<b>']);
    });

    it('marks what speech recognition is not sure of, with words', async () => {
        await open({}, { unsureBelow: 70 });
        await say(desk, 'Caller', 'surely', { confidence: 0.7 });
        await say(desk, 'Caller', 'perhaps', { confidence: 0.69 });
        expect(findDeep(viewer, '.unsure')).toHaveLength(1);
        expect(lines()[1]).toContain(`${LABEL}Transcript_Unsure`);
    });

    it('hides card numbers, unless they shall be seen', async () => {
        await open();
        await say(desk, 'Caller', '4111 1111 1111 1111');
        expect(lines()).toEqual(['•••• •••• •••• 1111']);
        Object.assign(viewer, { showCardNumbers: true });
        await say(desk, 'Caller', '5555 5555 5555 4444');
        expect(lines()[1]).toBe('5555 5555 5555 4444');
        viewer.remove();
        await desk.place('connectsTranscriptViewer');
        viewer = document.querySelector<HTMLElement>('c-connectstranscriptviewer') ?? viewer;
        await say(desk, 'Caller', '3782 822463 10005');
        expect(lines()[2]).toBe('•••• •••••• •0005');
    });

    it('shows only what the caller said when that is asked for', async () => {
        await open();
        await say(desk, 'Agent', 'Good morning');
        await press('[data-filter]');
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_NoCallerLines`);
        await say(desk, 'Caller', 'Hello');
        expect(lines()).toEqual(['Hello']);
        await press('[data-filter]');
        expect(lines()).toEqual(['Good morning', 'Hello']);
    });

    it('that was going on before anybody listened says so', async () => {
        await open({ ai: true });
        viewer.remove();
        void desk.gadget.play('incoming-call', { talkMs: 120_000 });
        await desk.advance(60_000);
        viewer = await desk.place('connectsTranscriptViewer');
        await desk.advance(30_000);
        expect(lines().length).toBeGreaterThan(0);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_MissesBeginning`);
    });
});

describe('calls', () => {
    it('follow the latest one, and stay with the one that is chosen', async () => {
        await open();
        await say(desk, 'Caller', 'first call');
        expect(findDeep(viewer, 'lightning-combobox')).toEqual([]);
        await say(desk, 'Caller', 'second call', { workItemId: '18' });
        expect(lines()).toEqual(['second call']);
        const calls = first('lightning-combobox');
        expect(calls.options).toHaveLength(3);
        calls.dispatchEvent(new CustomEvent('change', { detail: { value: '17' } }));
        await desk.advance(0);
        expect(lines()).toEqual(['first call']);
        await say(desk, 'Caller', 'third call', { workItemId: '19' });
        expect(lines()).toEqual(['first call']);
    });

    it('are complete in a viewer that is opened later, while somebody collects', async () => {
        await open();
        await say(desk, 'Caller', 'said before');
        const late = await desk.place('connectsTranscriptViewer');
        await desk.advance(500);
        viewer.remove();
        viewer = late;
        expect(lines()).toEqual(['said before']);
    });

    it('are forgotten when the agent signs out', async () => {
        await open();
        await say(desk, 'Caller', 'Hello');
        desk.gadget.signOut();
        await desk.advance(2_000);
        expect(headingsOfNotices(viewer)).toEqual([`${LABEL}Desk_SignedOutTitle`]);
        desk.gadget.signIn();
        await desk.advance(2_000);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_EmptyTitle`);
    });
});

describe('a long call', () => {
    beforeEach(async () => {
        await open();
        for (let line = 0; line < 620; line += 1) {
            desk.gadget.emit('onTranscriptUtteranceReceived', {
                eventType: 'OnTranscriptUtteranceReceived',
                utterance: {
                    role: 'Caller',
                    workItemId: '17',
                    transcript: `line ${line}`,
                    confidence: 1,
                    startTimestamp: desk.gadget.now() + line,
                    endTimestamp: desk.gadget.now() + line,
                },
            });
        }
        await desk.advance(200);
    });

    it('draws its last lines, and earlier ones on demand', async () => {
        expect(lines()).toHaveLength(470);
        await press('[data-earlier]');
        expect(lines()).toHaveLength(620);
        expect(findDeep(viewer, '[data-earlier]')).toEqual([]);
    });

    it('draws an earlier line that was searched', async () => {
        await look('line 7');
        expect(currentHit()).toEqual(['line 7']);
        expect(lines()).toContain('line 7');
        expect(Element.prototype.scrollIntoView).toHaveBeenCalled();
    });

    it('draws one part anew when a line comes', async () => {
        const chunks = find(viewer, 'c-connects-transcript-chunk');
        const before = chunks.map((chunk) => find(chunk, '.turn')[0]);
        await say(desk, 'Agent', 'one more', { startTimestamp: desk.gadget.now() + 1_000 });
        const after = find(viewer, 'c-connects-transcript-chunk');
        expect(after).toEqual(chunks);
        expect(after.map((chunk) => find(chunk, '.turn')[0])).toEqual(before);
        expect(lines()).toHaveLength(471);
    });
});

describe('the end', () => {
    it('is followed until the reader scrolls up; then new lines are offered', async () => {
        await open();
        await say(desk, 'Caller', 'one');
        await scroll(800);
        await say(desk, 'Caller', 'two');
        expect(log().scrollTop).toBe(1_000);
        expect(findDeep(viewer, '[data-jump]')).toEqual([]);
        await scroll(300);
        await say(desk, 'Caller', 'three');
        await say(desk, 'Caller', 'four');
        expect(log().scrollTop).toBe(300);
        expect(first('[data-jump]').label).toBe(`${LABEL}Transcript_NewLines`);
        await press('[data-jump]');
        expect(log().scrollTop).toBe(1_000);
        expect(findDeep(viewer, '[data-jump]')).toEqual([]);
    });

    it('is followed again when the reader comes back to it', async () => {
        await open();
        await say(desk, 'Caller', 'one');
        await scroll(800);
        await scroll(100);
        await scroll(790);
        await say(desk, 'Caller', 'two');
        expect(log().scrollTop).toBe(1_000);
    });

    it('is there when a panel that was closed is opened again', async () => {
        await open();
        await say(desk, 'Caller', 'one');
        await scroll(800);
        log().scrollTop = 0;
        resize.forEach((tell) => tell());
        expect(log().scrollTop).toBe(1_000);
    });
});

describe('a search', () => {
    beforeEach(async () => {
        await open();
        await say(desk, 'Agent', 'Your order?');
        await say(desk, 'Caller', 'The Order is 5, order 5');
    });

    it('finds words in upper and lower case, and walks them by keyboard', async () => {
        await look('order');
        expect(hits()).toEqual(['order', 'Order', 'order']);
        expect(currentHit()).toEqual(['order']);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_Hit`);
        const enter = (shiftKey: boolean): boolean =>
            search().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', shiftKey }));
        enter(false);
        await desk.advance(0);
        expect(currentHit()).toEqual(['Order']);
        enter(true);
        enter(true);
        await desk.advance(0);
        expect(currentHit()).toEqual(['order']);
        expect(news()).toContain(`${LABEL}Transcript_HitSaid`);
        jest.useRealTimers();
        await expect(viewer).toBeAccessible();
    });

    it('says when there is nothing, and marks nothing when it is empty again', async () => {
        await look('parcel');
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_NoHits`);
        expect(first('[data-step="1"]').disabled).toBe(true);
        await look('');
        expect(hits()).toEqual([]);
        expect(findDeep(viewer, '[data-step]')).toEqual([]);
    });

    it('finds what is said while it is on', async () => {
        await look('order');
        await say(desk, 'Agent', 'order found');
        expect(hits()).toHaveLength(4);
        expect(currentHit()).toEqual(['order']);
    });
});

describe('taking it along', () => {
    it('copies what is shown as text', async () => {
        await open();
        await say(desk, 'Agent', 'Hello');
        await say(desk, 'Caller', 'One\nAgent: two');
        await press('[data-copy]');
        const [[text] = ['']] = writeText.mock.calls;
        const said = text.split('\n').slice(1);
        expect(said).toHaveLength(2);
        expect(said[1]).toMatch(/Transcript_Caller: One Agent: two$/);
        expect(news()).toBe(`${LABEL}Transcript_Copied`);
        await desk.advance(3_000);
        expect(news()).not.toBe(`${LABEL}Transcript_Copied`);
    });

    it('says so when the browser does not allow copying', async () => {
        await open();
        await say(desk, 'Agent', 'Hello');
        writeText.mockRejectedValue(new Error('denied'));
        await press('[data-copy]');
        expect(headingsOfNotices(viewer)).toContain(`${LABEL}Transcript_CopyFailedTitle`);
    });

    it('offers no file without the permission', async () => {
        await open();
        await say(desk, 'Agent', 'Hello');
        expect(findDeep(viewer, '[data-download]')).toEqual([]);
    });

    it('saves a text file with the permission', async () => {
        await open({}, {}, true);
        await say(desk, 'Agent', 'Hello');
        await press('[data-download]');
        expect(blobs).toHaveLength(1);
        expect(blobs[0]?.type).toBe('text/plain');
    });

    it('says why when no file could be saved', async () => {
        await open({}, {}, true);
        await say(desk, 'Agent', 'Hello');
        Object.assign(URL, {
            createObjectURL: () => {
                throw new Error('sandboxed');
            },
        });
        await press('[data-download]');
        expect(headingsOfNotices(viewer)).toContain(`${LABEL}Transcript_DownloadFailedTitle`);
        expect(textOf(viewer)).toContain('sandboxed');
    });
});

describe('suggested answers', () => {
    const answers = (): Stub[] => findDeep(viewer, 'li');

    it('tell how sure, from where and how often used, and are copied', async () => {
        await open();
        await suggest(desk);
        expect(answers()).toHaveLength(1);
        expect(textOf(viewer)).toContain(`${LABEL}Answers_Match`);
        expect(textOf(viewer)).toContain(`${LABEL}Answers_Source`);
        expect(textOf(viewer)).not.toContain(`${LABEL}Answers_Used`);
        await press('lightning-button-icon[data-answer]');
        expect(writeText).toHaveBeenCalledWith(
            'Delivery times\nTwo to four days.\nhttps://help.example.com/delivery',
        );
        await desk.advance(100);
        expect(textOf(viewer)).toContain(`${LABEL}Answers_UsedOnce`);
        await press('lightning-button-icon[data-answer]');
        await desk.advance(100);
        expect(textOf(viewer)).toMatch(/Answers_Used\b/);
    });

    it('are not counted as used when they could not be copied', async () => {
        await open();
        await suggest(desk);
        writeText.mockRejectedValue(new Error('denied'));
        await press('lightning-button-icon[data-answer]');
        await desk.advance(100);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_CopyFailedText`);
        expect(textOf(viewer)).not.toContain(`${LABEL}Answers_Used`);
    });

    it('link only to the web, away from this window', async () => {
        await open();
        await suggest(desk, { uri: ['javascript', 'alert(1)'].join(':') });
        await suggest(desk, { uri: 'https://help.example.com/b' });
        const links = findDeep(viewer, 'a');
        expect(links.map(({ href }) => href)).toEqual(['https://help.example.com/b']);
        expect(links[0]?.rel).toContain('noopener');
    });

    it('are left out where nobody wants them', async () => {
        await open({}, { hideAnswers: true });
        await suggest(desk);
        expect(find(viewer, 'c-connects-transcript-answers')).toEqual([]);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_NoLines`);
    });
});

describe('screen readers', () => {
    it('hear how many lines came, not more than every ten seconds', async () => {
        await open();
        await say(desk, 'Caller', 'one');
        await say(desk, 'Caller', 'two');
        await desk.advance(1_000);
        expect(news()).toBe(`${LABEL}Transcript_NewLine`);
        await say(desk, 'Caller', 'three');
        await say(desk, 'Caller', 'four');
        await desk.advance(5_000);
        expect(news()).toBe(`${LABEL}Transcript_NewLine`);
        await desk.advance(6_000);
        expect(news()).toBe(`${LABEL}Transcript_NewLines`);
    });
});

describe('life without words', () => {
    it('says what has to be there, and since when it listens', async () => {
        await open();
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_EmptyTitle`);
        expect(textOf(viewer)).toContain(`${LABEL}Transcript_CollectingSince`);
        jest.useRealTimers();
        await expect(viewer).toBeAccessible();
    });

    it('keeps what was said during an outage, below a notice', async () => {
        await open();
        await say(desk, 'Caller', 'Hello');
        desk.gadget.loseConnection();
        await desk.advance(500);
        expect(headingsOfNotices(viewer)).toContain(`${LABEL}Desk_LostTitle`);
        expect(lines()).toEqual(['Hello']);
    });

    it('waits for a gadget that is not there', async () => {
        await open({ startupMs: 60_000 });
        await desk.advance(15_000);
        expect(headingsOfNotices(viewer)).toEqual([`${LABEL}Desk_AbsentTitle`]);
        expect(textOf(viewer)).not.toContain(`${LABEL}Transcript_EmptyTitle`);
    });
});

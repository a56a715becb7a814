import {
    type ComponentDesk,
    openComponentDesk,
    settle,
} from '../../../../../../jest/componentDesk';
import type { SimulatorOptions } from '../../../../../../simulator/api';

type Control = typeof import('c/connectsFlightControl');
type Recordings = typeof import('c/connectsFlightRecording');

/** Base components are stubs in jest: what matters of one is what it was given. */
type Stub = HTMLElement & Record<string, unknown>;

const LABEL = 'c.Connects_FlightRecorder_';
const PERMISSION = '@salesforce/customPermission/Connects_Flight_Recorder';
const NUMBER = '+41441234560';

interface Rights {
    readonly record?: boolean;
    readonly personalData?: boolean;
}

interface SavedFile {
    readonly name: string;
    readonly text: string;
}

const openConfirm = jest.fn<Promise<boolean>, [{ label: string }]>();

let desk: ComponentDesk;
let recorder: HTMLElement;
let blobs: Blob[];
let saved: { name: string; blob: Blob | undefined }[];

async function open(
    { record = true, personalData = false }: Rights = {},
    options: SimulatorOptions = {},
): Promise<void> {
    desk = await openComponentDesk(options);
    grant(PERMISSION, record);
    grant(`${PERMISSION}_Unredacted`, personalData);
    jest.doMock('lightning/confirm', () => ({ __esModule: true, default: { open: openConfirm } }));
    recorder = await desk.place('connectsFlightRecorder');
    await desk.advance(1_000);
}

function grant(permission: string, isGranted: boolean): void {
    jest.doMock(permission, () => ({ __esModule: true, default: isGranted ? true : undefined }), {
        virtual: true,
    });
}

beforeEach(() => {
    openConfirm.mockReset();
    blobs = [];
    saved = [];
    Object.assign(URL, {
        createObjectURL: (blob: Blob) => `blob:${blobs.push(blob) - 1}`,
        revokeObjectURL: () => undefined,
    });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
        this: HTMLAnchorElement,
    ) {
        saved.push({ name: this.download, blob: blobs[Number(this.href.slice(5))] });
    });
});

afterEach(() => {
    desk.close();
    jest.restoreAllMocks();
});

function find(root: Element | null | undefined, selector: string): Stub[] {
    return [...(root?.shadowRoot?.querySelectorAll(selector) ?? [])] as Stub[];
}

const notices = (): unknown[] => find(recorder, 'c-connects-notice').map(({ heading }) => heading);
const buttons = (): unknown[] => find(recorder, 'lightning-button').map(({ label }) => label);
const status = (): string => find(recorder, '[role=status]')[0]?.textContent ?? '';
const figures = (): string =>
    find(recorder, '.figures')
        .map(({ textContent }) => textContent)
        .join(' ');

async function press(label: string, ms = 0): Promise<void> {
    const button = find(recorder, 'lightning-button').find(
        (candidate) => candidate.label === `${LABEL}${label}`,
    );
    if (button === undefined) {
        throw new Error(`No button ${label}: ${buttons().join()}`);
    }
    button.click();
    await settle();
    await desk.advance(ms);
}

/** What the page's other tools see of the recorder. */
function control(): Promise<Control> {
    return import('c/connectsFlightControl');
}

async function recordCall(): Promise<void> {
    const bar = await desk.place('connectsAgentStateBar');
    await desk.advance(1_000);
    await press('Start');
    void desk.gadget.setAgentState('VOICE', 'READY');
    await desk.advance(1_000);
    void desk.gadget.play('incoming-call', { from: NUMBER });
    await desk.advance(5_000);
    await press('Stop');
    bar.remove();
}

async function savedFile(): Promise<SavedFile> {
    const { name = '', blob } = saved[0] ?? {};
    expect(saved).toHaveLength(1);
    expect(blob?.type).toBe('application/json');
    jest.useRealTimers();
    const text = await new Promise<string>((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as string);
        reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
        reader.readAsText(blob ?? new Blob());
    });
    return { name, text };
}

describe('a user without the permission', () => {
    it('learns which one to ask for, and gets nothing else', async () => {
        await open({ record: false });
        const [notice] = find(recorder, 'c-connects-notice');
        expect(notice?.heading).toBe(`${LABEL}ForbiddenTitle`);
        expect(buttons()).toEqual([]);
        expect(desk.gadget.requests).toEqual([]);
    });
});

describe('a recording', () => {
    it('runs from start to stop, and the page shows it', async () => {
        await open();
        expect(buttons()).toEqual([`${LABEL}Start`]);
        expect(status()).toBe('');
        await press('Start');
        expect(status()).toBe(`${LABEL}Running`);
        expect(buttons()).toEqual([`${LABEL}Stop`]);
        await desk.advance(3_000);
        expect(find(find(recorder, 'c-connects-timer')[0], 'time')[0]?.textContent).toBe('0:03');
        expect(figures()).toContain(`${LABEL}Entries`);
        await press('Stop');
        expect(status()).toBe(`${LABEL}Ready`);
        expect(buttons()).toEqual([`${LABEL}Download`, `${LABEL}Delete`]);
    });

    it('reads out nothing that changes all the time', async () => {
        await open();
        await press('Start');
        const timer = find(recorder, 'c-connects-timer')[0];
        expect(timer?.closest('[role=status]')).toBeNull();
        expect(find(recorder, '.figures').every((text) => !text.closest('[role=status]'))).toBe(
            true,
        );
    });

    it('gives the focus to the button that takes the place of the pressed one', async () => {
        await open();
        const focused: unknown[] = [];
        jest.spyOn(HTMLElement.prototype, 'focus').mockImplementation(function (this: Stub) {
            focused.push(this.label);
        });
        await press('Start');
        await desk.advance(2_000);
        await press('Stop');
        expect(focused).toEqual([`${LABEL}Stop`, `${LABEL}Download`]);
    });

    it('goes on while the component is away', async () => {
        await open();
        await press('Start');
        recorder.remove();
        await desk.advance(2_000);
        document.body.appendChild(recorder);
        await settle();
        expect(status()).toBe(`${LABEL}Running`);
        await press('Stop');
        expect(buttons()).toContain(`${LABEL}Download`);
    });

    it('that another tool of the page started is shown and can be stopped', async () => {
        await open();
        (await control()).startRecording();
        await settle();
        expect(status()).toBe(`${LABEL}Running`);
        await press('Stop');
        expect((await control()).recorderState().phase).toBe('stopped');
    });

    it('that cannot start says why, until that is dismissed', async () => {
        await open();
        const { tapTraffic } = await import('c/connectsIntegrationApiSvc');
        const stop = tapTraffic(() => undefined);
        await press('Start');
        const [notice] = find(recorder, 'c-connects-notice');
        expect(notice?.heading).toBe(`${LABEL}FailedTitle`);
        expect(notice?.text).toContain('stop it first');
        expect(buttons()).toEqual([`${LABEL}Start`]);
        notice?.dispatchEvent(new CustomEvent('action'));
        await settle();
        expect(notices()).toEqual([]);
        stop();
        await press('Start');
        expect(status()).toBe(`${LABEL}Running`);
    });

    it('whose memory is full says so', async () => {
        await open();
        (await control()).startRecording({ entries: 5 });
        await desk.place('connectsAgentStateBar');
        void desk.gadget.play('incoming-call');
        await desk.advance(5_000);
        expect(notices()).toEqual([`${LABEL}FullTitle`]);
        expect(figures()).toContain(`${LABEL}Dropped`);
    });
});

describe('the file', () => {
    it('is downloaded redacted, and can be read again', async () => {
        await open();
        await recordCall();
        await press('Download');
        expect(status()).toBe(`${LABEL}Preparing`);
        await desk.advance(1_000);
        expect(status()).toBe(`${LABEL}Saved`);
        const { parseRecording }: Recordings = await import('c/connectsFlightRecording');
        const { name, text } = await savedFile();
        expect(name).toContain('redacted');
        const file = parseRecording(text);
        expect(file.isRedacted).toBe(true);
        expect(
            file.entries.some((entry) => 'name' in entry && entry.name === 'onWorkItemCreate'),
        ).toBe(true);
        expect(text).not.toContain(NUMBER);
    });

    it('with personal data is offered to nobody without its permission', async () => {
        await open();
        await recordCall();
        expect(buttons()).not.toContain(`${LABEL}DownloadUnredacted`);
    });

    it('with personal data is downloaded after a question', async () => {
        await open({ personalData: true });
        await recordCall();
        openConfirm.mockResolvedValueOnce(false);
        await press('DownloadUnredacted', 1_000);
        expect(saved).toEqual([]);
        openConfirm.mockResolvedValueOnce(true);
        await press('DownloadUnredacted', 1_000);
        expect(openConfirm.mock.calls[1]?.[0].label).toBe(`${LABEL}UnredactedTitle`);
        const { name, text } = await savedFile();
        expect(name).toContain('unredacted');
        expect(text).toContain(NUMBER);
    });

    it('that the browser refuses leaves the recording to try again', async () => {
        await open();
        await recordCall();
        Object.assign(URL, {
            createObjectURL: () => {
                throw new Error('Unsupported MIME type');
            },
        });
        await press('Download', 1_000);
        expect(find(recorder, 'c-connects-notice')[0]?.text).toBe('Unsupported MIME type');
        expect(buttons()).toContain(`${LABEL}Download`);
        expect(status()).toBe(`${LABEL}Ready`);
    });
});

describe('deleting', () => {
    it('asks about a recording that was not downloaded', async () => {
        await open();
        await recordCall();
        openConfirm.mockResolvedValueOnce(false);
        await press('Delete');
        expect(buttons()).toContain(`${LABEL}Download`);
        openConfirm.mockResolvedValueOnce(true);
        await press('Delete');
        expect(buttons()).toEqual([`${LABEL}Start`]);
        expect((await control()).recorderState()).toEqual({ phase: 'idle' });
    });

    it('does not ask when the file was downloaded', async () => {
        await open();
        await recordCall();
        await press('Download', 1_000);
        await press('Delete');
        expect(openConfirm).not.toHaveBeenCalled();
        expect(buttons()).toEqual([`${LABEL}Start`]);
    });

    it('spares a recording that another tool started while the user was asked', async () => {
        await open();
        await recordCall();
        const { startRecording } = await control();
        openConfirm.mockImplementationOnce(() => {
            startRecording();
            return Promise.resolve(true);
        });
        await press('Delete');
        expect(status()).toBe(`${LABEL}Running`);
    });
});

describe('a page without the library', () => {
    it('is told, can still be recorded, and is looked at again on demand', async () => {
        jest.spyOn(console, 'error').mockImplementation(() => undefined);
        desk = await openComponentDesk();
        grant(PERMISSION, true);
        const { resourceLoader } = await import('../../../../../../jest/platformResourceLoader');
        resourceLoader.failure = new Error('404');
        recorder = await desk.place('connectsFlightRecorder');
        expect(notices()).toEqual([`${LABEL}MissingTitle`]);
        await press('Start');
        expect(status()).toBe(`${LABEL}Running`);
        resourceLoader.failure = null;
        await desk.advance(6_000);
        find(recorder, 'c-connects-notice')[0]?.dispatchEvent(new CustomEvent('action'));
        await desk.advance(1_000);
        expect(notices()).toEqual([]);
        expect(status()).toBe(`${LABEL}Running`);
    });
});

describe('every state is accessible', () => {
    it.each<[string, Rights, () => void | Promise<void>]>([
        ['without permission', { record: false }, () => undefined],
        ['idle', {}, () => undefined],
        ['recording', {}, () => press('Start')],
        [
            'memory full',
            {},
            async () => {
                (await control()).startRecording({ entries: 5 });
                await desk.place('connectsAgentStateBar');
            },
        ],
        ['stopped', { personalData: true }, () => recordCall()],
        [
            'failed',
            {},
            async () => {
                const { tapTraffic } = await import('c/connectsIntegrationApiSvc');
                tapTraffic(() => undefined);
                await press('Start');
            },
        ],
    ])('%s', async (_name, rights, reach) => {
        await open(rights);
        await reach();
        await desk.advance(1_000);
        // The checker waits on the wall clock.
        jest.useRealTimers();
        await expect(recorder).toBeAccessible();
    });
});

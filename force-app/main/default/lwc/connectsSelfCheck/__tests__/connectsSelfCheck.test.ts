import { viewOf } from '../../connectsLeader/wire';
import { find, textOf } from '../../../../../../jest/shadow';
import {
    BLOCK_LISTED,
    type GuardDesk,
    type GuardDeskOptions,
    openGuardDesk,
} from '../../../../../../jest/dialGuardDesk';

jest.mock(
    '@salesforce/apex/FrameOriginReader.origins',
    () => ({
        default: async () => [{ Origin__c: 'https://pages.example.com' }],
    }),
    { virtual: true },
);

const CHECK = 'c.Connects_Check_';

let desk: GuardDesk;
let element: HTMLElement;
let copied: string[];

async function open(options: GuardDeskOptions = {}, clipboard = true): Promise<void> {
    copied = [];
    Object.assign(navigator, {
        clipboard: {
            writeText: (text: string) => {
                copied.push(text);
                return clipboard ? Promise.resolve() : Promise.reject(new Error('refused'));
            },
        },
    });
    desk = await openGuardDesk(options);
    element = await desk.place('connectsSelfCheck');
}

const row = (id: string): string => find(element, `[data-id="${id}"]`)[0]?.textContent ?? '';

async function accessible(): Promise<void> {
    jest.useRealTimers();
    await expect(element).toBeAccessible();
}

afterEach(() => desk.close());

it('shows each check as it runs, and then what was found', async () => {
    await open({ rows: [BLOCK_LISTED] });
    expect(find(element, '.check')).toHaveLength(11);
    expect(textOf(element)).toContain(`${CHECK}Running`);
    await desk.advance(100);
    find(element, 'iframe')[0]?.dispatchEvent(new Event('load'));
    await desk.advance(5_000);
    expect(row('library')).toContain(`${CHECK}LibraryLoaded`);
    expect(row('gadget')).toContain(`${CHECK}GadgetSignedIn`);
    expect(row('settings')).toContain(`${CHECK}SettingsFound`);
    expect(row('rules')).toContain(`${CHECK}RulesGood`);
    expect(row('messages')).toContain(`${CHECK}MessagesAlone`);
    expect(row('frames')).toContain(`${CHECK}FramesShown`);
    expect(textOf(element)).toContain(`${CHECK}Summary`);
    expect(desk.dialled()).toEqual([]);
    await accessible();
});

it('hears the guard of another page over the message channel, not the one of its own', async () => {
    await open();
    await desk.advance(5_000);
    find(element, '.again')[0]?.click();
    await desk.advance(5_000);
    expect(row('messages')).toContain(`${CHECK}MessagesAlone`);

    const { documentBus } = await import('../../../../../../workbench/platform/messaging/bus');
    documentBus().listen('ConnectsLeader__c', (message) => {
        const { roll, duty } = message as { roll: string | null; duty: string };
        if (roll !== null) {
            const member = { id: 'x', host: 'toolbar', priority: 0, since: 1, seq: 1 };
            const members = [{ ...member, stands: true, gone: false }];
            const answer = viewOf({ duty, from: 'x', at: Date.now(), members, roll: null });
            documentBus().send('ConnectsLeader__c', answer);
        }
    });
    find(element, '.again')[0]?.click();
    await desk.advance(5_000);
    expect(row('messages')).toContain(`${CHECK}MessagesAnswered`);
});

it('names the setting that may be missing when the softphone stays silent', async () => {
    await open({ simulator: { startupMs: Infinity } });
    await desk.advance(16_000);
    expect(row('gadget')).toContain(`${CHECK}GadgetNotReady`);
    expect(find(element, '.advice').length).toBeGreaterThan(0);
    await accessible();
});

it('copies the report, or shows it where the browser refuses', async () => {
    await open();
    await desk.advance(5_000);
    find(element, '.copy')[0]?.click();
    await desk.advance(100);
    expect(copied[0]).toContain(`${CHECK}Name_library`);
    desk.close();

    await open({}, false);
    await desk.advance(5_000);
    find(element, '.copy')[0]?.click();
    await desk.advance(100);
    const shown = find(element, '.report-text')[0];
    expect(shown?.value).toContain(`${CHECK}Name_library`);
    await accessible();
});

import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import { find, headingsOfNotices } from '../../../../../../jest/shadow';

const mockOrigins = jest.fn<Promise<unknown>, []>();

jest.mock('@salesforce/apex/FrameOriginReader.origins', () => ({ default: () => mockOrigins() }), {
    virtual: true,
});

const ORIGIN = 'https://pages.example.com';
const LABEL = 'c.Connects_FrameBridge_';

let desk: ComponentDesk;
let component: HTMLElement;
let warn: jest.SpyInstance;

async function open(properties: object, ...origins: readonly string[]): Promise<void> {
    const records = origins.map((origin) => ({ Origin__c: origin }));
    mockOrigins.mockResolvedValue(records);
    await place(properties);
}

async function place(properties: object): Promise<void> {
    warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    desk = await openComponentDesk();
    component = await desk.place('connectsFrameBridge', properties);
    await desk.advance(1_000);
}

afterEach(() => {
    warn.mockRestore();
    desk.close();
});

const frame = (): HTMLIFrameElement | undefined =>
    find(component, 'iframe')[0] as unknown as HTMLIFrameElement | undefined;

const caller = (): string => find(component, '.caller')[0]?.textContent?.trim() ?? '';

/** The page says something; what the desk posts to it is kept. */
async function say(data: unknown, origin = ORIGIN): Promise<void> {
    const source = frame()?.contentWindow ?? null;
    window.dispatchEvent(new MessageEvent('message', { data, origin, source }));
    await desk.advance(1_000);
}

interface Posts {
    types(): string[];
    /** States of the work items that it was told of. */
    states(): unknown[];
    targets(): unknown[];
}

function posts(): Posts {
    const { contentWindow } = frame() ?? {};
    const post = jest.spyOn(contentWindow as Window, 'postMessage').mockImplementation();
    const calls = (): unknown[][] => post.mock.calls as unknown[][];
    const events = (): { messageType: string; state?: string }[] =>
        calls().flatMap(([set]) => (set as { events: { messageType: string }[] }).events);
    return {
        types: () => events().map(({ messageType }) => messageType),
        states: () =>
            events()
                .filter(({ messageType }) => messageType === 'ContactEvent')
                .map(({ state }) => state),
        targets: () => [...new Set(calls().map(([, target]) => target))],
    };
}

const REGISTER = { messageType: 'RegisterForClientEvents', subscriptionTypes: ['all'] };
const PAGE = { pageUrl: `${ORIGIN}/orders` };

it('shows an allowed page without top navigation or pop-ups, and a spinner until it has loaded', async () => {
    await open(PAGE, ORIGIN);
    expect(frame()?.src).toBe(`${ORIGIN}/orders`);
    expect(frame()?.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-same-origin');
    expect(find(component, '[role="status"]')).toHaveLength(1);
    frame()?.dispatchEvent(new Event('load'));
    await desk.advance(100);
    expect(find(component, '[role="status"]')).toHaveLength(0);
});

it.each([
    ['another origin', 'https://other.example.com/', [ORIGIN]],
    ['a page without HTTPS', 'http://pages.example.com/', [ORIGIN]],
    ['an org that allows none', PAGE.pageUrl, []],
])('shows nothing of %s, and says so', async (_, pageUrl, origins) => {
    await open({ pageUrl }, ...origins);
    expect(frame()).toBeUndefined();
    expect(headingsOfNotices(component)).toEqual([`${LABEL}NotAllowedTitle`]);
    expect(warn).toHaveBeenCalledTimes(1);
});

it('leaves a mistake in the list out and shows the pages of the others', async () => {
    await open(PAGE, '*', ORIGIN);
    expect(frame()?.src).toBe(`${ORIGIN}/orders`);
    expect(warn).toHaveBeenCalledTimes(1);
});

it('shows nothing while the list is not known, and says why when it cannot be read', async () => {
    let refuse: (error: unknown) => void = () => undefined;
    mockOrigins.mockReturnValue(
        new Promise((_, reject) => {
            refuse = reject;
        }),
    );
    await place(PAGE);
    expect(frame()).toBeUndefined();
    expect(find(component, '[role="status"]')).toHaveLength(1);
    refuse({ body: { message: 'No access to FrameOriginReader.' } });
    await desk.advance(100);
    expect(frame()).toBeUndefined();
    expect(headingsOfNotices(component)).toEqual([`${LABEL}UnreadTitle`]);
    expect(find(component, '[role="status"]')).toHaveLength(0);
});

it('says that no page is chosen', async () => {
    await open({});
    expect(frame()).toBeUndefined();
    expect(headingsOfNotices(component)).toEqual([`${LABEL}EmptyTitle`]);
});

it('tells the page of the agent and of a call, which the page answers and hangs up', async () => {
    await open(PAGE, ORIGIN);
    const posted = posts();
    await say(REGISTER);
    expect(posted.types().slice(0, 2)).toEqual([
        'ClientEventSubscriptionAcknowledge',
        'AgentState',
    ]);
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000 });
    await desk.advance(5_000);
    await say({ messageType: 'AnswerEvent' });
    await desk.advance(3_000);
    await say({ messageType: 'HangupEvent' });
    await desk.advance(3_000);
    const states = posted.states();
    expect(states[0]).toBe('OFFERED');
    expect(states[1]).toBe('ACTIVE');
    expect(states.at(-1)).not.toBe('ACTIVE');
    expect(posted.types()).not.toContain('CommandFailed');
    expect(posted.targets()).toEqual([ORIGIN]);
});

it('does not listen to other origins', async () => {
    await open(PAGE, ORIGIN);
    const posted = posts();
    await say(REGISTER, 'https://evil.example');
    expect(posted.types()).toEqual([]);
});

it('shows the name that the page sends', async () => {
    await open(PAGE, ORIGIN);
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000 });
    await desk.advance(5_000);
    await say({ messageType: 'ContactCardData', contactCardData: { name: 'Ann Miller' } });
    expect(caller()).toBe('Ann Miller');
});

it.each([
    ['without saying whose it is', null],
    ['of a call that is over', '4711'],
])('shows no name %s that comes too late: the next caller is somebody else', async (_, id) => {
    await open(PAGE, ORIGIN);
    const envelope = { protocol: 'connects-frame', version: 1, direction: 'to-desk' };
    await say({ ...envelope, type: 'hello', body: { page: 'Orders', topics: ['items'] } });
    const body = { name: 'Ann Miller', imageUrl: null, workItemId: id };
    await say({ ...envelope, type: 'showCard', body });
    expect(caller()).toBe('');
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000 });
    await desk.advance(5_000);
    expect(caller()).toBe('');
});

it('takes the name away when the call is over that it belongs to', async () => {
    await open(PAGE, ORIGIN);
    await say(REGISTER);
    void desk.gadget.play('incoming-call', { agent: 'manual', talkMs: 3_600_000 });
    await desk.advance(5_000);
    await say({ messageType: 'ContactCardData', contactCardData: { name: 'Ann Miller' } });
    await say({ messageType: 'AnswerEvent' });
    await desk.advance(3_000);
    expect(caller()).toBe('Ann Miller');
    await say({ messageType: 'HangupEvent' });
    await desk.advance(60_000);
    expect(caller()).toBe('');
});

it('tells that the agent is signed out, and goes on showing the page', async () => {
    await open(PAGE, ORIGIN);
    frame()?.dispatchEvent(new Event('load'));
    desk.gadget.signOut();
    await desk.advance(1_000);
    expect(headingsOfNotices(component)).toEqual(['c.Connects_Desk_SignedOutTitle']);
    expect(frame()?.src).toBe(`${ORIGIN}/orders`);
});

it('serves nobody any more once it is off the page', async () => {
    await open(PAGE, ORIGIN);
    const posted = posts();
    const source = frame()?.contentWindow ?? null;
    component.remove();
    window.dispatchEvent(new MessageEvent('message', { data: REGISTER, origin: ORIGIN, source }));
    await desk.advance(1_000);
    expect(posted.types()).toEqual([]);
});

it('serves the page again when it was moved on the screen', async () => {
    await open(PAGE, ORIGIN);
    component.remove();
    document.body.append(component);
    await desk.advance(1_000);
    frame()?.dispatchEvent(new Event('load'));
    const posted = posts();
    await say(REGISTER);
    expect(posted.types()[0]).toBe('ClientEventSubscriptionAcknowledge');
});

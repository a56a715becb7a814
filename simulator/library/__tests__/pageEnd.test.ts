import type { IntegrationApi } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { createDesk, createLibraryOn, type Desk } from '../../__tests__/support/desk';
import { createBus, createLibrary } from '../../index';
import { endLibrariesWithPage } from '../pageEnd';

const NUMBER = '41791234567';

beforeAll(() => endLibrariesWithPage(window));

/** The browser takes the page away. */
function hidePage({ persisted }: { persisted: boolean }): void {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted }));
}

/** Takes dialling over, and never dials. */
function swallowDials(api: IntegrationApi): IntegrationApi {
    api.waitReady(() => {
        api.onBeforeDial = () => undefined;
    });
    return api;
}

/** Whether the gadget itself places a call that the agent dials. */
async function gadgetDials({ gadget }: Desk): Promise<boolean> {
    const { length } = gadget.trace.filter(({ name }) => name === 'onWorkItemCreate');
    gadget.dial(NUMBER);
    await gadget.advance(1_000);
    return gadget.trace.filter(({ name }) => name === 'onWorkItemCreate').length > length;
}

describe('a page that closes', () => {
    it.each([
        ['default-action', true],
        ['swallowed', false],
    ])('is noticed by the gadget, or not (A-BDGONE %s)', async (choice, dials) => {
        const desk = createDesk({ assumptions: { 'A-BDGONE': choice } });
        swallowDials(createLibrary());
        swallowDials(createLibrary().noConflict());
        expect(await gadgetDials(desk)).toBe(false);

        hidePage({ persisted: false });
        expect(await gadgetDials(desk)).toBe(dials);
    });

    it('says goodbye over the channel of its library, too', async () => {
        const desk = createDesk({ assumptions: { 'A-BDGONE': 'default-action' } });
        const channel = createBus();
        desk.gadget.attach(channel);
        swallowDials(createLibraryOn(channel));
        expect(await gadgetDials(desk)).toBe(false);

        hidePage({ persisted: false });
        expect(await gadgetDials(desk)).toBe(true);
    });

    it('hears nothing any more', async () => {
        const { gadget, takeEvents } = createDesk();
        hidePage({ persisted: false });
        await gadget.setAgentState('VOICE', 'READY');
        await gadget.advance(1_000);

        expect(takeEvents()).toEqual([]);
    });

    describe.each([
        ['before the library leaves', { capture: true }],
        ['after it', { capture: false }],
    ])('may tidy up (%s)', (_when, { capture }) => {
        it.each([
            ['swallowed', 'restores-default', true],
            ['swallowed', 'stays-off', false],
            ['default-action', 'restores-default', true],
            ['default-action', 'stays-off', true],
        ])('A-BDGONE %s, A-BDNULL %s', async (gone, emptied, dials) => {
            const desk = createDesk({ assumptions: { 'A-BDGONE': gone, 'A-BDNULL': emptied } });
            const api = swallowDials(createLibrary());
            const tidyUp = (): void => {
                api.onBeforeDial = null;
            };
            window.addEventListener('pagehide', tidyUp, { once: true, capture });
            expect(await gadgetDials(desk)).toBe(false);

            hidePage({ persisted: false });
            expect(await gadgetDials(desk)).toBe(dials);
        });
    });

    it('may send a last request', async () => {
        const { api, gadget } = createDesk();
        window.addEventListener('pagehide', () => api.setAgentState('VOICE', 'READY', 0), {
            once: true,
        });
        hidePage({ persisted: false });
        await gadget.advance(1_000);

        expect(gadget.requests).toMatchObject([{ name: 'setAgentState' }]);
        expect(gadget.ctiData?.Channels[0]?.State).toBe('READY');
    });
});

it('a page that the browser keeps for "back" keeps its libraries', async () => {
    const desk = createDesk({ assumptions: { 'A-BDGONE': 'default-action' } });
    swallowDials(createLibrary());

    hidePage({ persisted: true });
    expect(await gadgetDials(desk)).toBe(false);
});

it('a library that is made after the end of the page hears the gadget, those before do not', async () => {
    const { gadget, takeEvents } = createDesk();
    hidePage({ persisted: false });
    const next = createLibrary();
    const heard = jest.fn();
    next.waitReady(() => {
        next.onAgentStateChange = heard;
    });
    await gadget.setAgentState('VOICE', 'READY');
    await gadget.advance(1_000);

    expect(heard).toHaveBeenCalledTimes(1);
    expect(takeEvents()).toEqual([]);
});

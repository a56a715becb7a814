import { createElement, type LightningElement } from 'lwc';
import { resourceLoader } from '../../../../../../jest/platformResourceLoader';
import { createLibrary } from '../../../../../../simulator/index';
import { documentBus } from '../../../../../../workbench/platform/messaging/bus';
import { mountGadget } from '../../../../../gadget/mountGadget';
import ConnectsSimulatedGadget from '../connectsSimulatedGadget';
import { pageOf } from '../screenPops';

const CHANNEL = 'ConnectsIntegrationAPI__c';
const page = globalThis as { ConnectsSimulatedGadget?: unknown };

/** Long enough for what is under way in microtasks and at once due timers. */
const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function openGadget(settings: object = {}): Promise<HTMLElement> {
    const element = createElement('c-connects-simulated-gadget', {
        // The type of NavigationMixin leaves out what constructors have.
        is: ConnectsSimulatedGadget as unknown as typeof LightningElement,
    });
    Object.assign(element, settings);
    document.body.append(element);
    await settle();
    return element;
}

/** A library as the toolkit's service makes it, but in another document: only the channel joins them. */
function joinLibrary() {
    // Where gadget and libraries of one document find each other; another document has its own.
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('connects-simulator/page/1')];
    const api = createLibrary();
    api.setLMSEnvironment({
        mode: 'LWC',
        publishMethod: (message) => documentBus().send(CHANNEL, message),
        subscribeMethod: (handler) => documentBus().listen(CHANNEL, handler),
    });
    return api;
}

function buttonOf(element: HTMLElement, label: string): HTMLButtonElement {
    const buttons = [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
    const found = buttons.find(({ textContent }) => textContent === label);
    if (!found) {
        throw new Error(`No button "${label}" among ${buttons.map((b) => b.textContent).join()}`);
    }
    return found;
}

beforeEach(() => {
    page.ConnectsSimulatedGadget = { mount: mountGadget };
});

afterEach(() => {
    document.body.replaceChildren();
    resourceLoader.failure = null;
});

describe('the simulated gadget in a utility bar', () => {
    it('answers a library that speaks on the stand-in of the message channel', async () => {
        await openGadget({ platform: 'CCX' });
        const api = joinLibrary();
        const ready = jest.fn();
        api.waitReady(ready);
        await settle();
        expect(ready).toHaveBeenCalledTimes(1);
        expect(api.getCtiData()?.Channels.map(({ Name }) => Name)).toEqual(['VOICE']);
    });

    it('plays the scenario that is chosen, and the library hears the call', async () => {
        const element = await openGadget();
        const api = joinLibrary();
        const call = new Promise<string>((resolve) => {
            api.waitReady(() => {
                api.onWorkItemCreate = ({ item }) => resolve(item.Channel);
            });
        });
        await settle();
        buttonOf(element, 'Play').click();
        await expect(call).resolves.toBe('VOICE');
    });

    it('shows who the agent is, and the state that a library asks for', async () => {
        const element = await openGadget({ channels: 'VOICE, CHAT' });
        const api = joinLibrary();
        await new Promise<void>((resolve) => {
            api.waitReady(resolve);
        });
        await new Promise((resolve) => {
            api.setAgentState('VOICE', 'READY', '', resolve);
        });
        await settle();
        expect(element.shadowRoot?.textContent).toContain('Voice');
        expect(element.shadowRoot?.textContent).toContain('Chat');
        expect(element.shadowRoot?.querySelector('.gadget-dot_ready')).not.toBeNull();
    });

    it('ends when it leaves the page: nobody answers a library any more', async () => {
        const element = await openGadget();
        element.remove();
        const ready = jest.fn();
        joinLibrary().waitReady(ready);
        await settle();
        expect(ready).not.toHaveBeenCalled();
    });

    it.each([
        [{ platform: 'UCCE' }, /"Contact center" knows CCE, CCX, not "UCCE"/],
        [{ channels: 'VOICE,FAX' }, /"Channels" knows VOICE, TICKET, CHAT, not "FAX"/],
    ])('says which setting is wrong: %j', async (settings, problem) => {
        const element = await openGadget(settings);
        expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).toMatch(problem);
    });

    it('says when its script cannot be loaded', async () => {
        resourceLoader.failure = new Error('404');
        const element = await openGadget();
        expect(element.shadowRoot?.querySelector('[role=alert]')?.textContent).toBe(
            'The simulated gadget could not be started: 404',
        );
    });
});

it.each([
    ['record', '003000000000001AAA', 'standard__recordPage', { actionName: 'view' }],
    ['link', '/lightning/o/Case/list', 'standard__webPage', { url: '/lightning/o/Case/list' }],
    ['url', 'https://example.com/', 'standard__webPage', { url: 'https://example.com/' }],
] as const)('opens a %s that is popped', (kind, target, type, attributes) => {
    const opened = pageOf({ kind, target, flowArguments: null, time: 0 });
    expect(opened.type).toBe(type);
    expect(opened.attributes).toMatchObject(attributes);
});

it('hands a popped search its words, and a popped flow its inputs', () => {
    expect(pageOf({ kind: 'search', target: 'Meier', flowArguments: null, time: 0 }).state).toEqual(
        { term: 'Meier' },
    );
    const flowArguments = [{ name: 'caller', type: 'String', value: '+41445556677' }];
    expect(pageOf({ kind: 'flow', target: 'Callback', flowArguments, time: 0 })).toEqual({
        type: 'standard__flow',
        attributes: { devName: 'Callback' },
        state: { flow__caller: '+41445556677' },
    });
});

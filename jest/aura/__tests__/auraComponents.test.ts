/** The toolkit's Aura components, and Aura code written as the guide's sample is, in the harness. */
import { type ComponentDesk, openComponentDesk } from '../../componentDesk';
import { type AuraBundle, readAuraBundle } from '../bundle';
import { lightningWebComponent, vendorComponent } from '../children';
import { type MakeChild, type OpenAuraComponent, openAuraComponent } from '../component';

let desk: ComponentDesk;
let tags: Record<string, MakeChild>;
let libraries: number;

beforeEach(async () => {
    desk = await openComponentDesk();
    const { createLibrary } = await import('../../../simulator/index');
    const { default: library } = await import('c/connectsAuraLibrary');
    libraries = 0;
    const vendor = vendorComponent(createLibrary);
    tags = {
        'cnx:ConnectsIntegrationAPI': (place) => {
            libraries += 1;
            return vendor(place);
        },
        'c:connectsAuraLibrary': lightningWebComponent('connectsAuraLibrary', library),
    };
});

afterEach(() => desk.close());

async function scriptsLoaded(): Promise<readonly string[]> {
    return (await import('../../platformResourceLoader')).resourceLoader.urls;
}

/** Shaped as the guide's Aura sample: one event shown, two requests on buttons. */
const STATE_BUTTONS: AuraBundle = {
    name: 'stateButtons',
    markup: `<aura:component implements="flexipage:availableForAllPageTypes" access="global">
        <cnx:ConnectsIntegrationAPI aura:id="cnxIntegrationAPI" />
        <aura:handler name="waitReady" event="cnx:ConnectsIntegrationAPIEvent" action="{!c.waitReady}" />
        <aura:attribute name="api" type="Object" default="null" />
        <aura:attribute name="greeting" type="String" default="..." />
        <aura:attribute name="lastEvent" type="String" default="..." />
        <lightning:button label="Ready" onclick="{!c.goReady}" />
        <lightning:button label="Not Ready" onclick="{!c.goNotReady}" />
        <p>{!v.greeting}</p>
        <p>{!v.lastEvent}</p>
    </aura:component>`,
    controller: `({
        waitReady: function (component, event, helper) {
            var api = component.find('cnxIntegrationAPI').get('v.noConflictConnectsIntegrationAPI');
            api.writeLogDebug('Loaded from an Aura component.');
            component.set('v.greeting', 'ready');
            component.set('v.api', api);
            api.onAgentStateChange = function (change) {
                component.set('v.lastEvent', JSON.stringify(change));
            };
        },
        goReady: function (component, event, helper) {
            var api = component.get('v.api');
            if (api === null) {
                console.error('not ready yet');
                return;
            }
            helper.change(api, api.CHANNEL.STATE.READY, 0);
        },
        goNotReady: function (component, event, helper) {
            var api = component.get('v.api');
            helper.change(api, api.CHANNEL.STATE.NOT_READY, '1');
        },
    })`,
    helper: `({
        change: function (api, state, reason) {
            api.setAgentState(api.CHANNEL.TYPE.VOICE, state, reason, function (response) {
                if (!response.success) {
                    api.showError('USER', 'setAgentState failed', response.error);
                }
            });
        },
    })`,
};

describe('a component written as the sample of the guide', () => {
    it('gets the API with waitReady, hears events and sends requests', async () => {
        const page = openAuraComponent(STATE_BUTTONS, { tags });
        expect(page.component.get('v.greeting')).toBe('...');
        await desk.advance(100);
        expect(page.component.get('v.greeting')).toBe('ready');

        page.act('goReady');
        await desk.advance(2_000);
        expect(desk.gadget.ctiData?.Channels[0]?.State).toBe('READY');
        expect(page.component.get('v.lastEvent')).toContain('READY');
        page.act('goNotReady');
        await desk.advance(2_000);
        expect(desk.gadget.ctiData?.Channels[0]?.State).toBe('NOT_READY');
        expect(desk.gadget.log.map(({ message }) => message)).toContain(
            'Loaded from an Aura component.',
        );
    });

    it('shows a refusal in the gadget', async () => {
        const page = openAuraComponent(STATE_BUTTONS, { tags });
        await desk.advance(100);
        desk.gadget.failNext('setAgentState', 'No.');
        page.act('goReady');
        await desk.advance(2_000);
        expect(desk.gadget.shownErrors).toEqual([
            expect.objectContaining({ title: 'setAgentState failed', text: 'No.' }),
        ]);
    });

    it('says so when a button is pressed before the gadget is ready', () => {
        const complain = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        openAuraComponent(STATE_BUTTONS, { tags }).act('goReady');
        expect(complain).toHaveBeenCalledWith('not ready yet');
        complain.mockRestore();
    });
});

describe('c:connectsAuraApi', () => {
    const open = (attributes = {}): OpenAuraComponent =>
        openAuraComponent(readAuraBundle('connectsAuraApi'), { tags, attributes });

    it('gives the library of the vendor’s component to the toolkit, which loads none', async () => {
        const page = open();
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const connecting = connect({ isConnected: true });
        await desk.advance(1_000);
        const client = await connecting;
        expect(client.snapshot.agent?.id).toBe(desk.gadget.agent.id);
        expect(page.component.get('v.noConflictConnectsIntegrationAPI')).toBeTruthy();
        expect(libraries).toBe(1);
        expect(await scriptsLoaded()).toHaveLength(0);
    });

    it('keeps the vendor’s event for itself and fires its own when the toolkit is ready', async () => {
        const page = open();
        expect(page.component.get('v.noConflictConnectsIntegrationAPI')).toBeUndefined();
        await desk.advance(1_000);
        expect(page.fired.map((event) => [event.getName(), event.getType()])).toEqual([
            ['ready', 'c:connectsAuraApiReady'],
        ]);
        expect(page.fired[0]?.getParam('api')).toBe(
            page.component.get('v.noConflictConnectsIntegrationAPI'),
        );
    });

    it('makes handlers of Aura code and of Lightning web components hear the same library', async () => {
        const page = open();
        await desk.advance(1_000);
        const heard: string[] = [];
        const api = page.component.get('v.noConflictConnectsIntegrationAPI') as {
            onAgentStateChange: unknown;
        };
        api.onAgentStateChange = () => heard.push('Aura');
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const client = await connect({ isConnected: true });
        client.on('agentStateChange', () => heard.push('LWC'));
        void desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        expect(heard).toEqual(['Aura', 'LWC']);
    });

    it('lets the toolkit load its own library where that is set', async () => {
        const page = open({ takesVendorLibrary: false });
        await desk.advance(1_000);
        expect(libraries).toBe(0);
        expect(await scriptsLoaded()).toHaveLength(1);
        expect(page.fired).toHaveLength(1);
    });

    it('leaves the toolkit with a library of its own when it goes', async () => {
        const page = open();
        await desk.advance(1_000);
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const client = await connect({ isConnected: true });
        const states: string[] = [];
        client.on('agentStateChange', ({ newState }) => states.push(newState.state));
        page.destroy();
        await desk.advance(1_000);
        expect(await scriptsLoaded()).toHaveLength(1);
        void desk.gadget.setAgentState('VOICE', 'READY');
        await desk.advance(1_000);
        expect(states).toEqual(['READY']);
    });
});

describe('c:connectsAuraHost', () => {
    const shown: string[] = [];
    const noted = (name: string): MakeChild => {
        return (place) => {
            shown.push(
                Object.keys(place.tag.attributes)
                    .map((each) => `${each}=${String(place.valueOf(each))}`)
                    .reduce((text, each) => `${text} ${each}`, name),
            );
            return { component: {} };
        };
    };

    beforeEach(() => {
        shown.length = 0;
        const { markup } = readAuraBundle('connectsAuraHost');
        [...markup.matchAll(/<c:(connects\w+)/g)]
            .map(([, name = '']) => name)
            .filter((name) => name !== 'connectsAuraApi')
            .forEach((name) => {
                tags[`c:${name}`] = noted(name);
            });
    });

    it.each([
        [{}, ['connectsAgentStateBar compact=false']],
        [{ shows: 'Call Panel', compact: true }, ['connectsCallPanel compact=true']],
        [
            { shows: 'Contact Numbers', recordId: '003000000000002', sObjectName: 'Contact' },
            ['connectsContactNumbers compact=false recordId=003000000000002 objectApiName=Contact'],
        ],
        [{ shows: 'Nothing' }, []],
    ])('shows, for %j, %j', (attributes, expected) => {
        openAuraComponent(readAuraBundle('connectsAuraHost'), { tags, attributes });
        expect(shown).toEqual(expected);
    });

    it('offers in its design what its markup knows', () => {
        const { readFileSync } = jest.requireActual<typeof import('node:fs')>('node:fs');
        const design = readFileSync(
            'force-app/main/default/aura/connectsAuraHost/connectsAuraHost.design',
            'utf8',
        );
        const offered = /datasource="([^"]*)"/.exec(design)?.[1]?.split(',') ?? [];
        const { markup } = readAuraBundle('connectsAuraHost');
        const known = [...markup.matchAll(/v\.shows == '([^']+)'/g)].map(([, name]) => name);
        expect(offered).toEqual([...known, 'Nothing']);
    });
});

/** The stand-in of the vendor's Aura component, in the harness, before a simulated gadget. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { type Child, type ChildPlace, openAuraComponent } from '../../jest/aura/component';
import { createBus, createLibrary, startSimulator, type Transport } from '../../simulator/index';
import type { SimulatedGadget } from '../../simulator/api';
import type { IntegrationApi } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

const NAME = 'ConnectsIntegrationAPI';
const page = globalThis as { ConnectsIntegrationAPI?: unknown };

let gadget: SimulatedGadget;
let channel: Transport;

beforeEach(() => {
    channel = createBus();
    gadget = startSimulator({ clock: 'manual', startupMs: 1_000 });
    gadget.attach(channel);
});

afterEach(() => {
    gadget.stop();
    delete page.ConnectsIntegrationAPI;
});

function source(end: string): string {
    return readFileSync(join('sim-app/main/default/aura', NAME, `${NAME}${end}`), 'utf8');
}

/** `lightning:messageChannel`: hands on what anybody sends, the sender included. */
function messageChannel(place: ChildPlace): Child {
    const destroy = channel.listen((message) =>
        place.run('onMessage', { getParams: () => message }),
    );
    const publish = (message: Parameters<Transport['send']>[0]): void => channel.send(message);
    return { component: { publish }, destroy };
}

/** `ltng:require`: the script is there a moment later. */
function require(place: ChildPlace): Child {
    queueMicrotask(() => {
        page.ConnectsIntegrationAPI = createLibrary();
        place.run('afterScriptsLoaded', {});
    });
    return { component: {} };
}

function openStandIn() {
    return openAuraComponent(
        {
            name: NAME,
            markup: source('.cmp'),
            controller: source('Controller.js'),
            helper: source('Helper.js'),
        },
        { tags: { 'lightning:messageChannel': messageChannel, 'ltng:require': require } },
    );
}

it('tells that the API may be used once the gadget is ready, and hands it out', async () => {
    const standIn = openStandIn();
    await gadget.advance(500);
    expect(standIn.fired).toHaveLength(0);
    await gadget.advance(600);
    expect(standIn.fired.map((event) => event.getName())).toEqual(['waitReady']);

    const api = standIn.component.get(`v.noConflict${NAME}`) as IntegrationApi;
    const ringing: string[] = [];
    api.onWorkItemCreate = ({ item }) => ringing.push(item.State);
    await gadget.play('incoming-call');
    expect(ringing).toEqual(['OFFERED']);
});

it('tells nobody when it has left the page before', async () => {
    const standIn = openStandIn();
    await gadget.advance(500);
    standIn.destroy();
    await gadget.advance(600);
    expect(standIn.fired).toHaveLength(0);
});

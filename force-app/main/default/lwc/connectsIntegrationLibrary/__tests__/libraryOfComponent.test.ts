import { type ComponentDesk, openComponentDesk } from '../../../../../../jest/componentDesk';
import type { PromiseLibrary } from '../promiseLibrary';

let desk: ComponentDesk;
let component: { isConnected: boolean };
let libraryFor: (host: object) => PromiseLibrary;

beforeEach(async () => {
    desk = await openComponentDesk();
    component = { isConnected: true };
    ({ integrationLibraryFor: libraryFor } = await import('c/connectsIntegrationLibrary'));
});

afterEach(() => desk.close());

async function ready(library: PromiseLibrary): Promise<void> {
    const callback = jest.fn();
    library.initIntegration(callback);
    await desk.advance(1_000);
    expect(callback).toHaveBeenCalledTimes(1);
}

it('loads the library of the package and speaks to the gadget', async () => {
    const library = libraryFor(component);
    await ready(library);
    const result = library.setAgentState('voice', 'ready');
    await desk.advance(1_000);
    expect(await result).toMatchObject({ success: true });
    expect(desk.gadget.ctiData?.Channels[0]?.State).toBe('READY');
});

it('receives nothing while the component is off the page', async () => {
    const library = libraryFor(component);
    await ready(library);
    const created = jest.fn();
    library.onWorkitemCreate(created);
    component.isConnected = false;
    desk.gadget.dial('41791234567');
    await desk.advance(1_000);
    expect(created).not.toHaveBeenCalled();
});

it('ends with the next one of the same component', async () => {
    const first = libraryFor(component);
    await ready(first);
    const told: string[] = [];
    first.onWorkitemCreate(() => told.push('first'));
    const second = libraryFor(component);
    await ready(second);
    second.onWorkitemCreate(() => told.push('second'));
    desk.gadget.dial('41791234567');
    await desk.advance(1_000);
    expect(told).toEqual(['second']);
    expect(await first.dialOrConsult('voice', '100')).toMatchObject({
        success: false,
        error: { code: 'CLIENT_RELEASED' },
    });
});

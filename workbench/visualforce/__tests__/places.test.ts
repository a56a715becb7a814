/** Where a page is shown decides what Salesforce puts into it; its address tells. */
import type { SimulatedGadget } from '../../../simulator/api';
import { readToolbar } from '../../gadget/toolbarAddress';
import { createToolbar } from '../../gadget/view/toolbar';
import { workbenchAround } from '../origins';
import { createToolkit } from '../page/toolkit';
import { pageAddress, placeOf } from '../pageAddress';

const WORKBENCH = new URL('http://localhost:3000/?permissions=Connects_Dial_Guard');
const ORIGIN = 'http://visualforce.localhost:3000';

interface Console {
    isInConsole(): boolean;
}

/** The toolbar's frame in the gadget, as the address of the workbench configures it. */
function toolbarFrame(search: string): HTMLIFrameElement {
    const setting = readToolbar(search);
    if (setting === null) {
        throw new Error('The address configures no toolbar.');
    }
    const gadget = { toolbars: [{ position: setting.position, height: 120 }] };
    const { element, update } = createToolbar(
        setting,
        () => gadget as unknown as SimulatedGadget,
        window,
    );
    update();
    return element as HTMLIFrameElement;
}

const placeIn = (frame: HTMLIFrameElement): string =>
    placeOf(new URL(frame.src, ORIGIN).searchParams);

describe('a custom toolbar of the gadget', () => {
    it('is a plain frame, in which integration.js finds no console', () => {
        const frame = toolbarFrame('?toolbar=ConnectsToolbar&toolbarPosition=bottom');
        expect(placeIn(frame)).toBe('frame');
        expect(frame.title).toBe('Custom toolbar (bottom)');
        expect(frame.style.height).toBe('120px');

        const toolkit = createToolkit(window, undefined) as Console;
        expect(toolkit.isInConsole()).toBe(false);
    });

    it('is a page of the console with the flag ENABLE_SCIT', () => {
        expect(placeIn(toolbarFrame('?toolbar=ConnectsToolbar&scit=true'))).toBe('console');

        const toolkit = createToolkit(window, WORKBENCH.origin) as Console;
        expect(toolkit.isInConsole()).toBe(true);
    });
});

it('a page that App Builder has placed has Lightning around it, and the permissions of the address', () => {
    const address = new URL(pageAddress('ConnectsLightningPage', 'lightning', WORKBENCH));
    expect(address.origin).toBe(ORIGIN);
    expect(placeOf(address.searchParams)).toBe('lightning');
    expect(address.searchParams.get('permissions')).toBe('Connects_Dial_Guard');
});

it.each(['Bad Name', '../etc', ''])('refuses %p as the name of a page', (name) => {
    expect(() => pageAddress(name, 'lightning', WORKBENCH)).toThrow('is no name');
});

it.each([
    ['http://127.0.0.1:3000/gadget', 'http://127.0.0.1:3000'],
    ['http://localhost:3000/', 'http://localhost:3000'],
    ['https://elsewhere.example/', 'http://localhost:3000'],
    [undefined, 'http://localhost:3000'],
])('with the referrer %p, Lightning is at %s', (referrer, origin) => {
    expect(workbenchAround(new URL(ORIGIN), referrer)).toBe(origin);
});

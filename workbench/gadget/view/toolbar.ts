/** A custom toolbar above or below the gadget: a frame of a Visualforce page. */
import type { SimulatedGadget } from '../../../simulator/api';
import type { Transport } from '../../../simulator/wire/envelope';
import { frameTransport } from '../../../simulator/wire/frames';
import { pageAddress } from '../../visualforce/pageAddress';
import type { ToolbarSetting } from '../toolbarAddress';
import { make, type Part } from './dom';

/** The toolbar, and the way to the library in it. */
export interface Toolbar extends Part {
    readonly transport: Transport;
}

/**
 * @param setting what is configured
 * @param gadget gives the present gadget, which knows the heights
 * @param view window of the gadget
 * @throws Error for a page name that cannot be one
 */
export function createToolbar(
    setting: ToolbarSetting,
    gadget: () => SimulatedGadget,
    view: Window,
): Toolbar {
    const { page, position, hasConsoleToolkit } = setting;
    // Only with the flag does the page get what integration.js needs.
    const address = pageAddress(page, hasConsoleToolkit ? 'console' : 'frame', view.location);
    const frame = make('iframe', {
        class: 'gadget-toolbar',
        // By its name the library knows which toolbar its page is.
        name: `connects-toolbar-${position}`,
        title: `Custom toolbar (${position.toLowerCase()})`,
        src: address,
    });
    const { origin } = new URL(address);
    return {
        element: frame,
        update() {
            const height = gadget().toolbars.find((bar) => bar.position === position)?.height ?? 0;
            frame.style.height = `${height}px`;
        },
        transport: frameTransport(
            view,
            () =>
                frame.contentWindow === null ? new Map() : new Map([[frame.contentWindow, origin]]),
            { afterHello: true },
        ),
    };
}

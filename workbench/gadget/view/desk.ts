/** The whole frame: the agent's phone and, when one is open, a colleague's beside it. */
import type { SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, setShown, type Part } from './dom';
import { createPhone } from './phone';
import { createTraceList } from './traceList';

/** What the desk needs of the gadget's host. */
export interface DeskHost {
    readonly gadget: SimulatedGadget;
    /** The colleague's gadget, if it is open. */
    readonly colleague: SimulatedGadget | null;
    /** @param who an agent's id or role; null closes the view of the colleague */
    showColleague(who: string | null): void;
}

/**
 * @param host gives the present gadgets
 */
export function createDesk(host: DeskHost): Part {
    const phone = createPhone(() => host.gadget, 'agent', 'Phone of the agent');
    const open = makeButton('Show a colleague', 'neutral', () => host.showColleague('colleague'));
    const close = makeButton('Hide the colleague', 'neutral', () => host.showColleague(null));
    const aside = make('div', { class: 'gadget-column' });
    const element = make(
        'main',
        // The page around the frame has a main part as well; the name tells them apart.
        { class: 'gadget-desk', 'aria-label': 'Simulated gadget' },
        make('h1', { class: 'slds-assistive-text' }, 'Simulated gadget'),
        make(
            'div',
            { class: 'gadget-column' },
            phone.element,
            make('div', { class: 'gadget-foot' }, open, close),
            make(
                'p',
                { class: 'gadget-note' },
                'Simulated softphone. It takes the place of the b+s Connects gadget.',
            ),
        ),
        aside,
    );
    let shown: SimulatedGadget | null = null;
    let parts: Part[] = [];
    return {
        element,
        update() {
            const { colleague } = host;
            if (colleague !== shown) {
                shown = colleague;
                parts =
                    colleague === null
                        ? []
                        : [
                              createPhone(() => colleague, 'colleague', 'Phone of the colleague'),
                              createTraceList(colleague),
                          ];
                aside.replaceChildren(...parts.map((part) => part.element));
            }
            setShown(aside, colleague !== null);
            setShown(open, colleague === null);
            setShown(close, colleague !== null);
            [phone, ...parts].forEach((part) => part.update());
        },
    };
}

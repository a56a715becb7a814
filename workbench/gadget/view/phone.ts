/** The simulated gadget as one agent sees it. */
import type { SimulatedGadget } from '../../../simulator/api';
import { isSignedIn } from '../agentData';
import { createAgentHeader } from './agentHeader';
import { createCallList } from './callList';
import { createDialField } from './dialField';
import { createMessageList } from './messageList';
import { createSurroundings } from './surroundings';
import { make, setShown, type Part } from './dom';

/**
 * @param gadget gives the present gadget; a restart puts another one in its place
 * @param owner whose phone it is: `agent` or `colleague`
 * @param title heading of the phone
 */
export function createPhone(gadget: () => SimulatedGadget, owner: string, title: string): Part {
    const header = createAgentHeader(gadget);
    const messages = createMessageList(gadget);
    const calls = createCallList(gadget);
    const dial = createDialField(gadget, owner);
    const surroundings = createSurroundings(gadget);
    const parts = [header, messages, calls, dial, surroundings];
    const element = make(
        'section',
        { class: 'gadget', 'aria-label': title, 'data-owner': owner },
        ...parts.map((part) => part.element),
    );
    return {
        element,
        update() {
            parts.forEach((part) => part.update());
            setShown(dial.element, isSignedIn(gadget().ctiData));
        },
    };
}

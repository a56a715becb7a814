/** The simulated gadget as its agent sees it. */
import type { SimulatedGadget } from '../../../simulator/api';
import { isSignedIn } from '../agentData';
import { createAgentHeader } from './agentHeader';
import { createCallList } from './callList';
import { createDialField } from './dialField';
import { createMessageList } from './messageList';
import { make, setShown, type Part } from './dom';

/**
 * @param gadget gives the present gadget; a restart puts another one in its place
 */
export function createPhone(gadget: () => SimulatedGadget): Part {
    const header = createAgentHeader(gadget);
    const calls = createCallList(gadget);
    const dial = createDialField(gadget);
    const messages = createMessageList(gadget);
    const note = make(
        'p',
        { class: 'gadget-note' },
        'Simulated softphone. It takes the place of the b+s Connects gadget.',
    );
    const element = make(
        'main',
        // The page around the frame has a main part as well; the name tells them apart.
        { class: 'gadget', 'aria-label': 'Simulated gadget' },
        make('h1', { class: 'slds-assistive-text' }, 'Simulated gadget'),
        header.element,
        messages.element,
        calls.element,
        dial.element,
        note,
    );
    return {
        element,
        update() {
            header.update();
            messages.update();
            calls.update();
            setShown(dial.element, isSignedIn(gadget().ctiData));
            dial.update();
        },
    };
}

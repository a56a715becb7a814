import type { ScreenPop } from '../../simulator/api';
import { startSimulator } from '../../simulator/index';
import { createPhone } from '../../workbench/gadget/view/phone';
import { createScenarioMenu } from './scenarioMenu';
import type { GadgetPage } from './simulatedGadgetGlobal';

/**
 * Starts a gadget, joins it to the message channel and shows its phone with a menu of scenarios.
 *
 * @returns ends the gadget and empties its host
 * @throws Error naming what is allowed, for options that the simulator does not take
 */
export function mountGadget({ host, transport, options, onScreenPop }: GadgetPage): () => void {
    const gadget = startSimulator(options);
    const phone = createPhone(() => gadget, 'agent', 'Phone of the agent');
    const menu = createScenarioMenu(gadget);
    host.replaceChildren(phone.element, menu);
    const detach = gadget.attach(transport);

    let lastPop: ScreenPop | undefined;
    /** Many changes come at once; one picture of them is enough. */
    let update: ReturnType<typeof setTimeout> | undefined;
    const stopObserving = gadget.observe(() => {
        const pops = gadget.screenPops;
        // The list forgets old ones, so no index will do.
        pops.slice(lastPop === undefined ? 0 : pops.lastIndexOf(lastPop) + 1).forEach(onScreenPop);
        lastPop = pops.at(-1);
        update ??= setTimeout(() => {
            update = undefined;
            phone.update();
        });
    });
    phone.update();
    return () => {
        stopObserving();
        clearTimeout(update);
        detach();
        gadget.stop();
        host.replaceChildren();
    };
}

/** Entry of the frame that the simulated gadget lives in. */
import { documentBus } from '../platform/messaging/bus';
import { assumptions, faults as catalogue, scenarios } from '../../simulator/index';
import { readColleague, readOptions, readScenario } from '../shell/address';
import { readFaults } from '../shell/faultAddress';
import { readState } from '../shell/stateCatalogue';
import type { Transport } from '../../simulator/wire/envelope';
import { serveCommands } from './control';
import { GadgetHost } from './gadgetHost';
import { createDesk } from './view/desk';

/** The channel of the vendor's package; the library stand-in talks on it. */
const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';

const transport: Transport = {
    send: (envelope) => documentBus().send(VENDOR_CHANNEL, envelope),
    listen: (handler) => documentBus().listen(VENDOR_CHANNEL, handler),
};

const { search } = window.location;
const { options, problems } = readOptions(search, assumptions);
const scenario = readScenario(search, scenarios);
const faults = readFaults(search, catalogue);
const host = new GadgetHost(
    options,
    [...problems, ...scenario.problems, ...faults.problems],
    transport,
);
host.orderFaults(faults.orders);
host.showColleague(readColleague(search));
host.onceHeard((gadget) => readState(search)?.act(gadget));
const desk = createDesk(host);
const sendReport = serveCommands(window, host.commands);
document.body.append(desk.element);

/** Many changes come at once; one picture of them is enough. */
let isUpdateDue = false;
function scheduleUpdate(): void {
    if (!isUpdateDue) {
        isUpdateDue = true;
        // Not an animation frame: those stand still while the utility's panel is closed.
        setTimeout(() => {
            isUpdateDue = false;
            desk.update();
        });
    }
}

host.observe(() => {
    // At once, so that the panel hears of an event before the components' reactions to it.
    sendReport(host.report());
    scheduleUpdate();
});
desk.update();
sendReport(host.report());

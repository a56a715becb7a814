/** Entry of the frame that the simulated gadget lives in. */
import { documentBus } from '../platform/messaging/bus';
import { busConsoleEvents } from '../visualforce/console/consoleBus';
import { readIsInClassic } from '../visualforce/console/consoleAddress';
import { assumptions, faults as catalogue, scenarios } from '../../simulator/index';
import { readColleague, readOptions, readScenario } from '../shell/address';
import { readFaults } from '../shell/faultAddress';
import { readState } from '../shell/stateCatalogue';
import { both } from '../../simulator/wire/both';
import { consoleTransport } from '../../simulator/wire/consoleEvents';
import type { Transport } from '../../simulator/wire/envelope';
import { serveCommands } from './control';
import { GadgetHost } from './gadgetHost';
import { reportCallsToConsole } from './consoleCalls';
import { readToolbar, type ToolbarSetting } from './toolbarAddress';
import { createDesk } from './view/desk';
import { createToolbar, type Toolbar } from './view/toolbar';

/** The channel of the vendor's package; the library stand-in talks on it. */
const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';

const messageService: Transport = {
    send: (envelope) => documentBus().send(VENDOR_CHANNEL, envelope),
    listen: (handler) => documentBus().listen(VENDOR_CHANNEL, handler),
};

const { search } = window.location;
const isInClassic = readIsInClassic(search);
const { options: addressed, problems } = readOptions(search, assumptions);
const toolbarProblems: string[] = [];
const scenario = readScenario(search, scenarios);
const faults = readFaults(search, catalogue);
const setting = readToolbar(search);
const toolbar = setting === null ? null : tryToolbar(setting);
const host = new GadgetHost(
    setting === null
        ? addressed
        : { ...addressed, toolbars: { [setting.position]: setting.height } },
    [...problems, ...scenario.problems, ...faults.problems, ...toolbarProblems],
    both(
        isInClassic ? consoleTransport(busConsoleEvents(documentBus())) : messageService,
        toolbar?.transport ?? null,
    ),
);
host.orderFaults(faults.orders);
host.showColleague(readColleague(search));
host.onceHeard((gadget) => readState(search)?.act(gadget));
const desk = createDesk(host);
const sendReport = serveCommands(window, host.commands);
document.body.append(desk.element);
if (toolbar !== null && setting?.position === 'BOTTOM') {
    document.body.append(toolbar.element);
} else if (toolbar !== null) {
    document.body.prepend(toolbar.element);
}
if (isInClassic) {
    reportCallsToConsole(host, documentBus());
}

/** Many changes come at once; one picture of them is enough. */
let isUpdateDue = false;
function scheduleUpdate(): void {
    if (!isUpdateDue) {
        isUpdateDue = true;
        // Not an animation frame: those stand still while the utility's panel is closed.
        setTimeout(() => {
            isUpdateDue = false;
            desk.update();
            toolbar?.update();
        });
    }
}

host.observe(() => {
    // At once, so that the panel hears of an event before the components' reactions to it.
    sendReport(host.report());
    scheduleUpdate();
});
desk.update();
toolbar?.update();
sendReport(host.report());

/** The page's name comes from the address: what is none is told like any other mistake in it. */
function tryToolbar(wanted: ToolbarSetting): Toolbar | null {
    try {
        return createToolbar(wanted, () => host.gadget, window);
    } catch (error) {
        toolbarProblems.push(`toolbar: ${error instanceof Error ? error.message : String(error)}`);
        return null;
    }
}

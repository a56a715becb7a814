/** Entry of the workbench's page. */
// First of all: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'workbench/app';
import { watchDispatch } from 'workbench/dispatchWatch';
import { keepFoundRecords } from '../panel/foundRecords';
import { observeGadget } from '../panel/gadgetLink';
import { addLines, addPageEntry } from '../panel/inspector/store';
import { watchConsole } from '../panel/consoleWatch';
import { documentBus } from '../platform/messaging/bus';
import { hideUtility } from '../platform/utilities';
import { recordIfAddressed } from '../recording/recordingAddress';
import { prepareReplay, replaySession } from '../recording/replaySession';
import { ReplayReporter } from '../recording/replayLines';
import { setPageTime } from '../recording/replayTime';
import { completeAddress } from './completeAddress';
import { startAddressedDemo } from './guidedDemo';
import { applyLibraryFaults } from './libraryFaults';

// Before any frame of the page: frames announce themselves to this document's bus.
documentBus();
watchConsole(window);
watchDispatch();
observeGadget(({ lines }) => keepFoundRecords(lines));
recordIfAddressed();
completeAddress();
applyLibraryFaults(window.location.search, (fault) => addPageEntry('fault', fault, null));
const reporter = new ReplayReporter();
await prepareReplay((news) => {
    const { lines, requests } = reporter.linesOf(news);
    addLines(lines, requests);
});
const replay = replaySession();
if (replay) {
    // The recording takes the place of the simulated gadget.
    hideUtility('gadget');
    setPageTime(() => replay.player.now);
} else {
    // Before the gadget's frame takes over the address.
    startAddressedDemo(window.location.search);
}
document.body.append(createElement('workbench-app', { is: App }));

/** Entry of the workbench's page. */
// Before everything that reads the address as it loads.
import './addressAtStart';
// Then: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import { app } from 'virtual:app-description';
import App from 'workbench/app';
import { watchDispatch } from 'workbench/dispatchWatch';
import { keepFoundRecords } from '../panel/foundRecords';
import { observeGadget } from '../panel/gadgetLink';
import { addLines, addPageEntry } from '../panel/inspector/store';
import { watchConsole } from '../panel/consoleWatch';
import { applyClipboardFault } from '../platform/clipboardFault';
import { readLanguage } from '../platform/language';
import { documentBus } from '../platform/messaging/bus';
import { fillUtilityBar, GUARD, hideUtilities } from '../platform/utilities';
import { recordIfAddressed } from '../recording/recordingAddress';
import { prepareReplay, replaySession } from '../recording/replaySession';
import { ReplayReporter } from '../recording/replayLines';
import { setPageTime } from '../recording/replayTime';
import { serveVisualforcePages } from '../visualforce/host/servePages';
import { readGuard } from './address';
import { PLAYED_AURA, SOFTPHONE } from './appDescription';
import { withOmniChannel } from './omniUtility';
import { startAddressedDemo } from './guidedDemo';
import { applyLibraryFaults } from './libraryFaults';

document.documentElement.lang = readLanguage(window.location.search);
// Before any frame of the page: frames announce themselves to this document's bus.
documentBus();
serveVisualforcePages(window);
watchConsole(window);
watchDispatch();
observeGadget(({ lines }) => keepFoundRecords(lines));
recordIfAddressed();
applyLibraryFaults(window.location.search, (fault) => addPageEntry('fault', fault, null));
applyClipboardFault(window.location.search, navigator.clipboard);
const reporter = new ReplayReporter();
await prepareReplay((news) => {
    const { lines, requests } = reporter.linesOf(news);
    addLines(lines, requests);
});
fillUtilityBar(withOmniChannel(app.utilities));
const replay = replaySession();
if (replay) {
    // The recording takes the place of the simulated gadget.
    hideUtilities(SOFTPHONE);
    // Nobody dials in a replay, and no rule follows what happened then.
    [GUARD, ...PLAYED_AURA].forEach(hideUtilities);
    setPageTime(() => replay.player.now);
} else {
    // Before the gadget's frame takes over the address.
    startAddressedDemo(window.location.search);
}
if (!readGuard(window.location.search)) {
    hideUtilities(GUARD);
}
document.body.append(createElement('workbench-app', { is: App }));

/**
 * Entry of the Classic console: the simulated gadget as softphone, a Visualforce page as a console
 * component (`?vf=…`), a custom interaction log (`?log=…`), and the simulator's panel. There is no
 * Lightning Message Service here.
 */
// First: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import SimulatorPanel from 'workbench/simulatorPanel';
import { make } from '../../gadget/view/dom';
import { attachFrame, observeGadget } from '../../panel/gadgetLink';
import { keepFoundRecords } from '../../panel/foundRecords';
import { documentBus } from '../../platform/messaging/bus';
import { listRecords } from '../../platform/records';
import { serveVisualforcePages } from '../host/servePages';
import { visualforceOrigin } from '../origins';
import { PAGE_ENTRY, pageAddress } from '../pageAddress';
import { classicGadgetAddress } from './consoleAddress';
import { ConsoleHost } from './consoleHost';
import { passOnFrameMessages } from './pagesWithoutToolkit';
import { createTabBar } from './tabBar';

/** The entry of the address that names the page in the place of the interaction log. */
const LOG_ENTRY = 'log';

const { search } = window.location;
const query = new URLSearchParams(search);
// Before any frame: frames announce themselves to this document's bus.
const bus = documentBus();
serveVisualforcePages(window);
observeGadget(({ lines }) => keepFoundRecords(lines));

const tabBar = createTabBar((id) => host.tabs.focusPrimaryTabById(id));
const host = new ConsoleHost(window, bus, () => tabBar.update(host.tabs));
const phone = make('iframe', { title: 'Simulated gadget', src: classicGadgetAddress(search) });
const page = make('main', { class: 'console__page' }, tabBar.record);
const log = make('section', { class: 'console__log', 'aria-label': 'Interaction log' });
addPage(page, query.get(PAGE_ENTRY), 'Console component');
addPage(log, query.get(LOG_ENTRY), 'Interaction log');

document.body.append(
    make(
        'div',
        { class: 'console' },
        make(
            'header',
            { class: 'console__head' },
            make('h1', { class: 'console__title' }, 'Salesforce Classic console (simulated)'),
            make('a', { href: '/' }, 'To Lightning'),
        ),
        tabBar.element,
        page,
        ...(query.has(LOG_ENTRY) ? [log] : []),
        make('section', { class: 'console__phone', 'aria-label': 'Softphone' }, phone),
        make(
            'aside',
            { class: 'console__panel', 'aria-label': 'Simulator' },
            createElement('workbench-simulator-panel', { is: SimulatorPanel }),
        ),
    ),
);
passOnFrameMessages(window, bus, pageWindows);
attachFrame(phone.contentWindow);
openFirstTab();

/** Windows of the pages in the console, each with its origin. */
function pageWindows(): ReadonlyMap<Window, string> {
    const origin = visualforceOrigin(window.location);
    const frames = [...page.querySelectorAll('iframe'), ...log.querySelectorAll('iframe')];
    return new Map(
        frames.flatMap(({ contentWindow }) =>
            contentWindow === null ? [] : [[contentWindow, origin] as const],
        ),
    );
}

/** What is no page's name is told where the page would be. */
function addPage(place: HTMLElement, name: string | null, title: string): void {
    if (name === null || name === '') {
        return;
    }
    try {
        place.append(
            make('iframe', {
                class: 'console__component',
                title: `${title}: ${name}`,
                src: pageAddress(name, 'console', window.location),
            }),
        );
    } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        place.append(make('p', { role: 'alert' }, why));
    }
}

/** Somebody is at work: the first contact of the org. */
function openFirstTab(): void {
    const [contact] = listRecords('Contact');
    if (contact) {
        host.tabs.openPrimaryTab(null, `/${contact.id}`, true, contact.fields['Name']);
    }
}

/** Entry of the workbench's page. */
// First of all: it changes what the DOM does for everything that comes after it.
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import App from 'workbench/app';
import { watchConsole } from '../panel/consoleWatch';
import { documentBus } from '../platform/messaging/bus';

// Before any frame of the page: frames announce themselves to this document's bus.
documentBus();
watchConsole(window);
document.body.append(createElement('workbench-app', { is: App }));

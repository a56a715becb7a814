/**
 * What Salesforce puts into each Visualforce page before the page's own scripts: JavaScript remoting
 * for pages with a controller, and `sforce.one` for pages that are shown in Lightning.
 */
import { workbenchOrigin } from './embedding';
import { createRemotingManager } from './remoting';
import { createSforceOne } from './sforceOne';

const { place, remoting, workbench = '' } = document.currentScript?.dataset ?? {};
const globals = window as Window & { sforce?: object; Visualforce?: object };
const origin = workbenchOrigin(window, workbench.split(' '));

if (remoting === 'true') {
    globals.Visualforce = { remoting: { Manager: createRemotingManager(window, origin) } };
}
if (place === 'lightning' && origin !== undefined) {
    globals.sforce = { ...globals.sforce, one: createSforceOne(window, origin) };
}

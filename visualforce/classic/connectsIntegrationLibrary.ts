/** Script of pages that are written to the promise library: defines `window.ConnectsIntegrationLibrary`. */
import { connect } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsIntegrationApiSvc';
import { PromiseLibrary } from '../../force-app/main/default/lwc/connectsIntegrationLibrary/promiseLibrary';

/** Stands for the page: it is there until it is left. */
const page = {};

Object.assign(window, {
    ConnectsIntegrationLibrary: new PromiseLibrary((options) => connect(page, options)),
});

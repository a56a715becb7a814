/**
 * The promise library of custom integrations: what was written to another CRM's edition of
 * b+s Connects goes on working on the Integration API. docs/promise-library.md tells what maps to what.
 *
 *     connectedCallback() {
 *         const library = integrationLibraryFor(this);
 *         library.initIntegration(() => {
 *             library.onWorkitemCreate(({ workitem }) => { … });
 *         });
 *     }
 *
 * New code is better off with `connect(this)` of `c/connectsIntegrationApiSvc`.
 */
import { connect, type HostComponent } from 'c/connectsIntegrationApiSvc';
import { PromiseLibrary } from './promiseLibrary';

export type * from './contract';
export { PromiseLibrary, SETTINGS_IDENTIFIER } from './promiseLibrary';

/**
 * A library for a component, which ends with it. Call it in `connectedCallback`, in place of
 * `connect(this)`: the library of the call before, or the client of `connect(this)`, is ended.
 *
 * @param component the component itself (`this`)
 */
export function integrationLibraryFor(component: HostComponent): PromiseLibrary {
    return new PromiseLibrary((options) => connect(component, options));
}

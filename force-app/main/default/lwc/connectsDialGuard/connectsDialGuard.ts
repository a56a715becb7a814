/**
 * The do-not-call guard at work, once for each document and whatever number of components:
 *
 *     connectedCallback() {
 *         this.guard = watchDialGuard(this, (state) => { this.state = state; }, { host: 'utility-bar' });
 *     }
 *     disconnectedCallback() {
 *         this.guard.stop();
 *     }
 *
 * A component with a host guards dials; others watch, and ask what would become of a dial. See
 * docs/do-not-call.md.
 */
import type { HostComponent } from 'c/connectsIntegrationApiSvc';
import type { DialGuardState, DialGuardWatch, WatchOptions } from './guardState';
import { createRuntime } from './platform';
import type { GuardRuntime } from './guardRuntime';

export type * from './guardState';
export { ANSWER_DEADLINE_MS } from './dialDesk';

let runtime: GuardRuntime | null = null;

/**
 * Watches the guard of this document.
 *
 * @param component the component itself (`this`)
 * @param listener called with the state at once and after each change
 * @throws TypeError for arguments of another kind, and for an empty host
 */
export function watchDialGuard(
    component: HostComponent,
    listener: (state: DialGuardState) => void,
    options: WatchOptions = {},
): DialGuardWatch {
    if (typeof component !== 'object' || component === null || typeof listener !== 'function') {
        throw new TypeError(
            'watchDialGuard takes the component itself (this) and a function that gets the state.',
        );
    }
    if (options.host !== undefined && options.host.trim() === '') {
        throw new TypeError(
            'watchDialGuard needs a name as its option "host", e.g. "utility-bar".',
        );
    }
    runtime ??= createRuntime();
    return runtime.watch(component, listener, options);
}

/** Stand-in for `lightning/refresh`: components that registered are asked to refresh. */

type RefreshHandler = () => Promise<unknown> | void;

const handlers = new Map<number, RefreshHandler>();
let lastId = 0;

/** Values that a handler's promise may give. */
export const REFRESH_COMPLETE = 'refreshcomplete';
export const REFRESH_COMPLETE_WITH_ERRORS = 'refreshcompletewitherrors';
export const REFRESH_ERROR = 'refresherror';

/** Dispatch it to refresh the view. */
export class RefreshEvent extends CustomEvent<undefined> {
    constructor() {
        super('refreshview', { bubbles: true, composed: true });
    }
}

/**
 * @param _component the component that registers
 * @param handler called when the view is refreshed
 * @returns id to unregister with
 */
export function registerRefreshHandler(_component: object, handler: RefreshHandler): number {
    lastId += 1;
    handlers.set(lastId, handler);
    return lastId;
}

/** The workbench has one container, the page: every registered handler is in it. */
export function registerRefreshContainer(_component: object, handler: RefreshHandler): number {
    return registerRefreshHandler(_component, handler);
}

/** @param id what registering gave */
export function unregisterRefreshHandler(id: number): void {
    handlers.delete(id);
}

/** @param id what registering gave */
export function unregisterRefreshContainer(id: number): void {
    handlers.delete(id);
}

window.addEventListener('refreshview', () => {
    for (const handler of [...handlers.values()]) {
        void handler();
    }
});

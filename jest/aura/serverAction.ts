/** `component.get('c.method')` of an Apex controller: an action that is enqueued. */

/** Answers an Apex method in a test; a thrown error is the method's. */
export type ApexMethod = (params: Readonly<Record<string, unknown>>) => unknown;

/** What Aura code gets. */
export interface ServerAction {
    setParams(params: Readonly<Record<string, unknown>>): void;
    setParam(name: string, value: unknown): void;
    setCallback(scope: unknown, run: (answer: ServerAction) => void): void;
    getState(): 'NEW' | 'SUCCESS' | 'ERROR';
    getReturnValue(): unknown;
    getError(): readonly { readonly message: string }[];
    /** What `$A.enqueueAction` does. */
    send(): void;
}

export function serverAction(name: string, method: ApexMethod): ServerAction {
    const params: Record<string, unknown> = {};
    let callback: ((answer: ServerAction) => void) | null = null;
    let state: 'NEW' | 'SUCCESS' | 'ERROR' = 'NEW';
    let value: unknown = null;
    let failure = '';
    const action: ServerAction = {
        setParams: (given) => void Object.assign(params, given),
        setParam: (key, given) => {
            params[key] = given;
        },
        setCallback: (_scope, run) => {
            callback = run;
        },
        getState: () => state,
        getReturnValue: () => value,
        getError: () => (failure === '' ? [] : [{ message: failure }]),
        send: () => {
            if (state !== 'NEW') {
                throw new Error(`The action "${name}" was enqueued twice.`);
            }
            queueMicrotask(() => {
                try {
                    value = method({ ...params });
                    state = 'SUCCESS';
                } catch (error) {
                    failure = error instanceof Error ? error.message : String(error);
                    state = 'ERROR';
                }
                callback?.(action);
            });
        },
    };
    return action;
}

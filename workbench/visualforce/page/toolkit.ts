/** `sforce.console`: every method asks the console around the page and calls back with its result. */
import {
    CONSOLE_PROTOCOL,
    isToolkitMessage,
    type ToolkitCall,
    type ToolkitEvent,
} from '../console/toolkitMessages';

type Result = Readonly<Record<string, unknown>>;
type Callback = (result: Result) => void;
type Method = (...args: unknown[]) => void;

/** Methods that ask the console, in the order of Salesforce's guide. */
const METHODS = [
    'openPrimaryTab',
    'openSubtab',
    'closeTab',
    'focusPrimaryTabById',
    'getFocusedPrimaryTabId',
    'getFocusedPrimaryTabObjectId',
    'getPrimaryTabIds',
    'setTabTitle',
    'setTabUnsavedChanges',
] as const;
const CALL_METHODS = [
    'fireOnCallBegin',
    'fireOnCallEnd',
    'fireOnCallLogSaved',
    'getCallAttachedData',
    'getCallObjectIds',
    'sendCTIMessage',
    'setCallAttachedData',
    'setCallObjectIds',
] as const;
const CALL_EVENTS = ['onCallBegin', 'onCallEnd', 'onCallLogSaved', 'onSendCTIMessage'] as const;

/**
 * @param view window of the page
 * @param workbench origin of the console around it; undefined for a page that is in none
 */
export function createToolkit(view: Window, workbench: string | undefined): object {
    const line = new ConsoleLine(view, workbench);
    const ask = (name: string): Method => {
        return (...args) => line.call(name, args);
    };
    const methods = (names: readonly string[], prefix = ''): Record<string, Method> =>
        Object.fromEntries(names.map((name) => [name, ask(prefix + name)]));
    const custom = new Map<Callback, Callback>();
    const cti = {
        ...methods(CALL_METHODS, 'cti.'),
        ...Object.fromEntries(
            CALL_EVENTS.map((name) => [
                name,
                (handler: Callback) => line.hear(`cti.${name}`, handler),
            ]),
        ),
    };
    return onlyKnown('sforce.console', {
        ...methods(METHODS),
        isInConsole: () => workbench !== undefined,
        fireEvent: (type: string, message: string, callback?: Callback) =>
            line.call('fireEvent', [type, message, callback]),
        addEventListener(type: string, handler: Callback) {
            const hear: Callback = (payload) => {
                if (payload['type'] === type) {
                    handler({ message: payload['message'], success: true });
                }
            };
            custom.set(handler, hear);
            line.hear('custom', hear);
        },
        removeEventListener(_type: string, handler: Callback) {
            const hear = custom.get(handler);
            custom.delete(handler);
            line.forget('custom', hear);
        },
        cti: onlyKnown('sforce.console.cti', cti),
    });
}

/** The line to the console: calls with their results, and events. */
class ConsoleLine {
    readonly #view: Window;
    readonly #workbench: string | undefined;
    readonly #open = new Map<number, Callback>();
    readonly #handlers = new Map<string, Set<Callback>>();
    #lastId = 0;

    constructor(view: Window, workbench: string | undefined) {
        this.#view = view;
        this.#workbench = workbench;
        view.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
            if (source !== view.top || origin !== workbench || !isToolkitMessage(data)) {
                return;
            }
            if (data.kind === 'result') {
                this.#open.get(data.id)?.(data.result);
                this.#open.delete(data.id);
            } else if (data.kind === 'event') {
                this.#tell(data);
            }
        });
        // The console tells its events to those that it has heard of.
        this.call('hello', []);
    }

    /** The callback is the first function, wherever it stands. */
    call(name: string, args: readonly unknown[]): void {
        const callback = args.find((value): value is Callback => typeof value === 'function');
        const { top } = this.#view;
        if (this.#workbench === undefined || top === null) {
            callback?.({ success: false });
            return;
        }
        const id = (this.#lastId += 1);
        if (callback) {
            this.#open.set(id, callback);
        }
        const message: ToolkitCall = {
            protocol: CONSOLE_PROTOCOL,
            kind: 'call',
            id,
            name,
            args: args.map((value) => (typeof value === 'function' ? null : value)),
        };
        top.postMessage(message, this.#workbench);
    }

    hear(name: string, handler: Callback): void {
        const handlers = this.#handlers.get(name) ?? new Set();
        this.#handlers.set(name, handlers.add(handler));
    }

    forget(name: string, handler: Callback | undefined): void {
        if (handler) {
            this.#handlers.get(name)?.delete(handler);
        }
    }

    #tell({ name, payload }: ToolkitEvent): void {
        for (const handler of [...(this.#handlers.get(name) ?? [])]) {
            try {
                handler(payload);
            } catch (error) {
                this.#view.reportError(error);
            }
        }
    }
}

/** A method that the workbench does not play is told by name, not as "undefined is not a function". */
function onlyKnown(name: string, members: Readonly<Record<string, unknown>>): object {
    return new Proxy(members, {
        get(target, key) {
            if (typeof key === 'string' && !Object.hasOwn(target, key)) {
                throw new TypeError(
                    `The workbench does not play ${name}.${key}; it plays ${Object.keys(target).join(', ')}.`,
                );
            }
            return Reflect.get(target, key) as unknown;
        },
    });
}

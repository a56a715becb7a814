import type {
    CallbackRequestName,
    CallbackRequests,
    RequestCallback,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Connection } from './connection';
import { CALLBACK_REQUEST_NAMES } from './names';

/**
 * Gives `target` the 26 requests that answer through a callback. The callback is the first function
 * among the arguments, wherever it stands: the guide's headings and samples disagree on some.
 */
export function defineCallbackRequests(
    target: object,
    connection: Connection,
): asserts target is CallbackRequests {
    for (const name of CALLBACK_REQUEST_NAMES) {
        Object.defineProperty(target, name, {
            enumerable: true,
            configurable: true,
            writable: true,
            value: (...args: unknown[]): void => {
                const at = args.findIndex((argument) => typeof argument === 'function');
                const given = at === -1 ? args : args.slice(0, at);
                const callback = args[at] as RequestCallback<unknown> | undefined;
                connection.request(name, normalForm(name, given), callback);
            },
        });
    }
}

/** The guide's headings leave `dialNumberImmediately` out: what is not true is false. */
function normalForm(name: CallbackRequestName, args: unknown[]): unknown[] {
    switch (name) {
        case 'makeCall':
            return [args[0], args[1] ?? {}, args[2] === true];
        case 'blindTransferCall':
            return [args[0], args[1], args[2] === true];
        default:
            return args;
    }
}

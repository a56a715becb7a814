import type {
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
                if (at === -1) {
                    connection.request(name, args);
                    return;
                }
                connection.request(name, args.slice(0, at), args[at] as RequestCallback<unknown>);
            },
        });
    }
}

import type { Assumptions } from '../assumptions';
import { FinesseError } from '../finesse/errors';
import { RequestFailure } from './requests/request';

/**
 * The error text of a refusal (`A-ERRTEXT`).
 * @throws whatever is no refusal: a fault of the simulator must not look like one
 */
export function errorText(error: unknown, assumptions: Assumptions): string {
    if (error instanceof FinesseError) {
        return assumptions['A-ERRTEXT'] === 'message'
            ? error.message
            : `${error.type}: ${error.message} (${error.data})`;
    }
    if (error instanceof RequestFailure) {
        return error.message;
    }
    throw error;
}

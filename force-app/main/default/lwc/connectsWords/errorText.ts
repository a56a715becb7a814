import lost from '@salesforce/label/c.Connects_Error_ConnectionLost';
import timedOut from '@salesforce/label/c.Connects_Error_TimedOut';
import {
    ConnectionLostError,
    DialDeniedError,
    RequestTimedOutError,
    ShareDeniedError,
} from 'c/connectsIntegrationApiSvc';

/**
 * What the agent reads when a request did not work. Words of the gadget and of guards are shown as
 * they are: they name the rule of the contact center, or of the company.
 */
export function errorText(error: unknown): string {
    if (error instanceof RequestTimedOutError) {
        return timedOut;
    }
    if (error instanceof ConnectionLostError) {
        return lost;
    }
    if (error instanceof DialDeniedError || error instanceof ShareDeniedError) {
        return error.reason;
    }
    return error instanceof Error ? error.message : String(error);
}

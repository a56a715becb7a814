/** An error as the platform rejects with; it is no `Error`. */
export interface ApexFailure {
    readonly status: number;
    readonly statusText: string;
    readonly body: { readonly message: string; readonly exceptionType: string };
}

/**
 * An error as Lightning gives it for an Apex call that failed on the server.
 *
 * @param message what the user may read
 * @param status of the answer; 0 where there was none
 * @returns to be thrown
 */
export function apexFailure(message: string, status = 500): ApexFailure {
    return {
        status,
        statusText: status === 0 ? '' : 'Server Error',
        body: { message, exceptionType: 'System.AuraHandledException' },
    };
}

/**
 * An error as Lightning gives it for an Apex call that failed on the server.
 *
 * @param message what the user may read
 * @returns to be thrown; it is no `Error`, as on the platform
 */
export function apexFailure(message: string): object {
    return {
        status: 500,
        statusText: 'Server Error',
        body: { message, exceptionType: 'System.AuraHandledException' },
    };
}

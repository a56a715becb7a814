/**
 * `lightning/uiRecordApi` for Visualforce, which has no User Interface API: both functions refuse as
 * Salesforce does for an object that the API leaves out, so that callers open the record's page.
 */

const REFUSAL = {
    status: 400,
    statusText: 'Bad Request',
    body: {
        errorCode: 'OPERATION_NOT_SUPPORTED',
        message: 'Visualforce pages cannot write records through the User Interface API.',
    },
} as const;

/** @throws object (rejects), always */
export function createRecord(): Promise<never> {
    return Promise.reject(REFUSAL);
}

/** @throws object (rejects), always */
export function updateRecord(): Promise<never> {
    return Promise.reject(REFUSAL);
}

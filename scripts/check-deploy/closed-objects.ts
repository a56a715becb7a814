/**
 * Objects that no permission set opens, on purpose: Apex alone reads and writes them, for users who
 * must not see what is in them.
 */
export const CLOSED_OBJECTS: ReadonlySet<string> = new Set([
    'Connects_Activity_Write__c',
    'Connects_Dial_Count__c',
    'Connects_Dial_Key__c',
]);

/** Reads the errors that Apex calls reject with. */
import { serverErrorText } from 'c/connectsFormat';

/** Apex says so when a permission set is missing. */
const NO_ACCESS = /Connects_Dial_Guard|do(?:es)? not have access to the Apex class/i;

/** Whether the user lacks a permission. */
export function isRefused(error: unknown): boolean {
    return NO_ACCESS.test(serverErrorText(error));
}

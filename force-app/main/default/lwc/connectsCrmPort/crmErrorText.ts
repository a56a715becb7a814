/** What the agent reads when something about a record did not work. */
import { fillLabel } from 'c/connectsFormat';
import duplicate from '@salesforce/label/c.Connects_Crm_Duplicate';
import failed from '@salesforce/label/c.Connects_Crm_Failed';
import network from '@salesforce/label/c.Connects_Crm_Network';
import noPermission from '@salesforce/label/c.Connects_Crm_NoPermission';
import notAvailable from '@salesforce/label/c.Connects_Crm_NotAvailable';
import notFound from '@salesforce/label/c.Connects_Crm_NotFound';
import notSupported from '@salesforce/label/c.Connects_Crm_NotSupported';
import refused from '@salesforce/label/c.Connects_Crm_Refused';
import required from '@salesforce/label/c.Connects_Crm_Required';
import wrongInput from '@salesforce/label/c.Connects_Crm_WrongInput';
import { CrmError, type CrmErrorCode } from './crmError';

/** `{0}` is Salesforce's text, or the names of fields. */
const TEXTS: Readonly<Record<CrmErrorCode, string>> = {
    INVALID_INPUT: wrongInput,
    NO_PERMISSION: noPermission,
    NOT_FOUND: notFound,
    REQUIRED_FIELD_MISSING: required,
    DUPLICATE_FOUND: duplicate,
    VALIDATION_FAILED: refused,
    NOT_SUPPORTED: notSupported,
    NETWORK: network,
    NOT_AVAILABLE: notAvailable,
    FAILED: failed,
};

/** A text for the screen, in the user's language; texts of validation rules are the company's own. */
export function crmErrorText(error: unknown): string {
    if (!(error instanceof CrmError)) {
        return fillLabel(failed, error instanceof Error ? error.message : String(error));
    }
    const { code, fields, message } = error;
    const detail = {
        REQUIRED_FIELD_MISSING: fields.map(({ label }) => label).join(', '),
        VALIDATION_FAILED: fields.map((problem) => problem.message).join(' '),
    };
    const own = code in detail ? detail[code as keyof typeof detail] : '';
    return fillLabel(TEXTS[code], own || message);
}

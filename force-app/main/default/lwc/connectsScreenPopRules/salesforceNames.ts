/**
 * Names of Salesforce for those of the CRM that the adapter's configuration was written for
 * (learn.microsoft.com, "Table/entity reference": contact, account, lead).
 */
import type { EntityDefinition } from './contract';

/** Object and fields of an entity. */
export interface SalesforceNames {
    /** Null where nobody says which object it is. */
    readonly object: string | null;
    /** API name of a field; null for one that Salesforce does not have. */
    readonly fieldOf: (name: string) => string | null;
}

interface KnownEntity {
    readonly object: string;
    /** Null: there is no such field. */
    readonly fields: Readonly<Record<string, string | null>>;
}

const PERSON: KnownEntity['fields'] = {
    fullname: 'Name',
    firstname: 'FirstName',
    lastname: 'LastName',
    telephone1: 'Phone',
    mobilephone: 'MobilePhone',
    emailaddress1: 'Email',
    fax: 'Fax',
    jobtitle: 'Title',
    donotphone: 'DoNotCall',
};

const KNOWN: Readonly<Record<string, KnownEntity>> = {
    contact: {
        object: 'Contact',
        fields: { ...PERSON, contactid: 'Id', telephone2: 'HomePhone', telephone3: 'OtherPhone' },
    },
    account: {
        object: 'Account',
        fields: {
            accountid: 'Id',
            name: 'Name',
            accountnumber: 'AccountNumber',
            telephone1: 'Phone',
            fax: 'Fax',
            websiteurl: 'Website',
            donotphone: null,
        },
    },
    lead: {
        object: 'Lead',
        fields: { ...PERSON, leadid: 'Id', companyname: 'Company', websiteurl: 'Website' },
    },
};

const API_NAME = /^[A-Za-z]\w*$/;
const FIELD_NAME = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*)*$/;

/** Whether a text can be the API name of an object. */
export function isApiName(text: string): boolean {
    return API_NAME.test(text);
}

/** Whether a text can be the API name of a field, or of one of a related record. */
export function isFieldName(text: string): boolean {
    return FIELD_NAME.test(text);
}

/**
 * @param entity as the configuration names it: `contact`, or the API name of an object
 * @param definition what the configuration says of it; undefined where it says nothing
 */
export function salesforceNames(
    entity: string,
    definition: EntityDefinition | undefined,
): SalesforceNames {
    const known = Object.hasOwn(KNOWN, entity) ? KNOWN[entity] : undefined;
    const isObject = /^[A-Z]/.test(entity) && isApiName(entity);
    return {
        object: definition?.object ?? known?.object ?? (isObject ? entity : null),
        fieldOf: (name) => {
            for (const fields of [definition?.fields ?? {}, known?.fields ?? {}]) {
                if (Object.hasOwn(fields, name)) {
                    return fields[name] ?? null;
                }
            }
            return name;
        },
    };
}

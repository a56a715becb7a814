/** Which fields of a record hold a person's numbers. */
import { LABELS } from './labels';

/** Where to read numbers. */
export interface NumberSource {
    /** API name of the object that is read. */
    readonly object: string;
    readonly fields: readonly string[];
    /** Field of the record that holds the id of the record to read; null for the record itself. */
    readonly throughField: string | null;
}

/** The standard phone fields that every org has (Object Reference). */
const STANDARD: Readonly<Record<string, readonly string[]>> = {
    Contact: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'],
    Lead: ['Phone', 'MobilePhone'],
    Account: ['Phone'],
};

const FIELD_LABELS: Readonly<Record<string, string>> = {
    Phone: LABELS.fieldPhone,
    MobilePhone: LABELS.fieldMobilePhone,
    HomePhone: LABELS.fieldHomePhone,
    OtherPhone: LABELS.fieldOtherPhone,
    AssistantPhone: LABELS.fieldAssistantPhone,
};

/**
 * Where the numbers of a record are.
 * @param objectName API name of the record's object; a case stands for its contact
 * @param configured fields that the admin names, separated by commas; empty for the standard ones
 * @returns null for an object that has no phone fields of its own and for which none are named
 */
export function numberSource(objectName: string, configured: string): NumberSource | null {
    const isCase = objectName === 'Case';
    const object = isCase ? 'Contact' : objectName;
    const named = configured.split(/[\s,;]+/u).filter((name) => name !== '');
    const fields = named.length > 0 ? [...new Set(named)] : (STANDARD[object] ?? []);
    return fields.length === 0
        ? null
        : { object, fields, throughField: isCase ? 'ContactId' : null };
}

/** What a field is called: "Mobile"; a custom field by its name, "Night Shift". */
export function fieldLabel(name: string): string {
    return FIELD_LABELS[name] ?? name.replace(/__c$/u, '').replace(/_+/gu, ' ');
}

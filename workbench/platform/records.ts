/** A few records, so that components that read and write records have something to work with. */
import { readRecordId } from '../../force-app/main/default/lwc/connectsCrmPort/recordId';

/** Values of a record's fields, by API name. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** A stored record. */
export interface StoredRecord {
    readonly id: string;
    readonly apiName: string;
    readonly fields: FieldValues;
    readonly lastModified: number;
}

const KEY_PREFIXES: Readonly<Record<string, string>> = {
    Account: '001',
    Contact: '003',
    Lead: '00Q',
    Case: '500',
    Task: '00T',
};

/** How many characters of an id tell a record; the others are a checksum. */
const KEY_LENGTH = 15;

/** By the first 15 characters of their ids. */
const records = new Map<string, StoredRecord>();
let count = 0;
const observers = new Set<(id: string) => void>();

/** @returns undefined for an unknown id */
export function findRecord(id: string): StoredRecord | undefined {
    return records.get(id.slice(0, KEY_LENGTH));
}

/** All records of an object, in the order they were made. */
export function listRecords(apiName: string): StoredRecord[] {
    return [...records.values()].filter((record) => record.apiName === apiName);
}

/** Ids of all records. */
export function listRecordIds(): string[] {
    return [...records.values()].map(({ id }) => id);
}

/** Makes a record. @returns the stored record with its new id */
export function insertRecord(apiName: string, fields: FieldValues): StoredRecord {
    count += 1;
    const number = String(count).padStart(12, '0');
    const id = readRecordId(`${KEY_PREFIXES[apiName] ?? 'a00'}${number}`);
    return store({ id, apiName, fields: { ...fields, Id: id }, lastModified: Date.now() });
}

/** Makes a record known that exists elsewhere already, under its own id (15 or 18 characters). */
export function keepRecord(id: string, apiName: string, fields: FieldValues): void {
    const ownId = readRecordId(id);
    if (!findRecord(ownId)) {
        store({ id: ownId, apiName, fields: { ...fields, Id: ownId }, lastModified: Date.now() });
    }
}

/** Changes fields. @returns undefined for an unknown id */
export function changeRecord(id: string, fields: FieldValues): StoredRecord | undefined {
    const record = findRecord(id);
    return (
        record &&
        store({ ...record, fields: { ...record.fields, ...fields }, lastModified: Date.now() })
    );
}

/** @returns whether there was such a record */
export function removeRecord(id: string): boolean {
    const record = findRecord(id);
    if (!record) {
        return false;
    }
    records.delete(record.id.slice(0, KEY_LENGTH));
    notify(record.id);
    return true;
}

/** @returns stops observing; the observer gets the id of each record that changed */
export function observeRecords(observer: (id: string) => void): () => void {
    observers.add(observer);
    return () => {
        observers.delete(observer);
    };
}

/** Tells the observers that a record is to be read again. */
export function notify(id: string): void {
    for (const observer of [...observers]) {
        observer(id);
    }
}

function store(record: StoredRecord): StoredRecord {
    records.set(record.id.slice(0, KEY_LENGTH), record);
    notify(record.id);
    return record;
}

const acme = insertRecord('Account', { Name: 'Alpine Outfitters', Phone: '+41 44 500 10 00' });
const anna = insertRecord('Contact', {
    Name: 'Anna Meier',
    FirstName: 'Anna',
    LastName: 'Meier',
    Phone: '+41 44 123 45 67',
    MobilePhone: '079 444 55 66',
    OtherPhone: '0900 100 200',
    Email: 'anna.meier@example.com',
    AccountId: acme.id,
    DoNotCall: false,
});
insertRecord('Contact', {
    Name: 'Peter Brunner',
    FirstName: 'Peter',
    LastName: 'Brunner',
    Phone: '+41 31 987 65 43',
    MobilePhone: '+41 52 777 00 11',
    Email: 'peter.brunner@example.com',
    AccountId: acme.id,
    DoNotCall: false,
});
insertRecord('Contact', {
    Name: 'Sofia Rossi',
    FirstName: 'Sofia',
    LastName: 'Rossi',
    Phone: '+41 91 222 33 44',
    Email: 'sofia.rossi@example.com',
    AccountId: acme.id,
    DoNotCall: true,
});
insertRecord('Lead', { Name: 'Jonas Frei', Company: 'Frei Bau AG', Phone: '+41 52 333 22 11' });
insertRecord('Case', {
    CaseNumber: '00001026',
    Subject: 'Delivery is late',
    Status: 'New',
    ContactId: anna.id,
});
insertRecord('Contact', {
    Name: 'John Carter',
    FirstName: 'John',
    LastName: 'Carter',
    Phone: '+1 850 555 0123',
    Email: 'john.carter@example.com',
    MailingCountry: 'United States',
    MailingState: 'Florida',
    DoNotCall: false,
});
// With nothing to call.
insertRecord('Contact', {
    Name: 'Mara Huber',
    FirstName: 'Mara',
    LastName: 'Huber',
    Email: 'mara.huber@example.com',
    AccountId: acme.id,
    DoNotCall: false,
});

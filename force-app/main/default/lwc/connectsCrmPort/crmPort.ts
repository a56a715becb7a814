/** The port itself: checks what is wanted, tries the ways to it, and tells what came of it. */
import { readFieldName, readObjectName } from './apiNames';
import { CrmError, invalidInput } from './crmError';
import { type GadgetScreen, popByGadget } from './gadgetFallback';
import { type EncodeDefaults, type PageReference, pageReferenceOf } from './pageReferences';
import { readRecordId } from './recordId';
import type { SearchHit, SearchOptions } from './search';
import { type NewTask, taskFields } from './taskFields';
import { crmErrorOf } from './uiApiError';
import {
    type FieldValues,
    type FlowInputs,
    flowWish,
    type Host,
    linkWish,
    newRecordWish,
    type Place,
    recordWish,
    searchWish,
    waysTo,
    type Way,
    type Wish,
} from './wishes';

/** What a component that can navigate and search offers to the port. */
export interface CrmPlace {
    /** Where it is now. */
    readonly host: Host;
    /** Lightning's navigation, which does not tell whether it got there. */
    navigate(page: PageReference): void;
    /** @returns the tab's id */
    openTab(recordId: string): Promise<string>;
    /** Below the tab that the component is in, or that has the focus. @returns the tab's id */
    openSubtab(recordId: string): Promise<string>;
    /** @throws CrmError (rejects) */
    search(text: string, options: SearchOptions): Promise<SearchHit[]>;
    /** @returns null when there is no such record for this user @throws CrmError (rejects) */
    read(object: string, recordId: string, fields: readonly string[]): Promise<SearchHit | null>;
}

/** What the port needs of Lightning Data Service. */
export interface RecordApi {
    createRecord(input: { apiName: string; fields: FieldValues }): Promise<{ readonly id: string }>;
    updateRecord(input: { fields: FieldValues }): Promise<unknown>;
    readonly encodeDefaults: EncodeDefaults;
}

/** How something was opened. */
export interface Opened {
    readonly way: Way;
    /** Id of a console's tab; null for the other ways. */
    readonly tabId: string | null;
    /** Better ways that turned out to be closed, with the reason. */
    readonly passedOver: readonly { readonly way: Way; readonly reason: string }[];
}

/** Where `openRecord` shall open. */
export interface OpenOptions {
    /** Default `tab`. */
    readonly where?: Place;
}

/**
 * Made by `crmPortFor`. Every method rejects with `CrmError`, and with nothing else.
 */
export class CrmPort {
    private readonly place: CrmPlace | null;
    private readonly records: RecordApi;
    private readonly gadget: GadgetScreen | null;

    constructor(place: CrmPlace | null, records: RecordApi, gadget: GadgetScreen | null) {
        this.place = place;
        this.records = records;
        this.gadget = gadget;
    }

    /** Opens a record. @param recordId 15 or 18 characters */
    async openRecord(recordId: string, { where = 'tab' }: OpenOptions = {}): Promise<Opened> {
        return this.fulfil(recordWish(recordId, where));
    }

    /**
     * Opens the page for a new record, for the agent to complete and save.
     * @param defaults values that the page starts with, by API name of the field
     */
    async openNewRecord(object: string, defaults: FieldValues = {}): Promise<Opened> {
        Object.keys(defaults).forEach(readFieldName);
        return this.fulfil(newRecordWish(object, defaults));
    }

    /** Opens Salesforce's search page. @param text at least 3 characters */
    async openSearch(text: string): Promise<Opened> {
        return this.fulfil(searchWish(text));
    }

    /** Opens a screen flow. @param inputs by the names of the flow's input variables */
    async openFlow(flow: string, inputs: FlowInputs = {}): Promise<Opened> {
        return this.fulfil(flowWish(flow, inputs));
    }

    /** Opens a web page, or a page of this org by its path, such as `/lightning/n/Desk`. */
    async openLink(url: string): Promise<Opened> {
        return this.fulfil(linkWish(url));
    }

    /** Finds records by text or phone number, as the user may see them. */
    async search(text: string, options: SearchOptions = {}): Promise<SearchHit[]> {
        return this.readingPlace().search(text, options);
    }

    /**
     * Reads fields of a record as they are now in Salesforce.
     * @param object API name of the record's object
     * @returns the values by API name, null where empty
     * @throws CrmError (rejects) NOT_FOUND for a record that is not there, or hidden from the user
     */
    async readRecord(
        object: string,
        recordId: string,
        fields: readonly string[],
    ): Promise<Readonly<Record<string, unknown>>> {
        const hit = await this.readingPlace().read(object, recordId, fields);
        if (hit === null) {
            throw new CrmError(
                'NOT_FOUND',
                `${object} ${recordId} is not there, or this user may not see it.`,
            );
        }
        return hit.fields;
    }

    /** Creates a record. @returns its id, 18 characters */
    async createRecord(object: string, fields: FieldValues): Promise<string> {
        const apiName = readObjectName(object);
        Object.keys(fields).forEach(readFieldName);
        const record = await this.attempt(`Creating a record of ${apiName}`, () =>
            this.records.createRecord({ apiName, fields }),
        );
        return readRecordId(record.id, 'The id of the new record');
    }

    /** Changes fields of a record; the others stay as they are. */
    async updateRecord(recordId: string, fields: FieldValues): Promise<void> {
        const id = readRecordId(recordId);
        const names = Object.keys(fields).map(readFieldName);
        if (names.length === 0 || names.includes('Id')) {
            throw invalidInput('updateRecord takes the fields to change, without the Id.');
        }
        await this.attempt(`Updating ${id}`, () =>
            this.records.updateRecord({ fields: { ...fields, Id: id } }),
        );
    }

    /** Creates a task. @returns its id, 18 characters */
    async createTask(task: NewTask): Promise<string> {
        return this.createRecord('Task', taskFields(task));
    }

    private async fulfil(wish: Wish): Promise<Opened> {
        const passedOver: { way: Way; reason: string }[] = [];
        const causes: unknown[] = [];
        for (const way of waysTo(wish, this.place?.host ?? 'none', this.gadget !== null)) {
            try {
                // The next way is for when this one turns out to be closed.
                // eslint-disable-next-line no-await-in-loop
                const tabId = await this.go(way, wish);
                return { way, tabId, passedOver };
            } catch (error) {
                causes.push(error);
                passedOver.push({ way, reason: reasonOf(error) });
            }
        }
        throw noWay(wish, passedOver, causes);
    }

    private async go(way: Way, wish: Wish): Promise<string | null> {
        const { gadget, place } = this;
        if (way === 'gadget' && gadget !== null) {
            await popByGadget(gadget, wish);
            return null;
        }
        if (place === null) {
            throw new CrmError('NOT_AVAILABLE', 'The component cannot navigate.');
        }
        if (wish.kind === 'record' && (way === 'tab' || way === 'subtab')) {
            const { recordId } = wish;
            return way === 'tab' ? place.openTab(recordId) : place.openSubtab(recordId);
        }
        place.navigate(pageReferenceOf(wish, this.records.encodeDefaults));
        return null;
    }

    /** The wire that reads hangs on a component on the page. */
    private readingPlace(): CrmPlace {
        if (this.place === null || this.place.host === 'none') {
            throw new CrmError(
                'NOT_AVAILABLE',
                'Only a component on a Lightning page can search and read. Let its class extend ' +
                    'CrmHost(LightningElement), and ask while it is on the page.',
            );
        }
        return this.place;
    }

    private async attempt<T>(what: string, run: () => Promise<T>): Promise<T> {
        try {
            return await run();
        } catch (error) {
            throw crmErrorOf(error, what);
        }
    }
}

function noWay(
    wish: Wish,
    tried: readonly { way: Way; reason: string }[],
    causes: readonly unknown[],
): CrmError {
    const reasons = tried.map(({ way, reason }) => `${way}: ${reason}`).join(' ');
    return new CrmError(
        'NOT_AVAILABLE',
        tried.length === 0
            ? `No way leads to the ${wish.kind} from here. Let the component's class extend ` +
                  'CrmHost(LightningElement), open it while the component is on the page, or give a ' +
                  'client of the service: crmPortFor(this, { client }).'
            : `The ${wish.kind} could not be opened. ${reasons}`,
        causes.length === 0 ? {} : { cause: causes.length === 1 ? causes[0] : causes },
    );
}

/** The Workspace API rejects with texts and objects as well as with errors. */
function reasonOf(error: unknown): string {
    if (error instanceof Error) {
        return error.message;
    }
    return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
}

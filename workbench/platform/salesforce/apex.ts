/**
 * Behind `@salesforce/apex/…`: methods of the toolkit's own classes answer from the workbench's org,
 * all others from JSON files of the `--fixtures` folders.
 */
import { activityMethod } from '../activityOrg/methods';
import { callRouteMethod } from '../callRoutes/methods';
import { dialOrgMethod } from '../dialOrg/methods';
import { frameOriginMethod } from '../frameOrigins';
import { presenceMethod } from '../omniChannel/methods';
import { orgOriginMethod } from '../orgOrigins';
import { screenPopMethod } from '../screenPop/methods';

/** An error as Lightning gives it for a failed Apex call. */
interface ApexError {
    readonly status: number;
    readonly statusText: string;
    readonly body: { readonly message: string; readonly exceptionType: string };
}

interface WireResult {
    readonly data: unknown;
    readonly error: ApexError | undefined;
}

/** An Apex method: called imperatively, or used with `@wire`. */
export interface ApexMethod {
    (parameters?: object): Promise<unknown>;
    adapter: new (dataCallback: (result: WireResult) => void) => ApexWire;
}

/** Wires that are on the page, to be asked again by `refreshApex`. */
const wires = new Map<WireResult, ApexWire>();

/**
 * Makes the method of one import.
 *
 * @param name `Class.method`
 */
export function apexMethod(name: string): ApexMethod {
    const call = (parameters?: object): Promise<unknown> => answer(name, parameters);
    return Object.assign(call, {
        adapter: class extends ApexWire {
            constructor(dataCallback: (result: WireResult) => void) {
                super(name, dataCallback);
            }
        },
    });
}

/** Asks a wired method again (`refreshApex` of `@salesforce/apex`). */
export async function refreshApex(result: object): Promise<void> {
    await wires.get(result as WireResult)?.refresh();
}

/** Value of a field of an sObject (`getSObjectValue` of `@salesforce/apex`). */
export function getSObjectValue(
    record: Readonly<Record<string, unknown>>,
    field: string | { fieldApiName: string },
): unknown {
    const path = typeof field === 'string' ? field.split('.').slice(1) : [field.fieldApiName];
    return path
        .flatMap((part) => part.split('.'))
        .reduce<unknown>(
            (value, part) => (value as Record<string, unknown> | null | undefined)?.[part],
            record,
        );
}

class ApexWire {
    readonly #name: string;
    #config: object = {};
    readonly #emit: (result: WireResult) => void;
    #last: WireResult = { data: undefined, error: undefined };
    #connected = false;

    constructor(name: string, dataCallback: (result: WireResult) => void) {
        this.#name = name;
        this.#emit = dataCallback;
    }

    connect(): void {
        this.#connected = true;
        this.#publish(this.#last);
    }

    /** A wire waits until each of its reactive parameters has a value. */
    update(config: object): void {
        if (Object.values(config).every((value) => value !== undefined)) {
            this.#config = config;
            void this.refresh();
        }
    }

    disconnect(): void {
        this.#connected = false;
        wires.delete(this.#last);
    }

    async refresh(): Promise<void> {
        const result = await answer(this.#name, this.#config).then(
            (data): WireResult => ({ data, error: undefined }),
            (error: ApexError): WireResult => ({ data: undefined, error }),
        );
        if (this.#connected) {
            this.#publish(result);
        }
    }

    #publish(result: WireResult): void {
        wires.delete(this.#last);
        wires.set(result, this);
        this.#last = result;
        this.#emit(result);
    }
}

function answer(name: string, parameters?: object): Promise<unknown> {
    const method =
        dialOrgMethod(name) ??
        presenceMethod(name) ??
        callRouteMethod(name) ??
        frameOriginMethod(name) ??
        orgOriginMethod(name) ??
        screenPopMethod(name) ??
        activityMethod(name);
    return method?.(parameters) ?? readFixture(name);
}

async function readFixture(name: string): Promise<unknown> {
    const response = await fetch(`/apex-fixtures/${name}`);
    if (response.ok) {
        return response.json();
    }
    const error: ApexError = {
        status: response.status,
        statusText: response.statusText,
        body: {
            message: await response.text(),
            exceptionType: 'System.AuraHandledException',
        },
    };
    throw error;
}

/**
 * Calls as the Classic console tells them (Console Integration Toolkit, "Methods for
 * Computer-Telephony Integration"). The guide's gadget attaches the work item as the call's data.
 */
import type { CallFacts } from './fieldTemplates';

type Result = Readonly<Record<string, unknown>>;
type Callback = (result: Result) => void;

/** `sforce.console`, as far as the log needs it. */
export interface LogConsole {
    isInConsole(): boolean;
    getFocusedPrimaryTabObjectId(callback: Callback): void;
    readonly cti: {
        onCallBegin(handler: Callback): void;
        onCallEnd(handler: Callback): void;
        getCallObjectIds(callback: Callback): void;
        getCallAttachedData(id: string, callback: Callback, withType: boolean): void;
        fireOnCallLogSaved(id: string): void;
    };
}

/** What happens to calls. */
export interface CallListener {
    readonly begun: (id: string) => void;
    /** @param facts `Duration` in seconds and `Disposition` */
    readonly ended: (id: string, facts: CallFacts) => void;
}

/** The console of this page. @throws Error where there is none */
export function logConsole(): LogConsole {
    const { sforce } = window as { readonly sforce?: { readonly console?: LogConsole } };
    if (sforce?.console?.isInConsole() !== true) {
        throw new Error(
            'This page is for the console of Salesforce Classic, with integration.js in it. ' +
                'See docs/visualforce.md, "Interaction log".',
        );
    }
    return sforce.console;
}

/** Listens to calls; one that goes on already begins at once. */
export function followCalls({ cti }: LogConsole, { begun, ended }: CallListener): void {
    cti.onCallBegin(({ id }) => begun(String(id)));
    cti.onCallEnd(({ id, duration, disposition }) =>
        ended(String(id), {
            Duration: typeof duration === 'number' ? duration : Number(duration ?? NaN),
            Disposition: typeof disposition === 'string' ? disposition : '',
        }),
    );
    cti.getCallObjectIds(({ ids }) => {
        (Array.isArray(ids) ? ids : []).forEach((id) => begun(String(id)));
    });
}

/** The work item of a call, and its type for the console; empty for data that are none. */
export function callFacts({ cti }: LogConsole, id: string): Promise<CallFacts> {
    return new Promise((resolve) => {
        cti.getCallAttachedData(
            id,
            ({ data, type }) => resolve({ ...readData(data), Id: id, ConsoleCallType: type ?? '' }),
            true,
        );
    });
}

/** The record in the tab that the agent looks at; null for none. */
export function focusedRecord(toolkit: LogConsole): Promise<string | null> {
    return new Promise((resolve) => {
        toolkit.getFocusedPrimaryTabObjectId(({ success, id }) =>
            resolve(success === true && typeof id === 'string' ? id : null),
        );
    });
}

function readData(data: unknown): CallFacts {
    if (typeof data !== 'string') {
        return {};
    }
    try {
        const item: unknown = JSON.parse(data);
        return typeof item === 'object' && item !== null ? { ...item } : {};
    } catch (error) {
        console.error('Connects: the data of the call are not readable.', error);
        return {};
    }
}

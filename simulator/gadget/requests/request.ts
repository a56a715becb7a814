import type { CallbackRequestName } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../../assumptions';
import type { Journal } from '../journal';
import type { ToolbarPlace } from '../../api';
import type { LastWorkItems } from '../lastWorkItems';
import type { Recorder } from '../recorder';
import type { RecordSharing } from '../recordSharing';
import type { Surroundings } from '../surroundings';
import type { DialContext } from './makeCall';

/** What requests work on. */
export interface RequestContext extends DialContext, Surroundings {
    readonly assumptions: Assumptions;
    readonly journal: Journal;
    readonly recorder: Recorder;
    readonly customSettings: Readonly<Record<string, string>>;
    readonly sharing: RecordSharing;
    readonly lastWorkItems: LastWorkItems;
    /** Tells that variables changed of which Finesse knows nothing. */
    readonly variablesChanged: (itemId: string) => void;
}

/** Who asks. */
export interface RequestSender {
    /** The custom toolbar that the page sits in, or null. */
    readonly toolbar: ToolbarPlace | null;
}

/** How one request is answered. */
export interface RequestDefinition {
    /** Needs the connection to Finesse. */
    readonly finesse: boolean;
    /**
     * @returns the `data` of the answer
     * @throws FinesseError or RequestFailure when the answer is a failure
     */
    readonly handle: (
        args: readonly unknown[],
        context: RequestContext,
        sender: RequestSender,
    ) => unknown;
}

/** A failure that the gadget itself answers, with the text as it shall be shown. */
export class RequestFailure extends Error {
    /** Sent beside the error where the guide says so. */
    readonly data: unknown;

    constructor(message: string, data?: unknown) {
        super(message);
        this.name = 'RequestFailure';
        this.data = data;
    }
}

/** Definitions of requests, by name. */
export type RequestDefinitions = Readonly<Partial<Record<CallbackRequestName, RequestDefinition>>>;

/**
 * The promise library on top of the typed client: requests whose promises are fulfilled with
 * `{ success, response, error }` and never reject, and any number of handlers for each event.
 * What maps to what is in docs/promise-library.md.
 */
import type { ConnectsClient, ConnectsEventName, WorkItem } from 'c/connectsIntegrationApiSvc';
import { type After, browserAfter } from './after';
import type {
    LibraryChannel,
    LibraryError,
    LibraryResult,
    LibraryStateChange,
    LibraryWorkitemEvent,
    SessionParameters,
} from './contract';
import { libraryErrorOf, LibraryRefusal } from './libraryErrors';
import {
    libraryChannel,
    readChannel,
    readFlowArguments,
    readReasonCode,
    readState,
    readText,
} from './libraryForm';
import { type Connect, type Handler, LibraryConnection, reported } from './libraryConnection';
import { singleStepConference } from './singleStepConference';

/** Identifier of the settings that `getCustomSettings` reads unless it is given another. */
export const SETTINGS_IDENTIFIER = 'ConnectsIntegrationLibrary';

type WorkitemEventName = Extract<ConnectsEventName, `workItem${string}`>;

/** See the file's head. Its methods may be taken off it: a page may keep `const { onError } = library`. */
export class PromiseLibrary {
    private readonly connection: LibraryConnection;
    private readonly after: After;
    private isConferring = false;

    constructor(connect: Connect, after: After = browserAfter) {
        this.connection = new LibraryConnection(connect);
        this.after = after;
    }

    /**
     * Calls back once the Integration API can be used. May be called more than once. A failure goes
     * to the handlers of `onError`; after `NOT_READY_IN_TIME` it goes on waiting, after others
     * calling again tries again.
     *
     * @throws TypeError without a function
     */
    readonly initIntegration = (callback: () => void): void => {
        assertFunction(callback, 'initIntegration');
        this.connection.whenConnected(() =>
            reported('The callback of initIntegration failed.', callback),
        );
        this.connection.start();
    };

    /** Failures: of the start, of every request, and of the connection. @returns takes the handler off */
    readonly onError = (handler: Handler<LibraryError>): (() => void) => {
        assertFunction(handler, 'onError');
        return this.connection.onError(handler);
    };

    /** @returns takes the handler off */
    readonly onAgentStateChange = (handler: Handler<LibraryStateChange>): (() => void) => {
        assertFunction(handler, 'onAgentStateChange');
        return this.connection.subscribe('agentStateChange', ({ newState, oldState }) =>
            handler({ channel: libraryChannel(newState), previous: libraryChannel(oldState) }),
        );
    };

    /** Each of the five `onWorkitem…` takes a handler. @returns takes it off */
    readonly onWorkitemCreate = this.workitemEvent('onWorkitemCreate', 'workItemCreate');
    readonly onWorkitemConnect = this.workitemEvent('onWorkitemConnect', 'workItemConnect');
    readonly onWorkitemPause = this.workitemEvent('onWorkitemPause', 'workItemPause');
    readonly onWorkitemResume = this.workitemEvent('onWorkitemResume', 'workItemResume');
    readonly onWorkitemEnd = this.workitemEvent('onWorkitemEnd', 'workItemEnd');

    /** The agent's channel. @param channelType `voice`, `ticket` or `chat` */
    readonly getChannel = (
        channelType: string,
        requestId?: string,
    ): Promise<LibraryResult<{ channel: LibraryChannel }>> =>
        this.request('getChannel', requestId, (client) => {
            const type = readChannel(channelType);
            const channel = client.getChannel(type);
            if (channel === null) {
                const text = `The agent has no channel "${channelType}" now. Sign in first.`;
                throw new LibraryRefusal('NO_CHANNEL', text);
            }
            return Promise.resolve({ channel: libraryChannel(channel) });
        });

    /**
     * @param channelId id of `getChannel`
     * @param state `ready`, `notready`, `work`, `workready` or `logout`
     * @param reasonCode code of a configured reason; undefined for none
     */
    readonly setAgentState = (
        channelId: string,
        state: string,
        reasonCode?: string | number,
        requestId?: string,
    ): Promise<LibraryResult<{ channelId: string; state: string }>> =>
        this.request('setAgentState', requestId, async (client) => {
            const reason = readReasonCode(reasonCode);
            const options = reason === undefined ? {} : { reasonCode: reason };
            await client.setAgentState(readChannel(channelId), readState(state), options);
            return { channelId, state };
        });

    /** Dials; with an active call it consults about it. Dialling rules and guards are asked. */
    readonly dialOrConsult = (
        channelType: string,
        phoneNumber: string,
        requestId?: string,
    ): Promise<LibraryResult<{ phoneNumber: string }>> =>
        this.request('dialOrConsult', requestId, async (client) => {
            assertVoice(channelType);
            await client.makeCall(readText(phoneNumber, 'phone number'));
            return { phoneNumber };
        });

    /** Passes a call on without consulting. @param workitemId undefined for the active call */
    readonly directTransfer = (
        channelType: string,
        phoneNumber: string,
        workitemId?: string,
        requestId?: string,
    ): Promise<LibraryResult<{ workitemId: string; phoneNumber: string }>> =>
        this.request('directTransfer', requestId, async (client) => {
            assertVoice(channelType);
            const number = readText(phoneNumber, 'phone number');
            const call = activeCall(client, workitemId);
            await client.blindTransferCall(call.Id, number);
            return { workitemId: call.Id, phoneNumber };
        });

    /**
     * Has somebody join the active call: consults, waits for the answer, makes one call of both. One
     * at a time.
     *
     * @param workitemId undefined for the active call
     */
    readonly singleStepConference = (
        channelType: string,
        phoneNumber: string,
        workitemId?: string,
        requestId?: string,
    ): Promise<LibraryResult<{ workitemId: string; phoneNumber: string }>> =>
        this.request('singleStepConference', requestId, async (client) => {
            assertVoice(channelType);
            const number = readText(phoneNumber, 'phone number');
            const call = activeCall(client, workitemId);
            await this.oneConferenceAtATime(() =>
                singleStepConference(client, call, number, this.after),
            );
            return { workitemId: call.Id, phoneNumber };
        });

    /** The settings text of the b+s Configuration. @param identifier under which it is configured */
    readonly getCustomSettings = (
        identifier: string = SETTINGS_IDENTIFIER,
        requestId?: string,
    ): Promise<LibraryResult<{ customSettings: string }>> =>
        this.request('getCustomSettings', requestId, async (client) => ({
            customSettings: await client.getCustomSettings(readText(identifier, 'identifier')),
        }));

    /**
     * Opens a flow, which is what Salesforce has in place of session templates; Lightning only.
     *
     * @param templateName API name of the flow
     * @param templateParameters its inputs, by name
     */
    readonly createSession = (
        templateName: string,
        templateParameters?: SessionParameters,
        requestId?: string,
    ): Promise<LibraryResult<{ templateName: string }>> =>
        this.request('createSession', requestId, async (client) => {
            const flow = readText(templateName, 'template name');
            await client.screenPopToFlow(flow, readFlowArguments(templateParameters));
            return { templateName };
        });

    private workitemEvent(
        name: string,
        eventName: WorkitemEventName,
    ): (handler: Handler<LibraryWorkitemEvent>) => () => void {
        return (handler) => {
            assertFunction(handler, name);
            return this.connection.subscribe(eventName, ({ item }) => handler({ workitem: item }));
        };
    }

    private async request<T>(
        name: string,
        requestId: string | undefined,
        run: (client: ConnectsClient) => Promise<T>,
    ): Promise<LibraryResult<T>> {
        const id = requestId === undefined ? {} : { requestId };
        try {
            return { success: true, response: await run(this.readyClient), error: null, ...id };
        } catch (failure) {
            const error = libraryErrorOf(failure, name, requestId);
            this.connection.tellError(error);
            return { success: false, response: null, error, ...id };
        }
    }

    private get readyClient(): ConnectsClient {
        const { client } = this.connection;
        if (client === null) {
            throw new LibraryRefusal(
                'NOT_INITIALIZED',
                'Send requests from the callback of initIntegration on.',
            );
        }
        return client;
    }

    private async oneConferenceAtATime(run: () => Promise<void>): Promise<void> {
        if (this.isConferring) {
            throw new LibraryRefusal('BUSY', 'Wait for the conference that is under way.');
        }
        this.isConferring = true;
        try {
            await run();
        } finally {
            this.isConferring = false;
        }
    }
}

/** The call with the id, or the active one. @throws LibraryRefusal */
function activeCall(client: ConnectsClient, workitemId: unknown): WorkItem {
    const calls = client.getWorkItems('VOICE');
    const isGiven = workitemId !== undefined && workitemId !== null;
    const call = isGiven
        ? calls.find(({ Id: id }) => id === workitemId)
        : calls.find(({ State }) => State === 'ACTIVE');
    if (call?.State !== 'ACTIVE') {
        const which = isGiven ? `The call ${JSON.stringify(workitemId)} is not` : 'No call is';
        throw new LibraryRefusal('NO_CALL', `${which} active.`);
    }
    return call;
}

function assertVoice(channelType: unknown): void {
    if (readChannel(channelType) !== 'VOICE') {
        throw new LibraryRefusal('NOT_SUPPORTED', 'Only the channel "voice" has calls.');
    }
}

function assertFunction(value: unknown, name: string): void {
    if (typeof value !== 'function') {
        throw new TypeError(`${name} takes a function, not ${String(value)}.`);
    }
}

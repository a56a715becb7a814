import type {
    AgentChannelType,
    CtiChannel,
    CtiData,
    IntegrationApi,
    IntegrationApiLibrary,
    LmsEnvironment,
    WorkItem,
    WorkItemType,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { ToolbarPlace } from '../api';
import { copyJson } from '../wire/json';
import { Connection } from './connection';
import { ENUMERATIONS } from './enumerations';
import { defineCallbackRequests } from './requests';
import { callSlot, defineSlots } from './slots';

const connections = new WeakMap<object, Connection>();

/** The requests that are answered at once, from what the gadget last told. */
class LibraryInstance {
    readonly GENERAL = ENUMERATIONS.GENERAL;
    readonly CHANNEL = ENUMERATIONS.CHANNEL;
    readonly ONBEFOREDIALCALLTYPE = ENUMERATIONS.ONBEFOREDIALCALLTYPE;
    readonly WORKITEM = ENUMERATIONS.WORKITEM;
    readonly SUBSCRIPTION = ENUMERATIONS.SUBSCRIPTION;
    readonly REASON = ENUMERATIONS.REASON;
    private readonly connection: Connection;

    constructor() {
        this.connection = new Connection((eventName, payload) => {
            callSlot(this, eventName, payload);
        });
        connections.set(this, this.connection);
        // Not one of the library's properties: keeps it out of listings and serialisations.
        Object.defineProperty(this, 'connection', { enumerable: false });
        defineSlots(this, (eventName, filled) => this.connection.setSubscribed(eventName, filled));
        defineCallbackRequests(this, this.connection);
    }

    setLMSEnvironment(settings: LmsEnvironment): void {
        this.connection.setEnvironment(settings);
    }

    waitReady(callback: () => void): void {
        if (typeof callback !== 'function') {
            throw new TypeError('waitReady takes a function to call back.');
        }
        this.connection.waitReady(callback);
    }

    writeLogDebug(logMessage: string): void {
        this.connection.writeLog('writeLogDebug', logMessage);
    }

    writeLogError(logMessage: string): void {
        this.connection.writeLog('writeLogError', logMessage);
    }

    getCtiData(): CtiData | null {
        return copyJson(this.connection.gadgetState?.ctiData ?? null);
    }

    isMakeCallEnabled(): boolean {
        return this.connection.gadgetState?.isMakeCallEnabled ?? false;
    }

    isSendDtmfEnabled(): boolean {
        return this.connection.gadgetState?.isSendDtmfEnabled ?? false;
    }

    isShareRecordEnabled(): boolean {
        return this.connection.gadgetState?.isShareRecordEnabled ?? false;
    }

    isUpdateWorkItemDataEnabled(workItemType: WorkItemType, workItemId: string): boolean | null {
        const known = Object.hasOwn(ENUMERATIONS.WORKITEM.TYPE, workItemType);
        if (!known || typeof workItemId !== 'string' || workItemId === '') {
            this.writeLogError(
                `isUpdateWorkItemDataEnabled: invalid arguments ${JSON.stringify([workItemType, workItemId])}`,
            );
            return null;
        }
        const { updatableWorkItemIds = [] } = this.connection.gadgetState ?? {};
        const items = this.getChannel(workItemType)?.Items ?? [];
        return (
            updatableWorkItemIds.includes(workItemId) && items.some(({ Id }) => Id === workItemId)
        );
    }

    getChannel(channelType: AgentChannelType): CtiChannel | null {
        return this.getCtiData()?.Channels.find(({ Name }) => Name === channelType) ?? null;
    }

    getFirstWorkItem(workItemType: WorkItemType): WorkItem | null {
        return this.getChannel(workItemType)?.Items[0] ?? null;
    }

    getSecondWorkItem(workItemType: WorkItemType): WorkItem | null {
        return this.getChannel(workItemType)?.Items[1] ?? null;
    }

    getFirstWorkItemId(workItemType: WorkItemType): string {
        return this.getFirstWorkItem(workItemType)?.Id ?? '';
    }

    getSecondWorkItemId(workItemType: WorkItemType): string {
        return this.getSecondWorkItem(workItemType)?.Id ?? '';
    }

    /** A fresh instance, independent of this one (guide's service component). */
    noConflict(): IntegrationApi {
        return createLibrary();
    }
}

/** Makes a library stand-in, with the surface of the vendor's global `ConnectsIntegrationAPI`. */
export function createLibrary(): IntegrationApiLibrary {
    const instance: unknown = new LibraryInstance();
    // The constructor added the slots and the callback requests, which the class type cannot show.
    return instance as IntegrationApiLibrary;
}

/**
 * Makes the page of a library vanish, as when a tab is closed or a component unloaded: the instance
 * hears and sends nothing any more, and empties no slot before. For tests.
 * @throws Error for what `createLibrary` or `noConflict` did not make
 */
export function dropLibrary(library: IntegrationApi): void {
    connectionOf(library).vanish();
}

/**
 * Puts the page of a library into a custom toolbar of the gadget, which `AUTO` then means. A frame
 * named `connects-toolbar-TOP` or `connects-toolbar-BOTTOM` needs no such call.
 * @throws Error for what `createLibrary` or `noConflict` did not make
 */
export function placeInToolbar(library: IntegrationApi, toolbar: ToolbarPlace | null): void {
    connectionOf(library).placeInToolbar(toolbar);
}

function connectionOf(library: IntegrationApi): Connection {
    const connection = connections.get(library);
    if (!connection) {
        throw new Error('This is no instance of the library stand-in.');
    }
    return connection;
}

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
import { copyJson } from '../wire/json';
import { Connection } from './connection';
import { ENUMERATIONS } from './enumerations';
import { defineCallbackRequests } from './requests';
import { callSlot, defineSlots } from './slots';

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
        // Not one of the library's properties: keeps it out of listings and serialisations.
        Object.defineProperty(this, 'connection', { enumerable: false });
        defineSlots(this, (eventName, filled) => this.connection.setSubscribed(eventName, filled));
        defineCallbackRequests(this, this.connection);
    }

    setLMSEnvironment(settings: LmsEnvironment): void {
        this.connection.setEnvironment(settings);
    }

    waitReady(callback: () => void): void {
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
        return this.connection.gadgetState?.updatableWorkItemIds.includes(workItemId) ?? false;
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

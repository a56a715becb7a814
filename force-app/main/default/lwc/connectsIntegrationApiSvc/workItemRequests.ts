/** The client's requests about calls, tasks and their data, under the names of the guide. */
import type { AgentChannel } from './agentForm';
import type { ClientActions } from './clientActions';
import type {
    AgentChannelType,
    ChannelType,
    IntegrationApi,
    ItemVariables,
    WorkItem,
    WorkItemType,
} from './contract';
import type { DeskSnapshot } from './deskSnapshot';
import type { DialChange, DialContent, DialIntent } from './dialAction';
import type { DialCoordinator } from './dialCoordinator';
import { DialDeniedError } from './errors';
import { GadgetRequests } from './gadgetRequests';
import type { RequestOptions, RequestSender } from './requests';
import { readLastWorkItems } from './workItemForm';

/** Options of requests that dial. */
export interface DialOptions extends RequestOptions {
    /**
     * Skips the gadget's dialling rules and `onBeforeDial`. This document's guards are asked all
     * the same, and the promise waits for them.
     */
    readonly immediately?: boolean;
}

/** Options of `makeCall`. */
export interface MakeCallOptions extends DialOptions {
    /** Only with CCE; no LocalVariables, no WrapUpReason. */
    readonly callVariables?: ItemVariables;
}

/** One client's dialling. */
export type ClientDialling = ClientActions<DialIntent, DialContent, DialChange>;

/** Every method rejects with the errors of `RequestBase.request`. */
export abstract class WorkItemRequests extends GadgetRequests {
    /** Agent, channels, work items and connection as they are now. */
    abstract get snapshot(): DeskSnapshot;
    private readonly api: IntegrationApi;
    private readonly dials: DialCoordinator;
    private readonly dialling: ClientDialling;

    constructor(
        sender: RequestSender,
        api: IntegrationApi,
        dials: DialCoordinator,
        dialling: ClientDialling,
    ) {
        super(sender);
        this.api = api;
        this.dials = dials;
        this.dialling = dialling;
    }

    /**
     * Dials; a consultation while a call is active (guide, "makeCall").
     * @throws DialDeniedError when a guard denies an immediate dial
     */
    async makeCall(number: string, options: MakeCallOptions = {}): Promise<void> {
        const { callVariables = {}, immediately = false } = options;
        const args = [number, callVariables, immediately];
        const intent = (): DialIntent => this.dials.callIntent(number, callVariables);
        await this.dial('makeCall', args, intent, options);
    }

    /**
     * Transfers a call without consulting (guide, "blindTransferCall").
     * @throws DialDeniedError when a guard denies an immediate transfer
     */
    async blindTransferCall(
        workItemId: string,
        number: string,
        options: DialOptions = {},
    ): Promise<void> {
        const args = [workItemId, number, options.immediately ?? false];
        const intent = (): DialIntent => this.dials.transferIntent(workItemId, number);
        await this.dial('blindTransferCall', args, intent, options);
    }

    /** Joins held and active call (guide, "conferenceConsultationCall"). */
    async conferenceConsultationCall(
        heldWorkItemId: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('conferenceConsultationCall', [heldWorkItemId], options, 'VOICE');
    }

    /** Connects held and active call and leaves them (guide, "transferConsultationCall"). */
    async transferConsultationCall(
        heldWorkItemId: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('transferConsultationCall', [heldWorkItemId], options, 'VOICE');
    }

    /** Sends tones on the active call (guide, "sendDtmf"). */
    async sendDtmf(dtmf: string, options?: RequestOptions): Promise<void> {
        await this.request('sendDtmf', [dtmf], options, 'VOICE');
    }

    /** Accepts a work item (guide, "startItem"). */
    async startItem(type: WorkItemType, id: string, options?: RequestOptions): Promise<void> {
        await this.request('startItem', [type, id], options, type);
    }

    /** Begins the wrap-up of a task (guide, "wrapUpItem"). */
    async wrapUpItem(
        type: Exclude<WorkItemType, 'VOICE'>,
        id: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('wrapUpItem', [type, id], options, type);
    }

    /** Ends a work item (guide, "endItem"). */
    async endItem(type: WorkItemType, id: string, options?: RequestOptions): Promise<void> {
        await this.request('endItem', [type, id], options, type);
    }

    /** Shares a record with the other party of the call; guards are not asked (guide, "shareRecord"). */
    async shareRecord(
        recordType: string,
        recordId: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('shareRecord', [recordType, recordId], options, 'VOICE');
    }

    /** Changes variables or the wrap-up reason; what is not given stays (guide, "updateWorkItemData"). */
    async updateWorkItemData(
        type: WorkItemType,
        id: string,
        data: ItemVariables,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('updateWorkItemData', [type, id, data], options, type);
    }

    /** The last calls and tasks (guide, "getLastWorkItems"). */
    getLastWorkItems(channelType: ChannelType, options?: RequestOptions): Promise<WorkItem[]> {
        return this.fetch('getLastWorkItems', [channelType], readLastWorkItems, options);
    }

    /** Whether a call can be placed now (guide, "isMakeCallEnabled()"). */
    get isMakeCallEnabled(): boolean {
        return this.api.isMakeCallEnabled();
    }

    /** Whether tones can be sent now (guide, "isSendDtmfEnabled()"). */
    get isSendDtmfEnabled(): boolean {
        return this.api.isSendDtmfEnabled();
    }

    /** Whether a record can be shared now (guide, "isShareRecordEnabled()"). */
    get isShareRecordEnabled(): boolean {
        return this.api.isShareRecordEnabled();
    }

    /**
     * Whether the data of a work item can be changed now (guide, "isUpdateWorkItemDataEnabled").
     * @throws TypeError for arguments that the gadget takes for invalid
     */
    isUpdateWorkItemDataEnabled(type: WorkItemType, id: string): boolean {
        const isEnabled = this.api.isUpdateWorkItemDataEnabled(type, id);
        if (isEnabled === null) {
            const given = JSON.stringify([type, id]);
            throw new TypeError(`isUpdateWorkItemDataEnabled takes type and id, not ${given}.`);
        }
        return isEnabled;
    }

    /** A channel of the snapshot; null while there is none of that type (guide, "getChannel"). */
    getChannel(type: AgentChannelType): AgentChannel | null {
        return this.snapshot.channels.find((channel) => channel.type === type) ?? null;
    }

    /** Work items of the snapshot, in the gadget's order: the first is the guide's "getFirstWorkItem". */
    getWorkItems(type: WorkItemType): readonly WorkItem[] {
        return this.snapshot.workItems.filter(({ Channel }) => Channel === type);
    }

    private async dial(
        name: string,
        args: readonly unknown[],
        intent: () => DialIntent,
        options: DialOptions,
    ): Promise<void> {
        this.assertUsable(name);
        if (this.dialling.isAsked) {
            // Dialling from inside a guard would have it asked about its own dials for ever.
            await this.dials.nextTask();
            const reason = 'A guard of this client is being asked; answer it with a verdict.';
            throw new DialDeniedError(null, reason);
        }
        if (options.immediately === true && this.dials.guardsImmediateDials) {
            await this.dialling.submit(intent(), options.signal);
        } else {
            if (this.dials.isUndecided) {
                await this.dials.whenDecided();
                this.assertUsable(name);
            }
            await this.request(name, args, options, 'VOICE');
        }
    }
}

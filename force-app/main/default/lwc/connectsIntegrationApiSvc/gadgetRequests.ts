/**
 * The client's requests about agent, gadget, pages and team messages. One method for each request
 * of the guide, under its name; what they share is in `RequestBase`.
 */
import { readFinesseVersion, readReasonCodeList } from './agentForm';
import type {
    ChannelType,
    FinesseVersion,
    FlowArgument,
    ReasonCode,
    ReasonType,
    RequestableChannelState,
    ToolbarPosition,
} from './contract';
import { readCount, readFields, readSettings } from './normalForm';
import { RequestBase } from './requestBase';
import type { RequestOptions } from './requests';
import { readTeamMessages, type TeamMessageData } from './teamMessageForm';

/** Options of `setAgentState`. */
export interface SetAgentStateOptions extends RequestOptions {
    /** Code (not id) of a configured reason; needed for NOT_READY and LOGOUT once reasons are configured. */
    readonly reasonCode?: string;
}

/** Every method rejects with the errors of `RequestBase.request`. */
export abstract class GadgetRequests extends RequestBase {
    /**
     * Asks for a state (guide, "setAgentState"). Resolves when the gadget reports success; during a
     * call the state may only be noted and taken after it.
     *
     * @param channelType OVERALL for every channel
     * @param state WORK and WORK_READY only on VOICE while TALKING
     */
    async setAgentState(
        channelType: ChannelType,
        state: RequestableChannelState,
        options: SetAgentStateOptions = {},
    ): Promise<void> {
        const { reasonCode } = options;
        const reason = reasonCode === undefined ? 0 : asNumberIfPossible(reasonCode);
        await this.request('setAgentState', [channelType, state, reason], options, channelType);
    }

    /** Configured reasons; empty while the agent is signed out (guide, "getReasonCodeList"). */
    getReasonCodeList(type: ReasonType, options?: RequestOptions): Promise<ReasonCode[]> {
        return this.fetch('getReasonCodeList', [type], readReasonCodeList, options);
    }

    /** The settings text of an identifier of the b+s Configuration (guide, "getCustomSettings"). */
    getCustomSettings(identifier: string, options?: RequestOptions): Promise<string> {
        return this.fetch('getCustomSettings', [identifier], readSettings, options);
    }

    /** Fails while the agent is signed out (guide, "getFinesseVersion()"). */
    getFinesseVersion(options?: RequestOptions): Promise<FinesseVersion> {
        return this.fetch('getFinesseVersion', [], readFinesseVersion, options);
    }

    /** Shows an error at the bottom of the gadget (guide, "showError"). */
    async showError(
        type: string,
        title: string,
        text: string,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('showError', [type, title, text], options);
    }

    /** @param height in pixels; 0 hides the toolbar (guide, "setCustomToolbarSize") */
    async setCustomToolbarSize(
        position: ToolbarPosition,
        height: number,
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('setCustomToolbarSize', [position, height], options);
    }

    /** Configured height in pixels (guide, "getCustomToolbarDefaultSize"). */
    getCustomToolbarDefaultSize(
        position: ToolbarPosition,
        options?: RequestOptions,
    ): Promise<number> {
        const name = 'getCustomToolbarDefaultSize';
        const read = (data: unknown): number =>
            readCount(readFields(data, name).height, `${name}.height`);
        return this.fetch(name, [position], read, options);
    }

    /** Shows or hides the gadget (guide, "setGadgetVisibility"). */
    async setGadgetVisibility(visible: boolean, options?: RequestOptions): Promise<void> {
        await this.request('setGadgetVisibility', [visible], options);
    }

    /** Opens a record, page or URL (guide, "screenPop"). */
    async screenPop(toPop: string, options?: RequestOptions): Promise<void> {
        await this.request('screenPop', [toPop], options);
    }

    /** Opens the search; at least three characters, Lightning only (guide, "screenPopToSearch"). */
    async screenPopToSearch(searchString: string, options?: RequestOptions): Promise<void> {
        await this.request('screenPopToSearch', [searchString], options);
    }

    /** Opens a flow; Lightning only (guide, "screenPopToFlow"). */
    async screenPopToFlow(
        flowDevName: string,
        flowArgs: readonly FlowArgument[] = [],
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('screenPopToFlow', [flowDevName, [...flowArgs]], options);
    }

    /** Messages to one team (guide, "getTeamMessagesByTeamId"). */
    getTeamMessagesByTeamId(teamId: string, options?: RequestOptions): Promise<TeamMessageData[]> {
        return this.fetch('getTeamMessagesByTeamId', [teamId], readTeamMessages, options);
    }

    /** Messages that the agent, a supervisor, wrote (guide, "getActiveTeamMessages"). */
    getActiveTeamMessages(options?: RequestOptions): Promise<TeamMessageData[]> {
        return this.fetch('getActiveTeamMessages', [], readTeamMessages, options);
    }

    /**
     * Writes to teams that the agent supervises (guide, "createTeamMessage").
     * @param duration in seconds
     */
    async createTeamMessage(
        duration: number,
        content: string,
        teamIds: readonly string[],
        options?: RequestOptions,
    ): Promise<void> {
        await this.request('createTeamMessage', [duration, content, [...teamIds]], options);
    }

    /** Takes an own message back (guide, "deleteTeamMessage"). */
    async deleteTeamMessage(teamMessageId: string, options?: RequestOptions): Promise<void> {
        await this.request('deleteTeamMessage', [teamMessageId], options);
    }
}

/** The guide types the reason as a number; codes that are none are passed on as they are. */
function asNumberIfPossible(code: string): number | string {
    return /^\d+$/.test(code) ? Number(code) : code;
}

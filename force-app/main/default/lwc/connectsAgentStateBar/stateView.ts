/**
 * Turns the snapshot, the open requests and the rules into what the template shows. Pure: the same
 * input gives the same view.
 */
import {
    type Blocker,
    choicesFor,
    type StateChoice,
    type StateRequest,
} from 'c/connectsAgentState';
import type { RowChoice, RowContent } from 'c/connectsAgentStateRow';
import { fillLabel } from 'c/connectsFormat';
import type {
    AgentChannel,
    ChannelType,
    ConnectionHealth,
    ReasonCode,
    RequestableChannelState,
} from 'c/connectsIntegrationApiSvc';
import {
    channelIcon,
    channelName,
    isChosenChannel,
    stateLook,
    stateName,
    stateText,
} from 'c/connectsWords';
import { LABELS } from './labels';

/** A choice as the row shows it, with what it stands for. */
export interface ChoiceView extends RowChoice {
    readonly choice: StateChoice;
}

/** What a row shows, with the channel that it is for and the choices behind its buttons. */
export interface RowView extends RowContent {
    readonly type: ChannelType;
    readonly ready: ChoiceView;
    readonly notReady: readonly ChoiceView[];
    readonly wrapUp: readonly ChoiceView[];
    readonly logout: readonly ChoiceView[];
}

/** Configured reasons by what they are for. */
export interface Reasons {
    readonly notReady: readonly ReasonCode[];
    readonly logout: readonly ReasonCode[];
}

/** Requests that have not become the truth yet, by the channel they were made for. */
export type OpenRequests = Readonly<Partial<Record<ChannelType, StateRequest>>>;

const BLOCKERS: Record<Blocker, string> = {
    CONNECTION_LOST: LABELS.blockerConnection,
    REQUEST_PENDING: LABELS.blockerPending,
    SIGNED_OUT: LABELS.blockerSignedOut,
    ALREADY_THERE: LABELS.blockerAlreadyThere,
    ONLY_WHILE_TALKING: LABELS.blockerOnlyTalking,
    NOT_READY_FIRST: LABELS.blockerNotReadyFirst,
    FINISH_WORK_FIRST: LABELS.blockerFinishFirst,
};

const CHOICES: Record<RequestableChannelState, string> = {
    READY: LABELS.ready,
    NOT_READY: LABELS.notReady,
    WORK: LABELS.workChoice,
    WORK_READY: LABELS.workReadyChoice,
    LOGOUT: LABELS.signOut,
};

/**
 * The rows: one for each shown channel, after one for all of them where several are shown. That one
 * looks at every channel of the agent, because OVERALL changes the hidden ones as well.
 */
export function rowViews(
    channels: readonly AgentChannel[],
    wanted: string,
    connection: ConnectionHealth,
    reasons: Reasons,
    requests: OpenRequests,
): RowView[] {
    const shown = channels.filter(({ type }) => isChosenChannel(wanted, type));
    const single = shown.map((channel) =>
        rowView(channel.type, [channel], connection, reasons, requests),
    );
    return single.length > 1
        ? [rowView('OVERALL', channels, connection, reasons, requests), ...single]
        : single;
}

function rowView(
    type: ChannelType,
    channels: readonly AgentChannel[],
    connection: ConnectionHealth,
    reasons: Reasons,
    requests: OpenRequests,
): RowView {
    const choices = choicesFor({
        type,
        channels,
        isConnected: !channels.some((channel) => connection.lostChannels.includes(channel.type)),
        hasPendingRequest: isUnderWay(type, requests),
        notReadyReasons: reasons.notReady,
        logoutReasons: reasons.logout,
    });
    const [first] = channels;
    const isAlike = channels.every(
        ({ state, reasonCode }) => state === first?.state && reasonCode === first.reasonCode,
    );
    const state = isAlike && first !== undefined ? first.state : 'MIXED';
    const request = requests[type];
    return {
        type,
        name: channelName(type),
        iconName: channelIcon(type),
        stateLabel: stateName(state),
        stateClass: `pill pill_${stateLook(state)}`,
        detail: isAlike && first !== undefined ? detailOf(type, first) : '',
        since: type === 'OVERALL' ? null : (first?.since ?? null),
        progress: progressText(request),
        isPending: request?.phase === 'pending' || request?.phase === 'confirming',
        ready: choiceView(choices.ready),
        notReady: choices.notReady.map(choiceView),
        wrapUp: choices.wrapUp.map(choiceView),
        logout: choices.logout.map(choiceView),
    };
}

/** A request for all channels holds each of them, and one for a channel holds "all". */
function isUnderWay(type: ChannelType, requests: OpenRequests): boolean {
    const types: readonly ChannelType[] =
        type === 'OVERALL' ? (Object.keys(requests) as ChannelType[]) : [type, 'OVERALL'];
    return types.some((other) => {
        const phase = requests[other]?.phase;
        return phase === 'pending' || phase === 'confirming';
    });
}

function detailOf(type: ChannelType, channel: AgentChannel): string {
    if (channel.reasonLabel !== '') {
        return channel.reasonLabel;
    }
    const isMedia = type === 'TICKET' || type === 'CHAT';
    return isMedia && channel.workItemCount > 0
        ? fillLabel(LABELS.openItems, channel.workItemCount)
        : '';
}

function progressText(request: StateRequest | undefined): string {
    if (request === undefined || request.phase === 'unconfirmed') {
        return '';
    }
    const wanted = stateText(request.state, request.reasonLabel);
    return fillLabel(request.phase === 'waiting' ? LABELS.waiting : LABELS.pending, wanted);
}

function choiceView(choice: StateChoice): ChoiceView {
    const name = choice.reason?.Label ?? CHOICES[choice.state];
    const { blocker, takesEffectLater } = choice;
    const label = blocker === null ? name : fillLabel(LABELS.withDetail, name, BLOCKERS[blocker]);
    const isForLater = blocker === null && takesEffectLater;
    return {
        key: `${choice.state}|${choice.reason?.ReasonCode ?? ''}`,
        label,
        hint: isForLater ? fillLabel(LABELS.waiting, name) : label,
        isDisabled: blocker !== null,
        isForLater,
        choice,
    };
}

import type {
    AgentChannelType,
    AgentStateChangeEvent,
    CtiData,
    WorkItem,
} from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Call } from '../finesse/call';
import type { Finesse } from '../finesse/finesse';
import type { ChannelStatus } from '../finesse/notifications';
import type { Crm } from './crm';
import {
    looksDifferent,
    toAgentStateData,
    toCtiChannel,
    toShownState,
    type ShownState,
} from './shownState';
import { toWorkItem } from './workItem';

interface ShownChannel {
    shown: ShownState;
    /** What the last onAgentStateChange said, or would have said. */
    reported: AgentStateChangeEvent['newState'];
}

/** What the desktop is built with. */
export interface DesktopParts {
    readonly finesse: Finesse;
    readonly crm: Crm;
    readonly clock: Clock;
    readonly assumptions: Assumptions;
    readonly userId: string;
}

/** What the gadget has on screen: channels and work items as it last heard of them. */
export class Desktop {
    private readonly parts: DesktopParts;
    private readonly channels = new Map<AgentChannelType, ShownChannel>();
    private readonly calls = new Map<string, Call>();

    constructor(parts: DesktopParts) {
        this.parts = parts;
        this.recover();
    }

    /** The calls on screen, older ones first. */
    get openCalls(): readonly Call[] {
        return [...this.calls.values()];
    }

    /** Reads channels and calls anew from Finesse, as at a start, without telling anybody. */
    recover(): void {
        const { finesse } = this.parts;
        this.calls.clear();
        if (finesse.call) {
            this.calls.set(finesse.call.id, finesse.call);
        }
        for (const channel of finesse.configuration.channels) {
            const shown = toShownState(finesse.status(channel));
            const reported = toAgentStateData(shown, this.count(channel));
            this.channels.set(channel, { shown, reported });
        }
    }

    showCall(call: Call): void {
        this.calls.set(call.id, call);
    }

    removeCall(call: Call): void {
        this.calls.delete(call.id);
    }

    /** @returns whether the agent sees a difference */
    showState(channel: AgentChannelType, status: ChannelStatus): boolean {
        const known = this.channels.get(channel);
        const shown = toShownState(status);
        if (!known || !looksDifferent(known.shown, shown)) {
            return false;
        }
        known.shown = shown;
        return true;
    }

    /** Whether the number of work items differs from what was last reported. */
    isCountUnreported(channel: AgentChannelType): boolean {
        return this.channels.get(channel)?.reported.WorkItemCount !== this.count(channel);
    }

    /** The next onAgentStateChange of that channel; it counts as reported from now on. */
    reportState(channel: AgentChannelType): AgentStateChangeEvent | null {
        const known = this.channels.get(channel);
        if (!known) {
            return null;
        }
        const oldState = known.reported;
        known.reported = toAgentStateData(known.shown, this.count(channel));
        return {
            eventType: 'OnAgentStateChange',
            channelType: channel,
            newState: known.reported,
            oldState,
        };
    }

    workItem(call: Call): WorkItem {
        const { finesse, crm, clock, userId } = this.parts;
        const { id, extension } = finesse.configuration.agent;
        return toWorkItem(call, crm.record(call.id), {
            agentId: id,
            extension,
            userId,
            timeZoneOffset: clock.timeZoneOffset(),
        });
    }

    /** What `getCtiData` gives (guide, "ctiDataObject Structure"). */
    ctiData(): CtiData | null {
        const { finesse, assumptions } = this.parts;
        const { agent, channels } = finesse.configuration;
        const signedIn = [...this.channels.values()].some(({ shown }) => shown.state !== 'LOGOUT');
        if (!signedIn && assumptions['A-SIGNEDOUT'] === 'null') {
            return null;
        }
        return {
            Agent: agent.id,
            Extension: signedIn ? agent.extension : '',
            Supervisor: agent.supervisor,
            MobileAgent: false,
            MobileMode: '',
            MobileNumber: '',
            FirstName: agent.firstName,
            LastName: agent.lastName,
            LoginName: agent.loginName,
            TeamId: agent.teamId,
            TeamName: agent.teamName,
            Channels: channels.flatMap((name) => {
                const known = this.channels.get(name);
                return known
                    ? [{ ...toCtiChannel(name, known.shown), Items: this.items(name) }]
                    : [];
            }),
        };
    }

    private items(channel: AgentChannelType): WorkItem[] {
        return channel === 'VOICE' ? this.openCalls.map((call) => this.workItem(call)) : [];
    }

    private count(channel: AgentChannelType): number {
        return channel === 'VOICE' ? this.calls.size : 0;
    }
}

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
import { isTask, type Task } from '../finesse/task';
import type { Crm } from './crm';
import type { LocalData } from './localData';
import {
    looksDifferent,
    toAgentStateData,
    toCtiChannel,
    toShownState,
    type ShownState,
} from './shownState';
import { toTaskItem } from './taskItem';
import { toWorkItem, type WorkItemOwner } from './workItem';

interface ShownChannel {
    shown: ShownState;
    /** What the last onAgentStateChange said, or would have said. */
    reported: AgentStateChangeEvent['newState'];
}

/** What the desktop is built with. */
export interface DesktopParts {
    readonly finesse: Finesse;
    readonly crm: Crm;
    readonly localData: LocalData;
    readonly clock: Clock;
    readonly assumptions: Assumptions;
    readonly userId: string;
}

/** What the gadget has on screen: channels and work items as it last heard of them. */
export class Desktop {
    private readonly parts: DesktopParts;
    private readonly channels = new Map<AgentChannelType, ShownChannel>();
    private readonly calls = new Map<string, Call>();
    private readonly tasks = new Map<string, Task>();

    constructor(parts: DesktopParts) {
        this.parts = parts;
        this.recover();
    }

    /** The calls on screen, older ones first. */
    get openCalls(): readonly Call[] {
        return [...this.calls.values()];
    }

    /** The tickets and chats on screen, older ones first in each channel. */
    get openTasks(): readonly Task[] {
        return [...this.tasks.values()];
    }

    /** The call or task on screen with that id. */
    findItem(id: string): Call | Task | undefined {
        return this.calls.get(id) ?? this.tasks.get(id);
    }

    /** Reads channels, calls and tasks anew from Finesse, as at a start, without telling anybody. */
    recover(): void {
        const { finesse } = this.parts;
        this.calls.clear();
        this.tasks.clear();
        [...finesse.calls, ...finesse.tasks].forEach((item) => this.showItem(item));
        for (const channel of finesse.configuration.channels) {
            const shown = toShownState(finesse.status(channel));
            const reported = toAgentStateData(shown, this.count(channel));
            this.channels.set(channel, { shown, reported });
        }
    }

    showItem(item: Call | Task): void {
        if (isTask(item)) {
            this.tasks.set(item.id, item);
        } else {
            this.calls.set(item.id, item);
        }
    }

    removeItem({ id }: Call | Task): void {
        this.calls.delete(id);
        this.tasks.delete(id);
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

    workItem(item: Call | Task): WorkItem {
        const { finesse, crm, clock, userId, localData } = this.parts;
        const owner: WorkItemOwner = {
            agentId: finesse.configuration.agent.id,
            userId,
            timeZoneOffset: clock.timeZoneOffset(),
        };
        const record = crm.record(item.id);
        const local = localData.of(item.id);
        return isTask(item)
            ? toTaskItem(item, record, local, owner)
            : toWorkItem(item, record, local, owner);
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
        return this.itemsOf(channel).map((item) => this.workItem(item));
    }

    private count(channel: AgentChannelType): number {
        return channel === 'VOICE' ? this.calls.size : this.itemsOf(channel).length;
    }

    private itemsOf(channel: AgentChannelType): readonly (Call | Task)[] {
        return channel === 'VOICE'
            ? this.openCalls
            : this.openTasks.filter((task) => task.channel === channel);
    }
}

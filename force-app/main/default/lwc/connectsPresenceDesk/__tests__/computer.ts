/**
 * A computer with tabs, each with a presence desk, one Omni-Channel, one agent and one clock: for tests
 * of what outlives a tab.
 */
import type { DeskSnapshot, WorkItem } from 'c/connectsIntegrationApiSvc';
import type { Candidacy } from 'c/connectsLeader';
import type { AgentState } from 'c/connectsPresenceRules';
import {
    OmniChannel,
    type OmniEvent,
} from '../../../../../../workbench/platform/omniChannel/omniChannel';
import type { OmniEventName } from '../omniContract';
import { OmniError } from '../omniLink';
import { type OmniHost, PresenceDesk, type PresenceSetup } from '../presenceDesk';
import type { JsonStore } from '../stateHistory';

export const READY: AgentState = { state: 'READY', reasonCode: null };

export function notReady(reasonCode: string): AgentState {
    return { state: 'NOT_READY', reasonCode };
}

/** A rule, as Apex gives the record. */
export function mapping(name: string, fields: Record<string, unknown>): Record<string, unknown> {
    return { DeveloperName: name, Is_Active__c: true, ...fields };
}

export const DURING_CALLS = mapping('Calls', { Kind__c: 'during-calls', Presence__c: 'On_a_Call' });
export const BUSY = mapping('Busy_With_Chats', {
    Kind__c: 'presence-to-agent',
    Presence__c: 'Busy',
    Agent_State__c: 'NOT_READY',
    Reason_Code__c: '12',
});
export const LUNCH = mapping('Lunch', {
    Kind__c: 'agent-to-presence',
    Presence__c: 'Lunch',
    Agent_State__c: 'NOT_READY',
    Reason_Code__c: '5',
});

interface Tab {
    readonly desk: PresenceDesk;
    readonly host: OmniHost;
    candidacy: FakeCandidacy | null;
    /** Whether Omni-Channel is in this tab. */
    hasOmni: boolean;
    /** Whether it was closed: nothing in it runs any more. */
    isGone: boolean;
}

class FakeCandidacy {
    readonly duty = 'presence';
    readonly isUndecided = false;
    private readonly computer: Computer;
    private readonly listeners = new Set<() => void>();

    constructor(computer: Computer) {
        this.computer = computer;
    }

    get isOwner(): boolean {
        return this.computer.candidacies[0] === this;
    }

    get state(): Candidacy['state'] {
        const role = this.isOwner ? 'owner' : 'standby';
        return { duty: 'presence', role, owner: null, reach: [], advice: null };
    }

    observe(listener: Parameters<Candidacy['observe']>[0]): () => void {
        const run = (): void => listener(this.state);
        this.listeners.add(run);
        return () => this.listeners.delete(run);
    }

    tell(): void {
        this.listeners.forEach((run) => run());
    }

    withdraw(): void {
        this.computer.leave(this);
    }
}

export class Computer {
    candidacies: FakeCandidacy[] = [];
    readonly omni: OmniChannel;
    agent: AgentState = READY;
    calls: readonly string[] = [];
    now = Date.parse('2026-11-02T09:00:00Z');
    readonly asked: string[] = [];
    /** Whether the phone refuses every state. */
    isPhoneRefusing = false;
    /** Whether Omni-Channel leaves every request without an answer. */
    isOmniSilent = false;
    /** Whether the gadget has no data yet, as after a reload. */
    isPhoneUnread = false;
    setup: PresenceSetup;
    tabs: Tab[] = [];
    private readonly kept = memory();
    private history = memory();
    private timers: { readonly at: number; readonly run: () => void }[] = [];

    constructor(mappings: PresenceSetup['mappings'], presence: string | null = 'Available') {
        this.omni = new OmniChannel(presence, (event) => this.tellOmni(event));
        this.setup = { mappings, statuses: this.omni.statuses };
    }

    /** Opens a tab; Omni-Channel is in it and in no other any more. */
    async openTab(): Promise<Tab> {
        const tab = this.makeTab();
        this.tabs.forEach((other) => this.takeOmniFrom(other));
        this.tabs.push(tab);
        tab.desk.seeDesk(this.snapshot);
        await settle();
        return tab;
    }

    /** The tab is gone, without a word; if another one is open, Omni-Channel goes on there. */
    async close(tab: Tab): Promise<void> {
        this.tabs = this.tabs.filter((each) => each !== tab);
        tab.isGone = true;
        tab.candidacy?.withdraw();
        const next = this.tabs.at(-1);
        if (next !== undefined && tab.hasOmni) {
            next.hasOmni = true;
            const statusId = this.omni.status?.id.slice(0, 15);
            next.host.receive({ kind: 'event', name: 'LoginSuccess', params: { statusId } });
        }
        await settle();
    }

    /** The page of a tab is loaded again; what happens in between nobody sees. */
    async reload(tab: Tab, meanwhile: () => void = () => undefined): Promise<Tab> {
        await this.close(tab);
        meanwhile();
        return this.openTab();
    }

    async setAgent(agent: AgentState): Promise<void> {
        this.agent = agent;
        await this.tellDesk();
    }

    async beginCall(id = 'call 1'): Promise<void> {
        await this.setAgent({ state: 'TALKING', reasonCode: null });
        this.calls = [...this.calls, id];
        await this.tellDesk();
    }

    async endCalls(agent: AgentState = READY): Promise<void> {
        this.calls = [];
        await this.tellDesk();
        await this.setAgent(agent);
    }

    async choose(presence: string): Promise<void> {
        this.omni.choose(presence);
        await settle();
    }

    async wait(ms: number): Promise<void> {
        this.now += ms;
        const due = this.timers.filter(({ at }) => at <= this.now);
        this.timers = this.timers.filter(({ at }) => at > this.now);
        due.forEach(({ run }) => run());
        await settle();
    }

    leave(candidacy: FakeCandidacy): void {
        this.candidacies = this.candidacies.filter((each) => each !== candidacy);
        this.candidacies[0]?.tell();
    }

    /** As Omni-Channel does with a window when the user goes on in another one. */
    private takeOmniFrom(tab: Tab): void {
        tab.hasOmni = false;
        const params = { reason: 'DuplicateLoginInSameBrowser' };
        tab.host.receive({ kind: 'event', name: 'Logout', params });
    }

    private makeTab(): Tab {
        const link: { tab: Tab | null } = { tab: null };
        const desk = new PresenceDesk({
            timers: { now: () => this.now, after: (ms, run) => this.after(ms, link, run) },
            kept: this.kept,
            history: this.history,
            readSetup: () => Promise.resolve(this.setup),
            stand: () => this.stand(link.tab),
            setAgentState: async ({ state, reasonCode }) => {
                this.asked.push(`${state} ${reasonCode ?? '-'}`);
                await Promise.resolve();
                if (this.isPhoneRefusing) {
                    throw new Error('Not now.');
                }
                await this.setAgent({ state, reasonCode });
            },
            errorText: (error) => wordsOf(error),
        });
        const host = desk.host(({ id, method, ...rest }) => {
            if (method !== 'getServicePresenceStatusId') {
                this.asked.push(`${method} ${'statusId' in rest ? rest.statusId : ''}`);
            }
            if (this.isOmniSilent) {
                return;
            }
            this.omni.toolkit[method](rest).then(
                (value) => host.receive({ kind: 'answer', id, isDone: true, value }),
                (error: Error) =>
                    host.receive({ kind: 'answer', id, isDone: false, value: error.message }),
            );
        });
        const tab: Tab = { desk, host, candidacy: null, hasOmni: true, isGone: false };
        link.tab = tab;
        return tab;
    }

    private stand(tab: Tab | null): FakeCandidacy {
        const candidacy = new FakeCandidacy(this);
        this.candidacies.push(candidacy);
        if (tab !== null) {
            tab.candidacy = candidacy;
        }
        return candidacy;
    }

    private after(ms: number, link: { tab: Tab | null }, wake: () => void): () => void {
        const run = (): void => {
            if (link.tab?.isGone !== true) {
                wake();
            }
        };
        const timer = { at: this.now + ms, run };
        this.timers.push(timer);
        return () => {
            this.timers = this.timers.filter((each) => each !== timer);
        };
    }

    private tellOmni({ type, params }: OmniEvent): void {
        const name = type.replace('lightning:omniChannel', '') as OmniEventName;
        this.tabs
            .filter(({ hasOmni }) => hasOmni)
            .forEach(({ host }) => host.receive({ kind: 'event', name, params }));
    }

    private async tellDesk(): Promise<void> {
        this.tabs.forEach(({ desk }) => desk.seeDesk(this.snapshot));
        await settle();
    }

    private get snapshot(): DeskSnapshot {
        const { state, reasonCode } = this.agent;
        const voice = { type: 'VOICE', state, reasonCode, reasonLabel: '' } as const;
        return {
            agent: null,
            channels: this.isPhoneUnread ? [] : [{ ...voice, since: this.now, workItemCount: 0 }],
            workItems: (this.isPhoneUnread ? [] : this.calls).map(
                (id) => ({ Id: id, Channel: 'VOICE', State: 'TALKING' }) as unknown as WorkItem,
            ),
            connection: { isConnected: true, lostChannels: [], since: null },
        };
    }
}

/** An error without words says its code, as labels would put it into words. */
function wordsOf(error: unknown): string {
    if (error instanceof OmniError) {
        return error.message || error.code;
    }
    return error instanceof Error ? error.message : String(error);
}

function memory(): JsonStore {
    let text: string | undefined;
    return {
        read: () => (text === undefined ? undefined : (JSON.parse(text) as unknown)),
        write: (value) => {
            text = JSON.stringify(value);
        },
    };
}

/** Lets what needs no time happen. */
export async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
        await Promise.resolve();
    }
}

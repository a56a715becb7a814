/**
 * The presence desk of one document: the gadget on one side, Omni-Channel on the other, the rules
 * between them, and who of several documents carries them out.
 */
import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import type { Candidacy, Timers } from 'c/connectsLeader';
import {
    type AgentTarget,
    presenceProblemText,
    PresenceRulesError,
    type PresenceRuleSet,
    readPresenceRecords,
} from 'c/connectsPresenceRules';
import type { PresenceDeskState, PresenceStatus, RulesStage } from './deskState';
import type { OmniMessage, OmniRequest } from './omniContract';
import { OmniError, OmniLink } from './omniLink';
import { PresenceRuntime } from './presenceRuntime';
import type { JsonStore } from './stateHistory';

/** What Apex gives: `PresenceReader.read`. */
export interface PresenceSetup {
    readonly mappings: readonly Readonly<Record<string, unknown>>[];
    readonly statuses: readonly PresenceStatus[];
}

/** What the desk needs of its surroundings. */
export interface PresenceDeskPorts {
    readonly timers: Timers;
    readonly kept: JsonStore;
    readonly history: JsonStore;
    readSetup(): Promise<PresenceSetup>;
    /** Stands for the duty `presence`. */
    stand(): Candidacy;
    /** Rejects where the gadget is not there, or refuses. */
    setAgentState(target: AgentTarget): Promise<void>;
    /** What an error of the org, the gadget or Omni-Channel says to the agent. */
    errorText(error: unknown): string;
}

/** A component that hosts Omni-Channel. */
export interface OmniHost {
    /** What the Aura component says. */
    receive(message: OmniMessage): void;
    /** Signs in to Omni-Channel again, after a connection error. Rejects with words for the agent. */
    signInAgain(): Promise<void>;
    /** The component has left the page. */
    leave(): void;
}

export class PresenceDesk {
    private readonly ports: PresenceDeskPorts;
    private readonly runtime: PresenceRuntime;
    private readonly listeners = new Set<(state: PresenceDeskState) => void>();
    private omni: OmniLink | null = null;
    private rules: RulesStage = { kind: 'none' };
    private statuses: readonly PresenceStatus[] = [];
    private candidacy: Candidacy | null = null;
    private isTelling = false;

    constructor(ports: PresenceDeskPorts) {
        this.ports = ports;
        const { timers, kept, history } = ports;
        this.runtime = new PresenceRuntime({
            timers,
            kept,
            history,
            setPresence: (presence) => this.setPresence(presence),
            setAgentState: (target) => ports.setAgentState(target),
            errorText: (error) => ports.errorText(error),
            onChange: () => this.changed(),
        });
    }

    get state(): PresenceDeskState {
        const { presence, saved, savedReady, pausedUntil } = this.runtime.presenceState;
        return {
            omni: this.omni?.stage ?? 'absent',
            omniError: this.omni?.error ?? '',
            rules: this.rules,
            statuses: this.statuses,
            role: this.candidacy?.state.role ?? null,
            presence,
            agent: this.runtime.agent,
            saved,
            savedReady,
            pausedUntil,
            refusal: this.runtime.refusal,
            history: this.runtime.history,
        };
    }

    /** Calls with the state at once and after each change. @returns stops observing */
    observe(listener: (state: PresenceDeskState) => void): () => void {
        this.listeners.add(listener);
        listener(this.state);
        return () => this.listeners.delete(listener);
    }

    /** Agent, calls and connection; call it for every change. */
    seeDesk(desk: DeskSnapshot): void {
        this.runtime.seeDesk(desk);
    }

    forgetRefusal(): void {
        this.runtime.forgetRefusal();
    }

    /**
     * A component brings Omni-Channel to this document; the latest one counts.
     * @param send hands a request to the Aura component
     */
    host(send: (request: OmniRequest) => void): OmniHost {
        const link = new OmniLink({
            timers: this.ports.timers,
            send,
            onPresence: (presence) => {
                if (link === this.omni) {
                    this.runtime.seePresence(presence);
                }
            },
            onChange: () => this.changed(),
        });
        this.omni = link;
        void this.loadSetup();
        return {
            receive: (message) => link.receive(message),
            signInAgain: () => this.signInAgain(link),
            leave: () => {
                if (link === this.omni) {
                    this.omni = null;
                    this.changed();
                }
            },
        };
    }

    /** Reads rules and statuses, again after a failure. */
    async loadSetup(): Promise<void> {
        const link = this.omni;
        this.rules = { kind: 'loading' };
        this.changed();
        try {
            const { mappings, statuses } = await this.ports.readSetup();
            this.statuses = statuses;
            this.useRecords(mappings);
        } catch (error) {
            this.rules = { kind: 'failed', why: this.ports.errorText(error) };
        }
        link?.useStatuses(this.statuses);
        if (link === this.omni) {
            await link?.start();
        }
        this.changed();
    }

    private async signInAgain(link: OmniLink): Promise<void> {
        try {
            await link.signInAgain();
        } catch (error) {
            // Omni-Channel may refuse without a word, or not answer at all.
            throw new Error(this.ports.errorText(error), { cause: error });
        }
    }

    private useRecords(records: PresenceSetup['mappings']): void {
        try {
            const ruleSet = readPresenceRecords(records);
            this.runtime.useRules(ruleSet);
            this.rules = this.described(ruleSet);
        } catch (error) {
            if (!(error instanceof PresenceRulesError)) {
                throw error;
            }
            this.rules = { kind: 'refused', problems: error.problems.map(presenceProblemText) };
        }
    }

    private described({ rules, doNotDisturb }: PresenceRuleSet): RulesStage {
        const known = new Set(this.statuses.map(({ apiName }) => apiName));
        const named = [doNotDisturb, ...rules.map(({ presence }) => presence)].filter(
            (presence) => presence !== null,
        );
        const count = rules.length + (doNotDisturb === null ? 0 : 1);
        const unknown = [...new Set(named)].filter((presence) => !known.has(presence));
        return count === 0 ? { kind: 'none' } : { kind: 'ready', count, unknown };
    }

    private async setPresence(presence: string): Promise<void> {
        if (this.omni === null) {
            throw new OmniError('no-answer', '');
        }
        await this.omni.setPresence(presence);
    }

    /**
     * Stands while Omni-Channel is here: who works with it in another window has the duty there. Who has
     * signed out brings to its end what was asked for, and then leaves the duty to whoever signs in.
     */
    private followDuty(): void {
        const stage = this.omni?.stage;
        const isHere = stage === 'signed-in' || stage === 'disconnected';
        const isLeaving = stage === 'signed-out' && this.candidacy !== null && this.runtime.isBusy;
        const isWanted = this.rules.kind === 'ready' && (isHere || isLeaving);
        if (isWanted && this.candidacy === null) {
            const candidacy = this.ports.stand();
            this.candidacy = candidacy;
            candidacy.observe(() => {
                if (candidacy === this.candidacy) {
                    this.runtime.setOwner(candidacy.isOwner);
                }
            });
            this.runtime.setOwner(candidacy.isOwner);
        } else if (!isWanted && this.candidacy !== null) {
            const { candidacy } = this;
            this.candidacy = null;
            this.runtime.setOwner(false);
            candidacy.withdraw();
        }
    }

    /** What changes while listeners are told is told to them after that. */
    private changed(): void {
        this.followDuty();
        if (this.isTelling) {
            return;
        }
        this.isTelling = true;
        queueMicrotask(() => {
            this.isTelling = false;
            const { state } = this;
            [...this.listeners].forEach((listener) => listener(state));
        });
    }
}

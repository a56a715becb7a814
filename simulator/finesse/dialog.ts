import type { CancelTimer } from '../clock/clock';
import type { Agent } from './agent';
import {
    isInternalNumber,
    type Call,
    type CallParticipant,
    type CallPurpose,
    type CallQueue,
    type FailureCause,
    type ParticipantState,
} from './call';
import type { CallVariables } from './callVariables';
import type { WrapUpMode } from './configuration';

/** What a call is opened with. */
export interface DialogFacts {
    readonly id: string;
    readonly queue: CallQueue | null;
    readonly callKey: Call['callKey'];
    readonly variables: CallVariables;
    /** The number that the caller dialled. */
    readonly dialedNumber: string;
}

/** A call of the contact center, with everybody on it ("dialog" in Finesse). */
export class Dialog {
    readonly id: string;
    readonly queue: CallQueue | null;
    readonly callKey: Call['callKey'];
    readonly dialedNumber: string;
    /** Everybody who is or was on the call, in order of joining. */
    readonly parties: Party[] = [];
    variables: CallVariables;
    wrapUpReason = '';
    /** The call that was joined with this one. */
    secondaryId = '';
    /** Who made a conference of it; nobody else may add parties. */
    controller: Agent | null = null;
    /** In a queue, with no agent yet. */
    waiting = false;
    /** Ends a talk that nobody attends. */
    cancelTimer: CancelTimer = () => {};

    constructor({ id, queue, callKey, variables, dialedNumber }: DialogFacts) {
        this.id = id;
        this.queue = queue;
        this.callKey = callKey;
        this.variables = variables;
        this.dialedNumber = dialedNumber;
    }

    /** Who is on the call now, ringing ones included. */
    get present(): Party[] {
        return this.parties.filter((party) => party.isPresent);
    }

    /** The agents' sides of it that are still on their screens, wrap-up included. */
    get openLegs(): Leg[] {
        return this.parties.filter(
            (party): party is Leg => party instanceof Leg && party.endedAt === null,
        );
    }

    /** The number outside the agents' house, or the first party if there is none. */
    get customer(): string {
        const outside = this.parties.find((party) => !(party instanceof Leg));
        return (outside ?? this.parties[0])?.address ?? '';
    }
}

/** One party of a call: a telephone. */
export class Party {
    readonly dialog: Dialog;
    readonly address: string;
    state: ParticipantState;
    cause: FailureCause | '' = '';
    /** What this party waits for: the end of the ring, or of the wrap-up. */
    cancelTimer: CancelTimer = () => {};

    constructor(dialog: Dialog, address: string, state: ParticipantState) {
        this.dialog = dialog;
        this.address = address;
        this.state = state;
    }

    get isPresent(): boolean {
        return this.state !== 'DROPPED' && this.state !== 'WRAP_UP' && this.state !== 'FAILED';
    }

    /** The party as everybody on the call sees it. */
    get view(): CallParticipant {
        return { address: this.address, state: this.state, cause: this.cause };
    }
}

/** What an agent's side of a call is made with. */
export interface LegFacts {
    readonly purpose: CallPurpose;
    readonly direction: 'inbound' | 'outbound';
    readonly routed: boolean;
    readonly callType: string;
    readonly from: string;
    readonly to: string;
    readonly dialedNumber: string;
    readonly wrapUpMode: WrapUpMode;
    readonly createdAt: number;
}

/** An agent's side of a call, from its first ring to the end of its wrap-up. */
export class Leg extends Party {
    readonly agent: Agent;
    readonly facts: LegFacts;
    callType: string;
    connectedAt: number | null = null;
    wrapUpAt: number | null = null;
    endedAt: number | null = null;

    constructor(dialog: Dialog, agent: Agent, facts: LegFacts, state: ParticipantState) {
        super(dialog, agent.configuration.extension, state);
        this.agent = agent;
        this.facts = facts;
        this.callType = facts.callType;
    }

    /** Whether the agent placed it to consult somebody about another call. */
    get isConsult(): boolean {
        return this.facts.purpose === 'consult' && this.facts.direction === 'outbound';
    }

    /** The call as this agent sees it now. */
    toCall(): Call {
        const { dialog, facts } = this;
        const others = dialog.parties.filter((party) => party !== this);
        return {
            ...facts,
            id: dialog.id,
            secondaryId: dialog.secondaryId,
            callType: this.callType,
            internal: isInternalNumber(facts.direction === 'inbound' ? facts.from : facts.to),
            queue: dialog.queue,
            agentState: this.state,
            participants: [...others, this].map((party) => party.view),
            connectedAt: this.connectedAt,
            wrapUpAt: this.wrapUpAt,
            endedAt: this.endedAt,
            variables: dialog.variables,
            wrapUpReason: dialog.wrapUpReason,
            callKey: dialog.callKey,
        };
    }
}

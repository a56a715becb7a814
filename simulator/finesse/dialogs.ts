import type { Platform } from '../api';
import type { Assumptions } from '../assumptions';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Random } from '../random/random';
import type { Agent } from './agent';
import { createCallId, type ParticipantState } from './call';
import { Dialog, Leg, Party, type DialogFacts, type LegFacts } from './dialog';
import { refusals } from './errors';
import type { CallChange, FinesseNotification } from './notifications';

/** What the calls are built with. */
export interface DialogsParts {
    readonly platform: Platform;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    /** Something happened to an agent; the notification is made only if somebody is told. */
    readonly tell: (agent: Agent, notification: () => FinesseNotification) => void;
    /** Wraps what a timer does, so that its notifications are told together. */
    readonly collect: (action: () => void) => void;
}

/** All calls of the contact center, and the elementary changes that everything else is made of. */
export class Dialogs {
    readonly parts: DialogsParts;
    private readonly open = new Map<string, Dialog>();

    constructor(parts: DialogsParts) {
        this.parts = parts;
    }

    get now(): number {
        return this.parts.clock.now();
    }

    /** How many calls are open. */
    get count(): number {
        return this.open.size;
    }

    find(id: string): Dialog | null {
        return this.open.get(id) ?? null;
    }

    /** The agent's side of a call. @throws FinesseError Dialog Not Found */
    legOf(agent: Agent, id: string): Leg {
        const leg = agent.legs.find((candidate) => candidate.dialog.id === id);
        if (!leg) {
            throw refusals.dialogNotFound(id);
        }
        return leg;
    }

    create(facts: Omit<DialogFacts, 'id'>): Dialog {
        let id = createCallId(this.parts.random);
        while (this.open.has(id)) {
            id = createCallId(this.parts.random);
        }
        const dialog = new Dialog({ ...facts, id });
        this.open.set(id, dialog);
        return dialog;
    }

    /** Puts a telephone outside the agents' house on the call. */
    addParty(dialog: Dialog, address: string, state: ParticipantState): Party {
        const party = new Party(dialog, address, state);
        dialog.parties.push(party);
        return party;
    }

    /** Puts an agent on the call, without telling. */
    addLeg(
        dialog: Dialog,
        agent: Agent,
        facts: Omit<LegFacts, 'createdAt'>,
        state: ParticipantState,
    ): Leg {
        const leg = new Leg(dialog, agent, { ...facts, createdAt: this.now }, state);
        dialog.parties.push(leg);
        agent.legs.push(leg);
        agent.hadRoutedCall ||= facts.routed;
        return leg;
    }

    tell(leg: Leg, change: CallChange): void {
        this.parts.tell(leg.agent, () => ({ kind: 'call', change, call: leg.toCall() }));
    }

    /** Tells everybody on the call but one of something that is no event of the guide. */
    tellOthers(dialog: Dialog, except: Leg | null, change: CallChange = 'changed'): void {
        for (const leg of dialog.openLegs) {
            if (leg !== except) {
                this.tell(leg, change);
            }
        }
    }

    /** The agent's side becomes active for the first time. */
    connect(leg: Leg): void {
        leg.cancelTimer();
        leg.state = 'ACTIVE';
        leg.connectedAt = this.now;
        this.tell(leg, 'connected');
    }

    /** The agent's side disappears; its state on the voice channel is somebody else's matter. */
    end(leg: Leg): void {
        const { agent, dialog } = leg;
        leg.cancelTimer();
        leg.state = 'DROPPED';
        leg.endedAt = this.now;
        agent.legs.splice(agent.legs.indexOf(leg), 1);
        this.tell(leg, 'ended');
        this.closeIfOver(dialog);
    }

    /** Forgets a call that no agent has on screen and no queue holds. */
    closeIfOver(dialog: Dialog): void {
        if (!dialog.waiting && dialog.openLegs.length === 0) {
            dialog.cancelTimer();
            this.open.delete(dialog.id);
        }
    }

    /** HOLD on CCE follows from the calls: all of them are held. */
    showHold(agent: Agent): void {
        const live = agent.legs.filter((leg) => leg.isPresent);
        agent.voice.showHold(live.length > 0 && live.every(({ state }) => state === 'HELD'));
    }

    after(ms: number, action: () => void): CancelTimer {
        const { clock, collect } = this.parts;
        return clock.setTimer(() => collect(action), ms);
    }
}

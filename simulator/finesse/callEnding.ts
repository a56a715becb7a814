import { Leg, type Dialog, type Party } from './dialog';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';

/** How long a talk goes on that nobody attends, in ms: agents without a gadget hang up alone. */
const UNATTENDED_TALK_MS = 60_000;

/** Hanging up, for whatever reason, and the wrap-up that may follow. */
export class CallEnding {
    private readonly dialogs: Dialogs;

    constructor(dialogs: Dialogs) {
        this.dialogs = dialogs;
    }

    /** A party hangs up. Two or more others go on talking, a single one is left without a call. */
    hangUp(party: Party): void {
        const { dialog } = party;
        const others = dialog.present.filter((other) => other !== party);
        const leaving = others.length < 2 ? [party, ...others] : [party];
        // Told only when everybody's state is known: one picture shows them all.
        leaving.forEach(drop);
        leaving.forEach((each) => this.left(each));
        if (others.length >= 2) {
            this.dialogs.tellOthers(dialog, party instanceof Leg ? party : null);
            this.watchUnattended(dialog);
        }
    }

    /** The dialled number cannot be reached: everybody who waited for it is left without a call. */
    fail(party: Party, cause: Party['cause']): void {
        party.state = 'FAILED';
        party.cause = cause;
        const others = party.dialog.present;
        if (others.length >= 2) {
            this.dialogs.tellOthers(party.dialog, null);
            return;
        }
        others.forEach(drop);
        others.forEach((each) => this.left(each));
    }

    /** The agent lets a routed call ring: the call ends here, and the agent leaves the queue. */
    miss(leg: Leg): void {
        const { dialog } = leg;
        if (!dialog.waiting) {
            dialog.present.forEach(drop);
        }
        this.dialogs.end(leg);
        leg.agent.hadRoutedCall = false;
        leg.agent.voice.missCall();
    }

    /** What an agent's side becomes that is off the call: wrap-up, or nothing. */
    left(party: Party): void {
        if (!(party instanceof Leg)) {
            return;
        }
        const { agent } = party;
        party.cancelTimer();
        if (agent.legs.some((leg) => leg !== party && leg.isPresent)) {
            // `A-LASTCALL`: the agent's state follows the last call on the phone.
            this.dialogs.end(party);
            this.dialogs.showHold(agent);
            return;
        }
        const wrapUp = this.isFollowedByWrapUp(party);
        if (wrapUp) {
            party.state = 'WRAP_UP';
            party.wrapUpAt = this.dialogs.now;
            this.dialogs.tell(party, 'wrapUp');
            const limit = agent.configuration.wrapUpLimitMs;
            party.cancelTimer = this.dialogs.after(limit, () => this.endWrapUp(party, 'timer'));
        } else {
            this.dialogs.end(party);
        }
        const routed = agent.hadRoutedCall;
        agent.hadRoutedCall = false;
        agent.voice.endCall({ routed }, wrapUp);
    }

    /** @throws FinesseError as long as the call needs a reason and has none */
    leaveWrapUp(leg: Leg): void {
        this.assertMayLeaveWrapUp(leg);
        this.endWrapUp(leg, 'agent');
    }

    /** @throws FinesseError as long as the call needs a reason and has none */
    assertMayLeaveWrapUp(leg: Leg): void {
        const { wrapUpMode, direction } = leg.facts;
        if (
            leg.state === 'WRAP_UP' &&
            wrapUpMode === 'REQUIRED_WITH_WRAP_UP_DATA' &&
            direction === 'inbound' &&
            leg.dialog.wrapUpReason === ''
        ) {
            throw refusals.wrapUpDataRequired();
        }
    }

    /** Agents without a gadget do not talk for ever when they are alone with a caller. */
    watchUnattended(dialog: Dialog): void {
        dialog.cancelTimer();
        const { present, openLegs } = dialog;
        const [first] = present;
        if (first && openLegs.length > 0 && openLegs.every(({ agent }) => agent.isAutomatic)) {
            dialog.cancelTimer = this.dialogs.after(UNATTENDED_TALK_MS, () => {
                if (first.isPresent) {
                    this.hangUp(first);
                }
            });
        }
    }

    private endWrapUp(leg: Leg, by: 'agent' | 'timer'): void {
        leg.agent.voice.endWrapUp(by);
        this.dialogs.end(leg);
    }

    private isFollowedByWrapUp(leg: Leg): boolean {
        const { agent, connectedAt, facts } = leg;
        const { platform } = this.dialogs.parts;
        if (connectedAt === null || (platform === 'CCX' && !agent.hadRoutedCall)) {
            return false;
        }
        return (
            facts.wrapUpMode === 'REQUIRED' ||
            facts.wrapUpMode === 'REQUIRED_WITH_WRAP_UP_DATA' ||
            (facts.wrapUpMode === 'OPTIONAL' && agent.voice.wrapUpWanted)
        );
    }
}

function drop(party: Party): void {
    party.cancelTimer();
    party.state = 'DROPPED';
}

import type { Agent } from './agent';
import type { CallEnding } from './callEnding';
import type { CallVariables } from './callVariables';
import { mergeVariables } from './callVariables';
import { checkDtmf } from './dtmf';
import type { Dialogs } from './dialogs';
import { refusals } from './errors';
import type { FarEnds } from './farEnds';

/** What an agent does with a call that is on the phone. Every method throws what Finesse refuses. */
export class CallControl {
    private readonly dialogs: Dialogs;
    private readonly ending: CallEnding;
    private readonly farEnds: FarEnds;

    constructor(dialogs: Dialogs, ending: CallEnding, farEnds: FarEnds) {
        this.dialogs = dialogs;
        this.ending = ending;
        this.farEnds = farEnds;
    }

    /** @throws FinesseError unless that call rings */
    answer(agent: Agent, id: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (leg.facts.direction !== 'inbound' || leg.state !== 'ALERTING') {
            throw refusals.invalidState('Only a ringing call can be answered');
        }
        this.farEnds.answers(leg);
    }

    /** Hangs up, or ends the wrap-up. @throws FinesseError while the call rings */
    drop(agent: Agent, id: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (leg.state === 'ALERTING') {
            throw refusals.invalidState('A ringing call can only be answered');
        }
        if (leg.state === 'WRAP_UP') {
            this.ending.leaveWrapUp(leg);
            return;
        }
        this.ending.hangUp(leg);
    }

    /** @throws FinesseError unless the call is active */
    hold(agent: Agent, id: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (leg.state !== 'ACTIVE') {
            throw refusals.generic('Only an active call can be held', '21');
        }
        leg.state = 'HELD';
        this.dialogs.tell(leg, 'held');
        this.dialogs.tellOthers(leg.dialog, leg);
        this.dialogs.showHold(agent);
    }

    /** Takes a call off hold; an active one is held for it. @throws FinesseError unless it is held */
    retrieve(agent: Agent, id: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (leg.state !== 'HELD') {
            throw refusals.generic('Only a held call can be retrieved', '25');
        }
        if (agent.legs.some(({ state }) => state === 'INITIATED')) {
            throw refusals.generic('Another call is being set up');
        }
        const active = agent.legs.find(({ state }) => state === 'ACTIVE');
        if (active) {
            active.state = 'HELD';
            this.dialogs.tell(active, 'held');
            this.dialogs.tellOthers(active.dialog, active);
        }
        leg.state = 'ACTIVE';
        this.dialogs.tell(leg, 'retrieved');
        this.dialogs.tellOthers(leg.dialog, leg);
        this.dialogs.showHold(agent);
    }

    /** Sends tones on the active call. @throws FinesseError for bad characters, or without a call */
    sendDtmf(agent: Agent, tones: unknown): void {
        checkDtmf(this.dialogs.parts.platform, tones);
        if (agent.legs.some(({ state }) => state === 'ACTIVE')) {
            return;
        }
        if (agent.legs.some(({ state }) => state === 'HELD')) {
            throw refusals.invalidState('Tones cannot be sent on a held call');
        }
        throw refusals.generic('CF_NO_ACTIVE_CALL', '24');
    }

    /** Changes variables for everybody on the call. @throws FinesseError for an unknown call */
    updateVariables(agent: Agent, id: string, given: CallVariables): void {
        const leg = this.dialogs.legOf(agent, id);
        leg.dialog.variables = mergeVariables(leg.dialog.variables, given);
        this.dialogs.tell(leg, 'variables');
        this.dialogs.tellOthers(leg.dialog, leg, 'variables');
    }

    /** @throws FinesseError when no call variable can be changed now */
    assertVariablesMayChange(agent: Agent, id: string): void {
        const { state, facts } = this.dialogs.legOf(agent, id);
        if (state === 'ALERTING') {
            throw refusals.invalidState('A ringing call takes local variables only');
        }
        if (state === 'WRAP_UP') {
            throw refusals.invalidState('A call in wrap-up takes only a wrap-up reason');
        }
        const { platform, assumptions } = this.dialogs.parts;
        const guarded = assumptions['A-PROTECTED'];
        if (!facts.routed && (guarded === 'both' || (guarded === 'CCX' && platform === 'CCX'))) {
            throw refusals.generic('Call Variable is protected', '71');
        }
    }

    /** A reason is chosen; an empty one removes it. @throws FinesseError for an unknown call */
    setWrapUpReason(agent: Agent, id: string, reason: string): void {
        const leg = this.dialogs.legOf(agent, id);
        if (leg.dialog.wrapUpReason !== reason) {
            leg.dialog.wrapUpReason = reason;
            this.dialogs.tell(leg, 'wrapUpReason');
            this.dialogs.tellOthers(leg.dialog, leg, 'wrapUpReason');
        }
    }

    /** @throws FinesseError before an answer */
    assertReasonMayChange(agent: Agent, id: string): void {
        if (this.dialogs.legOf(agent, id).connectedAt === null) {
            throw refusals.invalidState('A wrap-up reason needs a call that was answered');
        }
    }
}

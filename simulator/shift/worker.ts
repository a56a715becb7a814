import type { CancelTimer, Clock } from '../clock/clock';
import type { Agent } from '../finesse/agent';
import { NO_VARIABLES } from '../finesse/callVariables';
import type { ContactCenter } from '../finesse/contactCenter';
import type { Leg } from '../finesse/dialog';
import type { ChannelStatus } from '../finesse/notifications';
import type { Random } from '../random/random';
import { drawChance, drawExponential, drawSpan, type Pace, type Span } from './pace';
import type { Tally } from './tally';

/** What a worker is made with. */
export interface WorkerParts {
    readonly center: ContactCenter;
    readonly clock: Clock;
    readonly random: Random;
    readonly pace: Pace;
    readonly tally: Tally;
    /** How the reasons of a break are named (`A-REASON`). */
    readonly reasonKey: 'code' | 'id';
    /** A colleague who could take a transferred call now, or null. */
    readonly freeColleague: (agent: Agent) => Agent | null;
}

/** How long it takes a worker to do what only needs a click. */
const CLICK: Span = [500, 3_000];

/** How soon a worker looks again when something is not possible yet, in ms. */
const AGAIN_MS = 5_000;

/**
 * An agent at work without a gadget: takes calls, talks, transfers some, wraps up, takes breaks, and
 * goes home in the end. One thing is planned at a time; whatever happens to the agent makes the
 * worker think again. An agent with a gadget is left alone.
 */
export class Worker {
    readonly agent: Agent;
    private readonly parts: WorkerParts;
    private seenStatus: ChannelStatus | null = null;
    private seenCall: Leg | null = null;
    private cancelPlan: CancelTimer = () => {};
    private nextBreak: number;
    /** Busy with a consultation, which goes its own way. */
    private consulting = false;
    private goingHome = false;

    constructor(agent: Agent, parts: WorkerParts) {
        this.agent = agent;
        this.parts = parts;
        this.nextBreak = this.drawNextBreak();
    }

    /** Comes to work within `span`. */
    begin(span: Span): void {
        this.agent.driven = true;
        this.plan(drawSpan(this.parts.random, span), () => {
            this.agent.voice.signIn();
            this.look();
        });
    }

    /** Signs out as soon as nothing is left to do. */
    goHome(): void {
        this.goingHome = true;
        this.seenStatus = null;
        this.look();
    }

    /** Leaves the agent as they are. */
    stop(): void {
        this.cancelPlan();
        this.agent.driven = false;
    }

    /** Something happened to the agent: plans what is to be done about it. */
    look(): void {
        const { agent } = this;
        const { status } = agent.voice;
        // A call counts beside the state: on CCX a colleague's call leaves the state as it is.
        const call = this.currentCall;
        this.consulting &&= agent.legs.length > 1;
        const isNews = status !== this.seenStatus || call !== this.seenCall;
        this.seenStatus = status;
        this.seenCall = call;
        if (agent.client || this.consulting || !isNews) {
            return;
        }
        this.cancelPlan();
        if (call?.state === 'ALERTING') {
            this.planAnswer(call);
        } else if (call) {
            this.planTalk();
        } else {
            this.planWork();
        }
    }

    /** The call that wants the agent now: one that rings, or one that is talked on. */
    private get currentCall(): Leg | null {
        const { legs } = this.agent;
        const ringing = legs.find(({ state }) => state === 'ALERTING');
        return ringing ?? legs.find(({ state }) => state === 'ACTIVE' || state === 'HELD') ?? null;
    }

    private planTalk(): void {
        const { pace, random } = this.parts;
        this.plan(pace.leastTalk + drawExponential(random, pace.talk), () => this.endTalk());
    }

    private planWork(): void {
        const { pace, random } = this.parts;
        switch (this.agent.voice.status.state) {
            case 'WORK':
            case 'WORK_READY':
                this.plan(drawSpan(random, pace.wrapUp), () => this.endWrapUp());
                break;
            case 'READY':
                this.planPause();
                break;
            case 'NOT_READY':
                this.planReturn();
                break;
            default:
                break;
        }
    }

    private planAnswer(leg: Leg): void {
        const { center, pace, random, tally } = this.parts;
        if (leg.facts.routed && drawChance(random, pace.missedShare)) {
            tally.missed += 1;
            return;
        }
        this.plan(drawSpan(random, pace.ring), () => {
            if (leg.state === 'ALERTING') {
                tally.answered += 1;
                center.control.answer(this.agent, leg.dialog.id);
            }
        });
    }

    /** The talk has come to its end: a transfer, or somebody hangs up. */
    private endTalk(): void {
        const { center, pace, random } = this.parts;
        const { agent } = this;
        const leg = agent.legs.find(({ state }) => state === 'ACTIVE');
        const held = agent.legs.find(({ state }) => state === 'HELD');
        if (!leg && held && agent.legs.length === 1) {
            // The colleague who was consulted is gone.
            center.control.retrieve(agent, held.dialog.id);
            this.plan(AGAIN_MS, () => this.endTalk());
            return;
        }
        if (!leg || leg.dialog.openLegs.some((each) => each.agent.client)) {
            // Somebody with a gadget is on the line and decides how long it takes.
            this.plan(AGAIN_MS, () => this.endTalk());
            return;
        }
        const isOwn =
            leg.facts.routed && agent.legs.length === 1 && leg.dialog.present.length === 2;
        const colleague =
            isOwn && drawChance(random, pace.transferShare)
                ? this.parts.freeColleague(agent)
                : null;
        if (colleague) {
            this.transfer(leg, colleague);
            return;
        }
        const [first] = leg.dialog.present;
        center.ending.hangUp(first && drawChance(random, 0.5) ? first : leg);
    }

    /** Half of the transfers are announced. */
    private transfer(leg: Leg, colleague: Agent): void {
        const { center, pace, random, tally } = this.parts;
        const { extension } = colleague.configuration;
        tally.transferred += 1;
        if (drawChance(random, 0.5)) {
            center.joining.blindTransfer(this.agent, leg.dialog.id, extension);
            return;
        }
        center.dialling.dial(this.agent, extension, NO_VARIABLES);
        this.consulting = true;
        this.plan(drawSpan(random, pace.consultation), () => this.completeTransfer(leg));
    }

    private completeTransfer(held: Leg): void {
        const { center } = this.parts;
        const consultation = this.agent.legs.find((leg) => leg !== held);
        if (held.state === 'HELD' && consultation?.state === 'ACTIVE') {
            center.joining.transfer(this.agent, held.dialog.id);
            return;
        }
        // Nobody answered, or somebody has hung up: the worker takes the customer back.
        this.consulting = false;
        if (consultation?.isPresent) {
            center.control.drop(this.agent, consultation.dialog.id);
        }
        if (held.state === 'HELD') {
            center.control.retrieve(this.agent, held.dialog.id);
        }
        this.seenStatus = null;
    }

    private endWrapUp(): void {
        const leg = this.agent.legs.find(({ state }) => state === 'WRAP_UP');
        if (leg) {
            this.parts.center.control.drop(this.agent, leg.dialog.id);
        }
    }

    private planPause(): void {
        const { clock, random } = this.parts;
        if (this.goingHome || clock.now() >= this.nextBreak) {
            this.plan(drawSpan(random, CLICK), () => this.leaveQueue());
        } else {
            // Looks at the clock when it is time, unless a call comes first.
            this.plan(this.nextBreak - clock.now(), () => {
                this.seenStatus = null;
            });
        }
    }

    /** For a break, or to go home. */
    private leaveQueue(): void {
        const { agent } = this;
        const { random, reasonKey, tally } = this.parts;
        tally.breaks += this.goingHome ? 0 : 1;
        const reason = random.pick(agent.configuration.reasons.notReady);
        agent.voice.request('NOT_READY', reason[reasonKey], null);
    }

    /** Back to work after a break, a missed call or the sign-in; or home. */
    private planReturn(): void {
        const { random, pace, clock } = this.parts;
        if (this.goingHome) {
            this.plan(drawSpan(random, CLICK), () => this.signOut());
            return;
        }
        const isBreak = clock.now() >= this.nextBreak;
        if (isBreak) {
            this.nextBreak = this.drawNextBreak();
        }
        this.plan(drawSpan(random, isBreak ? pace.breakTime : CLICK), () => this.becomeReady());
    }

    private becomeReady(): void {
        if (this.agent.legs.length > 0) {
            this.plan(AGAIN_MS, () => this.becomeReady());
            return;
        }
        this.agent.voice.request('READY', 0, null);
    }

    private signOut(): void {
        const { agent } = this;
        if (agent.legs.length > 0) {
            this.plan(AGAIN_MS, () => this.signOut());
            return;
        }
        const [reason] = agent.configuration.reasons.logout;
        agent.voice.request('LOGOUT', reason?.[this.parts.reasonKey] ?? 0, null);
    }

    private plan(ms: number, action: () => void): void {
        const { center, clock } = this.parts;
        this.cancelPlan();
        this.cancelPlan = clock.setTimer(() => {
            if (!this.agent.client) {
                center.collect(action);
                this.look();
            }
        }, ms);
    }

    private drawNextBreak(): number {
        const { clock, random, pace } = this.parts;
        return clock.now() + drawSpan(random, pace.timeBetweenBreaks);
    }
}

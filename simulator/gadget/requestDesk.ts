import type { RequestResponse } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Faults } from '../faults/faults';
import type { RequestTrouble } from '../faults/requestFaults';
import type { GadgetState, RequestEnvelope } from '../wire/envelope';
import { errorText } from './errorText';
import type { RequestOutcome } from './journal';
import type { Outbox } from './outbox';
import { definitionOf } from './requests/definitions';
import { RequestFailure, type RequestContext } from './requests/request';
import { isLateRefusal, isTwoPhase } from './twoPhase';

type Response = RequestResponse<unknown>;

/** What the desk is built with. */
export interface RequestDeskParts {
    readonly clock: Clock;
    readonly outbox: Outbox;
    readonly faults: Faults;
    readonly context: RequestContext;
    /** Gives the time of the next request, in ms. */
    readonly latency: () => number;
    /** Sends the answer to the library that asked, with the state of now unless given. */
    readonly respond: (request: RequestEnvelope, response: Response, state?: GadgetState) => void;
    /** How the gadget stands, as libraries are told. */
    readonly state: () => GadgetState;
}

/** Which part of its time a request waits for Finesse to accept it. */
const ACCEPTED_AFTER = 1 / 3;

interface TakenRequest {
    readonly request: RequestEnvelope;
    readonly trouble: RequestTrouble;
    /** Notes in the journal what becomes of it. */
    readonly close: (outcome: RequestOutcome) => void;
    /** Time from now to its outcome. */
    readonly ms: number;
}

interface Result {
    readonly response: Response;
    /** Finesse refuses only after it has accepted. */
    readonly isLate: boolean;
}

interface OpenRequest {
    readonly cancel: CancelTimer;
    readonly abandon: () => void;
}

/** Takes requests, lets them take their time, and answers them; faults happen here. */
export class RequestDesk {
    private readonly parts: RequestDeskParts;
    private readonly open = new Set<OpenRequest>();
    /** Requests take effect in the order in which they came. */
    private busyUntil = 0;

    constructor(parts: RequestDeskParts) {
        this.parts = parts;
    }

    /** @param libraryName who asks, as the journal shall name it */
    take(request: RequestEnvelope, libraryName: string): void {
        const { context, faults, clock, latency } = this.parts;
        const { name, args } = request;
        const close = context.journal.open(name, args, libraryName);
        if (name === 'writeLogDebug' || name === 'writeLogError') {
            this.writeLog(name, String(args[0]));
            close({ outcome: 'success' });
            return;
        }
        context.recorder.record('request', name, { args, library: libraryName });
        const trouble = faults.takeForRequest(name);
        if (trouble.unanswered || this.isSwallowed(name)) {
            close({ outcome: 'unanswered' });
            context.recorder.notify();
            return;
        }
        this.busyUntil = Math.max(this.busyUntil, clock.now() + latency());
        this.start({ request, trouble, close, ms: this.busyUntil - clock.now() });
    }

    /** A request that nobody hears, because the gadget is not there. */
    ignore(request: RequestEnvelope, libraryName: string): void {
        const { journal, recorder } = this.parts.context;
        journal.open(request.name, request.args, libraryName)({ outcome: 'unanswered' });
        recorder.record('request', request.name, { args: request.args, library: libraryName });
    }

    /** Forgets the requests under way; they are never answered. */
    abandonAll(): void {
        for (const { cancel, abandon } of this.open) {
            cancel();
            abandon();
        }
        this.open.clear();
        this.busyUntil = 0;
    }

    private start(taken: TakenRequest): void {
        const { name } = taken.request;
        if (!isTwoPhase(name) || taken.trouble.error !== null) {
            this.waitFor(taken, taken.ms, () => this.settle(taken));
            return;
        }
        const acceptedMs = Math.floor(taken.ms * ACCEPTED_AFTER);
        this.waitFor(taken, acceptedMs, () => {
            const { finesse, recorder, assumptions } = this.parts.context;
            const rest = { ...taken, ms: taken.ms - acceptedMs };
            if (finesse.connected) {
                taken.close({ outcome: 'accepted' });
                recorder.record('step', `Finesse: accepted ${name}`);
            }
            if (finesse.connected && assumptions['A-ACK'] === 'acceptance') {
                this.settleAtAcceptance(rest);
            } else {
                this.waitFor(rest, rest.ms, () => {
                    this.noteOutcome(rest);
                    this.settle(rest);
                });
            }
        });
    }

    private settle(taken: TakenRequest): void {
        const { context, outbox } = this.parts;
        outbox.postAround(
            () => this.run(taken),
            ({ response }) => this.answer(taken, response),
            context.assumptions['A-SEQ'] === 'callback-first',
        );
    }

    /**
     * Finesse has understood, and the gadget says so; what becomes of it shows when the rest of the
     * time is over, a refusal only to the agent and in the log (`A-ACK`).
     */
    private settleAtAcceptance(taken: TakenRequest): void {
        const { outbox, state } = this.parts;
        const stateBefore = state();
        const release = outbox.hold();
        const { response, isLate } = this.run(taken);
        this.answer(taken, isLate ? { success: true } : response, stateBefore);
        const reveal = () => {
            this.noteOutcome(taken);
            if (isLate) {
                this.showRefusal(taken.request.name, response.error ?? '');
            }
            release();
        };
        this.wait(taken.ms, release, reveal);
    }

    private answer(taken: TakenRequest, response: Response, state?: GadgetState): void {
        const { request, trouble, close } = taken;
        const answer = (stateThen?: GadgetState) => {
            close(outcomeOf(response));
            this.respond(request, response, trouble.answers, stateThen);
        };
        if (trouble.lateMs > 0) {
            // Libraries have heard of newer states by then.
            this.waitFor(taken, trouble.lateMs, () => this.parts.outbox.post(() => answer()));
        } else {
            answer(state);
        }
    }

    private noteOutcome({ request, close }: TakenRequest): void {
        close({ outcome: 'carriedOut' });
        this.parts.context.recorder.record('step', `Finesse: outcome of ${request.name}`);
    }

    private showRefusal(title: string, message: string): void {
        const { journal, recorder, screen } = this.parts.context;
        screen.showError('FINESSE', title, message);
        const entry = { level: 'showError', type: 'FINESSE', title, message } as const;
        journal.write(entry);
        recorder.record('log', 'showError', entry);
    }

    private run({ request: { name, args, toolbar }, trouble }: TakenRequest): Result {
        const { context } = this.parts;
        if (trouble.error !== null) {
            return { response: { success: false, error: trouble.error }, isLate: false };
        }
        try {
            const definition = definitionOf(name);
            if (definition.finesse) {
                context.finesse.assertInService();
            }
            const result = definition.handle(args, context, { toolbar });
            const data = trouble.noReasons ? JSON.stringify([]) : result;
            const response = data === undefined ? { success: true } : { success: true, data };
            return { response, isLate: false };
        } catch (error) {
            const text = errorText(error, context.assumptions);
            const data = error instanceof RequestFailure ? error.data : undefined;
            const response =
                data === undefined
                    ? { success: false, error: text }
                    : { success: false, data, error: text };
            return { response, isLate: isLateRefusal(error) };
        }
    }

    private respond(
        request: RequestEnvelope,
        response: Response,
        times: number,
        state?: GadgetState,
    ): void {
        const { recorder } = this.parts.context;
        recorder.record('response', request.name, response);
        if (request.requestId !== null) {
            for (let i = 0; i < times; i++) {
                this.parts.respond(request, response, state);
            }
        }
    }

    /** Finesse out of reach may also mean no answer at all (`A-OUTAGE`). */
    private isSwallowed(name: string): boolean {
        const { finesse, assumptions } = this.parts.context;
        return (
            !finesse.connected &&
            definitionOf(name).finesse &&
            assumptions['A-OUTAGE'] === 'unanswered'
        );
    }

    private writeLog(name: 'writeLogDebug' | 'writeLogError', message: string): void {
        const { journal, recorder } = this.parts.context;
        const entry = { level: name === 'writeLogDebug' ? 'debug' : 'error', message } as const;
        journal.write(entry);
        recorder.record('log', name, entry);
    }

    private waitFor({ close }: TakenRequest, ms: number, action: () => void): void {
        this.wait(ms, () => close({ outcome: 'unanswered' }), action);
    }

    private wait(ms: number, abandon: () => void, action: () => void): void {
        const run = () => {
            this.open.delete(entry);
            action();
        };
        const entry: OpenRequest = { cancel: this.parts.clock.setTimer(run, ms), abandon };
        this.open.add(entry);
    }
}

function outcomeOf(response: Response): RequestOutcome {
    return response.success
        ? { outcome: 'success' }
        : { outcome: 'failure', error: response.error ?? '' };
}

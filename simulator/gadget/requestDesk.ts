import type { RequestResponse } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { CancelTimer, Clock } from '../clock/clock';
import type { RequestEnvelope } from '../wire/envelope';
import { errorText } from './errorText';
import type { Fault, Faults } from './faults';
import type { RequestOutcome } from './journal';
import type { Outbox } from './outbox';
import { definitionOf } from './requests/definitions';
import { RequestFailure, type RequestContext } from './requests/request';

type Response = RequestResponse<unknown>;

/** What the desk is built with. */
export interface RequestDeskParts {
    readonly clock: Clock;
    readonly outbox: Outbox;
    readonly faults: Faults;
    readonly context: RequestContext;
    /** Gives the time of the next request, in ms. */
    readonly latency: () => number;
    /** Sends the answer to the library that asked. */
    readonly respond: (request: RequestEnvelope, response: Response) => void;
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
        const fault = faults.take(name);
        if (fault) {
            context.recorder.record('fault', `${fault.kind} ${name}`, fault);
        }
        if (fault?.kind === 'hang' || this.isSwallowed(name)) {
            close({ outcome: 'unanswered' });
            context.recorder.notify();
            return;
        }
        this.busyUntil = Math.max(this.busyUntil, clock.now() + latency());
        this.wait(
            this.busyUntil - clock.now(),
            () => close({ outcome: 'unanswered' }),
            () => this.settle(request, fault, close),
        );
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

    private settle(
        request: RequestEnvelope,
        fault: Fault | null,
        close: (outcome: RequestOutcome) => void,
    ): void {
        const { context, outbox } = this.parts;
        const answer = (response: Response) => {
            close(outcomeOf(response));
            this.respond(request, response, fault?.kind === 'answerTwice' ? 2 : 1);
        };
        outbox.postAround(
            () => this.run(request, fault),
            (response) => {
                if (fault?.kind === 'late') {
                    const abandon = () => close({ outcome: 'unanswered' });
                    this.wait(fault.ms, abandon, () => outbox.post(() => answer(response)));
                } else {
                    answer(response);
                }
            },
            context.assumptions['A-SEQ'] === 'callback-first',
        );
    }

    private run({ name, args }: RequestEnvelope, fault: Fault | null): Response {
        const { context } = this.parts;
        if (fault?.kind === 'fail') {
            return { success: false, error: fault.error ?? `${name} failed (simulated fault)` };
        }
        try {
            const definition = definitionOf(name);
            if (definition.finesse) {
                context.finesse.assertInService();
            }
            const data = definition.handle(args, context);
            return data === undefined ? { success: true } : { success: true, data };
        } catch (error) {
            const text = errorText(error, context.assumptions);
            const data = error instanceof RequestFailure ? error.data : undefined;
            return data === undefined
                ? { success: false, error: text }
                : { success: false, data, error: text };
        }
    }

    private respond(request: RequestEnvelope, response: Response, times: number): void {
        const { recorder } = this.parts.context;
        recorder.record('response', request.name, response);
        if (request.requestId !== null) {
            for (let i = 0; i < times; i++) {
                this.parts.respond(request, response);
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

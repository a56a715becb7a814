import type { Clock } from '../clock/clock';
import type { Recorder } from '../gadget/recorder';
import type { Random } from '../random/random';
import { resolveFault, strikes, type Fault, type FaultNameOf } from './catalogue';
import { FaultPlan, type RandomFault } from './plan';
import { troubleOf, type RequestTrouble } from './requestFaults';
import { strike, type StrikeTargets, type StrikingFault } from './strikes';

/** When a fault is to be injected, if not now. */
export interface FaultMoment {
    /** The next step of a scenario of that kind, e.g. `answer`, or `incoming-call: answer`. */
    readonly step?: string;
    /** After the next event of that name. */
    readonly event?: string;
}

/** A fault that comes by chance, as it is given. */
export interface RandomFaultRequest {
    readonly name: string;
    /** From 0, never, to 1, at each request (for faults of requests) or each event (all others). */
    readonly probability: number;
    readonly parameters?: Readonly<Record<string, unknown>>;
}

/** All faults of one gadget: planned, by chance, at a step. Each one that happens is traced. */
export class Faults {
    private readonly recorder: Recorder;
    private readonly clock: Clock;
    private readonly plan: FaultPlan;
    private targets: StrikeTargets | null = null;

    /** @param random a stream of the faults' own */
    constructor(recorder: Recorder, clock: Clock, random: Random) {
        this.recorder = recorder;
        this.clock = clock;
        this.plan = new FaultPlan(random);
    }

    /** Names what faults of the gadget and of pages act on; before that there are none. */
    connect(targets: StrikeTargets): void {
        this.targets = targets;
    }

    /**
     * Injects a fault: now, or at a moment to come.
     * @returns takes it back as far as it has not happened yet
     * @throws Error for an unknown fault, parameter or value
     */
    inject(
        name: string,
        parameters: Readonly<Record<string, unknown>> = {},
        moment: FaultMoment = {},
    ): () => void {
        const fault = resolveFault(name, parameters);
        if (strikes(fault, 'loader')) {
            throw new Error(
                `Fault "${name}" happens before there is a gadget: load the library through withLoaderFault.`,
            );
        }
        if (moment.step === undefined && moment.event === undefined) {
            return this.start(fault);
        }
        this.recorder.record('fault', `${name} planned`, { ...fault.parameters, ...moment });
        let takeBack = (): void => {};
        const stopWatching = this.recorder.watch((entry) => {
            const isStep = entry.kind === 'step' && isStepOf(entry.name, moment.step);
            if (isStep || (entry.kind === 'event' && entry.name === moment.event)) {
                stopWatching();
                takeBack = isStep ? this.start(fault) : this.startLater(fault);
            }
        });
        return () => {
            stopWatching();
            takeBack();
        };
    }

    /**
     * Injects faults by chance, each with its probability.
     * @returns ends that
     * @throws Error for an unknown fault, parameter or value, or a probability that is none
     */
    injectRandomly(requests: readonly RandomFaultRequest[]): () => void {
        const chances = requests.map(toRandomFault);
        this.recorder.record('fault', 'by chance', requests);
        return this.plan.addRandom(chances);
    }

    /** What happens to the request of that name. */
    takeForRequest(requestName: string): RequestTrouble {
        const faults = this.plan.take('request', requestName);
        faults.forEach((fault) => this.recordStrike(fault, requestName));
        return troubleOf(requestName, faults);
    }

    /** What happens to the event of that name. The trace keeps the payload as it was raised. */
    takeForEvent(eventName: string, payload: unknown): Fault<FaultNameOf<'event'>>[] {
        const faults = this.plan.take('event', eventName);
        faults.forEach((fault) => this.recordStrike(fault, eventName, { payload }));
        const others = [
            ...this.plan.draw('gadget', eventName),
            ...this.plan.draw('page', eventName),
        ];
        others.forEach((fault) => this.startLater(fault));
        return faults;
    }

    private start(fault: Fault): () => void {
        if (strikes(fault, 'gadget') || strikes(fault, 'page')) {
            return this.strikeNow(fault);
        }
        const { name, parameters } = fault;
        const awaited = 'request' in parameters ? parameters.request || 'request' : null;
        const event = 'event' in parameters ? parameters.event || 'event' : null;
        const subject = awaited ?? event ?? 'getReasonCodeList';
        this.recorder.record('fault', `${name} next ${subject}`, parameters);
        return this.plan.add(fault);
    }

    /** What strikes by itself must not do so half-way through the sending of an event. */
    private startLater(fault: Fault): () => void {
        if (!strikes(fault, 'gadget') && !strikes(fault, 'page')) {
            return this.start(fault);
        }
        let takeBack = (): void => {};
        const cancel = this.clock.setTimer(() => {
            takeBack = this.strikeNow(fault);
        }, 0);
        return () => {
            cancel();
            takeBack();
        };
    }

    private strikeNow(fault: StrikingFault): () => void {
        const { targets } = this;
        return targets
            ? strike(fault, targets, () => this.recordStrike(fault, 'gadget'))
            : () => {};
    }

    private recordStrike({ name, parameters }: Fault, subject: string, more: object = {}): void {
        this.recorder.record('fault', `${name} ${subject}`, { ...parameters, ...more });
    }
}

function isStepOf(entryName: string, step: string | undefined): boolean {
    return step !== undefined && (entryName === step || entryName.endsWith(`: ${step}`));
}

function toRandomFault({ name, probability, parameters }: RandomFaultRequest): RandomFault {
    const fault = resolveFault(name, parameters);
    if (strikes(fault, 'loader')) {
        throw new Error(`Fault "${name}" happens before there is a gadget, not by chance.`);
    }
    if (!(probability >= 0 && probability <= 1)) {
        throw new Error(`The probability of fault "${name}" is from 0 to 1, not ${probability}.`);
    }
    return { fault, probability };
}

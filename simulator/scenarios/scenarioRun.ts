import type { ScenarioResult } from '../api';
import type { CancelTimer, Clock } from '../clock/clock';
import type { Gadget } from '../gadget/gadget';
import {
    isCallControlStep,
    performCallControlStep,
    type CallControlStep,
    type ScenarioCalls,
} from './callControlSteps';
import { phaseOf, type CallPhase, type Step } from './step';
import { isTaskStep, performTaskStep, taskPhaseOf, type TaskStep } from './taskSteps';

/** How long a dial that `onBeforeDial` holds back may take to become a call, in ms. */
const DIAL_GUARD_MS = 10_000;

type WaitKind = 'wait' | 'waitConsult' | 'pause' | 'awaitConnection' | 'settle';

/** Plays the steps of one scenario, without promises: time alone moves it on. */
export class ScenarioRun {
    /** Settles with the scenario. */
    readonly result: Promise<ScenarioResult>;
    private readonly name: string;
    private readonly steps: readonly Step[];
    private readonly gadget: Gadget;
    private readonly clock: Clock;
    private readonly startedAt: number;
    private nextStep = 0;
    /** The ids of the scenario's call (or task), and of the consultation about it. */
    private readonly calls: ScenarioCalls = { callId: null, consultId: null };
    private stopWaiting: CancelTimer = () => {};
    private ended = false;
    private resolve: (result: ScenarioResult) => void = () => {};
    private reject: (error: Error) => void = () => {};

    constructor(name: string, steps: readonly Step[], gadget: Gadget, clock: Clock) {
        this.name = name;
        this.steps = steps;
        this.gadget = gadget;
        this.clock = clock;
        this.startedAt = clock.now();
        this.result = new Promise((resolve, reject) => {
            this.resolve = resolve;
            this.reject = reject;
        });
    }

    /** Whether it has come to its end, good or bad. */
    get isOver(): boolean {
        return this.ended;
    }

    start(): void {
        this.gadget.recorder.record('step', `${this.name}: start`);
        this.proceed();
    }

    /** Ends it before its time. */
    abort(error: Error): void {
        if (!this.ended) {
            this.ended = true;
            this.stopWaiting();
            this.gadget.recorder.record('step', `${this.name}: failed`, error.message);
            this.reject(new Error(`Scenario "${this.name}": ${error.message}`, { cause: error }));
        }
    }

    private proceed(): void {
        try {
            for (let step = this.steps[this.nextStep]; step; step = this.steps[this.nextStep]) {
                this.nextStep += 1;
                if (this.perform(step)) {
                    return;
                }
            }
        } catch (error) {
            this.abort(error instanceof Error ? error : new Error(String(error)));
            return;
        }
        this.ended = true;
        this.gadget.recorder.record('step', `${this.name}: end`);
        const { name, startedAt } = this;
        this.resolve({ name, startedAt, endedAt: this.clock.now() });
    }

    /** @returns whether it has to be waited for */
    private perform(step: Step): boolean {
        if ('when' in step && this.phase !== step.when) {
            return false;
        }
        const { finesse, crm, recorder } = this.gadget;
        switch (step.kind) {
            case 'wait':
                return this.waitUntil(() => this.phase !== step.while, step.ms);
            case 'waitConsult':
                return this.waitUntil(() => this.consultPhase !== step.while, step.ms);
            case 'pause':
                return this.waitUntil(() => false, step.ms);
            case 'awaitConnection':
                return this.waitUntil(() => finesse.connected);
            case 'settle':
                return this.waitUntil(() => !crm.busy);
            default:
                recorder.record('step', `${this.name}: ${step.kind}`);
                if (isTaskStep(step)) {
                    this.calls.callId = performTaskStep(finesse, step, this.calls.callId);
                    return false;
                }
                if (isCallControlStep(step)) {
                    const awaited = performCallControlStep(this.gadget, step, this.calls);
                    return awaited ? this.waitUntil(awaited.condition, awaited.ms) : false;
                }
                return this.act(step);
        }
    }

    private act(step: Exclude<Step, TaskStep | CallControlStep | { kind: WaitKind }>): boolean {
        const { finesse } = this.gadget;
        const id = this.calls.callId ?? '';
        switch (step.kind) {
            case 'makeAvailable':
                this.makeAvailable();
                break;
            case 'offerCall':
                this.calls.callId = finesse.offerCall(step.plan).id;
                break;
            case 'dial':
                this.gadget.dial(step.number, { plan: step.plan });
                return this.waitUntil(() => this.adoptCall(), DIAL_GUARD_MS);
            case 'answer':
                finesse.answer(id);
                break;
            case 'agentHangsUp':
            case 'endWrapUp':
                finesse.drop(id);
                break;
            case 'farEndHangsUp':
                finesse.farEndDrops(id);
                break;
            case 'chooseWrapUpReason':
                finesse.setWrapUpReason(id, step.reason);
                break;
            case 'saveActivity':
                this.gadget.saveActivity(id);
                break;
            case 'loseConnection':
                finesse.loseConnection(step.ms);
                break;
        }
        return false;
    }

    private makeAvailable(): void {
        const { finesse } = this.gadget;
        const { state } = finesse.status('VOICE');
        if (state === 'NOT_READY' && !finesse.call) {
            finesse.requestState('VOICE', 'READY', 0);
        } else if (state === 'LOGOUT') {
            throw new Error('the agent is signed out, sign in first');
        } else if (state !== 'READY') {
            throw new Error(`the agent is busy (${state})`);
        }
    }

    /** The call that the dial led to, be it through an `onBeforeDial` handler. */
    private adoptCall(): boolean {
        this.calls.callId = this.gadget.finesse.call?.id ?? null;
        return this.calls.callId !== null;
    }

    private get phase(): CallPhase {
        const { finesse } = this.gadget;
        const call = this.calls.callId === null ? null : finesse.findCall(this.calls.callId);
        return call
            ? phaseOf(call)
            : taskPhaseOf(finesse.tasks.find(({ id }) => id === this.calls.callId));
    }

    private get consultPhase(): CallPhase {
        return phaseOf(this.gadget.finesse.findCall(this.calls.consultId ?? ''));
    }

    /** @returns false when there is nothing to wait for */
    private waitUntil(condition: () => boolean, ms: number = Infinity): boolean {
        if (condition()) {
            return false;
        }
        let cancelTimer: CancelTimer = () => {};
        const resumeAfter = (delay: number) => {
            cancelTimer();
            cancelTimer = this.clock.setTimer(() => {
                this.stopWaiting();
                this.proceed();
            }, delay);
        };
        const stopObserving = this.gadget.recorder.observe(() => {
            if (condition()) {
                // Not at once: whoever caused the change may be only half-way through it.
                stopObserving();
                resumeAfter(0);
            }
        });
        this.stopWaiting = () => {
            cancelTimer();
            stopObserving();
            this.stopWaiting = () => {};
        };
        resumeAfter(ms);
        return true;
    }
}

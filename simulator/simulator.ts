import type {
    ChannelType,
    ReasonType,
    RequestableChannelState,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { ScenarioOptions, SimulatedGadget, SimulatorOptions } from './api';
import type { Clock } from './clock/clock';
import { createManualClock, type ManualClock } from './clock/manualClock';
import { flushMicrotasks } from './clock/microtasks';
import { createRealClock, type RealClock } from './clock/realClock';
import { createConfiguration } from './finesse/configuration';
import { errorText } from './gadget/errorText';
import type { Fault } from './gadget/faults';
import { Gadget } from './gadget/gadget';
import { listReasonCodes } from './gadget/requests/reasonCodes';
import { setAgentState } from './gadget/requests/setAgentState';
import { resolveOptions, type ResolvedOptions } from './options';
import { createRandom } from './random/random';
import { ScenarioPlayer } from './scenarios/player';
import type { HelloEnvelope, Transport } from './wire/envelope';
import { getPage, type PageGadget } from './wire/page';

/** How long a reload of the gadget takes unless told otherwise, in ms. */
const RELOAD_MS = 3_000;

/**
 * Starts a simulated gadget with its Finesse. A window has one gadget: starting another stops the
 * one before.
 * @throws Error for an unknown option, assumption or value
 */
export function startSimulator(options: SimulatorOptions = {}): SimulatedGadget {
    const resolved = resolveOptions(options);
    const { platform, assumptions, channels, customSettings } = resolved;
    const { clock, manualClock, realClock } = createClock(resolved);
    const random = createRandom(resolved.seed);
    const gadget = new Gadget({
        configuration: createConfiguration(platform, channels, random.stream('configuration')),
        customSettings,
        assumptions,
        clock,
        random,
    });
    const { finesse, faults, recorder, journal, switchboard } = gadget;
    const player = new ScenarioPlayer(gadget, clock, manualClock, random.stream('scenarios'));
    const page = getPage();
    page.gadget?.stop();
    let stopped = false;

    const pageGadget: PageGadget = {
        helloSent: (hello: HelloEnvelope, channel: Transport) =>
            switchboard.helloSent(hello, channel),
        stop,
    };

    function stop(): void {
        if (stopped) {
            return;
        }
        stopped = true;
        player.stop();
        gadget.stop();
        clock.stop();
        if (page.gadget === pageGadget) {
            page.gadget = null;
        }
    }

    function assertRunning(): void {
        if (stopped) {
            throw new Error('This simulator was stopped.');
        }
    }

    /** What the agent does at the gadget; a refusal is an Error with the gadget's text. */
    function byHand(name: string, detail: unknown, action: () => void): void {
        assertRunning();
        recorder.record('step', `agent: ${name}`, detail);
        try {
            action();
        } catch (error) {
            throw new Error(errorText(error, assumptions), { cause: error });
        }
    }

    function addFault(fault: Fault, requestName: string | undefined): void {
        assertRunning();
        faults.add(fault, requestName ?? null);
        recorder.record('fault', `${fault.kind} next ${requestName ?? 'request'}`, fault);
    }

    if (resolved.signedIn) {
        finesse.signIn();
    }
    switchboard.attach(page.bus);
    page.gadget = pageGadget;
    gadget.start(resolved.startupMs);
    page.libraries.forEach((library) => library.sayHello());

    return {
        platform,
        now: () => clock.now(),
        play(name: string, scenarioOptions: ScenarioOptions = {}) {
            assertRunning();
            return player.play(name, scenarioOptions);
        },
        emit(eventName, payload) {
            assertRunning();
            gadget.emit(eventName, payload);
        },
        advance(ms) {
            assertRunning();
            if (!manualClock) {
                throw new Error('advance() needs the manual clock: start({ clock: "manual" }).');
            }
            if (!Number.isFinite(ms) || ms < 0) {
                throw new RangeError(`advance() takes milliseconds from 0, not ${String(ms)}.`);
            }
            manualClock.advance(ms);
            return flushMicrotasks();
        },
        requests: journal.requests,
        log: journal.log,
        trace: recorder.trace,
        stop,

        get ctiData() {
            return gadget.ctiData;
        },
        get status() {
            return gadget.status;
        },
        getReasonCodes: (reasonType: ReasonType) => listReasonCodes(finesse, reasonType),
        signIn: () => byHand('signIn', null, () => finesse.signIn()),
        signOut: () => byHand('signOut', null, () => finesse.signOut()),
        setAgentState(channel: ChannelType, state: RequestableChannelState, reasonCode?: string) {
            assertRunning();
            recorder.record('step', 'agent: setAgentState', { channel, state, reasonCode });
            try {
                setAgentState(finesse, assumptions, channel, state, reasonCode);
                return Promise.resolve({ success: true });
            } catch (error) {
                return Promise.resolve({ success: false, error: errorText(error, assumptions) });
            }
        },
        answer: (workItemId) => byHand('answer', { workItemId }, () => finesse.answer(workItemId)),
        hangUp: (workItemId) => byHand('hangUp', { workItemId }, () => finesse.drop(workItemId)),
        dial: (number) => byHand('dial', { number }, () => gadget.dial(number)),

        loseConnection(ms = assumptions['A-FAILTIME']) {
            assertRunning();
            finesse.loseConnection(ms);
        },
        restoreConnection() {
            assertRunning();
            finesse.restoreConnection();
        },
        failNext: (requestName, error) =>
            addFault({ kind: 'fail', error: error ?? null }, requestName),
        hangNext: (requestName) => addFault({ kind: 'hang' }, requestName),
        answerTwiceNext: (requestName) => addFault({ kind: 'answerTwice' }, requestName),
        lateNext: (ms, requestName) => addFault({ kind: 'late', ms }, requestName),
        reload(ms = RELOAD_MS) {
            assertRunning();
            gadget.reload(ms);
        },

        setSpeed(speed) {
            assertRunning();
            if (!realClock) {
                throw new Error('setSpeed() needs the real clock.');
            }
            realClock.setSpeed(speed);
        },
        attach(transport) {
            assertRunning();
            return gadget.attach(transport);
        },
        observe: (listener) => recorder.observe(listener),
    };
}

interface Clocks {
    readonly clock: Clock;
    /** The same clock if it is moved by hand. */
    readonly manualClock: ManualClock | null;
    /** The same clock if it follows the wall. */
    readonly realClock: RealClock | null;
}

function createClock(options: ResolvedOptions): Clocks {
    if (options.clock === 'manual') {
        const manualClock = createManualClock(options.startTime);
        return { clock: manualClock, manualClock, realClock: null };
    }
    const realClock = createRealClock(options.speed);
    return { clock: realClock, manualClock: null, realClock };
}

import type {
    ChannelType,
    ReasonType,
    RequestableChannelState,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { ScenarioOptions, SimulatedGadget, SimulatorOptions } from './api';
import { flushMicrotasks } from './clock/microtasks';
import { describeAgent, findColleague } from './colleagues';
import { configurationFor, type AgentConfiguration } from './finesse/configuration';
import type { TaskList } from './finesse/taskList';
import { createTaskPlan } from './finesse/taskPlans';
import { supervisorElsewhere } from './finesse/teamMessages';
import { errorText } from './gadget/errorText';
import { gadgetTargets } from './faults/gadgetTargets';
import { Gadget } from './gadget/gadget';
import { listReasonCodes } from './gadget/requests/reasonCodes';
import { setAgentState } from './gadget/requests/setAgentState';
import { resolveOptions } from './options';
import { queueCall } from './queuedCalls';
import { realTimeDataHands } from './realTimeDataHands';
import { CenterLife } from './shift/centerLife';
import { ScenarioPlayer } from './scenarios/player';
import type { HelloEnvelope, Transport } from './wire/envelope';
import { getPage, type PageGadget } from './wire/page';
import { createWorld, type World } from './world';

/** How long a reload of the gadget takes unless told otherwise, in ms. */
const RELOAD_MS = 3_000;

/** Within what time of the start colleagues begin to work, in ms. */
const COLLEAGUES_BEGIN = [0, 30_000] as const;

/**
 * Starts a simulated gadget with its Finesse and the contact center behind it. A window has one
 * gadget: starting another stops the one before, and the gadgets of its colleagues.
 * @throws Error for an unknown option, assumption or value
 */
export function startSimulator(options: SimulatorOptions = {}): SimulatedGadget {
    const world = createWorld(resolveOptions(options));
    const page = getPage();
    page.gadget?.stop();
    const gadget = openGadget(world, world.center.configuration.agents[0]);
    if (world.options.life) {
        const { center, clock, random, options: resolved } = world;
        const { assumptions } = resolved;
        // After the gadget: its agent is not one of those who work by themselves.
        const life = new CenterLife({ center, clock, random: random.stream('life'), assumptions });
        life.start(COLLEAGUES_BEGIN);
    }
    return gadget;
}

/** Opens the gadget of one agent; the first one of a world is the page's own. */
function openGadget(world: World, agent: AgentConfiguration): SimulatedGadget {
    const { options: resolved, clock, manualClock, realClock, center, teamMessages } = world;
    const { platform, assumptions, channels, customSettings } = resolved;
    const isFirst = world.gadgets.size === 0;
    const random = isFirst ? world.random : world.random.stream(`gadget of ${agent.id}`);
    const configuration = configurationFor(platform, channels, agent);
    const gadget = new Gadget({
        center,
        statistics: world.statistics,
        configuration,
        customSettings,
        assumptions,
        clock,
        random,
        contacts: world.random.stream('crm'),
        traceLimit: resolved.traceLimit,
        mediaRouting: resolved.mediaRouting,
        searchOutcome: resolved.search,
        ai: resolved.ai,
        deliverRecord: (agentIds, record) =>
            agentIds.forEach((id) => world.gadgets.get(id)?.receiveRecord(record)),
        surroundings: {
            toolbarHeights: resolved.toolbars,
            environment: resolved.environment,
            teamMessages,
        },
    });
    const { toolbars, screen } = gadget.surroundings;
    const supervisor = supervisorElsewhere(center.configuration.teams.map(({ teamId }) => teamId));
    const { finesse, faults, recorder, journal, switchboard } = gadget;
    const taskDetails = random.stream('tasks by hand');
    const player = new ScenarioPlayer(gadget, clock, manualClock, random.stream('scenarios'));
    faults.connect(gadgetTargets(gadget, player, clock));
    const page = getPage();
    let stopped = false;

    const pageGadget: PageGadget = {
        helloSent(hello: HelloEnvelope, channel: Transport) {
            // A library on the channel of a colleague's gadget belongs there.
            if (![...world.gadgets.values()].some((open) => open.hasHeard(hello))) {
                switchboard.helloSent(hello, channel);
            }
        },
        stop,
    };

    function stop(): void {
        if (stopped) {
            return;
        }
        stopped = true;
        player.stop();
        gadget.stop();
        world.gadgets.delete(agent.id);
        if (isFirst) {
            world.gadgets.forEach(({ face }) => face.stop());
            clock.stop();
        }
        if (page.gadget === pageGadget) {
            page.gadget = null;
        }
    }

    function assertRunning(): void {
        if (stopped) {
            throw new Error('This simulator was stopped.');
        }
    }

    function onTask(name: string, id: string, action: (tasks: TaskList) => void): void {
        byHand(name, { id }, () => finesse.workOnTask(id, action));
    }

    /** What the agent does at the gadget; a refusal is an Error with the gadget's text. */
    function byHand<T>(name: string, detail: unknown, action: () => T): T {
        assertRunning();
        recorder.record('step', `agent: ${name}`, detail);
        try {
            return action();
        } catch (error) {
            throw new Error(errorText(error, assumptions), { cause: error });
        }
    }

    const inject: SimulatedGadget['inject'] = (name, parameters, moment) => {
        assertRunning();
        return faults.inject(name, parameters, moment);
    };

    if (resolved.signedIn || !isFirst) {
        finesse.signIn();
    }
    if (isFirst) {
        switchboard.attach(page.bus);
        page.gadget = pageGadget;
    }
    gadget.start(isFirst ? resolved.startupMs : 0);
    if (isFirst) {
        page.libraries.forEach((library) => library.sayHello());
    }

    const face: SimulatedGadget = {
        platform,
        now: () => clock.now(),
        play(name: string, scenarioOptions: ScenarioOptions = {}) {
            assertRunning();
            return player.play(name, scenarioOptions);
        },
        stopScenarios: () => player.stop(),
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
        farEndHangsUp(workItemId) {
            assertRunning();
            recorder.record('step', 'far end: hangs up', { workItemId });
            try {
                finesse.farEndDrops(workItemId);
            } catch (error) {
                throw new Error(errorText(error, assumptions), { cause: error });
            }
        },
        clickToDial: (number, relatedObject) =>
            byHand('clickToDial', { number, relatedObject }, () =>
                gadget.dial(number, { relatedObject }),
            ),
        hold: (workItemId) => byHand('hold', { workItemId }, () => finesse.hold(workItemId)),
        retrieve: (workItemId) =>
            byHand('retrieve', { workItemId }, () => finesse.retrieve(workItemId)),
        transfer: (heldId) => byHand('transfer', { heldId }, () => finesse.transfer(heldId)),
        conference: (heldId) => byHand('conference', { heldId }, () => finesse.conference(heldId)),
        blindTransfer: (workItemId, number) =>
            byHand('blindTransfer', { workItemId, number }, () =>
                gadget.blindTransfer(workItemId, number),
            ),
        setWrapUpReason: (workItemId, reason) =>
            byHand('setWrapUpReason', { workItemId, reason }, () =>
                finesse.setWrapUpReason(workItemId, reason),
            ),
        acceptReservation: (workItemId) =>
            byHand('acceptReservation', { workItemId }, () =>
                finesse.acceptReservation(workItemId),
            ),
        rejectReservation: (workItemId) =>
            byHand('rejectReservation', { workItemId }, () =>
                finesse.rejectReservation(workItemId),
            ),
        closeReservation: (workItemId) =>
            byHand('closeReservation', { workItemId }, () => finesse.closeReservation(workItemId)),
        setBaResponse: (workItemId, response) =>
            byHand('setBaResponse', { workItemId, response }, () =>
                finesse.setBaResponse(workItemId, response),
            ),

        saveActivity: (id, changes) =>
            byHand('saveActivity', { id, ...changes }, () => gadget.saveActivity(id)),
        pressShareRecord: (pageInfo) =>
            byHand('pressShareRecord', pageInfo, () => gadget.sharing.press(pageInfo)),
        sharedRecords: gadget.sharing.records,

        offerTask: (channel, taskOptions = {}) =>
            byHand('router: offerTask', { channel, ...taskOptions }, () => {
                const plan = createTaskPlan(channel, taskOptions, taskDetails);
                return finesse.offerTask(channel, plan).id;
            }),
        withdrawTask: (id) =>
            byHand('customer: withdrawTask', { id }, () => finesse.withdrawTask(id)),
        startTask: (id) => onTask('startTask', id, (tasks) => tasks.start(id)),
        pauseTask: (id) => onTask('pauseTask', id, (tasks) => tasks.pause(id)),
        resumeTask: (id) => onTask('resumeTask', id, (tasks) => tasks.resume(id)),
        wrapUpTask: (id) => onTask('wrapUpTask', id, (tasks) => tasks.wrapUp(id)),
        endTask: (id, reason) => onTask('endTask', id, (tasks) => tasks.end(id, reason)),

        get toolbars() {
            return toolbars.list;
        },
        get visible() {
            return screen.visible;
        },
        screenPops: screen.screenPops,
        get shownErrors() {
            return screen.shownErrors;
        },
        dismissError: (id) => byHand('dismissError', { id }, () => screen.dismissError(id)),

        get teamMessages() {
            return teamMessages.active;
        },
        postTeamMessage(content, options = {}) {
            const { seconds = 3_600, teams = [configuration.agent.teamId] } = options;
            return byHand('supervisor: postTeamMessage', { content, seconds, teams }, () =>
                teamMessages.create(supervisor, seconds, content, teams),
            );
        },
        withdrawTeamMessage: (id) =>
            byHand('supervisor: withdrawTeamMessage', { id }, () =>
                teamMessages.delete(supervisor, id),
            ),

        ...realTimeDataHands(center, gadget, (name, detail, action) => {
            assertRunning();
            recorder.record('step', name, detail);
            action();
        }),

        loseConnection(ms = assumptions['A-FAILTIME']) {
            assertRunning();
            finesse.loseConnection(ms);
        },
        restoreConnection() {
            assertRunning();
            finesse.restoreConnection();
        },
        inject,
        injectRandomly(requests) {
            assertRunning();
            return faults.injectRandomly(requests);
        },
        failNext: (request, error) => void inject('request-failed', { request, error }),
        hangNext: (request) => void inject('request-unanswered', { request }),
        answerTwiceNext: (request) => void inject('request-answered-twice', { request }),
        lateNext: (ms, request) => void inject('request-late', { request, ms }),
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

        agent: describeAgent(finesse.agent),
        get colleagues() {
            return center.people.filter(({ id }) => id !== agent.id).map(describeAgent);
        },
        openGadget(who = 'colleague') {
            assertRunning();
            const { id, configuration: colleague } = findColleague(center.people, agent, who);
            return world.gadgets.get(id)?.face ?? openGadget(world, colleague);
        },
        queueCall(queueNumber, plan) {
            assertRunning();
            return queueCall(world, queueNumber, plan ?? {});
        },
    };
    world.gadgets.set(agent.id, {
        receiveRecord: (record) => gadget.sharing.receive(record),
        face,
        hasHeard: ({ messageId }) => switchboard.hasHeard(messageId),
    });
    return face;
}

import type { SharedRecord, SimulatedGadget } from './api';
import type { Clock } from './clock/clock';
import { createManualClock, type ManualClock } from './clock/manualClock';
import { createRealClock, type RealClock } from './clock/realClock';
import { ContactCenter } from './finesse/contactCenter';
import { createCenterConfiguration } from './finesse/people';
import { TeamMessageBoard } from './finesse/teamMessages';
import type { ResolvedOptions } from './options';
import { createRandom, type Random } from './random/random';
import { QueueStatistics } from './statistics/queueStatistics';
import type { Envelope } from './wire/envelope';

/** A gadget that is open somewhere in the contact center. */
export interface OpenGadget {
    readonly face: SimulatedGadget;
    /** A colleague on the same call shares a record. */
    receiveRecord(record: SharedRecord): void;
    /** Whether that message reached this gadget on a channel of its own. */
    hasHeard(message: Envelope): boolean;
}

/** What all gadgets of a simulation share: the contact center, time, and chance. */
export interface World {
    readonly options: ResolvedOptions;
    readonly clock: Clock;
    /** The same clock if it is moved by hand. */
    readonly manualClock: ManualClock | null;
    /** The same clock if it follows the wall. */
    readonly realClock: RealClock | null;
    readonly random: Random;
    /** Draws who calls the queues. */
    readonly callers: Random;
    readonly center: ContactCenter;
    readonly statistics: QueueStatistics;
    readonly teamMessages: TeamMessageBoard;
    /** The gadgets, by their agent's id; the first one is the page's own. */
    readonly gadgets: Map<string, OpenGadget>;
}

/** Makes the contact center with its agents at work: signed in and Not Ready. */
export function createWorld(options: ResolvedOptions): World {
    const { platform, assumptions } = options;
    const clocks = createClock(options);
    const { clock } = clocks;
    const random = createRandom(options.seed);
    const configuration = createCenterConfiguration(
        platform,
        options.center,
        options.supervisor,
        random.stream('configuration'),
    );
    const center = new ContactCenter({
        configuration,
        assumptions,
        clock,
        random: random.stream('finesse'),
    });
    const [first] = configuration.agents;
    for (const agent of center.people) {
        if (agent.id !== first.id) {
            agent.voice.signIn();
        }
    }
    const teamMessages = new TeamMessageBoard({
        platform,
        assumptions,
        clock,
        random: random.stream('team messages'),
        teamIds: configuration.teams.map(({ teamId }) => teamId),
    });
    const statistics = new QueueStatistics(center, assumptions['A-OWNCALL']);
    const callers = random.stream('queued calls');
    return {
        options,
        ...clocks,
        random,
        callers,
        center,
        statistics,
        teamMessages,
        gadgets: new Map(),
    };
}

function createClock(options: ResolvedOptions): Pick<World, 'clock' | 'manualClock' | 'realClock'> {
    if (options.clock === 'manual') {
        const manualClock = createManualClock(options.startTime);
        return { clock: manualClock, manualClock, realClock: null };
    }
    const realClock = createRealClock(options.speed);
    return { clock: realClock, manualClock: null, realClock };
}

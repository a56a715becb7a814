import type { Platform } from '../api';
import { resolveAssumptions } from '../assumptions';
import { createManualClock } from '../clock/manualClock';
import type { CenterSize } from '../finesse/configuration';
import { ContactCenter } from '../finesse/contactCenter';
import { createCenterConfiguration } from '../finesse/people';
import { toRealTimeAgent } from '../gadget/realTimeAgent';
import { toRealTimeQueue } from '../gadget/realTimeQueue';
import { createRandom } from '../random/random';
import { QueueFeed } from '../statistics/queueFeed';
import { QueueStatistics } from '../statistics/queueStatistics';
import { TeamFeed } from '../statistics/teamFeed';
import { CenterLife } from './centerLife';
import { USUAL_PACE, type Pace } from './pace';
import { RunningHash } from './runningHash';
import type { Tally } from './tally';

/** What shift is played. */
export interface ShiftOptions {
    /** Default 1,000 agents in 20 teams with 50 queues. */
    readonly size?: CenterSize;
    /** Default 8. */
    readonly hours?: number;
    readonly seed?: number;
    readonly platform?: Platform;
    readonly pace?: Pace;
    /** Assumption register switches, by name. */
    readonly assumptions?: Readonly<Record<string, string | number | boolean>>;
}

/** What became of a shift. */
export interface ShiftReport {
    readonly tally: Readonly<Tally>;
    readonly agentHours: number;
    /** How many events of team and queue data there were. */
    readonly teamUpdates: number;
    readonly queueUpdates: number;
    /** Agents signed in, and calls open, when it was over. */
    readonly leftOver: { readonly agents: number; readonly calls: number };
    /** Equal for equal options: hashes every event of team and queue data with its time. */
    readonly hash: string;
}

/** A large contact center: the most that one supervisor may look after. */
export const LARGE_CENTER: CenterSize = { agents: 1_000, teams: 20, queues: 50 };

const MINUTE = 60_000;

/** People come in one after the other. */
const ARRIVAL = [0, 5 * MINUTE] as const;

/** How long the last calls may take once nobody calls any more. */
const CLOSING_MS = 60 * MINUTE;

/**
 * Plays the shift of a whole contact center on a clock of its own, with team data of every team and
 * queue data of every queue. Takes no wall time but that of the work itself.
 */
export function playShift(options: ShiftOptions = {}): ShiftReport {
    const { size = LARGE_CENTER, hours = 8, seed = 1, platform = 'CCE' } = options;
    const clock = createManualClock();
    const random = createRandom(seed);
    const assumptions = resolveAssumptions(options.assumptions);
    const center = new ContactCenter({
        configuration: createCenterConfiguration(
            platform,
            size,
            false,
            random.stream('configuration'),
        ),
        assumptions,
        clock,
        random: random.stream('finesse'),
    });
    const hash = new RunningHash();
    const counts = { teamUpdates: 0, queueUpdates: 0 };
    const feeds = center.configuration.teams.map(
        ({ teamId }) =>
            new TeamFeed(center, teamId, (agent) => {
                counts.teamUpdates += 1;
                const update = toRealTimeAgent(agent, clock.now(), assumptions['A-SPELL']);
                hash.add(`${clock.now()} ${JSON.stringify(update)}`);
            }),
    );
    const statistics = new QueueStatistics(center, assumptions['A-OWNCALL']);
    const queues = new QueueFeed(statistics, clock, (changed) => {
        counts.queueUpdates += changed.length;
        changed.forEach((figures) =>
            hash.add(`${clock.now()} ${JSON.stringify(toRealTimeQueue(figures))}`),
        );
    });
    center.queues.all.forEach((queue) => queues.add(queue));
    const life = new CenterLife({
        center,
        clock,
        random: random.stream('life'),
        assumptions,
        pace: options.pace ?? USUAL_PACE,
    });
    life.start(ARRIVAL);
    clock.advance(hours * 60 * MINUTE);
    life.close();
    clock.advance(CLOSING_MS);
    life.stop();
    queues.stop();
    feeds.forEach((feed) => feed.stop());
    clock.stop();
    const signedIn = center.people.filter(({ voice }) => voice.status.state !== 'LOGOUT');
    return {
        tally: life.tally,
        agentHours: size.agents * hours,
        ...counts,
        leftOver: { agents: signedIn.length, calls: center.dialogs.count },
        hash: hash.digest,
    };
}

import type { CancelTimer, Clock } from '../clock/clock';
import type { Agent } from '../finesse/agent';
import { NO_VARIABLES } from '../finesse/callVariables';
import type { ContactCenter } from '../finesse/contactCenter';
import type { Random } from '../random/random';
import { drawChance, drawExponential, type Pace } from './pace';
import type { Tally } from './tally';

/** What the callers are made with. */
export interface CallersParts {
    readonly center: ContactCenter;
    readonly clock: Clock;
    readonly random: Random;
    readonly pace: Pace;
    readonly tally: Tally;
    /** How many agents the calls are for. */
    readonly agents: number;
    /** Whom the queues may give these calls to. */
    readonly isFor: (agent: Agent) => boolean;
}

/** The numbers that customers dial start with these digits and name the queue. */
const SERVICE_NUMBER = '3333';

/** Customers who call the queues one after the other, wait, and give up when they have waited long. */
export class Callers {
    private readonly parts: CallersParts;
    /** Time from one call to the next, on average, in ms. */
    private readonly meanGap: number;
    private cancelNext: CancelTimer = () => {};

    constructor(parts: CallersParts) {
        this.parts = parts;
        this.meanGap = 3_600_000 / (parts.agents * parts.pace.callsPerAgentHour);
    }

    /** The first one calls after a while. */
    start(): void {
        const { clock, random } = this.parts;
        this.cancelNext = clock.setTimer(
            () => {
                this.start();
                this.call();
            },
            drawExponential(random, this.meanGap),
        );
    }

    /** Nobody calls any more; who waits goes on waiting. */
    stop(): void {
        this.cancelNext();
    }

    private call(): void {
        const { center, random, pace, tally, isFor } = this.parts;
        const { number } = random.pick(center.queues.all).configuration;
        tally.offered += 1;
        const id = center.collect(() =>
            center.queues.enter(
                number,
                {
                    from: `4131${random.digits(7)}`,
                    dialedNumber: `${SERVICE_NUMBER}${number.slice(-2)}`,
                    variables: NO_VARIABLES,
                    wrapUpMode: drawChance(random, pace.wrapUpShare) ? 'REQUIRED' : 'NOT_ALLOWED',
                },
                isFor,
            ),
        );
        if (center.dialogs.find(id)?.waiting) {
            this.waitFor(id);
        }
    }

    private waitFor(id: string): void {
        const { center, clock, random, pace, tally } = this.parts;
        const dialog = center.dialogs.find(id);
        clock.setTimer(
            () => {
                if (dialog?.waiting) {
                    tally.abandoned += 1;
                    center.collect(() => center.queues.leave(dialog));
                }
            },
            pace.leastPatience + drawExponential(random, pace.patience),
        );
    }
}

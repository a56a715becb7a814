/** The desk of the do-not-call guard alone: no gadget, no service, an org that knows nothing. */
import { missingFacts } from 'c/connectsDialPolicy';
import type {
    DialIntent,
    DialVerdict,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/connectsIntegrationApiSvc';
import { DialDesk } from '../force-app/main/default/lwc/connectsDialGuard/dialDesk';
import { OpenDials } from '../force-app/main/default/lwc/connectsDialGuard/openDials';
import { QuestionDesk } from '../force-app/main/default/lwc/connectsDialGuard/questions';
import { createManualClock } from '../simulator/clock/manualClock';

export interface BareDialDesk {
    readonly desk: DialDesk;
    /** Moves time, and lets promises settle. */
    pass(ms: number): Promise<void>;
    /** Moves time in the middle of something. */
    skip(ms: number): void;
    /** Asks the guard about a dial of the gadget that is raised now. */
    judge(number?: string): Promise<DialVerdict>;
}

/** In New York, of the fictitious range. */
const NUMBER = '912125550123';

/**
 * @param name of the document, unique among those that share the tab's storage
 * @param time when several desks share it
 */
export function openBareDialDesk(name = 'document', time = createManualClock()): BareDialDesk {
    const timers = {
        now: () => time.now(),
        after: (ms: number, run: () => void) => time.setTimer(run, ms),
    };
    let ids = 0;
    const newId = (): string => {
        ids += 1;
        return `${name}-${ids}`;
    };
    const desk = new DialDesk({
        timers,
        org: () => ({ lookUp: () => Promise.resolve(missingFacts('not-asked')) }),
        queue: { log: () => undefined, count: () => undefined },
        questions: new QuestionDesk({ timers, newId, onChange: () => undefined }),
        openDials: new OpenDials(sessionStorage, 'user', name),
        words: { blocked: () => 'blocked', cancelled: '', gone: '', repeated: 'repeated' },
        browserTimeZone: 'America/New_York',
        mayOverride: false,
        variables: { isRefused: false },
        newId,
        teams: () => [],
        redial: () => Promise.resolve(),
        onChange: () => undefined,
    });
    const { signal } = new AbortController();
    return {
        desk,
        pass: async (ms) => {
            time.advance(ms);
            await new Promise((resolve) => {
                setTimeout(resolve, 0);
            });
        },
        skip: (ms) => time.advance(ms),
        judge: async (number = NUMBER) =>
            desk.judge(intentOf(number), { signal, raisedAt: time.now() }),
    };
}

function intentOf(number: string): DialIntent {
    return {
        callType: 'OUTBOUND',
        number,
        callVariables: {},
        workItemId: null,
        relatedObject: null,
        source: 'gadget',
    };
}

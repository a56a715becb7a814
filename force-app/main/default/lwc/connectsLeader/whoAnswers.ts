/**
 * Asks once who is there for a duty, without standing for it: for checks of an installation. Every
 * candidate that the message reaches answers it as it answers a roll call.
 */
import type { Duty } from './dutyRules';
import { ANSWER_WITHIN_MS } from './rollCall';
import type { Timers } from './timers';
import type { Transport } from './transport';
import { readView, viewOf } from './wire';

/** Who answered. */
export interface RollAnswers {
    /** Why the way cannot be used at all; null when it can. */
    readonly unavailable: string | null;
    /** Whether anything came in, be it this document's own message. */
    readonly isChannelAlive: boolean;
    /** Hosts of candidates in this document, e.g. `utility bar`. */
    readonly here: readonly string[];
    /** Hosts of candidates in other documents. */
    readonly elsewhere: readonly string[];
}

/** What the question needs of its surroundings. */
export interface AskingPorts {
    readonly timers: Timers;
    readonly newId: () => string;
    /** Whether a candidate's id is one of this document. */
    readonly isOwnId: (id: string) => boolean;
}

/** Sends the question and waits for as long as candidates may take to answer. */
export function whoAnswersOn(
    transport: Transport,
    duty: Duty,
    { timers, newId, isOwnId }: AskingPorts,
): Promise<RollAnswers> {
    const from = newId();
    const hosts = new Map<string, string>();
    let isChannelAlive = false;
    const opened = transport.connect(
        duty,
        (data) => {
            const view = readView(data, duty);
            isChannelAlive ||= view !== null;
            const host = view?.members.find(({ id }) => id === view.from)?.host;
            if (view !== null && host !== undefined) {
                hosts.set(view.from, host);
            }
        },
        () => undefined,
    );
    if ('unavailable' in opened) {
        const { unavailable } = opened;
        return Promise.resolve({ unavailable, isChannelAlive: false, here: [], elsewhere: [] });
    }
    opened.send(viewOf({ duty, from, at: timers.now(), members: [], roll: newId() }));
    return new Promise((resolve) => {
        timers.after(ANSWER_WITHIN_MS, () => {
            opened.close();
            const all = [...hosts];
            resolve({
                unavailable: null,
                isChannelAlive,
                here: all.filter(([id]) => isOwnId(id)).map(([, host]) => host),
                elsewhere: all.filter(([id]) => !isOwnId(id)).map(([, host]) => host),
            });
        });
    });
}

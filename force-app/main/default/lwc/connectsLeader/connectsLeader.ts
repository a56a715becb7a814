/**
 * Of several documents that could carry out a duty – guard the dials of their gadget, open screen
 * pops, write activities, follow presence – exactly one does. Every Lightning page, browser tab,
 * popped-out window, Visualforce page and toolbar is a document of its own with its own copy of the
 * toolkit.
 *
 *     const candidacy = standFor('dial-guard', { host: 'utility-bar' });
 *     setDialOwnership(candidacy);
 *     candidacy.observe(({ role, owner }) => { … });
 *
 * What connects which documents, and what holds where nothing does, is in docs/leader.md.
 */
import { type Candidacy, DocumentCandidacy } from './candidacy';
import { browserDocumentLife } from './documentLife';
import { type Duty, rulesOf } from './dutyRules';
import { gadgetWays } from './gadgetWays';
import { messageChannelTransport } from './messageChannelTransport';
import { originTransport } from './originTransport';
import { browserTimers } from './timers';
import type { LateTransport, Transport } from './transport';
import { type RollAnswers, whoAnswersOn } from './whoAnswers';

export type {
    Candidacy,
    LeaderState,
    OwnerDescription,
    Reach,
    Role,
    StateListener,
} from './candidacy';
export type { Duty } from './dutyRules';
export type {
    DutyLock,
    LateTransport,
    OpenTransport,
    Transport,
    TransportName,
    Unavailable,
} from './transport';
export { originTransport } from './originTransport';
export { browserTimers, type Timers } from './timers';
export { messageChannelTransport, visualforceService } from './messageChannelTransport';
export type { MessageService, SforceOne } from './messageChannelTransport';
export type { RollAnswers } from './whoAnswers';
export { gadgetWays } from './gadgetWays';
export { frameTransport, topTransport } from './windowTransport';

/** Begins every id of this document. */
const DOCUMENT = `${randomText()}.`;

/** Options of `standFor`. */
export interface StandOptions {
    /** Name of the place that this document is in, e.g. `utility-bar`, `toolbar`; shown to people. */
    readonly host: string;
    /**
     * Host that alone may own the duty, from a setting that is the same in every document. Needed
     * where nothing connects two hosts. Without it everybody may.
     */
    readonly configuredHost?: string | null;
    /** Higher goes first among connected origins; default 0. A lock that is held is never taken away. */
    readonly priority?: number;
    /**
     * Ways to other documents. Default: for `dial-guard` those between the documents of one gadget
     * (`gadgetWays()`); who guards dials in another tab hears another gadget. For other duties Web
     * Locks with BroadcastChannel, and the message channel.
     */
    readonly transports?: readonly (Transport | LateTransport)[];
    /** Called with problems that somebody has to look at; default: the browser's console. */
    readonly report?: (problem: string, cause?: unknown) => void;
}

/**
 * Stands for a duty. One candidacy per document and duty is enough: share it among components.
 *
 * @throws TypeError for a duty that does not exist, an empty host, or a priority that is no finite
 *     number
 */
export function standFor(duty: Duty, options: StandOptions): Candidacy {
    const { host, priority = 0, configuredHost = null } = options;
    assertName(host, 'host');
    if (configuredHost !== null) {
        assertName(configuredHost, 'configuredHost');
    }
    if (!Number.isFinite(priority)) {
        throw new TypeError('standFor takes a finite number as its priority.');
    }
    const transports = options.transports ?? defaultTransports(duty);
    return new DocumentCandidacy(
        { duty, host, priority, configuredHost, transports },
        {
            timers: browserTimers,
            life: browserDocumentLife,
            newId,
            report: options.report ?? reportToConsole,
        },
    );
}

/**
 * Asks over the toolkit's message channel who stands for a duty, here and in other documents. Takes
 * two seconds, stands for nothing and changes nothing.
 */
export function whoAnswers(duty: Duty): Promise<RollAnswers> {
    return whoAnswersOn(messageChannelTransport(), duty, {
        timers: browserTimers,
        newId,
        isOwnId: (id) => id.startsWith(DOCUMENT),
    });
}

/**
 * Library and gadget of a Lightning page talk over Lightning Message Service, which ends with the
 * page: those that its message channel connects hear one gadget, and so does a toolbar in a frame of
 * that gadget. A lock of the origin reaches across tabs, and would keep a page from guarding its own.
 */
function defaultTransports(duty: Duty): readonly (Transport | LateTransport)[] {
    return rulesOf(duty).per === 'each-gadget'
        ? gadgetWays()
        : [originTransport(), messageChannelTransport()];
}

function assertName(value: unknown, option: string): void {
    if (typeof value !== 'string' || value.trim() === '') {
        throw new TypeError(`standFor needs a name as its option "${option}", e.g. "utility-bar".`);
    }
}

/** Unique among the documents of one browser. */
function newId(): string {
    return DOCUMENT + randomText();
}

/** `crypto.randomUUID` would need HTTPS. */
function randomText(): string {
    const parts = crypto.getRandomValues(new Uint32Array(4));
    return [...parts].map((part) => part.toString(36)).join('-');
}

function reportToConsole(problem: string, cause?: unknown): void {
    console.error(`Connects Toolkit: ${problem}`, ...(cause === undefined ? [] : [cause]));
}

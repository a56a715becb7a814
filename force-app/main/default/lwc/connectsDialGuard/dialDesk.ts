/**
 * Decides the dials of one document: asks the policy, asks the agent, and follows each dial to its
 * end. Without platform, library or clock of its own.
 */
import { decisionBody, type DecisionQueue, isWorthLogging } from 'c/connectsDialOrg';
import type { DialNeeds, DialPolicyVerdict, DialQuestion } from 'c/connectsDialPolicy';
import type {
    DialDecision,
    DialGuard,
    DialIntent,
    DialVerdict,
    FinalDialVerdict,
    GuardContext,
    ItemVariables,
    WorkItem,
} from 'c/connectsIntegrationApiSvc';
import type { Timers } from 'c/connectsLeader';
import { isVariableRefusal, withAttached } from './callVariables';
import { type GuardConfiguration, unknownConfiguration } from './configuration';
import { type BookedDial, DialBook, passesAlways } from './dialBook';
import { judgeDial, type Judged, type Judges, type OrgSource } from './dialPolicyDesk';
import type { ExplainRequest, GuardedDial } from './guardState';
import { type OpenDials, OVER_MS, type RaisedDial } from './openDials';
import type { Matter, QuestionDesk } from './questions';

/** Name of the guard in the service's decisions and log. */
export const GUARD_NAME = 'do-not-call';
/** How long the agent may think, in ms. */
export const ANSWER_DEADLINE_MS = 60_000;
/** How soon a dial is repeated without its variables, in ms. */
const REPEAT_WITHIN_MS = 5_000;

/** What the guard says to the one who dialled. */
export interface DeskWords {
    /** Why a number is blocked. */
    blocked(verdict: DialPolicyVerdict): string;
    /** The agent said no, or nothing. */
    readonly cancelled: string;
    /** The guard went away before it had decided. */
    readonly gone: string;
    /** The same call is being made already. */
    readonly repeated: string;
}

/** What the desk needs. */
export interface DialDeskParts {
    readonly timers: Timers;
    readonly org: () => OrgSource;
    readonly queue: Pick<DecisionQueue, 'log' | 'count'>;
    readonly questions: QuestionDesk;
    readonly openDials: OpenDials;
    readonly words: DeskWords;
    readonly browserTimeZone: string;
    readonly mayOverride: boolean;
    /** Remembers for the session that the contact center takes no variables. */
    readonly variables: { isRefused: boolean };
    newId(): string;
    /** Names of the agent's teams. */
    readonly teams: () => readonly string[];
    /** Dials at once. */
    redial(number: string, callVariables: Readonly<ItemVariables>): Promise<void>;
    onChange(): void;
}

/** See the file's head. */
export class DialDesk {
    private readonly parts: DialDeskParts;
    private readonly book = new DialBook();
    private readonly nothingKnown: GuardConfiguration;
    private current: GuardConfiguration | null = null;
    private isOrgDown = false;
    private isBusy = false;
    private repeatPass: { readonly booked: BookedDial; readonly until: number } | null = null;
    private readonly drops = new Set<() => void>();
    private readonly waitingForRules = new Set<() => void>();
    private voiceItems: readonly WorkItem[] = [];

    constructor(parts: DialDeskParts) {
        this.parts = parts;
        this.nothingKnown = unknownConfiguration(parts.browserTimeZone);
    }

    /** Newest first. */
    get dials(): readonly GuardedDial[] {
        return this.book.dials;
    }

    /** Null until something was read. */
    get configuration(): GuardConfiguration | null {
        return this.current;
    }

    /** Whether the org's last answer was late or not complete. */
    get isOrgFailing(): boolean {
        return this.isOrgDown;
    }

    /** Whether the last decision took longer than it may, the org's answer left aside. */
    get isSlow(): boolean {
        return this.isBusy;
    }

    /** From now on these rules are in force. */
    configure(configuration: GuardConfiguration): void {
        this.current = configuration;
        this.waitingForRules.forEach((go) => go());
        this.waitingForRules.clear();
        this.parts.onChange();
    }

    /** The guard of `addDialGuard`. */
    readonly judge: DialGuard = async (intent, context): Promise<DialVerdict> => {
        let drop = (): void => undefined;
        const dropped = new Promise<DialVerdict>((resolve) => {
            drop = () => resolve({ verdict: 'deny', reason: this.parts.words.gone });
            this.drops.add(drop);
        });
        try {
            return await Promise.race([this.judgeNow(intent, context), dropped]);
        } finally {
            this.drops.delete(drop);
        }
    };

    /**
     * Denies what is undecided, because nobody guards here any more.
     * @returns whether there was anything
     */
    giveUp(): boolean {
        const { questions } = this.parts;
        const wasAsking = questions.question !== null || this.drops.size > 0;
        this.drops.forEach((drop) => drop());
        questions.clear();
        return wasAsking;
    }

    private async judgeNow(
        intent: DialIntent,
        { signal, raisedAt }: GuardContext,
    ): Promise<DialVerdict> {
        const { parts, book } = this;
        const passed = this.usePass(intent);
        if (passed !== null) {
            return this.repeatNow(passed, intent, raisedAt);
        }
        const configuration = await this.configurationFor(intent);
        const question = this.questionOf(intent);
        const known = book.meet(intent, parts.timers.now());
        if (known.is === 'asked-again') {
            known.booked.isChangeUnconfirmed = false;
            return { verdict: 'allow' };
        }
        const needs = configuration.policy.needs(question);
        const isTwin = this.isTwin(needs, raisedDial(intent, raisedAt));
        if (passesAlways(needs) && !isTwin) {
            return this.letThrough(this.enter(intent, raisedAt), configuration, question);
        }
        if (known.is === 'repeated') {
            const { ending, endingReason } = known.booked.dial;
            const isDenied = ending === 'denied' && endingReason !== null;
            return { verdict: 'deny', reason: isDenied ? endingReason : parts.words.repeated };
        }
        if (isTwin) {
            return { verdict: 'deny', reason: parts.words.repeated };
        }
        return this.decide(this.enter(intent, raisedAt), configuration, question, signal);
    }

    /** Whether another document has it; what calls for help is dialled twice rather than not at all. */
    private isTwin({ number }: DialNeeds, dial: RaisedDial): boolean {
        const { openDials, timers } = this.parts;
        return number.kind !== 'emergency' && openDials.isTwin(dial, timers.now());
    }

    /** The service has decided a dial, and carried it out or not. */
    decided(decision: DialDecision): void {
        const booked = this.book.dialOf(decision);
        // What the guard denied is noted already, and so is what ended while it was decided.
        if (booked === null || booked.sent === null || decision.by === GUARD_NAME) {
            return;
        }
        const { outcome, reason } = decision;
        const isRefused =
            outcome === 'failed' && booked.hasAttached && isVariableRefusal(reason ?? '');
        if (isRefused) {
            this.repeatWithout(booked, reason);
            return;
        }
        if (outcome === 'dialled') {
            this.count(booked);
        }
        this.end(booked, outcome, reason);
    }

    /** The work items that are there. */
    see(items: readonly WorkItem[]): void {
        this.voiceItems = items.filter(({ Channel }) => Channel === 'VOICE');
        this.book.see(items);
    }

    /** Enters dials of documents that ended before the outcome was seen; drops those that it is. */
    takeOver(): void {
        const notes = this.parts.openDials.leftBehind(this.parts.timers.now());
        notes.forEach((note) => this.book.enterUnknown(note));
        this.book.dials
            .filter(
                ({ id, ending }) => ending === 'unknown' && notes.every((note) => note.id !== id),
            )
            .forEach(({ id }) => this.book.remove(id));
        this.parts.onChange();
    }

    /** The agent has looked after a dial of unknown outcome. */
    acknowledge(id: string): void {
        this.parts.openDials.forget(id);
        this.book.remove(id);
        this.parts.onChange();
    }

    /** A dry run. @throws the signal's reason */
    async explain(request: ExplainRequest): Promise<DialPolicyVerdict> {
        const { number, callType = 'OUTBOUND', at = this.parts.timers.now() } = request;
        const configuration = await this.whenConfigured();
        const dialString =
            request.isWritten === true ? dialStringOf(number, configuration) : number;
        const question = { callType, dialString, teams: this.parts.teams(), at };
        const judged = await judgeDial(configuration, this.judges, question, request.signal);
        this.noteState(judged);
        return judged.verdict;
    }

    private async decide(
        booked: BookedDial,
        configuration: GuardConfiguration,
        question: DialQuestion,
        signal: AbortSignal,
    ): Promise<DialVerdict> {
        signal.addEventListener('abort', () => this.lapse(booked));
        const judged = await judgeDial(configuration, this.judges, question, signal);
        this.noteState(judged);
        const { verdict } = judged;
        if (booked.dial.ending !== 'open') {
            return { verdict: 'deny', reason: this.parts.words.gone };
        }
        this.book.note(booked, { verdict });
        if (verdict.outcome === 'allow') {
            return this.allow(booked, judged, configuration);
        }
        if (verdict.outcome === 'block' && !this.parts.mayOverride) {
            return this.block(booked, judged);
        }
        this.parts.onChange();
        return { verdict: 'ask', ask: () => this.ask(booked, judged, configuration, signal) };
    }

    private allow(
        booked: BookedDial,
        judged: Judged,
        configuration: GuardConfiguration,
    ): FinalDialVerdict {
        if (isWorthLogging(judged.verdict)) {
            this.log(judged, 'none');
        }
        return this.send(booked, judged.verdict, configuration);
    }

    private block(booked: BookedDial, judged: Judged): FinalDialVerdict {
        this.log(judged, 'none');
        const denial = this.deny(booked, this.parts.words.blocked(judged.verdict));
        this.parts.questions.tell(matterOf(booked, judged.verdict));
        return denial;
    }

    private async ask(
        booked: BookedDial,
        judged: Judged,
        configuration: GuardConfiguration,
        signal: AbortSignal,
    ): Promise<FinalDialVerdict> {
        const { questions, words } = this.parts;
        const { verdict } = judged;
        const kind = verdict.outcome === 'block' ? 'override' : 'confirm';
        const matter = matterOf(booked, verdict);
        const answer = await questions.ask(kind, matter, ANSWER_DEADLINE_MS, signal);
        if (answer.say === 'cancel' || signal.aborted) {
            this.log(judged, 'cancelled');
            this.book.note(booked, { answer: 'cancelled' });
            return this.deny(booked, words.cancelled);
        }
        if (answer.say === 'override') {
            this.log(judged, 'overridden', answer.reason);
            this.book.note(booked, { answer: 'overridden' });
            return this.send(booked, verdict, configuration);
        }
        return this.confirm(booked, judged, configuration, signal);
    }

    /**
     * The agent has said yes to what was known then. Meanwhile time has passed, the org may have
     * answered and rules may have come: what is forbidden by now was not confirmed.
     */
    private async confirm(
        booked: BookedDial,
        asked: Judged,
        configuration: GuardConfiguration,
        signal: AbortSignal,
    ): Promise<FinalDialVerdict> {
        this.book.note(booked, { answer: 'confirmed' });
        const current = this.current ?? configuration;
        const question = { ...asked.question, at: this.parts.timers.now() };
        const now = await judgeDial(current, this.judges, question, signal);
        this.noteState(now);
        if (booked.dial.ending !== 'open') {
            return { verdict: 'deny', reason: this.parts.words.gone };
        }
        this.book.note(booked, { verdict: now.verdict });
        if (now.verdict.outcome === 'block') {
            return this.block(booked, now);
        }
        this.log(asked, 'confirmed');
        return this.send(booked, now.verdict, current);
    }

    private send(
        booked: BookedDial,
        verdict: DialPolicyVerdict,
        { settings }: GuardConfiguration,
    ): FinalDialVerdict {
        const { intent } = booked;
        const mayAttach =
            intent.callType === 'OUTBOUND' &&
            settings.platform !== 'ccx' &&
            !this.parts.variables.isRefused &&
            Object.keys(verdict.variables).length > 0;
        const number = verdict.dialString;
        const callVariables = mayAttach
            ? withAttached(intent.callVariables, verdict.variables)
            : intent.callVariables;
        const isChanged = number !== intent.number || mayAttach;
        booked.sent = { number, callVariables };
        booked.hasAttached = mayAttach;
        booked.isChangeUnconfirmed = isChanged;
        this.parts.onChange();
        return isChanged ? { verdict: 'change', number, callVariables } : { verdict: 'allow' };
    }

    private deny(booked: BookedDial, reason: string): FinalDialVerdict {
        // One that has lapsed meanwhile may be asked about anew by whoever took the guard over.
        if (booked.dial.ending === 'open') {
            this.end(booked, 'denied', reason);
        }
        return { verdict: 'deny', reason };
    }

    /** Emergency and internal numbers: never delayed, never taken for a repetition. */
    private async letThrough(
        booked: BookedDial,
        configuration: GuardConfiguration,
        question: DialQuestion,
    ): Promise<FinalDialVerdict> {
        const { verdict } = await judgeDial(configuration, this.judges, question);
        this.book.note(booked, { verdict });
        return this.send(booked, verdict, configuration);
    }

    private enter(intent: DialIntent, raisedAt: number): BookedDial {
        const booked = this.book.enter(this.parts.newId(), intent, raisedAt);
        this.parts.openDials.note(booked.dial);
        return booked;
    }

    private end(booked: BookedDial, ending: GuardedDial['ending'], reason: string | null): void {
        const { parts } = this;
        booked.settledAt = parts.timers.now();
        this.book.note(booked, { ending, endingReason: reason });
        if (ending === 'lapsed') {
            // Nobody has decided it: whoever guards next may.
            parts.openDials.forget(booked.dial.id);
        } else {
            parts.openDials.end(booked.dial.id, booked.settledAt);
            parts.timers.after(OVER_MS, () => parts.openDials.forget(booked.dial.id));
        }
        parts.onChange();
    }

    /** The dial is not wanted any more while it is decided. */
    private lapse(booked: BookedDial): void {
        if (booked.dial.ending === 'open' && booked.sent === null) {
            this.end(booked, 'lapsed', null);
        }
    }

    private count({ dial: { verdict } }: BookedDial): void {
        const e164 = verdict?.number.e164 ?? null;
        if (e164 !== null && this.current?.countsDials === true) {
            this.parts.queue.count(e164, this.parts.timers.now());
        }
    }

    private log(
        { verdict, question }: Judged,
        answer: GuardedDial['answer'],
        reason: string | null = null,
    ): void {
        this.parts.queue.log(decisionBody(verdict, question, answer, reason));
    }

    private repeatWithout(booked: BookedDial, reason: string | null): void {
        const { parts } = this;
        parts.variables.isRefused = true;
        const { sent, intent } = booked;
        if (sent === null || this.voiceItems.length > 0) {
            // With a call at hand it would be a consultation: another dial than the agent wanted.
            this.end(booked, 'failed', reason);
            return;
        }
        this.end(booked, 'repeated-without-variables', reason);
        this.repeatPass = { booked, until: parts.timers.now() + REPEAT_WITHIN_MS };
        parts.redial(sent.number, intent.callVariables).catch((error: unknown) => {
            const text = error instanceof Error ? error.message : String(error);
            this.book.note(booked, { endingReason: text });
            parts.onChange();
        });
    }

    /** The dial that a request repeats without its variables, by the guard's own wish; once. */
    private usePass(intent: DialIntent): BookedDial | null {
        const pass = this.repeatPass;
        const isIt =
            pass !== null &&
            pass.booked.sent?.number === intent.number &&
            intent.source === 'toolkit' &&
            intent.callType === 'OUTBOUND' &&
            this.parts.timers.now() <= pass.until;
        if (!isIt) {
            return null;
        }
        this.repeatPass = null;
        return pass.booked;
    }

    private repeatNow(earlier: BookedDial, intent: DialIntent, raisedAt: number): FinalDialVerdict {
        const { verdict, answer } = earlier.dial;
        const booked = this.enter(intent, raisedAt);
        this.book.note(booked, { verdict, answer });
        booked.sent = { number: intent.number, callVariables: intent.callVariables };
        this.parts.onChange();
        return { verdict: 'allow' };
    }

    private questionOf({ callType, number }: DialIntent): DialQuestion {
        const { teams, timers } = this.parts;
        return { callType, dialString: number, teams: teams(), at: timers.now() };
    }

    /**
     * Help can be called before anything was read; everything else waits for the rules, for as long as
     * a decision without the org may take.
     */
    private async configurationFor({ number }: DialIntent): Promise<GuardConfiguration> {
        if (this.current !== null) {
            return this.current;
        }
        if (this.nothingKnown.numbers.read(number).kind !== 'emergency') {
            await new Promise<void>((go) => {
                this.waitingForRules.add(go);
                this.parts.timers.after(this.nothingKnown.settings.deadlines.localMs, go);
            });
        }
        return this.current ?? this.nothingKnown;
    }

    private async whenConfigured(): Promise<GuardConfiguration> {
        if (this.current === null) {
            await new Promise<void>((go) => {
                this.waitingForRules.add(go);
            });
        }
        return this.current ?? this.nothingKnown;
    }

    private get judges(): Judges {
        const { org, timers } = this.parts;
        return { org: org(), now: () => timers.now() };
    }

    private noteState({ isOrgFine, isSlow }: Judged): void {
        this.isBusy = isSlow;
        this.isOrgDown = isOrgFine === null ? this.isOrgDown : !isOrgFine;
        this.parts.onChange();
    }
}

function raisedDial({ callType, number }: DialIntent, at: number): RaisedDial {
    return { callType, dialString: number, at };
}

/** What would be dialled for a number as people write it. */
function dialStringOf(text: string, { written, numbers }: GuardConfiguration): string {
    const { kind, e164 } = written.read(text);
    return kind === 'public' && e164 !== null ? numbers.dialStringOf(e164) : text;
}

function matterOf({ intent }: BookedDial, verdict: DialPolicyVerdict): Matter {
    return {
        callType: intent.callType,
        dialString: intent.number,
        verdict,
        relatedRecordId: intent.relatedObject?.recipientId ?? null,
        relatedName: intent.relatedObject?.recipientName ?? '',
    };
}

/**
 * What becomes of each call: decided, searched, opened, once in the browser. Knows neither Lightning
 * nor Apex nor the leader: it is handed what it needs, and tested with a clock.
 */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { Role, Timers } from 'c/connectsLeader';
import type { NewRecord, RuleName, ScreenPopRules } from 'c/connectsScreenPopRules';
import { itemKey } from 'c/connectsWorkItems';
import type { FoundRecords, PopMatch } from './findRecords';
import type { PopNotes } from './popNotes';
import { isDue, type NothingToDo, planFor, type PopMoment, type PopPlan } from './popPlan';
import type { RememberedChoices } from './rememberedChoices';

/** How it stands with a call. */
export type PopStage =
    /** Nobody has looked yet: no rules, it is too early, or another document has the duty. */
    | 'waiting'
    | 'searching'
    /** A record was opened. */
    | 'opened'
    /** The page for a new record was opened. */
    | 'new-record'
    /** Several were found, or the call was over before one could be opened: the agent chooses. */
    | 'choose'
    /** Nothing was found. */
    | 'nobody'
    /** Nothing was searched; `nothing` says why. */
    | 'nothing'
    /** Another tab has done it, or this page before it was loaded again. */
    | 'elsewhere'
    | 'failed';

/** A call and what became of it. */
export interface CallPop {
    readonly key: string;
    readonly item: WorkItem;
    /** Whether the work item is still at the desk. */
    readonly isOpen: boolean;
    /** When this page first saw it, milliseconds since 1970. */
    readonly since: number;
    readonly stage: PopStage;
    readonly nothing: NothingToDo | null;
    readonly decidedBy: RuleName | null;
    readonly matches: readonly PopMatch[];
    /** Whether more records were found than are listed. */
    readonly isCutOff: boolean;
    readonly chosen: PopMatch | null;
    /** Whether the agent chose it another time. */
    readonly isRemembered: boolean;
    /** Why it failed; null if it did not. */
    readonly error: unknown;
    /** What was last done, by `PopPlan.signature`; empty for nothing. */
    readonly done: string;
    /** What is to be done next, by `PopPlan.signature`, and since when; null for nothing yet. */
    readonly due: { readonly signature: string; readonly at: number } | null;
}

/** What the pops need. */
export interface PopParts {
    /** Null while there are none. */
    readonly rules: () => ScreenPopRules | null;
    readonly role: () => Role;
    readonly moment: () => PopMoment;
    readonly find: (searches: PopPlan['decision']['searches']) => Promise<FoundRecords>;
    readonly openRecord: (match: PopMatch) => Promise<void>;
    readonly openNewRecord: (record: NewRecord) => Promise<void>;
    /** Told of several records that were found for a call. */
    readonly offer: (item: WorkItem, matches: readonly PopMatch[]) => void;
    /** Told of every record that was opened for a call. */
    readonly relate: (item: WorkItem, match: PopMatch) => void;
    readonly notes: PopNotes;
    readonly choices: RememberedChoices;
    readonly timers: Timers;
    readonly onChange: () => void;
}

/** How many calls are kept, the newest first. */
export const MAX_POPS = 20;
/** How long the owner of the duty has to begin, in ms. */
export const BEGIN_MS = 3_000;
/** How long whoever has begun has to show something; what takes longer has failed. */
export const FINISH_MS = 20_000;

/** Stages that a change of the call's data can still change. */
const UNDECIDED: readonly PopStage[] = ['waiting', 'nobody', 'nothing'];

/** The org has not answered. */
export class SearchTooSlowError extends Error {
    constructor() {
        super(`Salesforce did not answer within ${FINISH_MS / 1_000} s.`);
        this.name = 'SearchTooSlowError';
    }
}

/** See the file's head. */
export class CallPops {
    private readonly parts: PopParts;
    private pops: readonly CallPop[] = [];
    private readonly timers = new Map<string, () => void>();
    private isStopped = false;

    constructor(parts: PopParts) {
        this.parts = parts;
    }

    /** The calls, the newest first. */
    get all(): readonly CallPop[] {
        return this.pops;
    }

    /** The work items that are at the desk now. */
    follow(items: readonly WorkItem[]): void {
        const open = new Map(items.map((item) => [itemKey(item), item]));
        this.pops = this.pops
            .map((pop) => {
                const item = open.get(pop.key);
                return item === pop.item && pop.isOpen
                    ? pop
                    : { ...pop, item: item ?? pop.item, isOpen: item !== undefined };
            })
            // A call that nobody had to look at leaves no trace.
            .filter(({ isOpen, stage }) => isOpen || stage !== 'waiting');
        const known = new Set(this.pops.map(({ key }) => key));
        const fresh = [...open]
            .filter(([key]) => !known.has(key))
            .map(([key, item]) => newPop(key, item, this.parts.timers.now()));
        this.pops = [...fresh.reverse(), ...this.pops].slice(0, MAX_POPS);
        this.settle();
    }

    /** Looks at every call anew: rules, role or setting have changed. */
    settle(): void {
        if (this.isStopped) {
            return;
        }
        this.pops.filter(({ isOpen }) => isOpen).forEach(({ key }) => this.settleOne(key));
        this.parts.onChange();
    }

    /** The agent wants one of the records that were found. @throws (rejects) what `openRecord` does */
    async choose(key: string, recordId: string, isToRemember: boolean): Promise<void> {
        const pop = this.find(key);
        const match = pop?.matches.find((each) => each.recordId === recordId);
        if (pop === undefined || match === undefined) {
            return;
        }
        await this.parts.openRecord(match);
        if (isToRemember) {
            this.parts.choices.remember(pop.matches, recordId);
        }
        this.opened(pop, match, false);
    }

    /** Forgets a choice that was remembered, and lets the agent choose anew. */
    chooseAnew(key: string): void {
        const pop = this.find(key);
        if (pop !== undefined && pop.matches.length > 1) {
            this.parts.choices.remember(pop.matches, null);
            this.change(key, { stage: 'choose', chosen: null, isRemembered: false });
        }
    }

    /** Tries again what failed. */
    retry(key: string): void {
        const pop = this.find(key);
        const rules = this.parts.rules();
        if (pop?.stage === 'failed' && rules !== null) {
            const plan = planFor(pop.item, rules);
            if (plan.nothing === null) {
                void this.act(key, plan);
            } else {
                this.leaveAlone(key, plan);
            }
        }
    }

    /** Nothing is done any more. */
    stop(): void {
        this.isStopped = true;
        this.timers.forEach((cancel) => cancel());
        this.timers.clear();
    }

    private find(key: string): CallPop | undefined {
        return this.pops.find((pop) => pop.key === key);
    }

    private change(key: string, changes: Partial<CallPop>): void {
        this.pops = this.pops.map((pop) => (pop.key === key ? { ...pop, ...changes } : pop));
        this.parts.onChange();
    }

    private settleOne(key: string): void {
        const pop = this.find(key);
        const rules = this.parts.rules();
        const isWanted =
            pop !== undefined &&
            rules !== null &&
            UNDECIDED.includes(pop.stage) &&
            isDue(pop.item, this.parts.moment());
        if (!isWanted) {
            return;
        }
        const plan = planFor(pop.item, rules);
        if (plan.signature === pop.done) {
            return;
        }
        if (plan.nothing !== null) {
            this.leaveAlone(key, plan);
        } else if (this.parts.notes.get(key)?.stage === 'opened') {
            this.change(key, { stage: 'elsewhere', decidedBy: plan.decidedBy });
        } else if (this.isOurTurn(pop, plan.signature)) {
            void this.act(key, plan);
        }
    }

    private leaveAlone(key: string, { nothing, decidedBy, signature }: PopPlan): void {
        this.change(key, { stage: 'nothing', nothing, decidedBy, error: null, done: signature });
    }

    /**
     * Whether this document acts. In doubt it does: a pop too many is closed with a click, one that
     * never comes leaves the agent without the customer.
     */
    private isOurTurn(pop: CallPop, signature: string): boolean {
        const { key } = pop;
        const dueSince = this.dueSince(pop, signature);
        const role = this.parts.role();
        if (role === 'owner' || role === 'none-connected') {
            // Nobody can be asked, or the one who had begun is gone.
            return true;
        }
        if (role !== 'standby') {
            return false;
        }
        const note = this.parts.notes.get(key);
        if (note !== null && note.stage !== 'begun') {
            return false;
        }
        // An owner whose gadget is not told of the call does not begin, one that hangs does not end.
        const due = note === null ? dueSince + BEGIN_MS : note.at + FINISH_MS;
        const rest = due - this.parts.timers.now();
        if (rest > 0) {
            this.lookAgain(key, rest);
        }
        return rest <= 0;
    }

    /** Before that, an owner that is well had nothing to begin with either. */
    private dueSince({ key, due }: CallPop, signature: string): number {
        if (due?.signature === signature) {
            return due.at;
        }
        const at = this.parts.timers.now();
        this.change(key, { due: { signature, at } });
        return at;
    }

    private lookAgain(key: string, ms: number): void {
        this.timers.get(key)?.();
        this.timers.set(
            key,
            this.parts.timers.after(ms, () => {
                this.timers.delete(key);
                this.settle();
            }),
        );
    }

    private async act(key: string, plan: PopPlan): Promise<void> {
        const { decidedBy, signature, decision } = plan;
        this.change(key, { stage: 'searching', nothing: null, decidedBy, done: signature });
        this.note(key, 'begun');
        try {
            await this.show(key, plan, await this.inTime(this.parts.find(decision.searches)));
        } catch (error) {
            if (!this.isStopped) {
                this.note(key, 'shown');
                this.change(key, { stage: 'failed', error });
            }
            return;
        }
        if (!this.isStopped) {
            // What the call has told meanwhile may fit another rule.
            this.settle();
        }
    }

    private async show(key: string, plan: PopPlan, found: FoundRecords): Promise<void> {
        const pop = this.find(key);
        if (this.isStopped || pop === undefined) {
            return;
        }
        if (this.parts.notes.get(key)?.stage === 'opened') {
            this.change(key, { stage: 'elsewhere' });
            return;
        }
        const { matches, isCutOff } = found;
        this.change(key, { matches, isCutOff, error: null });
        if (matches.length > 1) {
            this.parts.offer(pop.item, matches);
        }
        const remembered = this.parts.choices.among(matches);
        const only = matches.length === 1 ? matches[0] : remembered;
        if (matches.length === 0) {
            // Whom a search cut off may be there: a new record would be a second one.
            const isNew = pop.isOpen && !isCutOff;
            await this.showNobody(key, isNew ? plan.decision.newRecord : null);
        } else if (only && pop.isOpen) {
            await this.inTime(this.parts.openRecord(only));
            this.opened(pop, only, matches.length > 1);
        } else {
            // Also for a call that is over: a page that opens now would only disturb.
            this.note(key, 'shown');
            this.change(key, { stage: 'choose' });
        }
    }

    private async showNobody(key: string, newRecord: NewRecord | null): Promise<void> {
        if (newRecord === null) {
            this.note(key, 'shown');
            this.change(key, { stage: 'nobody' });
            return;
        }
        await this.inTime(this.parts.openNewRecord(newRecord));
        this.note(key, 'opened');
        this.change(key, { stage: 'new-record' });
    }

    /** Noted afterwards: a page that ends between the two opens it once more rather than never. */
    private opened({ key, item }: CallPop, chosen: PopMatch, isRemembered: boolean): void {
        this.note(key, 'opened');
        this.parts.relate(item, chosen);
        this.change(key, { stage: 'opened', chosen, isRemembered, error: null });
    }

    private note(key: string, stage: 'begun' | 'shown' | 'opened'): void {
        this.parts.notes.set(key, { stage, at: this.parts.timers.now() });
    }

    private inTime<T>(answer: Promise<T>): Promise<T> {
        return new Promise((resolve, reject) => {
            const cancel = this.parts.timers.after(FINISH_MS, () =>
                reject(new SearchTooSlowError()),
            );
            answer.then(resolve, reject).finally(cancel);
        });
    }
}

function newPop(key: string, item: WorkItem, since: number): CallPop {
    return {
        key,
        item,
        isOpen: true,
        since,
        stage: 'waiting',
        nothing: null,
        decidedBy: null,
        matches: [],
        isCutOff: false,
        chosen: null,
        isRemembered: false,
        error: null,
        done: '',
        due: null,
    };
}

/** Documents of one browser with screen pops: a leader among them, notes in common, one clock. */
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import type { ScreenPopRules } from 'c/connectsScreenPopRules';
import { LeaderWorld, Origin, type WorldDocument } from '../../../../../../jest/leaderWorld';
import { screenPopRules } from '../../../../../../jest/screenPops';
import { type CallPop, CallPops, type PopParts } from '../callPops';
import type { FoundRecords, PopMatch } from '../findRecords';
import type { PopNote } from '../popNotes';

/** Who is found, and what is opened when nobody is. */
export const RULES = JSON.stringify({
    screenPop: {
        default: {
            entity: 'contact',
            query: "$filter=telephone1 eq '{{caller}}'",
            map: [{ name: 'caller', type: 'phone', path: 'workItem.Sender' }],
        },
        rules: [
            {
                name: 'Strangers',
                queue: ['Sales'],
                entity: 'lead',
                query: "$filter=telephone1 eq '{{caller}}'",
                map: [{ name: 'caller', type: 'phone', path: 'workItem.Sender' }],
                addNewRecord: true,
            },
            {
                name: 'Case',
                variable: { PerVar5: ['*'] },
                entity: 'Case',
                query: "$filter=CaseNumber eq '{{case}}'",
                map: [{ name: 'case', path: 'workItem.PerVar5' }],
            },
        ],
    },
});

export function match(recordId: string, name = recordId): PopMatch {
    return { recordId, object: 'Contact', name, type: 'person', details: [] };
}

export function found(...ids: readonly string[]): FoundRecords {
    return { matches: ids.map((id) => match(id)), isCutOff: false };
}

/** A document with its pops. */
export interface PopDocument {
    readonly pops: CallPops;
    readonly leader: WorldDocument | null;
    /** Calls of the agent, as its gadget tells them. */
    see(...items: readonly WorkItem[]): void;
    crash(): void;
    /** The latest call. */
    readonly latest: CallPop | undefined;
}

export class PopWorld {
    readonly leaders = new LeaderWorld();
    readonly origin = new Origin(this.leaders);
    readonly notes = new Map<string, PopNote>();
    readonly choices = new Map<string, string>();
    /** What was opened, with the document that did it. */
    readonly opened: string[] = [];
    readonly related: string[] = [];
    readonly offered: string[] = [];
    searches = 0;
    /** How long a search takes, in ms; Infinity: for ever. */
    searchMs = 300;
    answer: (object: string) => FoundRecords = () => found('003A');
    /** What opening a page rejects with; null: it works. */
    refusal: Error | null = null;
    /** Whether the console never tells that a page has opened. */
    isConsoleSilent = false;
    rules: ScreenPopRules | null = screenPopRules(RULES);
    moment: 'ringing' | 'answered' = 'ringing';

    /** @param role what the document is throughout; without it the leaders decide */
    open(name: string, role?: 'owner' | 'standby' | 'none-connected'): PopDocument {
        const { leaders } = this;
        const leader =
            role === undefined
                ? leaders.open(name, { origin: this.origin, options: { duty: 'screen-pop' } })
                : null;
        const isAlive = (): boolean => leader?.isAlive !== false;
        const pops = new CallPops({
            rules: () => this.rules,
            role: () => role ?? leader?.candidacy.state.role ?? 'withdrawn',
            moment: () => this.moment,
            find: (searches) => this.search(searches[0]?.object ?? '', leader),
            openRecord: async ({ recordId }) => this.opens(`${name}: ${recordId}`, isAlive()),
            openNewRecord: async ({ object }) => this.opens(`${name}: new ${object}`, isAlive()),
            offer: ({ Id: id }, matches) =>
                this.offered.push(`${id} ${matches.map(({ recordId }) => recordId).join()}`),
            relate: ({ Id: id }, { recordId }) => this.related.push(`${id} ${recordId}`),
            notes: this.noteBook(isAlive),
            choices: {
                among: (matches) => {
                    const chosen = this.choices.get(matches.map((each) => each.recordId).join());
                    return matches.find(({ recordId }) => recordId === chosen) ?? null;
                },
                remember: (matches, recordId) => {
                    const key = matches.map((each) => each.recordId).join();
                    if (recordId === null) {
                        this.choices.delete(key);
                    } else {
                        this.choices.set(key, recordId);
                    }
                },
            },
            timers: {
                now: () => leaders.now,
                after: (ms, run) => leaders.schedule(ms, leader, run),
            },
            onChange: () => undefined,
        });
        leader?.observe(() => pops.settle());
        return {
            pops,
            leader,
            see: (...items) => pops.follow(items),
            crash: () => leader?.crash(),
            get latest() {
                return pops.all[0];
            },
        };
    }

    /** Lets time go by, with everything that it brings about. */
    async pass(ms: number): Promise<void> {
        const end = this.leaders.now + ms;
        await settled();
        while (this.leaders.step(end)) {
            // A step may need answers of the step before.
            await settled();
        }
    }

    private search(object: string, owner: WorldDocument | null): Promise<FoundRecords> {
        this.searches += 1;
        return new Promise((resolve) => {
            if (Number.isFinite(this.searchMs)) {
                // What `answer` throws rejects.
                this.leaders.schedule(this.searchMs, owner, () =>
                    resolve(new Promise((take) => take(this.answer(object)))),
                );
            }
        });
    }

    private async opens(what: string, isAlive: boolean): Promise<void> {
        if (this.refusal !== null) {
            throw this.refusal;
        }
        if (isAlive) {
            this.opened.push(what);
        }
        if (this.isConsoleSilent) {
            await new Promise(() => undefined);
        }
    }

    private noteBook(isAlive: () => boolean): PopParts['notes'] {
        return {
            get: (key) => this.notes.get(key) ?? null,
            set: (key, note) => {
                if (isAlive()) {
                    this.notes.set(key, note);
                }
            },
        };
    }
}

async function settled(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) {
        await Promise.resolve();
    }
}

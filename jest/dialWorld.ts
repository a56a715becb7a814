/**
 * Gadgets, documents with guards, an org and an agent on one virtual clock: what a random schedule of
 * clicks and mishaps is played in. What may not happen is the oracle's business.
 */
import { setImmediate } from 'node:timers';
import type { DialDecision } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/dialAction';
import type { TabStorage } from '../force-app/main/default/lwc/connectsDialGuard/openDials';
import type { NumberParser } from '../force-app/main/default/lwc/connectsDialNumbers/numberParser';
import { resolveAssumptions } from '../simulator/assumptions';
import { clickedNumber, type DialKind, knownNumber } from './dialNumberKinds';
import { DialOracle } from './dialOracle';
import {
    type AgentMood,
    GuardDocument,
    type GuardOffice,
    type OrgMood,
    type Plants,
} from './guardDocument';
import { LeanGadget } from './leanGadget';
import { Bus, LeaderWorld, Origin, type Place } from './leaderWorld';

/** What a schedule is played with. */
export interface DialPlan {
    /** Switches of the simulator's register. */
    readonly assumptions: Readonly<Record<string, unknown>>;
    /** How many gadgets there are; each is in a browser tab of its own. */
    readonly gadgets: 1 | 2;
    /** Whether documents of a gadget share Web Locks; otherwise they hear each other by messages. */
    readonly hasLocks: boolean;
    readonly refusesVariables: boolean;
    readonly whenMissing: 'warn' | 'block';
    readonly mayOverride: boolean;
    readonly readingMs: number;
}

/** More documents than that behave no differently. */
export const MAX_DOCUMENTS = 4;
/** A page knows within this, while somebody is visible, who guards. */
const ELECTION_MS = 1_000;

interface Tab {
    readonly gadget: LeanGadget;
    readonly place: Place;
    readonly storage: SharedStorage;
}

/** See the file's head. */
export class DialWorld implements GuardOffice {
    readonly world = new LeaderWorld();
    readonly oracle: DialOracle;
    readonly parser: NumberParser;
    readonly settings: GuardOffice['settings'];
    readonly plants: Plants;
    readonly tabs: readonly Tab[];
    orgMood: OrgMood = 'answers';
    agentMood: AgentMood = 'says yes';
    thinkingMs = 2_000;
    private documents: readonly GuardDocument[] = [];
    private readonly away = new Set<GuardDocument>();
    private opened = 0;
    private numbers = 0;
    private lastClicked: string | null = null;

    constructor(plan: DialPlan, parser: NumberParser, plants: Plants = {}) {
        this.parser = parser;
        this.settings = plan;
        this.plants = plants;
        const start = this.world.now;
        this.oracle = new DialOracle(() => this.world.now - start);
        const assumptions = resolveAssumptions(plan.assumptions);
        const { world, oracle: witness } = this;
        this.tabs = Array.from({ length: plan.gadgets }, (_, index) => ({
            gadget: new LeanGadget(`gadget ${index}`, world, {
                assumptions,
                witness,
                refusesVariables: plan.refusesVariables,
            }),
            place: plan.hasLocks ? { origin: new Origin(world) } : { buses: [new Bus(world)] },
            storage: new SharedStorage(),
        }));
    }

    /** Documents that are there and not put away. */
    get here(): readonly GuardDocument[] {
        return this.documents.filter((document) => !this.away.has(document));
    }

    /** Whether a guard waits for something. */
    get hasOpenDials(): boolean {
        return this.documents.some((document) => document.hasOpenDials);
    }

    /** Plays what falls due within this time. */
    async pass(ms: number): Promise<void> {
        const end = this.world.now + ms;
        while (this.world.step(end)) {
            await settled();
        }
        await settled();
    }

    /**
     * Opens a document in a tab.
     * @param storage of its own, for a document of another origin
     */
    async open(tabIndex: number, storage?: SharedStorage): Promise<void> {
        const tab = this.tabs[tabIndex % this.tabs.length];
        if (tab === undefined || this.documents.length >= MAX_DOCUMENTS) {
            return;
        }
        this.opened += 1;
        const seen = storage ?? tab.storage;
        const document = new GuardDocument(this, `document ${this.opened}`, {
            ...tab,
            storage: seen,
        });
        this.oracle.watch(document);
        this.documents = [...this.documents, document];
        seen.observe(document, () => {
            this.world.schedule(1, document.document, () => document.noteStorage());
        });
        await document.start();
        await this.pass(ELECTION_MS);
    }

    /** The agent clicks a number that was not clicked before. */
    click(tabIndex: number, kind: DialKind, isTransfer: boolean): void {
        this.numbers += 1;
        this.clickAgain(tabIndex, isTransfer, clickedNumber(kind, this.numbers));
    }

    /** The agent clicks the last number once more. */
    clickAgain(tabIndex: number, isTransfer: boolean, number = this.lastClicked): void {
        const gadget = this.tabs[tabIndex % this.tabs.length]?.gadget;
        if (number !== null && gadget !== undefined) {
            this.lastClicked = number;
            gadget.click(number, isTransfer);
        }
    }

    /** A component of a document dials by itself. */
    dial(document: GuardDocument, kind: DialKind): void {
        this.numbers += 1;
        const number = clickedNumber(kind, this.numbers);
        this.oracle.wanted(number, document.gadget.callType);
        document.dial(number);
    }

    putAway(document: GuardDocument): void {
        this.away.add(document);
        document.putAway();
    }

    bringBack(): void {
        const awake = [...this.away].filter(({ document }) => !document.isFrozen);
        awake.forEach((document) => {
            this.away.delete(document);
            document.bringBack();
        });
    }

    /** The browser lets a document run nothing, and does not tell it. */
    freeze({ document }: GuardDocument): void {
        document.isFrozen = true;
    }

    /** Frozen documents run again. */
    thaw(): void {
        this.documents.forEach(({ document }) => {
            document.isFrozen = false;
        });
    }

    close(document: GuardDocument, how: 'close' | 'crash'): void {
        this.documents = this.documents.filter((other) => other !== document);
        this.tabs.forEach(({ storage }) => storage.forget(document));
        document[how]();
    }

    async reload(document: GuardDocument): Promise<void> {
        const index = this.tabs.findIndex(({ gadget }) => gadget === document.gadget);
        this.close(document, 'close');
        await this.open(index);
    }

    agentIsAsked(document: GuardDocument, dialString: string): void {
        this.oracle.asked(document, dialString);
    }

    agentSaysYes(document: GuardDocument, dialString: string): void {
        this.oracle.consented(document, dialString);
    }

    orgSaid(document: GuardDocument, e164: string): void {
        this.oracle.orgSaid(document, e164);
    }

    decided(
        document: GuardDocument,
        { intent: { number }, outcome, by, reason }: DialDecision,
    ): void {
        if (knownNumber(number).kind !== 'emergency') {
            this.oracle.decided(document, number, `${outcome} by ${by}: ${reason}`);
        }
    }
}

/** A tab's session storage; the others in the tab hear of changes. */
export class SharedStorage implements TabStorage {
    private readonly values = new Map<string, string>();
    private keys: readonly string[] = [];
    private readonly listeners = new Map<GuardDocument, () => void>();

    observe(document: GuardDocument, listener: () => void): void {
        this.listeners.set(document, listener);
    }

    forget(document: GuardDocument): void {
        this.listeners.delete(document);
    }

    get length(): number {
        return this.values.size;
    }

    key(index: number): string | null {
        return this.keys[index] ?? null;
    }

    getItem(key: string): string | null {
        return this.values.get(key) ?? null;
    }

    setItem(key: string, value: string): void {
        this.values.set(key, value);
        this.changed();
    }

    removeItem(key: string): void {
        if (this.values.delete(key)) {
            this.changed();
        }
    }

    private changed(): void {
        this.keys = [...this.values.keys()];
        this.listeners.forEach((tell) => tell());
    }
}

/** Lets every promise that can settle without time settle. */
function settled(): Promise<void> {
    return new Promise((resolve) => {
        setImmediate(resolve);
    });
}

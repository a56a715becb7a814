/**
 * Knows from the outside what may be dialled: what agents clicked and confirmed, what the org has
 * said, what is on its way. Objects to every other dial. It reads neither verdicts nor guards.
 */
import type { GadgetWitness, LeanLibrary } from './leanGadget';
import { type DialKind, isListedByOrg, knownNumber } from './dialNumberKinds';

/** What the oracle has to know of a document. */
export interface WatchedDocument {
    readonly name: string;
    readonly library: LeanLibrary;
    /** Whether settings, records and number reader have reached it. */
    readonly isWhole: boolean;
    readonly mayOverride: boolean;
}

interface Entry {
    readonly kind: DialKind;
    /** As what it was wanted. */
    readonly callTypes: Set<string>;
    /** How often the agent or a component wanted it dialled. */
    wanted: number;
    /** How often a document decided about it. */
    decided: number;
    /** Requests that dial, without those that were refused. */
    sent: number;
    /** Whether the gadget has dialled it by itself. */
    isDialledByGadget: boolean;
}

/** What one document knows of one number. */
interface Standing {
    /** The agent's yes, for one dial each. */
    consents: number;
    /** Requests without an answer. */
    unanswered: number;
    hasOrgSaidFree: boolean;
    hasOrgSaidListed: boolean;
}

/** Numbers that pass whatever happens. */
const ALWAYS: readonly DialKind[] = ['emergency', 'internal'];

/** See the file's head. */
export class DialOracle implements GadgetWitness {
    readonly objections: string[] = [];
    /** What happened, for whoever has to understand an objection. */
    readonly diary: string[] = [];
    private readonly now: () => number;
    private readonly entries = new Map<number, Entry>();
    private readonly standings = new Map<string, Standing>();
    private readonly documents = new Map<LeanLibrary, WatchedDocument>();

    /** @param now milliseconds since the schedule began */
    constructor(now: () => number) {
        this.now = now;
    }

    note(what: string): void {
        this.diary.push(`${this.now()} ms: ${what}`);
    }

    watch(document: WatchedDocument): void {
        this.documents.set(document.library, document);
    }

    /** An agent or a component wants a number dialled. */
    wanted(number: string, callType: string): void {
        const { kind, index } = knownNumber(number);
        this.note(`wanted: ${number} (${kind}, ${callType})`);
        const entry = this.entries.get(index) ?? {
            kind,
            callTypes: new Set<string>(),
            wanted: 0,
            decided: 0,
            sent: 0,
            isDialledByGadget: false,
        };
        entry.wanted += 1;
        entry.callTypes.add(callType);
        this.entries.set(index, entry);
    }

    toldTwice(number: string): void {
        this.note(`the event comes twice: ${number}`);
    }

    /** A document has decided a dial, one way or the other. To know it already is no decision. */
    decided(document: WatchedDocument, number: string, outcome: string): void {
        this.note(`${document.name} decided ${number}: ${outcome}`);
        if (/^lapsed|: repeated$/.test(outcome)) {
            return;
        }
        const { index } = knownNumber(number);
        const entry = this.entryOf(index);
        entry.decided += 1;
        if (entry.decided > entry.wanted) {
            this.object(`${number} was decided ${entry.decided} times, lastly by ${document.name}`);
        }
    }

    /** The agent is asked; what is forbidden for all that the document knows may not be asked about. */
    asked(document: WatchedDocument, number: string): void {
        this.note(`${document.name} asks about ${number}`);
        const { kind, index } = knownNumber(number);
        const isForbidden =
            kind === 'blocked' ||
            kind === 'rewritten-to-blocked' ||
            (kind === 'org-listed' && this.standingOf(document.library, index).hasOrgSaidListed);
        if (isForbidden && document.isWhole && !document.mayOverride) {
            this.object(`${document.name} asks about ${number}, which is forbidden`);
        }
    }

    /** The agent says yes to a question. */
    consented(document: WatchedDocument, number: string): void {
        this.note(`the agent says yes in ${document.name}: ${number}`);
        this.standingOf(document.library, knownNumber(number).index).consents += 1;
    }

    /** The org's answer about a number has reached a document. */
    orgSaid(document: WatchedDocument, e164: string): void {
        this.note(`the org tells ${document.name} about ${e164}`);
        const standing = this.standingOf(document.library, knownNumber(e164).index);
        if (isListedByOrg(e164)) {
            standing.hasOrgSaidListed = true;
        } else {
            standing.hasOrgSaidFree = true;
        }
    }

    sent(library: LeanLibrary, number: string): void {
        const { index } = knownNumber(number);
        this.note(`${library.owner.name} dials ${number}`);
        const entry = this.entryOf(index);
        const standing = this.standingOf(library, index);
        entry.sent += 1;
        if (entry.sent > entry.wanted) {
            this.object(`${number}: ${entry.sent} dials, wanted ${entry.wanted} times`);
        }
        if (!ALWAYS.includes(entry.kind)) {
            this.checkConsent(library, number, entry, standing);
            this.checkOthers(library, number, entry, standing);
        }
        standing.unanswered += 1;
    }

    refused(library: LeanLibrary, number: string, isForVariables: boolean): void {
        const { index } = knownNumber(number);
        this.note(`refused: ${number}`);
        const entry = this.entryOf(index);
        entry.sent -= 1;
        if (isForVariables) {
            // It is repeated without them, for the same yes of the agent.
            this.standingOf(library, index).consents += 1;
            entry.decided -= 1;
        }
    }

    answered(library: LeanLibrary, number: string): void {
        this.standingOf(library, knownNumber(number).index).unanswered -= 1;
    }

    dialledByItself(number: string): void {
        this.note(`the gadget dials ${number} by itself`);
        this.entryOf(knownNumber(number).index).isDialledByGadget = true;
    }

    private checkConsent(
        library: LeanLibrary,
        number: string,
        { kind }: Entry,
        standing: Standing,
    ): void {
        const isWhole = this.documents.get(library)?.isWhole === true;
        const isFree =
            isWhole &&
            (['plain', 'rewritten', 'attached'].includes(kind) ||
                (kind === 'org-free' && standing.hasOrgSaidFree));
        if (!isFree && standing.consents === 0) {
            this.object(`${number} (${kind}) was dialled without the agent's consent`);
        }
        standing.consents = Math.max(0, standing.consents - 1);
    }

    private checkOthers(
        library: LeanLibrary,
        number: string,
        entry: Entry,
        standing: Standing,
    ): void {
        if (entry.callTypes.size > 1) {
            // A consultation is another request than an outgoing call.
            return;
        }
        const { index } = knownNumber(number);
        const alive = library.gadget.calls.find(
            (call) =>
                knownNumber(call.number).index === index &&
                library.items.some(({ Id }) => Id === call.item.Id),
        );
        // With two calls to one number, nobody can tell which is whose.
        if (alive?.placedBy === library && !entry.isDialledByGadget) {
            this.object(`${number} was dialled although its call lives`);
        }
        if (alive?.placedBy === null && entry.wanted === 1) {
            this.object(`${number} was dialled although the gadget had done it by itself`);
        }
        if (standing.unanswered > 0) {
            this.object(`${number} was dialled although the first dial has no answer yet`);
        }
    }

    /** Something must not have been. */
    object(objection: string): void {
        this.note(`OBJECTION ${objection}`);
        this.objections.push(objection);
    }

    private entryOf(index: number): Entry {
        const entry = this.entries.get(index);
        if (entry === undefined) {
            throw new Error(`Nobody wanted a number with the index ${index}.`);
        }
        return entry;
    }

    private standingOf(library: LeanLibrary, index: number): Standing {
        const key = `${library.id} ${index}`;
        const standing = this.standings.get(key) ?? {
            consents: 0,
            unanswered: 0,
            hasOrgSaidFree: false,
            hasOrgSaidListed: false,
        };
        this.standings.set(key, standing);
        return standing;
    }
}

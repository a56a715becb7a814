/**
 * Knows from the outside what may be dialled: what agents clicked and confirmed, what the org has
 * said, what is on its way. Objects to every other dial. It reads neither verdicts nor guards.
 *
 * What it lets pass, because nothing tells the documents: a second dial by a document that slept
 * while another one took over without locks (`isOfSplit`); by the next owner that hears the second
 * copy of an event whose first copy the last owner has heard (`isToldTwice`); after a gadget that did
 * not wait, for a dial that waited for its turn (`hasWaited`). A denied number is never let pass.
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
    /** Whether others were undecided meanwhile: who waits for his turn is not watched. */
    hasWaited: boolean;
    /** Whether it was wanted while two documents could take each other for gone. */
    isOfSplit: boolean;
    /** Whether the gadget's event came in two copies. */
    isToldTwice: boolean;
    /** Names of the documents that have dialled it or decided about it. */
    readonly documents: Set<string>;
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
    private readonly isSplit: () => boolean;
    private readonly entries = new Map<number, Entry>();
    private readonly standings = new Map<string, Standing>();
    private readonly documents = new Map<LeanLibrary, WatchedDocument>();

    /**
     * @param now milliseconds since the schedule began
     * @param isSplit whether two documents may each take the other for gone: both may dial then what
     *     is wanted, once each, if it may be dialled at all
     */
    constructor(now: () => number, isSplit: () => boolean) {
        this.now = now;
        this.isSplit = isSplit;
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
            hasWaited: false,
            isOfSplit: false,
            isToldTwice: false,
            documents: new Set<string>(),
            wanted: 0,
            decided: 0,
            sent: 0,
            isDialledByGadget: false,
        };
        entry.wanted += 1;
        entry.callTypes.add(callType);
        entry.isOfSplit ||= this.isSplit();
        this.entries.set(index, entry);
        const undecided = [...this.entries.values()].filter((each) => each.decided < each.wanted);
        if (undecided.length > 1) {
            undecided.forEach((each) => {
                each.hasWaited = true;
            });
        }
    }

    toldTwice(number: string): void {
        this.note(`the event comes twice: ${number}`);
        this.entryOf(knownNumber(number).index).isToldTwice = true;
    }

    /** A document has decided a dial, one way or the other. */
    decided(document: WatchedDocument, number: string, outcome: string): void {
        this.note(`${document.name} decided ${number}: ${outcome}`);
        const { index } = knownNumber(number);
        const entry = this.entryOf(index);
        entry.decided += 1;
        entry.documents.add(document.name);
        if (entry.decided > entry.wanted && !mayBeTwice(entry)) {
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
        entry.documents.add(library.owner.name);
        if (entry.sent > entry.wanted && !mayBeTwice(entry)) {
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
        if (entry.callTypes.size > 1 || entry.isOfSplit) {
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
        if (alive?.placedBy === null && entry.wanted === 1 && !entry.hasWaited) {
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

function mayBeTwice({ isOfSplit, isToldTwice, documents }: Entry): boolean {
    return isOfSplit || (isToldTwice && documents.size > 1);
}

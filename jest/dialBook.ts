/** Books of the dials of one document: what was asked for, what guards said, what went out. */
import type { BeforeDialEvent } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { TWIN_WITHIN_MS } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/actionCoordinator';
import { type Consent, plantedNumberIn } from './plantedGuards';

/** A guard as the books know it. */
export interface BookedGuard {
    readonly name: string;
    readonly consent: Consent;
    /** Whether it would be asked now, and is held to what it said. */
    readonly stands: boolean;
}

/** What is known of the dials of one number, as the agent meant it. */
interface Entry {
    intents: number;
    sent: number;
    lastIntentAt: number | null;
    isDenied: boolean;
}

/** Objects to wrong dials and to second dials. */
export class DialBook {
    private readonly entries = new Map<string, Entry>();
    private readonly now: () => number;
    private readonly object: (objection: string) => void;

    constructor(now: () => number, object: (objection: string) => void) {
        this.now = now;
        this.object = object;
    }

    /** The library raised onBeforeDial; the same one again within a second is no second intent. */
    raised(event: unknown): void {
        const { dialedNumber } = (event ?? {}) as Partial<BeforeDialEvent>;
        const number = plantedNumberIn(String(dialedNumber));
        if (number !== null) {
            const entry = this.entryOf(number);
            const now = this.now();
            if (entry.lastIntentAt === null || now - entry.lastIntentAt > TWIN_WITHIN_MS) {
                entry.lastIntentAt = now;
                entry.intents += 1;
            }
        }
    }

    /** A component asks for an immediate dial. */
    wanted(number: string): void {
        this.entryOf(number).intents += 1;
    }

    /** A guard that stands denied a number while it was asked about it. */
    denied(number: string): void {
        this.entryOf(plantedNumberIn(number) ?? number).isDenied = true;
    }

    /** A request that dials at once went out; it needs everybody's consent at that very moment. */
    sent(dialled: string, guards: readonly BookedGuard[]): void {
        const number = plantedNumberIn(dialled);
        if (number !== null) {
            this.count(dialled, this.entryOf(number));
        }
        for (const { name, consent, stands } of guards) {
            if (stands && !consent.allows(dialled)) {
                this.object(`${dialled} was dialled without the consent of ${name}`);
            }
        }
    }

    private count(dialled: string, entry: Entry): void {
        entry.sent += 1;
        if (entry.sent > entry.intents) {
            this.object(`${dialled}: ${entry.sent} dials for ${entry.intents} intents`);
        }
        if (entry.isDenied && entry.intents === 1) {
            this.object(`${dialled} was dialled although a guard had denied it`);
        }
    }

    private entryOf(number: string): Entry {
        const entry = this.entries.get(number) ?? {
            intents: 0,
            sent: 0,
            lastIntentAt: null,
            isDenied: false,
        };
        this.entries.set(number, entry);
        return entry;
    }
}

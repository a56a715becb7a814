/**
 * What differs between the duties: how often one is carried out, and what a document does that
 * nothing connects to others.
 */

/** Something that only one of several documents may do. */
export type Duty = 'dial-guard' | 'screen-pop' | 'activity-writes' | 'presence';

export interface DutyRules {
    /**
     * `each-gadget`: among the documents of one gadget one carries the duty out, because each gadget
     * tells only its own. `once`: one does, whatever is open.
     */
    readonly per: 'each-gadget' | 'once';
    /** What a document does that nothing connects to others and no setting speaks of. */
    readonly alone: 'carries-out' | 'leaves-undone';
}

/** A number that goes out unguarded cannot be called back; one that is dialled twice can be hung up. */
const DIAL_GUARD: DutyRules = { per: 'each-gadget', alone: 'carries-out' };
/** Two activities or states are worse than none; screen pops see to it themselves. */
const ONCE: DutyRules = { per: 'once', alone: 'leaves-undone' };

const RULES: Readonly<Record<Duty, DutyRules>> = {
    'dial-guard': DIAL_GUARD,
    'screen-pop': ONCE,
    'activity-writes': ONCE,
    presence: ONCE,
};

/** @throws TypeError for a duty that does not exist */
export function rulesOf(duty: Duty): DutyRules {
    if (!Object.hasOwn(RULES, duty)) {
        const known = Object.keys(RULES).join(', ');
        throw new TypeError(`There is no duty "${String(duty)}"; standFor takes ${known}.`);
    }
    return RULES[duty];
}

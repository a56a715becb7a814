/** Numbers whose fate is known from their digits, and the rules that make it so. */

/** What becomes of a number when everything is there. */
export const DIAL_KINDS = [
    'plain',
    'blocked',
    'warned',
    'org-listed',
    'org-free',
    'rewritten',
    'rewritten-to-blocked',
    'attached',
    'internal',
    'emergency',
] as const;

export type DialKind = (typeof DIAL_KINDS)[number];

/** A number with its kind and the number of its intent, in this order of digits: +1 212 K IIIIII. */
export interface KnownNumber {
    readonly kind: DialKind;
    readonly index: number;
}

const AREA = '1212';
const FIRST_DIGITS: readonly (readonly [digit: string, kind: DialKind])[] = [
    ['2', 'plain'],
    ['3', 'blocked'],
    ['4', 'warned'],
    ['5', 'org-listed'],
    ['6', 'org-free'],
    ['7', 'rewritten'],
    ['8', 'rewritten-to-blocked'],
    ['9', 'attached'],
];
const EMERGENCY = '911';
const EXTENSIONS = 4_000;

/** The site of these numbers: in the US, 9 for an outside line, extensions of four digits. */
export const KINDS_SETTINGS =
    'dnc.country=US;dnc.outsidePrefixes=9;dnc.extensionLengths=4;dnc.timeZone=America/New_York';

/**
 * The rules, as records of `Connects_Dial_Rule__mdt`.
 * @param whenMissing what the org's list says when the org cannot be asked
 */
export function kindsRows(
    whenMissing: 'warn' | 'block',
): readonly Readonly<Record<string, unknown>>[] {
    const prefix = (digit: string): string => `+${AREA}${digit}`;
    const row = (name: string, digit: string, outcome: string, parameters = '') => ({
        DeveloperName: name,
        Order__c: 100,
        Kind__c: 'prefix',
        Outcome__c: outcome,
        Prefixes__c: prefix(digit),
        Parameters__c: parameters,
    });
    return [
        row('Moved', '7', 'rewrite', `replaceWith=${prefix('2')}`),
        row('Moved_Badly', '8', 'rewrite', `replaceWith=${prefix('3')}`),
        row('Blocked', '3', 'block'),
        row('Warned', '4', 'warn'),
        row('Attached', '9', 'attach', 'var.callVariable1=out'),
        {
            DeveloperName: 'Own_List',
            Order__c: 200,
            Kind__c: 'list',
            Outcome__c: 'block',
            When_Missing__c: whenMissing,
            Prefixes__c: `${prefix('5')},${prefix('6')}`,
            Parameters__c: 'numbers=org',
        },
    ];
}

/** What the agent clicks. @param index unique among the numbers of a schedule, below 1000 */
export function clickedNumber(kind: DialKind, index: number): string {
    const digit = FIRST_DIGITS.find(([, known]) => known === kind)?.[0];
    if (digit !== undefined) {
        return `9${AREA}${digit}${String(index).padStart(6, '0')}`;
    }
    return kind === 'emergency' ? EMERGENCY : String(EXTENSIONS + index);
}

/** Whether the org lists a number. */
export function isListedByOrg(e164: string): boolean {
    return e164.startsWith(`+${AREA}5`);
}

/** Reads a number that was clicked, asked about or dialled. @throws Error for any other */
export function knownNumber(text: string): KnownNumber {
    if (text === EMERGENCY) {
        return { kind: 'emergency', index: -1 };
    }
    if (/^4\d{3}$/.test(text)) {
        return { kind: 'internal', index: Number(text) - EXTENSIONS };
    }
    const [, digit, index] = /^(?:9|\+)1212(\d)(\d{6})$/.exec(text) ?? [];
    const kind = FIRST_DIGITS.find(([known]) => known === digit)?.[1];
    if (kind === undefined) {
        throw new Error(`No number of this test: ${text}.`);
    }
    return { kind, index: Number(index) };
}

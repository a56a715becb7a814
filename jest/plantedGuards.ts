/** Dial guards that behave as badly as guards can; each remembers what it said about which number. */
import type {
    BeforeDialEvent,
    IntegrationApi,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type {
    DialIntent,
    DialVerdict,
} from '../force-app/main/default/lwc/connectsIntegrationApiSvc/dialAction';
import { GUARD_DEADLINE_MS } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/guardSeat';

/** Guards of the typed face. */
export const TYPED_GUARDS = [
    'allows',
    'allows after 3 s',
    'puts a 0 before it',
    'changes it every time',
    'denies',
    'denies what was changed',
    'asks the agent, who allows',
    'asks the agent, who denies',
    'asks the agent, who is away',
    'throws',
    'rejects',
    'talks nonsense',
    'never answers',
    'answers too late',
] as const;

/** Handlers of the guide's face. */
export const GUIDE_GUARDS = [
    'dials as said',
    'dials after 3 s',
    'dials with a 0 before it',
    'dials twice',
    'dials another number as well',
    'dials without "immediately"',
    'never dials',
    'dials too late',
] as const;

export type TypedGuardKind = (typeof TYPED_GUARDS)[number];
export type GuideGuardKind = (typeof GUIDE_GUARDS)[number];

/** Runs something at a later time of the test's clock. */
export type After = (ms: number, run: () => void) => void;

/** What one guard last said about each number; a question takes back what was said before. */
export class Consent {
    private readonly said = new Map<string, 'allowed' | 'denied'>();
    private readonly onDenied: (number: string) => void;

    /** @param onDenied called with each number that is denied */
    constructor(onDenied: (number: string) => void = () => undefined) {
        this.onDenied = onDenied;
    }

    asked(number: string): void {
        this.said.delete(number);
    }

    allow(number: string): void {
        this.said.set(number, 'allowed');
    }

    deny(number: string): void {
        this.said.set(number, 'denied');
        this.onDenied(number);
    }

    allows(number: string): boolean {
        return this.said.get(number) === 'allowed';
    }
}

/** What a guard of that kind gives; whatever it is, the coordinator has to cope with it. */
export function plantedVerdict(
    kind: TypedGuardKind,
    { number }: DialIntent,
    consent: Consent,
    after: After,
): unknown {
    const allow = (): DialVerdict => {
        consent.allow(number);
        return { verdict: 'allow' };
    };
    const deny = (): DialVerdict => {
        consent.deny(number);
        return { verdict: 'deny', reason: 'planted' };
    };
    const change = (to: string): DialVerdict => {
        consent.allow(to);
        return { verdict: 'change', number: to };
    };
    const later = <T>(ms: number, give: () => T): Promise<T> =>
        new Promise((resolve) => after(ms, () => resolve(null))).then(give);
    const ask = (answer: () => Promise<unknown>): unknown => ({ verdict: 'ask', ask: answer });
    const planted = (): never => {
        throw new Error('planted');
    };
    const never = (): Promise<never> => new Promise(() => undefined);
    consent.asked(number);
    const behaviours: Record<TypedGuardKind, () => unknown> = {
        allows: allow,
        'allows after 3 s': () => later(3_000, allow),
        'puts a 0 before it': () => (number.startsWith('0') ? allow() : change(`0${number}`)),
        'changes it every time': () => change(`${number}1`),
        denies: deny,
        'denies what was changed': () => (isChanged(number) ? deny() : allow()),
        'asks the agent, who allows': () => ask(() => later(12_000, allow)),
        'asks the agent, who denies': () => ask(() => later(12_000, deny)),
        'asks the agent, who is away': () => ask(never),
        throws: planted,
        rejects: () => later(1_000, planted),
        'talks nonsense': () => ({ verdict: 'perhaps' }),
        'never answers': never,
        // Only an answer in time counts as consent.
        'answers too late': () => later(GUARD_DEADLINE_MS + 1_000, () => ({ verdict: 'allow' })),
    };
    return behaviours[kind]();
}

/** What a handler dials by itself; no planted number, and none that could be taken for one. */
const ANOTHER_NUMBER = '0800333222';

/** A handler for `api.onBeforeDial` that answers by dialling, as the guide shows it. */
export function plantedHandler(
    kind: GuideGuardKind,
    api: IntegrationApi,
    consent: Consent,
    after: After,
): (event: BeforeDialEvent) => void {
    return (event) => {
        const { dialedNumber: number } = event;
        const dial = (to = number): void => {
            consent.allow(to);
            dialAsAnswer(api, event, to, true);
        };
        const behaviours: Record<GuideGuardKind, () => void> = {
            'dials as said': () => dial(),
            'dials after 3 s': () => after(3_000, () => dial()),
            'dials with a 0 before it': () => dial(number.startsWith('0') ? number : `0${number}`),
            'dials twice': () => {
                dial();
                dial();
            },
            'dials another number as well': () => {
                dial();
                // Once it is asked about that, too, this repeats its answer.
                api.makeCall(ANOTHER_NUMBER, {}, true);
            },
            'dials without "immediately"': () => dialAsAnswer(api, event, number, false),
            'never dials': () => undefined,
            // Only an answer in time counts as consent.
            'dials too late': () =>
                after(GUARD_DEADLINE_MS + 2_000, () => dialAsAnswer(api, event, number, true)),
        };
        consent.asked(number);
        behaviours[kind]();
    };
}

/** The number that the agent meant, whatever guards have made of it; null for one of somebody else. */
export function plantedNumberIn(dialled: string): string | null {
    return /4179\d{5}5/.exec(dialled)?.[0] ?? null;
}

/** @param index counts the dials of a test */
export function plantedNumber(index: number): string {
    return `4179${String(10_000 + index)}5`;
}

function isChanged(number: string): boolean {
    return plantedNumberIn(number) !== number;
}

function dialAsAnswer(
    api: IntegrationApi,
    { callType, callVariables, workItemId }: BeforeDialEvent,
    number: string,
    immediately: boolean,
): void {
    if (callType === 'BLINDTRANSFER') {
        api.blindTransferCall(workItemId ?? '', number, immediately);
    } else {
        api.makeCall(number, callVariables ?? {}, immediately);
    }
}

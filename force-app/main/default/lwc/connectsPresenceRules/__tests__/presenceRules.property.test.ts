import fc from 'fast-check';
import { notReady, PresenceWorld, READY } from '../../../../../../jest/presenceWorld';
import { prove } from '../../../../../../jest/proofs';
import {
    presenceProblems,
    type PresenceRule,
    type PresenceRuleSet,
} from '../connectsPresenceRules';

const RUNS = { sample: 200, full: 20_000 };

const DND = 'In a call';
const PRESENCES = ['Available', 'Busy', 'Away', DND] as const;
const REASONS = ['5', '6', '12'] as const;
const KEEP_MS = 8 * 3_600_000;

const reasons = fc.option(fc.constantFrom(...REASONS));
const ruleBodies = fc.oneof(
    fc.record({
        direction: fc.constant('presence-to-agent' as const),
        presence: fc.option(fc.constantFrom(...PRESENCES)),
        state: fc.constantFrom('READY' as const, 'NOT_READY' as const),
        reasonCode: reasons,
    }),
    fc.record({
        direction: fc.constant('agent-to-presence' as const),
        presence: fc.constantFrom(...PRESENCES),
        state: fc.constantFrom('READY' as const, 'NOT_READY' as const, 'LOGOUT' as const),
        reasonCode: reasons,
    }),
);
const anyRules = fc.array(ruleBodies, { maxLength: 7 }).map((bodies) =>
    bodies.map((body, index): PresenceRule => ({
        ...body,
        reasonCode: body.state === 'NOT_READY' ? body.reasonCode : null,
        name: `rule ${index}`,
    })),
);
/** Rules without those that are about the same as one before. */
const ruleSets: fc.Arbitrary<PresenceRuleSet> = fc
    .record({
        rules: anyRules.map((rules) => {
            const never = presenceProblems(setOf(rules)).filter(
                ({ code }) => code === 'never-asked',
            );
            return rules.filter(
                (_rule, index) => !never.some(({ position }) => position === index),
            );
        }),
        doNotDisturb: fc.option(fc.constant(DND)),
    })
    .map(({ rules, doNotDisturb }) => ({ ...setOf(rules), doNotDisturb }));
const soundRuleSets = ruleSets.filter((ruleSet) => presenceProblems(ruleSet).length === 0);

function setOf(rules: readonly PresenceRule[]): PresenceRuleSet {
    return { rules, doNotDisturb: DND, keepForMs: KEEP_MS };
}

type Act = (desk: PresenceWorld) => void;

const waits = fc.oneof(fc.integer({ min: 0, max: 3_000 }), fc.constantFrom(10_000, 45_000)).map(
    (ms): Act =>
        (desk) =>
            desk.wait(ms),
);
const calls = fc.constantFrom<Act>(
    (desk) => desk.beginCall(),
    (desk) => desk.endCalls(),
);
const troubles = fc.constantFrom<Act>(
    (desk) => desk.reload(),
    (desk) => desk.loseConnection(),
    (desk) => desk.restoreConnection(),
    (desk) => (desk.refusals = 1),
);
const latencies = fc.constantFrom(0, 200, 4_000, 29_000).map(
    (ms): Act =>
        (desk) =>
            (desk.latencyMs = ms),
);
const choices = fc.constantFrom(...PRESENCES).map((presence): Act => (desk) => {
    desk.choosePresence(presence);
});
const signIns = fc.constantFrom<Act>(
    (desk) => desk.choosePresence(null),
    (desk) => desk.choosePresence(desk.presence ?? 'Available'),
);
const states = fc
    .oneof(
        reasons.map(notReady),
        fc.constant(READY),
        fc.constant(notReady('32767')),
        fc.constant({ state: 'LOGOUT' as const, reasonCode: null }),
    )
    .chain((agent) =>
        fc.constantFrom<Act>(
            (desk) => desk.chooseAgent(agent),
            (desk) => desk.clickAgent(agent),
        ),
    );
/** Slower than the rules wait, so that they take what they did themselves for somebody else's. */
const slowness = fc.constantFrom<Act>((desk) => (desk.latencyMs = 40_000));
const anything = fc.array(
    fc.oneof(waits, calls, troubles, latencies, choices, signIns, states, slowness),
    { maxLength: 40 },
);

/** What somebody chose last, as a person would say it. */
class LastChoice {
    presence: string;
    private readonly desk: PresenceWorld;
    private seen = 0;

    constructor(desk: PresenceWorld) {
        this.desk = desk;
        this.presence = desk.presence ?? '';
    }

    /** Signing in again is no choice while something is saved. */
    look(): void {
        const { changes, state } = this.desk;
        for (const change of changes.slice(this.seen)) {
            const { code } = change.cause;
            const isChoice =
                code === 'MANUAL' ||
                (code === 'SIGNED_IN' &&
                    (state.saved === null || state.saved.presence === change.to));
            if (change.side === 'presence' && change.to !== null && isChoice) {
                this.presence = change.to;
            }
        }
        this.seen = changes.length;
    }
}

it('never oscillates', async () => {
    await prove(
        'Presence: whatever happened, and however late what was asked for comes, no side is changed more than 6 times in a minute, and after the last event it soon ends',
        fc.property(soundRuleSets, anything, (ruleSet, acts) => {
            const desk = new PresenceWorld(ruleSet);
            acts.forEach((act) => act(desk));
            desk.restoreConnection();
            desk.endCalls();
            const before = desk.asked.length;
            desk.wait(1_800_000);
            const settled = desk.asked.length;
            expect(settled - before).toBeLessThanOrEqual(10);
            desk.wait(4 * 3_600_000);
            expect(desk.asked.length).toBe(settled);
            expect(mostPerMinute(desk)).toBeLessThanOrEqual(6);
        }),
        RUNS,
    );
});

it('finds every circle before it can run', async () => {
    await prove(
        'Presence: rules that are accepted come to rest from any presence, even if each follows what the other did; of refused ones a circle is named that runs for ever',
        fc.property(ruleSets, fc.constantFrom(null, ...PRESENCES), ({ rules }, start) => {
            const cycles = presenceProblems(setOf(rules)).filter(({ code }) => code === 'cycle');
            const ways = [start, ...PRESENCES, null].map((from) => restOf(rules, from));
            expect(ways.includes('circle')).toBe(cycles.length > 0);
        }),
        RUNS,
    );
});

it('always restores what it saved', async () => {
    const acts = fc.array(fc.oneof(waits, calls, calls, troubles, latencies, chosen(), signIns), {
        maxLength: 40,
    });
    await prove(
        'Presence: after the calls the presence is the one that somebody chose last, through reloads, new sign-ins, outages, refusals and late answers',
        fc.property(acts, (given) => {
            const desk = new PresenceWorld(setOf([]));
            const last = new LastChoice(desk);
            given.forEach((act) => {
                act(desk);
                last.look();
            });
            desk.refusals = 0;
            desk.restoreConnection();
            desk.endCalls();
            desk.wait(600_000);
            expect(desk.presence).toBe(desk.presence === null ? null : last.presence);
        }),
        RUNS,
    );
});

it('gives Ready only to whom it had taken it from', async () => {
    const busy: PresenceRule = {
        direction: 'presence-to-agent',
        name: 'busy',
        presence: 'Busy',
        state: 'NOT_READY',
        reasonCode: '5',
    };
    const acts = fc.array(fc.oneof(waits, calls, troubles, latencies, choices, states), {
        maxLength: 40,
    });
    await prove(
        'Presence: Ready is asked for only where the toolkit had taken it, and not where somebody or the contact center has changed the state since',
        fc.property(acts, (given) => {
            const desk = new PresenceWorld(setOf([busy]));
            given.forEach((act) => act(desk));
            desk.wait(600_000);
            const wrong = desk.asked.filter(
                ({ changesBefore, effect }) =>
                    effect.kind === 'set-agent-state' &&
                    effect.state === 'READY' &&
                    !hadTakenReady(desk, changesBefore),
            );
            expect(wrong).toEqual([]);
        }),
        RUNS,
    );
});

/**
 * Choices of a presence. One that is being asked for cannot be told from the answer, and "do not
 * disturb" not from the toolkit's own.
 */
function chosen(): fc.Arbitrary<Act> {
    return fc.constantFrom('Available', 'Busy', 'Away').map((presence): Act => (desk) => {
        if (desk.state.presenceAsked?.target !== presence) {
            desk.choosePresence(presence);
        }
    });
}

/** Whether the last of so many changes of the state that counts was the rule's. */
function hadTakenReady({ changes }: PresenceWorld, count: number): boolean {
    const last = changes
        .slice(0, count)
        .findLast(
            ({ side, cause }) =>
                side === 'agent' &&
                !['CALL', 'CONNECTION', 'SIGNED_IN', 'SIGNED_OUT'].includes(cause.code),
        );
    return last?.cause.code === 'RULE' || last?.cause.code === 'READY_RESTORED';
}

function mostPerMinute({ asked }: PresenceWorld): number {
    const sides = ['set-presence', 'set-agent-state'].map((kind) =>
        asked.filter(({ effect }) => effect.kind === kind).map(({ at }) => at),
    );
    const counts = sides.flatMap((times) =>
        times.map((start) => times.filter((at) => at >= start && at < start + 60_000).length),
    );
    return Math.max(0, ...counts);
}

/** Follows rules as if each side took the other's changes for a person's. */
function restOf(rules: readonly PresenceRule[], start: string | null): 'rest' | 'circle' {
    let presence = start;
    for (let step = 0; step < 20; step += 1) {
        const next = following(rules, presence);
        if (next === null || next === presence) {
            return 'rest';
        }
        presence = next;
    }
    return 'circle';
}

function following(rules: readonly PresenceRule[], presence: string | null): string | null {
    const toAgent = rules.filter(({ direction }) => direction === 'presence-to-agent');
    const rule = toAgent.find((one) => one.presence === presence);
    if (rule === undefined && !toAgent.some(({ state }) => state === 'NOT_READY')) {
        return null;
    }
    const { state, reasonCode } = rule ?? READY;
    const back = rules.filter(
        (one) => one.direction === 'agent-to-presence' && one.state === state,
    );
    const exact = back.find((one) => one.reasonCode === reasonCode);
    return (exact ?? back.find((one) => one.reasonCode === null))?.presence ?? null;
}

import { notReady, PresenceWorld, READY } from '../../../../../../jest/presenceWorld';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import {
    keptOf,
    liveCallsOf,
    type PresenceRule,
    type PresenceRuleSet,
    startPresence,
} from '../connectsPresenceRules';

const HOUR_MS = 3_600_000;

const BUSY: PresenceRule = {
    direction: 'presence-to-agent',
    name: 'busy',
    presence: 'Busy',
    state: 'NOT_READY',
    reasonCode: '5',
};
const AWAY: PresenceRule = { ...BUSY, name: 'away', presence: 'Away', reasonCode: '6' };
const SIGNED_OUT: PresenceRule = { ...BUSY, name: 'signed out', presence: null, reasonCode: '7' };
const ONLINE: PresenceRule = {
    ...BUSY,
    name: 'online',
    presence: 'Online',
    state: 'READY',
    reasonCode: null,
};
const LUNCH: PresenceRule = {
    direction: 'agent-to-presence',
    name: 'lunch',
    state: 'NOT_READY',
    reasonCode: '12',
    presence: 'Lunch',
};
const PAUSE: PresenceRule = { ...LUNCH, name: 'pause', reasonCode: null, presence: 'Pause' };
const BACK: PresenceRule = {
    ...PAUSE,
    name: 'back',
    state: 'READY',
    presence: 'Available',
};

function world(rules: readonly PresenceRule[], more: Partial<PresenceRuleSet> = {}): PresenceWorld {
    return new PresenceWorld({ rules, ...more });
}

function calm(desk: PresenceWorld): PresenceWorld {
    desk.wait(60_000);
    return desk;
}

describe('a presence that somebody chooses', () => {
    it("sets the agent's state and reason, once", () => {
        const desk = world([BUSY, AWAY]);
        desk.choosePresence('Busy');
        calm(desk).choosePresence('Away');
        expect(calm(desk).agent).toEqual(notReady('6'));
        expect(desk.wishes).toEqual(['NOT_READY 5: RULE', 'NOT_READY 6: RULE']);
    });

    it('gives Ready back where a rule had taken it', () => {
        const desk = world([BUSY, AWAY]);
        desk.choosePresence('Busy');
        calm(desk).choosePresence('Away');
        calm(desk).choosePresence('Available');
        expect(calm(desk).agent).toEqual(READY);
        expect(desk.wishes.at(-1)).toBe('READY -: READY_RESTORED');
        expect(desk.changes.map(({ side, cause }) => [side, cause])).toEqual([
            ['presence', { code: 'MANUAL' }],
            ['agent', { code: 'RULE', rule: 'busy' }],
            ['presence', { code: 'MANUAL' }],
            ['agent', { code: 'RULE', rule: 'away' }],
            ['presence', { code: 'MANUAL' }],
            ['agent', { code: 'READY_RESTORED', rule: 'away' }],
        ]);
    });

    it('gives no Ready to an agent who was Not Ready before', () => {
        const desk = world([BUSY]);
        desk.chooseAgent(notReady('12'));
        desk.choosePresence('Busy');
        calm(desk).choosePresence('Available');
        expect(calm(desk).agent).toEqual(notReady('5'));
    });

    it.each([
        ['by somebody', notReady('12'), ['agent-asked'] as const],
        ['by a missed call', notReady('32767'), []],
    ])('gives no Ready back when the state was changed since, %s', (_name, agent, clicks) => {
        const desk = world([BUSY]);
        desk.choosePresence('Busy');
        calm(desk);
        clicks.forEach((kind) => desk.tell({ kind }));
        desk.chooseAgent(agent);
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(agent);
    });

    it('makes Ready whom a rule makes Ready, whoever had changed it', () => {
        const desk = world([ONLINE]);
        desk.chooseAgent(notReady('12'));
        desk.choosePresence('Online');
        expect(calm(desk).agent).toEqual(READY);
    });

    it('waits for the end of the wrap-up, and of a call before it makes Ready', () => {
        const desk = world([BUSY, ONLINE]);
        desk.chooseAgent({ state: 'WORK_READY', reasonCode: null });
        desk.choosePresence('Busy');
        expect(calm(desk).wishes).toEqual([]);
        desk.chooseAgent(READY);
        expect(calm(desk).agent).toEqual(notReady('5'));
        desk.beginCall();
        desk.choosePresence('Online');
        expect(calm(desk).wishes).toEqual(['NOT_READY 5: RULE']);
        desk.endCalls();
        expect(calm(desk).agent).toEqual(READY);
    });

    it('asks for Not Ready during a call, for after it', () => {
        const desk = world([BUSY]);
        desk.beginCall();
        desk.choosePresence('Busy');
        expect(calm(desk).wishes).toEqual(['NOT_READY 5: RULE']);
        desk.endCalls();
        expect(calm(desk).agent).toEqual(notReady('5'));
        expect(desk.changes.at(-1)?.cause).toEqual({ code: 'RULE', rule: 'busy' });
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(notReady('5'));
    });

    it('may be that of nobody: signed out', () => {
        const desk = world([SIGNED_OUT]);
        desk.choosePresence(null);
        expect(calm(desk).agent).toEqual(notReady('7'));
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(READY);
        expect(desk.changes.map(({ cause }) => cause.code)).toEqual([
            'SIGNED_OUT',
            'RULE',
            'SIGNED_IN',
            'READY_RESTORED',
        ]);
    });
});

describe('a state that somebody chooses', () => {
    it('sets the presence: by its reason, else by a rule about any', () => {
        const desk = world([LUNCH, PAUSE, BACK]);
        desk.chooseAgent(notReady('12'));
        expect(calm(desk).presence).toBe('Lunch');
        desk.chooseAgent(notReady('13'));
        expect(calm(desk).presence).toBe('Pause');
        desk.chooseAgent(READY);
        expect(calm(desk).presence).toBe('Available');
        expect(desk.wishes).toEqual(['Lunch: RULE', 'Pause: RULE', 'Available: RULE']);
    });

    it('is followed as well when the contact center set it, or after signing out', () => {
        const desk = world([PAUSE, { ...BACK, state: 'LOGOUT', presence: 'Away' }]);
        desk.chooseAgent(notReady('32767'));
        expect(calm(desk).presence).toBe('Pause');
        desk.chooseAgent({ state: 'LOGOUT', reasonCode: null });
        expect(calm(desk).presence).toBe('Away');
        expect(desk.changes.map(({ cause }) => cause.code)).toEqual([
            'SYSTEM',
            'RULE',
            'SIGNED_OUT',
            'RULE',
        ]);
    });

    it('is not followed when an outage set it, or the end of a call', () => {
        const desk = world([PAUSE]);
        desk.beginCall();
        desk.endCalls();
        desk.chooseAgent(notReady('50002'));
        expect(calm(desk).wishes).toEqual([]);
        expect(desk.changes.map(({ cause }) => cause.code)).toEqual(['CALL', 'CALL', 'CONNECTION']);
    });

    it('is followed after the call that it was chosen in', () => {
        const desk = world([LUNCH], { doNotDisturb: 'In a call' });
        desk.beginCall();
        calm(desk).clickAgent(notReady('12'));
        expect(calm(desk).presence).toBe('In a call');
        desk.endCalls();
        expect(calm(desk).presence).toBe('Lunch');
    });
});

describe('"do not disturb"', () => {
    const DND = { doNotDisturb: 'In a call' };

    it('stands while calls ring or run, and gives way to what was before', () => {
        const desk = world([BUSY], DND);
        desk.beginCall();
        expect(calm(desk).presence).toBe('In a call');
        desk.beginCall();
        desk.endCalls();
        expect(calm(desk).presence).toBe('Available');
        expect(
            desk.changes.filter(({ side }) => side === 'presence').map(({ cause }) => cause),
        ).toEqual([{ code: 'CALL_BEGAN', workItemId: 'call 1' }, { code: 'CALLS_ENDED' }]);
    });

    it('gives way even if it comes after the call', () => {
        const desk = world([], DND);
        desk.latencyMs = 5_000;
        desk.beginCall();
        desk.wait(1_000);
        desk.endCalls();
        expect(calm(desk).presence).toBe('Available');
        expect(desk.wishes).toEqual(['In a call: CALL_BEGAN', 'Available: CALLS_ENDED']);
    });

    it('gives way to what was chosen before it came', () => {
        const desk = world([], DND);
        desk.beginCall();
        desk.choosePresence('Away');
        expect(calm(desk).presence).toBe('In a call');
        desk.endCalls();
        expect(calm(desk).presence).toBe('Away');
    });

    it('stays away when somebody changes it, or the state, during the call', () => {
        const desk = world([], DND);
        desk.beginCall();
        calm(desk).choosePresence('Away');
        calm(desk).endCalls();
        expect(calm(desk).presence).toBe('Away');
        desk.beginCall();
        calm(desk).clickAgent(notReady('12'));
        calm(desk).endCalls();
        expect(calm(desk).presence).toBe('In a call');
        expect(desk.wishes).toEqual(['In a call: CALL_BEGAN', 'In a call: CALL_BEGAN']);
    });

    it('is left alone by who chose it before the call', () => {
        const desk = world([], DND);
        desk.choosePresence('In a call');
        desk.beginCall();
        calm(desk).endCalls();
        expect(calm(desk).wishes).toEqual([]);
    });

    it('gives way when a call begins while it is giving way', () => {
        const desk = world([], DND);
        desk.latencyMs = 5_000;
        desk.beginCall();
        calm(desk).endCalls();
        desk.wait(1_000);
        desk.beginCall();
        expect(calm(desk).presence).toBe('In a call');
        desk.endCalls();
        expect(calm(desk).presence).toBe('Available');
    });

    it('gives way after a reload during the call, and after it', () => {
        const desk = world([], DND);
        desk.beginCall();
        desk.reload();
        calm(desk).reload();
        desk.endCalls();
        desk.reload();
        expect(calm(desk).presence).toBe('Available');
    });

    it('gives way after signing in again, during the call or after it', () => {
        const desk = world([], DND);
        desk.beginCall();
        calm(desk).choosePresence(null);
        desk.choosePresence('Away');
        expect(calm(desk).presence).toBe('In a call');
        desk.choosePresence(null);
        desk.endCalls();
        desk.choosePresence('Away');
        expect(calm(desk).presence).toBe('Available');
    });

    it('gives way after an outage, whatever was refused meanwhile', () => {
        const desk = world([], DND);
        desk.beginCall();
        calm(desk).loseConnection();
        desk.refusals = 3;
        desk.endCalls();
        desk.wait(600_000);
        desk.restoreConnection();
        expect(calm(desk).presence).toBe('Available');
    });

    it('is not tried again in a call in which it was refused', () => {
        const desk = world([], DND);
        desk.refusals = 1;
        desk.beginCall();
        calm(desk).reload();
        expect(calm(desk).wishes).toEqual(['In a call: CALL_BEGAN']);
        desk.endCalls();
        desk.beginCall();
        expect(calm(desk).presence).toBe('In a call');
    });

    it('does not give way to what is too old', () => {
        const desk = world([], { ...DND, keepForMs: HOUR_MS });
        desk.beginCall();
        calm(desk).choosePresence(null);
        desk.wait(2 * HOUR_MS);
        desk.reload();
        desk.endCalls();
        desk.choosePresence('Away');
        expect(calm(desk).presence).toBe('Away');
    });
});

describe('what is kept', () => {
    it('gives Ready back after a reload and an outage', () => {
        const desk = world([BUSY]);
        desk.choosePresence('Busy');
        calm(desk).reload();
        desk.loseConnection();
        desk.restoreConnection();
        desk.reload();
        expect(desk.agent).toEqual(notReady('50002'));
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(READY);
    });

    it('gives Ready back after a reload while it waited for the end of a call', () => {
        const desk = world([BUSY]);
        desk.choosePresence('Busy');
        calm(desk).loseConnection();
        desk.choosePresence('Available');
        calm(desk).reload();
        desk.restoreConnection();
        expect(calm(desk).agent).toEqual(READY);
    });

    it('is forgotten where somebody chose a state while nobody looked', () => {
        const desk = world([BUSY]);
        desk.choosePresence('Busy');
        calm(desk);
        desk.agent = notReady('12');
        desk.reload();
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(notReady('12'));
    });

    it('expires', () => {
        const desk = world([BUSY], { keepForMs: HOUR_MS });
        desk.choosePresence('Busy');
        desk.wait(HOUR_MS);
        desk.choosePresence('Available');
        expect(calm(desk).agent).toEqual(notReady('5'));
    });

    it('is plain data, and nothing of what is not', () => {
        const desk = world([BUSY], { doNotDisturb: 'In a call' });
        desk.choosePresence('Busy');
        desk.beginCall();
        const kept = keptOf(desk.state);
        expect(keptOf(startPresence(JSON.parse(JSON.stringify(kept))))).toEqual(kept);
        const nothing = keptOf(startPresence());
        for (const value of [undefined, 'x', [], {}, { ...kept, version: 2 }]) {
            expect(keptOf(startPresence(value))).toEqual(nothing);
        }
        const broken = Object.fromEntries(Object.keys(kept).map((key) => [key, { target: 1 }]));
        expect(keptOf(startPresence({ ...broken, version: 1 }))).toEqual(nothing);
    });
});

it('stops following rules for a while when they are followed too often', () => {
    const desk = world([BUSY, AWAY]);
    for (let round = 0; round < 10; round += 1) {
        desk.choosePresence(round % 2 === 0 ? 'Busy' : 'Away');
        desk.wait(1_000);
    }
    expect(desk.asked).toHaveLength(6);
    expect(desk.state.pausedUntil).not.toBeNull();
    desk.wait(15 * 60_000);
    desk.choosePresence('Busy');
    expect(calm(desk).asked).toHaveLength(7);
});

it('asks no more for what was refused or never came', () => {
    const desk = world([BUSY, LUNCH]);
    desk.refusals = 1;
    desk.choosePresence('Busy');
    expect(calm(desk).wishes).toEqual(['NOT_READY 5: RULE']);
    desk.latencyMs = 90_000;
    desk.chooseAgent(notReady('12'));
    desk.wait(60_000);
    expect(desk.wishes).toEqual(['NOT_READY 5: RULE', 'Lunch: RULE']);
});

it('counts calls that ring or run', () => {
    const item = (Id: string, State: WorkItem['State'], Channel = 'VOICE'): WorkItem =>
        ({ Id, State, Channel }) as WorkItem;
    expect(
        liveCallsOf([
            item('1', 'OFFERED'),
            item('2', 'PAUSED'),
            item('3', 'ACTIVE'),
            item('4', 'WRAPUP'),
            item('5', 'ENDED'),
            item('6', 'ACTIVE', 'CHAT'),
        ]),
    ).toEqual(['1', '2', '3']);
});

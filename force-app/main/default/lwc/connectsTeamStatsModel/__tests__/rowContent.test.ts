import { entryOf } from '../agentEntry';
import { callChoice, callSituation, NO_CALLS } from '../callRules';
import { RowContents } from '../rowContent';
import { thresholdOf } from '../thresholds';
import { agent, liveTeam, NOW } from './team';

const TEAM = 'c.Connects_TeamStats_';
const minute = thresholdOf(1);
const THRESHOLDS = {
    READY: minute,
    TALKING: minute,
    HOLD: minute,
    WRAP_UP: minute,
    NOT_READY: minute,
};
const FREE = { ...NO_CALLS, ownId: 'me', isPossible: true };

const entry = (given?: Parameters<typeof agent>[1]) => {
    const one = agent('1', given);
    return entryOf(one, liveTeam([one]));
};

describe('who can be called', () => {
    it.each([
        ['a colleague', entry(), FREE, 'call'],
        ['a colleague during a call', entry(), { ...FREE, isConsultation: true }, 'consult'],
        ['a colleague who is being dialled', entry(), { ...FREE, dialledId: '1' }, 'dialling'],
        ['oneself', entry(), { ...FREE, ownId: '1' }, 'none'],
        ['who is signed out', entry({ voice: { state: 'LOGOUT' } }), FREE, 'none'],
        ['who has no extension', entry({ extension: '' }), FREE, 'none'],
        ['a colleague when no call is possible', entry(), NO_CALLS, 'none'],
    ] as const)('%s', (_, who, situation, choice) => {
        expect(callChoice(who, situation)).toBe(choice);
    });

    it('is consulted only while a call is active', () => {
        const item = { Channel: 'VOICE', State: 'ACTIVE' };
        const situationWith = (...workItems: object[]) =>
            callSituation({ agent: null, workItems } as never, true, null).isConsultation;
        expect(situationWith(item)).toBe(true);
        expect(situationWith({ ...item, State: 'PAUSED' })).toBe(false);
        expect(situationWith({ ...item, Channel: 'CHAT' })).toBe(false);
        expect(situationWith()).toBe(false);
    });
});

describe('the content of a row', () => {
    it('is the same object until something in it differs', () => {
        const contents = new RowContents();
        const who = entry();
        const at = (now: number, situation = FREE) => contents.of(who, THRESHOLDS, situation, now);
        const first = at(NOW - 59_000);
        expect(at(NOW - 1)).toBe(first);
        expect(at(NOW - 1, { ...FREE })).toBe(first);
        expect(at(NOW)).not.toBe(first);
        expect(at(NOW).levelText).toBe(`${TEAM}Long`);
        expect(at(NOW + 60_000).levelText).toBe(`${TEAM}TooLong`);
    });

    it('disables the other buttons while somebody is dialled', () => {
        const content = new RowContents().of(entry(), THRESHOLDS, { ...FREE, dialledId: '2' }, NOW);
        expect(content.call).toEqual({
            label: `${TEAM}Call`,
            fullLabel: `${TEAM}CallAgent`,
            isDisabled: true,
        });
    });

    it('marks the agent of this desk, however late that is known', () => {
        const contents = new RowContents();
        const who = entry();
        const of = (ownId: string) => contents.of(who, THRESHOLDS, { ...NO_CALLS, ownId }, NOW);
        expect(of('')).toMatchObject({ name: 'Agent 1', you: '' });
        expect(of('1')).toMatchObject({ name: 'Agent 1', you: `${TEAM}You` });
    });
});

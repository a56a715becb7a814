import type { Agent, TeamMessageData } from 'c/connectsIntegrationApiSvc';
import { draftFor, draftProblem } from '../messageDraft';
import { alive, messagesAfter, news } from '../messageList';
import { formContent, messageRows, remainingText } from '../messageView';
import { teamChoices } from '../teamChoices';

/** In jest users are in Los Angeles. */
const NOON = Date.UTC(2026, 0, 6, 20);

const message = (id: string, changes: Partial<TeamMessageData> = {}): TeamMessageData => ({
    id,
    uri: `/finesse/api/TeamMessage/${id}`,
    author: { id: '112234', firstName: 'John', lastName: 'Doe' },
    content: `Message ${id}`,
    createdAt: NOON,
    expiresAt: NOON + 600_000,
    teamIds: ['5041'],
    ...changes,
});

const agent: Agent = {
    id: '1',
    firstName: 'Ada',
    lastName: 'Smith',
    extension: '333067',
    teamId: '5000',
    teamName: 'Service',
    isSupervisor: true,
};

const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

describe('the list after a look', () => {
    it('has each message once, the newest first, and knows the own ones', () => {
        const team = [message('old', { createdAt: NOON - 1 }), message('new')];
        const list = messagesAfter(null, team, [message('new')], '1', NOON);
        expect(ids(list)).toEqual(['new', 'old']);
        expect(list.map(({ isOwn }) => isOwn)).toEqual([true, false]);
    });

    it('has as news only what somebody else wrote since the look before', () => {
        const first = messagesAfter(null, [message('a')], [], '1', NOON);
        expect(news(null, first)).toEqual([]);
        const second = messagesAfter(
            first,
            [message('a'), message('b', { createdAt: NOON + 2 }), message('c')],
            [message('mine')],
            '1',
            NOON + 60_000,
        );
        expect(ids(news(first, second))).toEqual(['c', 'b']);
        expect(news(second, messagesAfter(second, second, [], '1', NOON + 90_000))).toEqual([]);
    });

    it('loses a message with its last second', () => {
        const list = messagesAfter(null, [message('a')], [], '1', NOON);
        expect(alive(list, NOON + 599_999)).toHaveLength(1);
        expect(alive(list, NOON + 600_000)).toHaveLength(0);
    });
});

describe('a row', () => {
    const situation = { teams: [], canDelete: true, deleting: new Set<string>(), now: NOON };

    it('of an own message names the teams, by id where the name is not known', () => {
        const list = messagesAfter(null, [], [message('a')], '1', NOON);
        const [row] = messageRows(list, situation);
        expect(row).toMatchObject({ teams: 'c.Connects_TeamMessages_To', isDeleting: false });
        expect(row?.deleteText).not.toBe('');
    });

    it('cannot be deleted during an outage, or when it is somebody else’s', () => {
        const own = messagesAfter(null, [], [message('a')], '1', NOON);
        expect(messageRows(own, { ...situation, canDelete: false })[0]?.deleteText).toBe('');
        const foreign = messagesAfter(null, [message('a')], [], '1', NOON);
        expect(messageRows(foreign, situation)[0]?.deleteText).toBe('');
    });

    it('looks the same within a minute, so that nothing is drawn anew', () => {
        const list = messagesAfter(null, [message('a')], [], '1', NOON);
        const rows = (now: number): string =>
            JSON.stringify(messageRows(list, { ...situation, now }));
        expect(rows(NOON + 30_000)).toBe(rows(NOON + 1));
    });

    it.each([
        [1, 'c.Connects_Minutes'],
        [59 * 60_000, 'c.Connects_Minutes'],
        [59 * 60_000 + 1, 'c.Connects_Hours'],
        [61 * 60_000, 'c.Connects_HoursMinutes'],
    ])('with %p ms left says %p', (ms, label) => {
        expect(remainingText(ms)).toBe(label);
    });
});

describe('a draft', () => {
    const draft = { ...draftFor(['5000']), text: 'Hello' };

    it('can be sent with text, teams and a duration that is offered', () => {
        expect(draftProblem(draft)).toBeNull();
        expect(draftProblem({ ...draft, text: ' \n ' })).toBe('EMPTY');
        expect(draftProblem({ ...draft, text: 'x'.repeat(256) })).toBe('TOO_LONG');
        expect(draftProblem({ ...draft, text: ` ${'x'.repeat(255)} ` })).toBeNull();
        expect(draftProblem({ ...draft, teamIds: [] })).toBe('NO_TEAM');
        expect(draftProblem({ ...draft, seconds: Number('x') })).toBe('BAD_DURATION');
    });

    it('cannot be sent during an outage or twice at once', () => {
        const situation = { teams: [], isSending: false, isLost: false };
        expect(formContent(draft, situation).canSend).toBe(true);
        expect(formContent(draft, { ...situation, isLost: true }).canSend).toBe(false);
        expect(formContent(draft, { ...situation, isSending: true }).canSend).toBe(false);
    });
});

describe('teams to write to', () => {
    it('are the own one first, then those with team data, then the configured ones, each once', () => {
        const live = [
            { id: '5000', name: 'Service' },
            { id: '5001', name: '' },
        ];
        expect(teamChoices(agent, live, ' 5001 = Sales, 5002, =x, 5003=A=B ')).toEqual([
            { id: '5000', name: 'Service' },
            { id: '5001', name: 'Sales' },
            { id: '5002', name: '5002' },
            { id: '5003', name: 'A=B' },
        ]);
    });

    it('are none for who is in none', () => {
        expect(teamChoices({ ...agent, teamId: '', teamName: '' }, [], '')).toEqual([]);
        expect(teamChoices(null, [], undefined)).toEqual([]);
    });
});

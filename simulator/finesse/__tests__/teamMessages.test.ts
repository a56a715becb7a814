import { resolveAssumptions } from '../../assumptions';
import { createManualClock } from '../../clock/manualClock';
import { createRandom } from '../../random/random';
import type { Platform } from '../../api';
import { TeamMessageBoard, type TeamMessageUser } from '../teamMessages';

const SUPERVISOR: TeamMessageUser = {
    id: '1001',
    firstName: 'Ines',
    lastName: 'Walther',
    teamId: '5000',
    supervisedTeamIds: ['5000', '5010'],
};
const OTHER: TeamMessageUser = { ...SUPERVISOR, id: '1002', supervisedTeamIds: ['5000', '5020'] };
const AGENT: TeamMessageUser = { ...SUPERVISOR, id: '2001', supervisedTeamIds: [] };

function createBoard(platform: Platform = 'CCE', switches: Record<string, string> = {}) {
    const clock = createManualClock(Date.UTC(2026, 0, 5, 9));
    const board = new TeamMessageBoard({
        platform,
        assumptions: resolveAssumptions(switches),
        clock,
        random: createRandom(1),
        teamIds: ['5000', '5010', '5020'],
    });
    return { board, clock };
}

describe('team messages', () => {
    it('have every value as text, one team alone and several in a list', () => {
        const { board } = createBoard();
        const one = board.create(SUPERVISOR, 600, 'Queue is long', ['5000']);
        board.create(SUPERVISOR, 100, 'To all', ['5000', '5010', '5000']);
        expect(board.ofTeam(AGENT, '5000')).toEqual([
            {
                uri: `/finesse/api/TeamMessage/${one}`,
                id: one,
                createdBy: { id: '1001', firstName: 'Ines', lastName: 'Walther' },
                createdAt: '1767603600',
                duration: '600',
                content: 'Queue is long',
                teams: { team: '5000' },
            },
            expect.objectContaining({ duration: '100', teams: { team: ['5000', '5010'] } }),
        ]);
        expect(one).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    });

    it('expire by the clock, for readers and for deletion', () => {
        const { board, clock } = createBoard();
        const id = board.create(SUPERVISOR, 100, 'Short', ['5000']);
        clock.advance(99_999);
        expect(board.active).toHaveLength(1);
        clock.advance(1);
        expect(board.active).toEqual([]);
        expect(() => board.delete(SUPERVISOR, id)).toThrow('There is no team message');
    });

    it('are listed to a supervisor by author, to an agent not at all', () => {
        const { board } = createBoard();
        board.create(SUPERVISOR, 600, 'Mine', ['5000']);
        board.create(OTHER, 600, 'Other', ['5000']);
        expect(board.writtenBy(SUPERVISOR).map(({ content }) => content)).toEqual(['Mine']);
        expect(() => board.writtenBy(AGENT)).toThrow('Only a supervisor');
    });

    it('are deleted by their author alone', () => {
        const { board } = createBoard();
        const id = board.create(SUPERVISOR, 600, 'Mine', ['5000']);
        expect(() => board.delete(AGENT, id)).toThrow('Only a supervisor');
        expect(() => board.delete(OTHER, id)).toThrow('Only its author');
        expect(() => board.delete(SUPERVISOR, 'nothing')).toThrow('There is no team message');
        expect(() => board.delete(SUPERVISOR, undefined)).toThrow('is missing');
        board.delete(SUPERVISOR, id);
        expect(board.active).toEqual([]);
    });

    it.each([
        ['an agent', AGENT, 600, 'x', ['5000'], 'Only a supervisor'],
        ['no duration', SUPERVISOR, undefined, 'x', ['5000'], 'duration is missing'],
        ['half seconds', SUPERVISOR, 1.5, 'x', ['5000'], 'whole number of seconds'],
        ['no time', SUPERVISOR, 0, 'x', ['5000'], 'whole number of seconds'],
        ['a text as duration', SUPERVISOR, '600', 'x', ['5000'], 'whole number of seconds'],
        ['no content', SUPERVISOR, 600, '', ['5000'], 'content is missing'],
        ['256 characters', SUPERVISOR, 600, 'x'.repeat(256), ['5000'], 'at most 255'],
        ['no teams', SUPERVISOR, 600, 'x', [], 'teams is missing'],
        ['a text as teams', SUPERVISOR, 600, 'x', '5000', 'teams is missing'],
        ['numbers as teams', SUPERVISOR, 600, 'x', [5000], 'by its id, as text'],
        ['an unknown team', SUPERVISOR, 600, 'x', ['9999'], 'There is no team "9999"'],
        ['a foreign team', SUPERVISOR, 600, 'x', ['5020'], 'Only a supervisor of the team'],
    ])('refuse %s', (_case, user, seconds, content, teams, text) => {
        const { board } = createBoard();
        expect(() => board.create(user, seconds, content, teams)).toThrow(text);
        expect(board.active).toEqual([]);
    });

    it('take 255 characters of any script', () => {
        const { board } = createBoard();
        board.create(SUPERVISOR, 600, '😀'.repeat(255), ['5000']);
        expect(board.active).toHaveLength(1);
    });

    it('reach the allowed teams when others are refused, and say so or not (A-TMPART)', () => {
        const strict = createBoard().board;
        const create = (board: TeamMessageBoard) => () =>
            board.create(SUPERVISOR, 600, 'x', ['5020', '5000']);
        expect(create(strict)).toThrow('Only a supervisor of the team');
        const lenient = createBoard('CCE', { 'A-TMPART': 'success' }).board;
        expect(create(lenient)).not.toThrow();
        for (const board of [strict, lenient]) {
            expect(board.active.map(({ teams }) => teams.team)).toEqual(['5000']);
        }
    });

    it('of foreign teams are read by their own people, or by anybody (A-TMREAD)', () => {
        expect(() => createBoard().board.ofTeam(AGENT, '5010')).toThrow('not one of the user');
        expect(createBoard().board.ofTeam(SUPERVISOR, '5010')).toEqual([]);
        const open = createBoard('CCE', { 'A-TMREAD': 'any-team' }).board;
        expect(open.ofTeam(AGENT, '5010')).toEqual([]);
        expect(() => open.ofTeam(AGENT, '1')).toThrow('There is no team');
        expect(() => open.ofTeam(AGENT, undefined)).toThrow('by its id');
    });

    it('of lengths the desktop does not offer can be refused (A-TMMIN)', () => {
        const { board } = createBoard('CCE', { 'A-TMMIN': 'refused' });
        const create = (seconds: number) => () => board.create(SUPERVISOR, seconds, 'x', ['5000']);
        expect(create(299)).toThrow('300 to 86100');
        expect(create(86_101)).toThrow('300 to 86100');
        expect(create(300)).not.toThrow();
        expect(create(86_100)).not.toThrow();
    });

    it.each([
        ['CCE', 400],
        ['CCX', 100],
    ] as const)('of an hour are limited, deletions included (%s)', (platform, perHour) => {
        const { board, clock } = createBoard(platform);
        const id = board.create(SUPERVISOR, 86_000, 'first', ['5000']);
        clock.advance(1_000);
        for (let i = 1; i < perHour; i++) {
            board.create(SUPERVISOR, 86_000, 'x', ['5000']);
        }
        const create = () => board.create(SUPERVISOR, 86_000, 'x', ['5000']);
        expect(create).toThrow('MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED');
        expect(() => board.delete(SUPERVISOR, id)).toThrow('MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED');
        clock.advance(3_599_000);
        expect(create).not.toThrow();
        expect(create).toThrow('MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED');
    });

    it('are limited at a time', () => {
        const { board, clock } = createBoard('CCX');
        for (let i = 0; i < 1_600; i++) {
            if (i % 100 === 0) {
                clock.advance(3_600_000);
            }
            board.create(SUPERVISOR, 1_000_000, 'x', ['5000']);
        }
        clock.advance(3_600_000);
        expect(() => board.create(SUPERVISOR, 600, 'x', ['5000'])).toThrow('LIMIT_EXCEEDED');
        expect(board.active).toHaveLength(1_600);
    });
});

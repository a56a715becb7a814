import type { TeamMessage } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform } from '../api';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Random } from '../random/random';
import { refusals } from './errors';

/** Who writes or reads team messages. */
export interface TeamMessageUser {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly teamId: string;
    /** Ids of the teams that the user supervises; none for an agent. */
    readonly supervisedTeamIds: readonly string[];
}

/** What the board is built with. */
export interface TeamMessageBoardParts {
    readonly platform: Platform;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly random: Random;
    /** Every team of the contact center. */
    readonly teamIds: readonly string[];
}

interface Message {
    readonly id: string;
    readonly author: TeamMessageUser;
    /** ms since 1970. */
    readonly createdAt: number;
    readonly seconds: number;
    readonly content: string;
    readonly teamIds: readonly string[];
}

/** Creations and deletions in an hour, and messages at a time, that Cisco allows. */
const LIMITS: Readonly<Record<Platform, { readonly perHour: number; readonly active: number }>> = {
    CCE: { perHour: 400, active: 4_800 },
    CCX: { perHour: 100, active: 1_600 },
};

const HOUR_MS = 3_600_000;
const LONGEST_CONTENT = 255;
/** What Finesse desktop offers: from 5 minutes to 23 hours 55 minutes, in seconds. */
const DESKTOP_SECONDS = { from: 300, to: 86_100 };

/** The team messages of a contact center: supervisors write, teams read, the clock lets expire. */
export class TeamMessageBoard {
    private readonly parts: TeamMessageBoardParts;
    private messages: Message[] = [];
    /** When messages were created or deleted, in ms since 1970, oldest first. */
    private changes: number[] = [];

    constructor(parts: TeamMessageBoardParts) {
        this.parts = parts;
    }

    /** All messages that have not expired, in the order of their creation. */
    get active(): readonly TeamMessage[] {
        return this.present().map(toTeamMessage);
    }

    /**
     * The active messages of one team (guide, "getTeamMessagesByTeamId"; `A-TMREAD`).
     * @throws FinesseError Not Found for an unknown team, Authorization Failure for a foreign one
     */
    ofTeam(user: TeamMessageUser, teamId: unknown): TeamMessage[] {
        const team = this.parseTeam(teamId, 'teamId');
        const own = team === user.teamId || user.supervisedTeamIds.includes(team);
        if (!own && this.parts.assumptions['A-TMREAD'] === 'own-teams') {
            throw refusals.foreignTeam(team);
        }
        return this.present()
            .filter(({ teamIds }) => teamIds.includes(team))
            .map(toTeamMessage);
    }

    /** The active messages that a supervisor wrote. @throws FinesseError for an agent */
    writtenBy(user: TeamMessageUser): TeamMessage[] {
        assertSupervisor(user);
        return this.present()
            .filter(({ author }) => author.id === user.id)
            .map(toTeamMessage);
    }

    /**
     * Writes to teams (guide, "createTeamMessage"). Teams that the user may not write to make the
     * request fail, though the others get the message (`A-TMPART`).
     * @param seconds how long it lives, in seconds
     * @returns the id of the message
     * @throws FinesseError for an agent, bad values, foreign teams, or when Cisco's limits are reached
     */
    create(user: TeamMessageUser, seconds: unknown, content: unknown, teams: unknown): string {
        assertSupervisor(user);
        const lifeSpan = this.parseSeconds(seconds);
        const text = parseContent(content);
        const { allowed, refused } = this.divideTeams(user, teams);
        if (allowed.length === 0 && refused) {
            throw refused;
        }
        const { perHour, active } = LIMITS[this.parts.platform];
        this.assertRate(perHour);
        if (this.present().length >= active) {
            throw refusals.teamMessageLimit();
        }
        const id = this.createId();
        const createdAt = this.parts.clock.now();
        this.messages.push({
            id,
            author: user,
            createdAt,
            seconds: lifeSpan,
            content: text,
            teamIds: allowed,
        });
        this.changes.push(createdAt);
        if (refused && this.parts.assumptions['A-TMPART'] === 'failure') {
            throw refused;
        }
        return id;
    }

    /** Deletes a message of the user's own. @throws FinesseError for an agent, an unknown or a foreign one */
    delete(user: TeamMessageUser, messageId: unknown): void {
        assertSupervisor(user);
        if (typeof messageId !== 'string' || messageId === '') {
            throw refusals.parameterMissing('teamMessageId');
        }
        const message = this.present().find(({ id }) => id === messageId);
        if (!message) {
            throw refusals.notFound('team message', messageId);
        }
        if (message.author.id !== user.id) {
            throw refusals.foreignTeamMessage(messageId);
        }
        this.assertRate(LIMITS[this.parts.platform].perHour);
        this.messages = this.messages.filter(({ id }) => id !== messageId);
        this.changes.push(this.parts.clock.now());
    }

    private present(): readonly Message[] {
        const now = this.parts.clock.now();
        this.messages = this.messages.filter(
            ({ createdAt, seconds }) => now < createdAt + seconds * 1_000,
        );
        return this.messages;
    }

    private assertRate(perHour: number): void {
        const from = this.parts.clock.now() - HOUR_MS;
        this.changes = this.changes.filter((time) => time > from);
        if (this.changes.length >= perHour) {
            throw refusals.teamMessageLimit();
        }
    }

    private parseSeconds(seconds: unknown): number {
        if (seconds === undefined || seconds === null) {
            throw refusals.parameterMissing('duration');
        }
        if (typeof seconds !== 'number' || !Number.isSafeInteger(seconds) || seconds <= 0) {
            throw refusals.invalidInput('duration', 'The duration is a whole number of seconds');
        }
        const { from, to } = DESKTOP_SECONDS;
        if (this.parts.assumptions['A-TMMIN'] === 'refused' && (seconds < from || seconds > to)) {
            throw refusals.invalidInput('duration', `The duration is ${from} to ${to} seconds`);
        }
        return seconds;
    }

    private divideTeams(
        user: TeamMessageUser,
        teams: unknown,
    ): { allowed: string[]; refused: Error | null } {
        if (!Array.isArray(teams) || teams.length === 0) {
            throw refusals.parameterMissing('teams');
        }
        const allowed: string[] = [];
        let refused: Error | null = null;
        for (const given of new Set<unknown>(teams)) {
            try {
                const team = this.parseTeam(given, 'teams');
                if (!user.supervisedTeamIds.includes(team)) {
                    throw refusals.invalidSupervisor(team);
                }
                allowed.push(team);
            } catch (error) {
                if (!(error instanceof Error)) {
                    throw error;
                }
                refused ??= error;
            }
        }
        return { allowed, refused };
    }

    private parseTeam(teamId: unknown, parameter: string): string {
        if (typeof teamId !== 'string' || teamId === '') {
            throw refusals.invalidInput(parameter, 'A team is named by its id, as text');
        }
        if (!this.parts.teamIds.includes(teamId)) {
            throw refusals.notFound('team', teamId);
        }
        return teamId;
    }

    /** A UUID out of the seeded stream. */
    private createId(): string {
        const hex = (count: number) =>
            Array.from({ length: count }, () => this.parts.random.integer(0, 15).toString(16)).join(
                '',
            );
        return [hex(8), hex(4), `4${hex(3)}`, `8${hex(3)}`, hex(12)].join('-');
    }
}

/** A supervisor of all those teams who sits at another desk. */
export function supervisorElsewhere(teamIds: readonly string[]): TeamMessageUser {
    return {
        id: '11800',
        firstName: 'Ines',
        lastName: 'Walther',
        teamId: teamIds[0] ?? '',
        supervisedTeamIds: teamIds,
    };
}

function assertSupervisor(user: TeamMessageUser): void {
    if (user.supervisedTeamIds.length === 0) {
        throw refusals.invalidSupervisor(user.id);
    }
}

function parseContent(content: unknown): string {
    if (content === undefined || content === null || content === '') {
        throw refusals.parameterMissing('content');
    }
    if (typeof content !== 'string' || [...content].length > LONGEST_CONTENT) {
        throw refusals.invalidInput(
            'content',
            `The content is text of at most ${LONGEST_CONTENT} characters`,
        );
    }
    return content;
}

/** Every value is text; one team stands alone, several in a list (guide, "TeamMessages Structure"). */
function toTeamMessage({ id, author, createdAt, seconds, content, teamIds }: Message): TeamMessage {
    const [only] = teamIds;
    return {
        uri: `/finesse/api/TeamMessage/${id}`,
        id,
        createdBy: { id: author.id, firstName: author.firstName, lastName: author.lastName },
        createdAt: String(Math.floor(createdAt / 1_000)),
        duration: String(seconds),
        content,
        teams: { team: teamIds.length === 1 && only !== undefined ? only : [...teamIds] },
    };
}

/** Normal form of team messages (guide, "TeamMessages Structure"). */
import { MalformedDataError, readCount, readFields, readList, readText } from './normalForm';

/** A message that a supervisor wrote to teams. */
export interface TeamMessageData {
    readonly id: string;
    readonly uri: string;
    readonly author: {
        readonly id: string;
        readonly firstName: string;
        readonly lastName: string;
    };
    readonly content: string;
    /** Milliseconds since 1970. */
    readonly createdAt: number;
    /** Milliseconds since 1970: when it is shown no longer. */
    readonly expiresAt: number;
    readonly teamIds: readonly string[];
}

/**
 * The messages of a response. Every value of the guide is text; times are seconds, and one team is
 * a text where several are a list.
 * @throws MalformedDataError
 */
export function readTeamMessages(data: unknown): TeamMessageData[] {
    return readList(data, 'team messages', readTeamMessage);
}

function readTeamMessage(value: unknown, where: string): TeamMessageData {
    const fields = readFields(value, where);
    const author = readFields(fields.createdBy ?? {}, `${where}.createdBy`);
    const id = readText(fields.id);
    if (id === '') {
        throw new MalformedDataError(`${where}.id`, 'the id of a message', fields.id);
    }
    const createdAt = readCount(fields.createdAt, `${where}.createdAt`) * 1000;
    return {
        id,
        uri: readText(fields.uri),
        author: {
            id: readText(author.id),
            firstName: readText(author.firstName),
            lastName: readText(author.lastName),
        },
        content: readText(fields.content),
        createdAt,
        expiresAt: createdAt + readCount(fields.duration, `${where}.duration`) * 1000,
        teamIds: readTeamIds(readFields(fields.teams ?? {}, `${where}.teams`).team),
    };
}

function readTeamIds(team: unknown): string[] {
    const list: unknown[] = Array.isArray(team) ? team : [team];
    return list.map(readText).filter((id) => id !== '');
}

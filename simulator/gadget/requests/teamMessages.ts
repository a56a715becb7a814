import type { RequestContext, RequestDefinitions } from './request';
import { refusals } from '../../finesse/errors';
import type { TeamMessageUser } from '../../finesse/teamMessages';

/** Team messages of Finesse (guide, "getTeamMessagesByTeamId" to "deleteTeamMessage"). */
export const TEAM_MESSAGE_REQUESTS = {
    getTeamMessagesByTeamId: {
        finesse: true,
        handle: ([teamId], context) => context.teamMessages.ofTeam(userOf(context), teamId),
    },
    getActiveTeamMessages: {
        finesse: true,
        handle: (_args, context) => context.teamMessages.writtenBy(userOf(context)),
    },
    createTeamMessage: {
        finesse: true,
        handle([duration, content, teams], context) {
            context.teamMessages.create(userOf(context), duration, content, teams);
        },
    },
    deleteTeamMessage: {
        finesse: true,
        handle([teamMessageId], context) {
            context.teamMessages.delete(userOf(context), teamMessageId);
        },
    },
} as const satisfies RequestDefinitions;

/** The signed-in user; Finesse knows nobody else. @throws FinesseError while signed out */
function userOf({ finesse }: RequestContext): TeamMessageUser {
    if (!finesse.signedIn) {
        throw refusals.notSignedIn();
    }
    const { id, firstName, lastName, teamId, supervises } = finesse.configuration.agent;
    return { id, firstName, lastName, teamId, supervisedTeamIds: supervises };
}

import type { Platform } from '../api';

/** Why Finesse refused: the parts of its `ApiError` body. */
export class FinesseError extends Error {
    readonly type: string;
    readonly data: string;

    constructor(type: string, message: string, data: string) {
        super(message);
        this.name = 'FinesseError';
        this.type = type;
        this.data = data;
    }
}

/** Each refusal of the model, by what went wrong. Numbers are CTI error numbers. */
export const refusals = {
    parameterMissing: (parameter: string) =>
        new FinesseError('Parameter Missing', `Parameter ${parameter} is missing`, parameter),
    invalidInput: (parameter: string, message = `Invalid ${parameter}`) =>
        new FinesseError('Invalid Input', message, parameter),
    reasonRequired: () =>
        new FinesseError(
            'Parameter Missing',
            'A valid reason code is required for this state',
            'finesse.api.reasoncode.require_reasoncode',
        ),
    reasonNotAllowed: () =>
        new FinesseError(
            'Invalid Input',
            'This state takes no reason code',
            'finesse.api.reasoncode.not_allowed',
        ),
    reasonUnknown: () => new FinesseError('Invalid Input', 'CF_INVALID_AGENT_REASON_CODE', '266'),
    signedOut: (platform: Platform) =>
        platform === 'CCE'
            ? new FinesseError('Invalid State', 'The agent is not signed in', '257')
            : new FinesseError('Invalid State', 'The agent is not signed in', '1010'),
    mediaSignedOut: () =>
        new FinesseError('Invalid State', 'The agent is not signed in to the channel', '6'),
    invalidState: (message: string) => new FinesseError('Invalid State', message, '22'),
    invalidWorkMode: () => new FinesseError('Invalid State', 'CF_INVALID_AGENT_WORKMODE', '265'),
    resourceBusy: () => new FinesseError('Invalid State', 'CF_RESOURCE_BUSY', '33'),
    dialogNotFound: (id: string) =>
        new FinesseError('Dialog Not Found', `There is no work item ${JSON.stringify(id)}`, id),
    invalidDestination: (number: string) =>
        new FinesseError('Invalid Destination', 'CF_INVALID_DESTINATION', number),
    notSignedIn: () =>
        new FinesseError('Authorization Failure', 'The agent is not signed in', '401'),
    notFound: (what: string, id: string) =>
        new FinesseError('Not Found', `There is no ${what} ${JSON.stringify(id)}`, id),
    invalidSupervisor: (data: string) =>
        new FinesseError('Invalid Supervisor', 'Only a supervisor of the team may do this', data),
    foreignTeam: (teamId: string) =>
        new FinesseError('Authorization Failure', 'The team is not one of the user', teamId),
    foreignTeamMessage: (id: string) =>
        new FinesseError('Authorization Failure', 'Only its author may delete a message', id),
    teamMessageLimit: () =>
        new FinesseError(
            'System Resource Limit Exceeded',
            'MAX_ACTIVE_MESSAGE_LIMIT_EXCEEDED',
            'teammessage.max.limit.exceeded',
        ),
    wrapUpDataRequired: () => new FinesseError('Invalid State', 'CF_WRAPUP_DATA_REQUIRED', '280'),
    /** The peripheral refused a call control. */
    generic: (message: string, data = '70') => new FinesseError('Generic Error', message, data),
    notImplemented: (message: string) => new FinesseError('Not Implemented', message, '501'),
    internal: (message: string) => new FinesseError('Internal Server Error', message, '500'),
    outOfService: () =>
        new FinesseError('Service Unavailable', 'Cisco Finesse is out of service', '503'),
} as const;

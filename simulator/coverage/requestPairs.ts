/**
 * Every request that answers through a callback, with its successes and each failure that the guide
 * or Cisco documents. The type makes the list complete: a request that the contract gains does not
 * compile until it is here.
 */
import type { CallbackRequestName } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** A request with its answer. */
export interface AnsweredRequest {
    readonly args: readonly unknown[];
    readonly success: boolean;
    readonly error: string;
    readonly data: unknown;
}

/** Tells whether a request went that way. */
export type WentLike = (request: AnsweredRequest) => boolean;

/** Variants of one request, by what they are called in reports. */
export type RequestVariants = Readonly<Record<string, WentLike>>;

/** Succeeded, with arguments of a certain kind. */
function success(matches: (...args: readonly unknown[]) => boolean = () => true): WentLike {
    return (request) => request.success && matches(...request.args);
}

/** Failed with such a text, with arguments of a certain kind. */
function failure(
    error: RegExp,
    matches: (...args: readonly unknown[]) => boolean = () => true,
): WentLike {
    return (request) => !request.success && error.test(request.error) && matches(...request.args);
}

const first =
    (value: unknown) =>
    (given: unknown): boolean =>
        given === value;

/** Whether the object among the arguments at that place has one of the fields. */
const has =
    (place: number, ...fields: readonly string[]) =>
    (...args: readonly unknown[]): boolean => {
        const given = args[place];
        return (
            typeof given === 'object' && given !== null && fields.some((field) => field in given)
        );
    };

/** The requests that go to Finesse fail while it is out of reach. */
const OUT_OF_SERVICE = { 'Finesse out of service': failure(/Service Unavailable/) };
const UNKNOWN_ITEM = { 'no such work item': failure(/Dialog Not Found/) };
const NOT_SUPERVISOR = { 'not a supervisor': failure(/Invalid Supervisor/) };
const PERVARS = Array.from({ length: 10 }, (_, i) => `PerVar${i + 1}`);

const hasText =
    (value: string) =>
    (data: unknown): boolean =>
        typeof data === 'string' && data.includes(value);

/** The variants of each request, by its name. */
export const REQUEST_VARIANTS: { readonly [R in CallbackRequestName]: RequestVariants } = {
    getCustomSettings: {
        success: success(),
        'identifier that is not configured': failure(/configured/),
    },
    showError: { success: success() },
    getFinesseVersion: {
        success: success(),
        'zeros while signed out': ({ success: succeeded, data }) =>
            !succeeded && (data as { major?: unknown } | undefined)?.major === 0,
        ...OUT_OF_SERVICE,
    },
    makeCall: {
        success: success(),
        'success with call variables': success(has(1, ...PERVARS, 'NamedVariables')),
        'call variables on CCX': failure(/Invalid Input/, has(1, ...PERVARS, 'NamedVariables')),
        'local variables': failure(/Invalid Input/, has(1, 'LocalVariables')),
        'wrap-up reason': failure(/Invalid Input/, has(1, 'WrapUpReason')),
        'empty number': failure(/Parameter Missing/, first('')),
        'own extension': failure(/Invalid Destination/),
        ...OUT_OF_SERVICE,
    },
    blindTransferCall: {
        success: success(),
        'call that is not active': failure(/Generic Error|Invalid State/),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    conferenceConsultationCall: {
        success: success(),
        'without a consultation call': failure(/\((25|29)\)/),
        'too many participants': failure(/20700|\(38\)|CONFERENCE_MEMBER_LIMIT/),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    transferConsultationCall: {
        success: success(),
        'without a consultation call': failure(/\((25|29)\)/),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    getTeamMessagesByTeamId: {
        success: success(),
        'no such team, or not a team of the user': failure(/Not Found|Authorization|Invalid Input/),
        ...OUT_OF_SERVICE,
    },
    getActiveTeamMessages: { success: success(), ...NOT_SUPERVISOR, ...OUT_OF_SERVICE },
    createTeamMessage: {
        success: success(),
        'content too long': failure(/Invalid Input/, (_duration, content) => length(content) > 255),
        'no content': failure(
            /Parameter Missing|Invalid Input/,
            (_duration, content) => content === '',
        ),
        'impossible duration': failure(/Invalid Input|Parameter Missing/, (ms) => Number(ms) <= 0),
        'no team': failure(
            /Parameter Missing|Invalid Input/,
            (_ms, _text, teams) => length(teams) === 0,
        ),
        'too many messages': failure(/System Resource Limit Exceeded/),
        ...NOT_SUPERVISOR,
        ...OUT_OF_SERVICE,
    },
    deleteTeamMessage: {
        success: success(),
        'no such message': failure(/Not Found/),
        "somebody else's message": failure(/Authorization Failure/),
        ...NOT_SUPERVISOR,
        ...OUT_OF_SERVICE,
    },
    sendDtmf: {
        success: success(),
        'character that does not exist': failure(
            /Generic Error|Invalid Input/,
            (tones) => !isTones(tones),
        ),
        'no active call': failure(/Generic Error/, isTones),
        'a call on hold': failure(/Invalid State/, isTones),
        ...OUT_OF_SERVICE,
    },
    startItem: {
        'success VOICE': success(first('VOICE')),
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        'work item that is started already': failure(/Invalid State|Generic Error/),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    wrapUpItem: {
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        'a call': failure(/.+/, first('VOICE')),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    endItem: {
        'success VOICE': success(first('VOICE')),
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    shareRecord: {
        success: success(),
        'nobody to share with': failure(/.+/),
    },
    updateWorkItemData: {
        'success with PerVars': success(has(2, ...PERVARS)),
        'success with named variables': success(has(2, 'NamedVariables')),
        'success with local variables': success(has(2, 'LocalVariables')),
        'success with a wrap-up reason': success(has(2, 'WrapUpReason')),
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        'value too long': failure(/Invalid Input/, has(2, ...PERVARS)),
        'unknown named variable': failure(/Invalid Input/, has(2, 'NamedVariables')),
        'while ringing': failure(/Generic Error|Invalid State/, has(2, ...PERVARS)),
        ...UNKNOWN_ITEM,
        ...OUT_OF_SERVICE,
    },
    getLastWorkItems: {
        'success OVERALL': success(first('OVERALL')),
        'success VOICE': success(first('VOICE')),
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        'unknown channel': failure(/.+/),
    },
    setAgentState: {
        'success VOICE': success(first('VOICE')),
        'success TICKET': success(first('TICKET')),
        'success CHAT': success(first('CHAT')),
        'success OVERALL': success(first('OVERALL')),
        'reason missing': failure(/require_reasoncode/),
        'reason with READY': failure(/not_allowed/),
        'unknown reason': failure(/INVALID_AGENT_REASON_CODE|266/),
        'WORK without talking': failure(/Invalid State/, (_type, state) => state === 'WORK'),
        'WORK on a media channel': failure(
            /.+/,
            (type, state) => type !== 'VOICE' && state === 'WORK',
        ),
        'a channel that the agent has not': failure(/Invalid Input.*channel/i),
        'LOGOUT from READY': failure(/Invalid State/, (_type, state) => state === 'LOGOUT'),
        'signed out': failure(/\((257|1010)\)/),
        ...OUT_OF_SERVICE,
    },
    setCustomToolbarSize: {
        'success TOP': success(first('TOP')),
        'success BOTTOM': success(first('BOTTOM')),
        'success AUTO': success(first('AUTO')),
        'impossible height': failure(/.+/, (_position, height) => Number(height) < 0),
        'unknown position': failure(/.+/, isNoPosition),
        'AUTO outside a toolbar': failure(/.+/, first('AUTO')),
    },
    getCustomToolbarDefaultSize: {
        'success TOP': success(first('TOP')),
        'success BOTTOM': success(first('BOTTOM')),
        'success AUTO': success(first('AUTO')),
        'unknown position': failure(/.+/, isNoPosition),
        'AUTO outside a toolbar': failure(/.+/, first('AUTO')),
    },
    setGadgetVisibility: {
        'success shown': success(first(true)),
        'success hidden': success(first(false)),
        'neither true nor false': failure(/.+/, (visible) => typeof visible !== 'boolean'),
    },
    screenPop: {
        success: success(),
        'nothing to pop': failure(/.+/, (toPop) => length(toPop) === 0),
    },
    screenPopToSearch: {
        success: success(),
        'fewer than 3 characters': failure(/3/, (text) => length(text) < 3),
        'in Salesforce Classic': failure(/Lightning/, (text) => length(text) >= 3),
    },
    screenPopToFlow: {
        success: success(),
        'arguments that are none': failure(/.+/, (_flow, args) => !Array.isArray(args)),
        'in Salesforce Classic': failure(/Lightning/),
    },
    getReasonCodeList: {
        'success NOTREADY': success(first('NOTREADY')),
        'success WRAPUP': success(first('WRAPUP')),
        'success LOGOUT': success(first('LOGOUT')),
        'empty while signed out': ({ success: succeeded, data }) =>
            succeeded && hasText('[]')(data),
        'unknown type': failure(/Invalid Input/),
        ...OUT_OF_SERVICE,
    },
};

function isTones(tones: unknown): boolean {
    return typeof tones === 'string' && /^[0-9*#A-D]+$/.test(tones);
}

function isNoPosition(position: unknown): boolean {
    return position !== 'TOP' && position !== 'BOTTOM' && position !== 'AUTO';
}

function length(value: unknown): number {
    return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

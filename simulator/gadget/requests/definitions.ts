import { refusals } from '../../finesse/errors';
import { makeCall } from './makeCall';
import { isReasonType, listReasonCodes } from './reasonCodes';
import { RequestFailure, type RequestDefinition, type RequestDefinitions } from './request';
import { setAgentState } from './setAgentState';

const NO_VERSION = { major: 0, minor: 0, patch: 0, build: 0, cop: 0 };

/** The requests that the gadget can answer, by name (guide, "Requests"). */
export const REQUESTS: RequestDefinitions = {
    getCustomSettings: {
        finesse: false,
        handle([identifier], { customSettings }) {
            const name = String(identifier);
            if (!Object.hasOwn(customSettings, name)) {
                throw new RequestFailure(`No integration settings are configured for "${name}".`);
            }
            return customSettings[name];
        },
    },
    showError: {
        finesse: false,
        handle([type, title, text], { journal, recorder }) {
            const entry = {
                level: 'showError',
                type: String(type),
                title: String(title),
                message: String(text),
            } as const;
            journal.write(entry);
            recorder.record('log', 'showError', entry);
        },
    },
    getFinesseVersion: {
        finesse: true,
        handle(_args, { finesse }) {
            if (!finesse.signedIn) {
                throw new RequestFailure('The agent is not signed in.', NO_VERSION);
            }
            return finesse.configuration.version;
        },
    },
    getReasonCodeList: {
        finesse: true,
        handle([reasonType], { finesse }) {
            if (!isReasonType(reasonType)) {
                throw refusals.invalidInput('reasonType');
            }
            return JSON.stringify(listReasonCodes(finesse, reasonType));
        },
    },
    setAgentState: {
        finesse: true,
        handle([channelType, state, reason], { finesse, assumptions }) {
            setAgentState(finesse, assumptions, channelType, state, reason);
        },
    },
    makeCall: {
        finesse: true,
        handle([number, callVariables, immediately], context) {
            makeCall(context, number, callVariables, immediately === true);
        },
    },
    startItem: {
        finesse: true,
        handle([itemType, id], { finesse }) {
            finesse.answer(voiceItemId(itemType, id));
        },
    },
    endItem: {
        finesse: true,
        handle([itemType, id], { finesse }) {
            finesse.drop(voiceItemId(itemType, id));
        },
    },
};

/** How a request is answered; one that is not simulated fails, so that no caller hangs. */
export function definitionOf(name: string): RequestDefinition {
    return Object.hasOwn(REQUESTS, name)
        ? (REQUESTS[name as keyof typeof REQUESTS] as RequestDefinition)
        : {
              finesse: false,
              handle() {
                  throw new RequestFailure(`${name} is not simulated yet`);
              },
          };
}

/** Tickets and chats have no work items yet, so only voice ids can be found. */
function voiceItemId(itemType: unknown, id: unknown): string {
    if (itemType !== 'VOICE') {
        throw refusals.dialogNotFound(String(id));
    }
    return String(id);
}

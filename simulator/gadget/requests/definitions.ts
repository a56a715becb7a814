import type { CallbackRequestName } from '../../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import { refusals } from '../../finesse/errors';
import { CALL_REQUESTS } from './calls';
import { isReasonType, listReasonCodes } from './reasonCodes';
import { RECORD_REQUESTS } from './records';
import { RequestFailure, type RequestDefinition } from './request';
import { SCREEN_REQUESTS } from './screen';
import { setAgentState } from './setAgentState';
import { TEAM_MESSAGE_REQUESTS } from './teamMessages';
import { WORK_ITEM_REQUESTS } from './workItems';

const NO_VERSION = { major: 0, minor: 0, patch: 0, build: 0, cop: 0 };

/** Every request of the guide that is answered through a callback, by name (guide, "Requests"). */
export const REQUESTS: Readonly<Record<CallbackRequestName, RequestDefinition>> = {
    ...CALL_REQUESTS,
    ...RECORD_REQUESTS,
    ...SCREEN_REQUESTS,
    ...TEAM_MESSAGE_REQUESTS,
    ...WORK_ITEM_REQUESTS,
    getCustomSettings: {
        finesse: false,
        handle([identifier], { customSettings }) {
            if (typeof identifier !== 'string' || identifier === '') {
                throw new RequestFailure('The identifier of the integration settings is missing.');
            }
            if (!Object.hasOwn(customSettings, identifier)) {
                throw new RequestFailure(
                    `No integration settings are configured for "${identifier}".`,
                );
            }
            return customSettings[identifier];
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
};

/** How a request is answered; one that the guide does not know fails, so that no caller hangs. */
export function definitionOf(name: string): RequestDefinition {
    return isRequest(name)
        ? REQUESTS[name]
        : {
              finesse: false,
              handle() {
                  throw new RequestFailure(`There is no request "${name}".`);
              },
          };
}

function isRequest(name: string): name is CallbackRequestName {
    return Object.hasOwn(REQUESTS, name);
}

/** Readings of the agent's data that several parts of the workbench need. */
import type { CtiData } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';

/** Signed in on at least one channel. The data stays there after signing out, with LOGOUT in it. */
export function isSignedIn(ctiData: CtiData | null): ctiData is CtiData {
    return ctiData?.Channels.some(({ State }) => State !== 'LOGOUT') ?? false;
}

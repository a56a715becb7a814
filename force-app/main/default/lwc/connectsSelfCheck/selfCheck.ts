/** Runs all checks of an installation at once; each is told as soon as it is done. */
import { serverErrorText } from 'c/connectsFormat';
import { type CheckContext, type CheckPorts, openContext } from './checkPorts';
import {
    CHECK_IDS,
    type CheckId,
    type CheckOutcome,
    type CheckResult,
    outcome,
} from './checkResult';
import { checkFrames } from './frameCheck';
import { checkGadget, checkLibrary, checkSettings, checkVersions } from './gadgetChecks';
import {
    checkApexLookUp,
    checkApexRules,
    checkMessages,
    checkNumbers,
    checkPermissions,
    checkRules,
} from './orgChecks';

const CHECKS: Readonly<Record<CheckId, (context: CheckContext) => Promise<CheckOutcome>>> = {
    library: checkLibrary,
    gadget: checkGadget,
    settings: checkSettings,
    apexRules: checkApexRules,
    apexLookUp: checkApexLookUp,
    rules: checkRules,
    permissions: checkPermissions,
    numbers: checkNumbers,
    messages: checkMessages,
    frames: checkFrames,
    versions: checkVersions,
};

/**
 * Runs the checks; none changes anything. A check that breaks says so and stops no other.
 * @param onResult called once for each check, in the order in which they finish
 * @returns all results, in the order of `CHECK_IDS`
 */
export async function runChecks(
    ports: CheckPorts,
    onResult: (result: CheckResult) => void,
): Promise<readonly CheckResult[]> {
    const context = openContext(ports);
    return Promise.all(
        CHECK_IDS.map(async (id) => {
            const result = { id, ...(await attempt(() => CHECKS[id](context))) };
            onResult(result);
            return result;
        }),
    );
}

async function attempt(check: () => Promise<CheckOutcome>): Promise<CheckOutcome> {
    try {
        return await check();
    } catch (error) {
        return outcome('failed', 'CheckBroke', {
            advice: 'AskAgain',
            details: [serverErrorText(error)],
        });
    }
}

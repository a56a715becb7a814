import { parseItemUpdate } from '../../finesse/variableRules';
import type { RequestContext } from './request';

/**
 * Changes the data of a call: variables and reason go to Finesse, local variables stay here (guide,
 * "updateWorkItemData").
 * @throws FinesseError when Finesse refuses any part of it; nothing is changed then (`A-MIXED`)
 */
export function updateCall(context: RequestContext, id: string, updatedData: unknown): void {
    const { finesse, localData, variablesChanged } = context;
    const { variables, local, wrapUpReason } = parseItemUpdate(
        finesse.configuration.platform,
        updatedData,
    );
    finesse.assertCallMayChange(id, variables !== null, wrapUpReason !== null);
    localData.setVariables(id, local);
    finesse.updateCall(id, variables, wrapUpReason);
    if (local.length > 0 && !variables) {
        variablesChanged(id);
    }
}

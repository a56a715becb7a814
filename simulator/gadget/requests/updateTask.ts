import type { MediaChannelType } from '../../finesse/task';
import { parseItemUpdate } from '../../finesse/variableRules';
import type { RequestContext } from './request';

/**
 * Changes the data of a ticket or chat (guide, "updateWorkItemData"); the reason counts when it is
 * closed, and is told then.
 * @throws FinesseError when Finesse refuses any part of it; nothing is changed then (`A-MIXED`)
 */
export function updateTask(
    context: RequestContext,
    channel: MediaChannelType,
    id: string,
    updatedData: unknown,
): void {
    const { finesse, localData, variablesChanged } = context;
    const { variables, wrapUpReason, local } = parseItemUpdate(
        finesse.configuration.platform,
        updatedData,
    );
    finesse.workOnTasks(channel, (tasks) => {
        if (variables || wrapUpReason !== null) {
            tasks.expectStarted(id);
        }
        tasks.find(id);
        localData.setVariables(id, local);
        if (wrapUpReason !== null) {
            tasks.setWrapUpReason(id, wrapUpReason);
        }
        if (variables) {
            tasks.updateVariables(id, variables);
        }
    });
    if (local.length > 0 && !variables) {
        variablesChanged(id);
    }
}

/** Answers of the workbench's org to the remote actions of the toolkit's own pages. */
import { insertRecord } from '../../platform/records';
import { apexMethod } from '../../platform/salesforce/apex';
import { PAGE_RECORDS } from '../../platform/pageRecords';

type Parameters = Readonly<Record<string, unknown>>;

/** These only pass on to the methods that Lightning calls, which have stand-ins. */
const PASSED_ON: Readonly<Record<string, string>> = {
    'ConnectsPageDial.lookUp': 'DialLookUp.lookUp',
    'ConnectsPageDial.store': 'DialDecisionLog.store',
    'ConnectsPageDial.count': 'DialCounter.count',
    'ConnectsPageDial.rules': 'DialRuleReader.rules',
};

const OWN: Readonly<Record<string, (parameters: Parameters) => unknown>> = {
    ...PAGE_RECORDS,
    'ConnectsInteractionLog.save': ({ entry }) =>
        insertRecord('Task', {
            ...(entry as Parameters),
            TaskSubtype: 'Call',
            Status: 'Completed',
            ActivityDate: new Date().toISOString().slice(0, 10),
        }).id,
};

/**
 * @param action `Class.method`
 * @param parameters by their names in the class
 * @returns what the method returns; it rejects with what Lightning would get for a failure
 */
export async function runRemoteAction(action: string, parameters: Parameters): Promise<unknown> {
    const own = Object.hasOwn(OWN, action) ? OWN[action] : undefined;
    const passedOn = Object.hasOwn(PASSED_ON, action) ? PASSED_ON[action] : undefined;
    return own ? own(parameters) : apexMethod(passedOn ?? action)(parameters);
}

/** The gadget's own requests as the last way to a page (guide, "screenPop" and what follows it). */
import type { ConnectsClient, FlowArgument } from 'c/connectsIntegrationApiSvc';
import type { FieldValues, FlowInputs, Wish } from './wishes';

/** What the port needs of a client of the service. */
export type GadgetScreen = Pick<
    ConnectsClient,
    'screenPop' | 'screenPopToSearch' | 'screenPopToFlow'
>;

const FLOW_TYPES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

/** Asks the gadget. @throws the errors of the service's client (rejects) */
export function popByGadget(gadget: GadgetScreen, wish: Wish): Promise<void> {
    switch (wish.kind) {
        case 'record':
            return gadget.screenPop(wish.recordId);
        case 'newRecord':
            return gadget.screenPop(newRecordPath(wish.object, wish.defaults));
        case 'search':
            return gadget.screenPopToSearch(wish.text);
        case 'flow':
            return gadget.screenPopToFlow(wish.flow, flowArguments(wish.inputs));
        default:
            return gadget.screenPop(wish.url);
    }
}

/** The address of a page for a new record, with its default values. */
export function newRecordPath(object: string, defaults: FieldValues): string {
    const values = Object.entries(defaults)
        .filter(([, value]) => value !== null)
        .map(([field, value]) => `${field}=${encodeURIComponent(String(value))}`)
        .join(',');
    const query = values === '' ? '' : `?defaultFieldValues=${encodeURIComponent(values)}`;
    return `/lightning/o/${object}/new${query}`;
}

function flowArguments(inputs: FlowInputs): FlowArgument[] {
    return Object.entries(inputs).map(([name, value]) => ({
        name,
        type: FLOW_TYPES[typeof value as keyof typeof FLOW_TYPES],
        value,
    }));
}

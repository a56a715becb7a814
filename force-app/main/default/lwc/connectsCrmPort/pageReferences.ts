/** Pages of Lightning as its navigation names them (LWC guide, "PageReference Types"). */
import type { FieldValues, FlowInputs, Wish } from './wishes';

/** A page of Lightning. */
export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, string>>;
}

/** Turns the default values of a new record into the one text that its page takes. */
export type EncodeDefaults = (defaults: Record<string, string | number | boolean>) => string;

/** What marks an input variable among the parameters of a flow's page. */
const FLOW_INPUT = 'flow__';

/** The page that fulfils a wish. */
export function pageReferenceOf(wish: Wish, encode: EncodeDefaults): PageReference {
    switch (wish.kind) {
        case 'record':
            return {
                type: 'standard__recordPage',
                attributes: { recordId: wish.recordId, actionName: 'view' },
            };
        case 'newRecord':
            return newRecordPage(wish.object, wish.defaults, encode);
        case 'search':
            // No documentation of Lightning Experience lists this type: see `waysTo`.
            return { type: 'standard__search', attributes: {}, state: { term: wish.text } };
        case 'flow':
            return flowPage(wish.flow, wish.inputs);
        default:
            return { type: 'standard__webPage', attributes: { url: wish.url } };
    }
}

function newRecordPage(
    objectApiName: string,
    defaults: FieldValues,
    encode: EncodeDefaults,
): PageReference {
    const page = {
        type: 'standard__objectPage',
        attributes: { objectApiName, actionName: 'new' },
    };
    const given = Object.entries(defaults).flatMap(([field, value]) =>
        value === null ? [] : [[field, value] as const],
    );
    return given.length === 0
        ? page
        : { ...page, state: { defaultFieldValues: encode(Object.fromEntries(given)) } };
}

function flowPage(devName: string, inputs: FlowInputs): PageReference {
    return {
        type: 'standard__flow',
        attributes: { devName },
        state: Object.fromEntries(
            Object.entries(inputs).map(([name, value]) => [`${FLOW_INPUT}${name}`, String(value)]),
        ),
    };
}

/** What a component may want to have opened, checked, and which ways lead there from where it is. */
import { readFlowName, readObjectName, readVariableName } from './apiNames';
import { invalidInput } from './crmError';
import { readRecordId } from './recordId';

/** Values of fields by their API names. */
export type FieldValues = Readonly<Record<string, string | number | boolean | null>>;

/** Inputs of a flow by the names of its variables. */
export type FlowInputs = Readonly<Record<string, string | number | boolean>>;

/**
 * Where a record is opened. `tab` and `subtab` are those of a console; elsewhere, and for
 * `navigate`, Lightning decides.
 */
export type Place = 'tab' | 'subtab' | 'navigate';

/** Something to be opened. */
export type Wish =
    | { readonly kind: 'record'; readonly recordId: string; readonly place: Place }
    | { readonly kind: 'newRecord'; readonly object: string; readonly defaults: FieldValues }
    | { readonly kind: 'search'; readonly text: string }
    | { readonly kind: 'flow'; readonly flow: string; readonly inputs: FlowInputs }
    | { readonly kind: 'link'; readonly url: string };

/** What the component's surroundings offer: a console's tabs, Lightning's navigation, or neither. */
export type Host = 'console' | 'standard' | 'none';

/** How something gets opened. */
export type Way = 'tab' | 'subtab' | 'navigation' | 'gadget';

/** The gadget's search wants that many characters (guide, "screenPopToSearch"). */
const SHORTEST_SEARCH = 3;

/** Places a component may name. */
const PLACES: readonly Place[] = ['tab', 'subtab', 'navigate'];

/** @throws CrmError INVALID_INPUT */
export function recordWish(recordId: unknown, place: Place): Wish {
    if (!PLACES.includes(place)) {
        throw invalidInput(`A record opens in ${PLACES.join(', ')}, not in ${String(place)}.`);
    }
    return { kind: 'record', recordId: readRecordId(recordId), place };
}

/** @throws CrmError INVALID_INPUT */
export function newRecordWish(object: unknown, defaults: FieldValues): Wish {
    return { kind: 'newRecord', object: readObjectName(object), defaults };
}

/** @throws CrmError INVALID_INPUT for fewer than three characters */
export function searchWish(value: unknown): Wish {
    const text = typeof value === 'string' ? value.trim() : '';
    if ([...text].length < SHORTEST_SEARCH) {
        throw invalidInput(`Search for at least ${SHORTEST_SEARCH} characters, not "${text}".`);
    }
    return { kind: 'search', text };
}

/** @throws CrmError INVALID_INPUT */
export function flowWish(flow: unknown, inputs: FlowInputs): Wish {
    Object.keys(inputs).forEach(readVariableName);
    return { kind: 'flow', flow: readFlowName(flow), inputs };
}

/**
 * @param value an address of the web, or a path of this org that begins with a single slash
 * @throws CrmError INVALID_INPUT for anything else, `javascript:` among it
 */
export function linkWish(value: unknown): Wish {
    const url = typeof value === 'string' ? value.trim() : '';
    if (!/^https?:\/\/[^\s/]/i.test(url) && !/^\/(?![/\\])/.test(url)) {
        throw invalidInput(
            'Expected an address that begins with https:// or http://, or a path of this org that ' +
                `begins with /, not "${url}".`,
        );
    }
    return { kind: 'link', url };
}

/**
 * The ways to fulfil a wish, the best one first; the next is for when one turns out to be closed.
 *
 * The gadget's requests go through Open CTI, which Salesforce retires in February 2028, so they come
 * last. Except for the search page: only Open CTI has a documented way to it.
 *
 * @param hasGadget whether a client of the service was given
 */
export function waysTo(wish: Wish, host: Host, hasGadget: boolean): readonly Way[] {
    const gadget: readonly Way[] = hasGadget ? ['gadget'] : [];
    const navigation: readonly Way[] = host === 'none' ? [] : ['navigation'];
    if (wish.kind === 'search') {
        return [...gadget, ...navigation];
    }
    return [...tabsFor(wish, host), ...navigation, ...gadget];
}

function tabsFor(wish: Wish, host: Host): readonly Way[] {
    if (wish.kind !== 'record' || host !== 'console') {
        return [];
    }
    switch (wish.place) {
        case 'subtab':
            return ['subtab', 'tab'];
        case 'tab':
            return ['tab'];
        default:
            return [];
    }
}

/**
 * Where page references lead from a Visualforce page: through `sforce.one` in Lightning, else into a
 * new tab of the browser. Classic has no page for some; then the caller tries its next way.
 */
import { currentPage } from '../page/currentPage';
import { sforceOne } from './sforce';

/** A page as Lightning's navigation names it. */
export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

/** @throws Error for a page that cannot be reached from here */
export function openPage(page: PageReference): void {
    const address = addressOf(page);
    const one = sforceOne();
    const { recordId } = page.attributes ?? {};
    if (one !== null && page.type === 'standard__recordPage' && typeof recordId === 'string') {
        one.navigateToSObject(recordId);
    } else if (one !== null) {
        one.navigateToURL(address);
    } else {
        window.open(address, '_blank', 'noopener');
    }
}

/** @throws Error for a page that has no address here */
export function addressOf({ type, attributes = {}, state = {} }: PageReference): string {
    switch (type) {
        case 'standard__recordPage':
            return `/${segment(attributes['recordId'])}`;
        case 'standard__objectPage':
            return inLightning(
                `/lightning/o/${segment(attributes['objectApiName'])}/${segment(attributes['actionName'])}`,
                state,
            );
        case 'standard__flow':
            return withState(`/flow/${segment(attributes['devName'])}`, flowInputs(state));
        case 'standard__webPage':
            return webAddress(attributes['url']);
        default:
            throw new Error(`A Visualforce page cannot open ${type}.`);
    }
}

/** Classic pages and their prefilled fields differ in every org. */
function inLightning(path: string, state: Readonly<Record<string, unknown>>): string {
    if (currentPage().host === 'classic') {
        throw new Error('Salesforce Classic has no such page.');
    }
    return withState(path, state);
}

function flowInputs(state: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
        Object.entries(state).map(([name, value]) => [name.replace(/^flow__/, ''), value]),
    );
}

function withState(path: string, state: Readonly<Record<string, unknown>>): string {
    const query = new URLSearchParams(
        Object.entries(state).map(([name, value]) => [name, String(value)]),
    ).toString();
    return query === '' ? path : `${path}?${query}`;
}

/** No `javascript:` and the like. */
function webAddress(value: unknown): string {
    const url = String(value);
    if (!/^(?:https?:\/\/|\/(?![/\\]))/i.test(url)) {
        throw new Error(`${url} is no address of the web and no path of this org.`);
    }
    return url;
}

function segment(value: unknown): string {
    return encodeURIComponent(String(value));
}

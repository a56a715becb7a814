/** The address that Lightning gives to the kinds of page that components use most. */
import type { PageReference } from './pageReference';

export function urlOf({ type, attributes = {}, state = {} }: PageReference): string {
    const { url, recordId, objectApiName, actionName, apiName, pageName, devName } = attributes;
    const query = new URLSearchParams(
        Object.entries(state).map(([name, value]) => [name, String(value)]),
    ).toString();
    const suffix = query ? `?${query}` : '';
    switch (type) {
        case 'standard__webPage':
            return textOf(url);
        case 'standard__recordPage':
            return `/lightning/r/${textOf(objectApiName, 'sObject')}/${textOf(recordId)}/${textOf(actionName, 'view')}${suffix}`;
        case 'standard__objectPage':
            return `/lightning/o/${textOf(objectApiName)}/${textOf(actionName, 'list')}${suffix}`;
        case 'standard__navItemPage':
            return `/lightning/n/${textOf(apiName)}${suffix}`;
        case 'standard__namedPage':
            return `/lightning/page/${textOf(pageName)}${suffix}`;
        case 'standard__flow':
            return `/flow/${textOf(devName)}${suffix}`;
        default:
            return `/lightning/${type}${suffix}`;
    }
}

/** An attribute's text; attributes of page references are texts. */
export function textOf(attribute: unknown, preset = ''): string {
    return typeof attribute === 'string' ? attribute : preset;
}

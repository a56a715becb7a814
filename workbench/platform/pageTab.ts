/** A page of Lightning as a tab of the workbench. */
import { textOf, urlOf } from './pageAddress';
import type { PageReference } from './pageReference';
import { recordLabel, type NewTab } from './workspace';

export function pageTab(reference: PageReference): NewTab {
    const recordId = textOf(reference.attributes?.recordId);
    return {
        label: labelOf(reference),
        url: urlOf(reference),
        recordId: recordId === '' ? null : recordId,
    };
}

function labelOf({ type, attributes = {}, state = {} }: PageReference): string {
    switch (type) {
        case 'standard__recordPage':
            return recordLabel(textOf(attributes.recordId));
        case 'standard__objectPage':
            return `${attributes.actionName === 'new' ? 'New' : 'List of'} ${textOf(attributes.objectApiName)}`;
        case 'standard__flow':
            return `Flow ${textOf(attributes.devName)}`;
        case 'standard__search':
            return `Search "${textOf(state.term)}"`;
        default:
            return urlOf({ type, attributes, state });
    }
}

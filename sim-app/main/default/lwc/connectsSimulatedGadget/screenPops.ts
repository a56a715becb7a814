import type { ScreenPop } from '../../../../../simulator/api';

/** Where to navigate to. */
export interface Page {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, unknown>>;
}

/** The page that a screen pop of the gadget opens. */
export function pageOf({ kind, target, flowArguments }: ScreenPop): Page {
    switch (kind) {
        case 'record':
            return {
                type: 'standard__recordPage',
                attributes: { recordId: target, actionName: 'view' },
            };
        case 'link':
        case 'url':
            return { type: 'standard__webPage', attributes: { url: target } };
        case 'search':
            return { type: 'standard__search', attributes: {}, state: { term: target } };
        case 'flow':
        default:
            return {
                type: 'standard__flow',
                attributes: { devName: target },
                state: Object.fromEntries(
                    (flowArguments ?? []).map(({ name, value }) => [`flow__${name}`, value]),
                ),
            };
    }
}

/**
 * Runs the controller and helper of an Aura component of the utility bar, as they are, in the page:
 * its application events, its Lightning web components, and Omni-Channel. It knows what such a
 * component needs and no more; the harness in `jest/aura` knows Aura better.
 */
import type { AuraBundle } from '../../shell/appDescription';
import type { OmniEvent } from '../omniChannel/omniChannel';

/** Makes what stands at a tag, e.g. `c:connectsPresence`; undefined for a tag that is not known. */
export type MakeTag = (tag: string) => object | undefined;

type Action = (component: object, event: object, helper: object) => void;

/** A component on the page. */
export interface AuraUtility {
    /** Hands it an application event of the platform. */
    fire(event: OmniEvent): void;
}

/** @throws Error for a tag that nobody makes, or an action that the controller does not have */
export function openAuraUtility(bundle: AuraBundle, make: MakeTag): AuraUtility {
    const controller = evaluate<Action>(bundle.controller);
    const helper = evaluate<(...args: unknown[]) => unknown>(bundle.helper);
    const found = new Map<string | null, object>();
    const component = { find: (id: string) => found.get(id), isValid: () => true };
    const act = (expression: string, event: object): void => {
        const name = /^\{!\s*c\.(\w+)\s*\}$/.exec(expression)?.[1] ?? expression;
        const action = controller[name];
        if (action === undefined) {
            throw new Error(`The controller of ${bundle.name} has no action "${name}".`);
        }
        action(component, event, helper);
    };
    for (const { tag, id, attributes } of bundle.children) {
        const made = make(tag);
        if (made === undefined) {
            throw new Error(`The workbench has no stand-in for <${tag}> in ${bundle.name}.`);
        }
        found.set(id, made);
        if (made instanceof HTMLElement) {
            for (const [attribute, expression] of Object.entries(attributes)) {
                if (attribute.startsWith('on')) {
                    made.addEventListener(attribute.slice(2), (event) =>
                        act(expression, readable(event.type, (event as CustomEvent).detail)),
                    );
                }
            }
        }
    }
    return {
        fire: ({ type, params }) =>
            bundle.handlers
                .filter(({ event }) => event === type)
                .forEach(({ action }) => act(action, readable(type, params))),
    };
}

/** Aura reads an event by its parameters. */
function readable(type: string, params: unknown): object {
    const fields = { ...(params as Readonly<Record<string, unknown>>) };
    return {
        getType: () => type,
        getParams: () => ({ ...fields }),
        getParam: (name: string) => fields[name],
    };
}

function evaluate<Run>(source: string): Readonly<Record<string, Run>> {
    // Sources of the toolkit itself, which an org would run in the same way.
    // oxlint-disable-next-line typescript/no-implied-eval
    const run = new Function('$A', `return ${source.trim().replace(/;$/, '')};`) as (
        aura: object,
    ) => Readonly<Record<string, Run>>;
    return run({ getCallback: <Call>(call: Call): Call => call });
}

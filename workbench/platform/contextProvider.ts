/** Passes something from a part of the page to the wire adapters of the components inside it. */
import { createContextProvider, type LightningElement } from 'lwc';

type Adapter = Parameters<typeof createContextProvider>[0];

/** Installs a provider on a component; call it in the component's constructor. */
export type Provide<Context> = (component: LightningElement, context: () => Context) => void;

/**
 * Makes the provider of a wire adapter; an adapter has one.
 *
 * @param adapter wire adapter class with a `contextSchema`
 */
export function createProvider<Context extends object>(adapter: Adapter): Provide<Context> {
    const install = createContextProvider(adapter);
    return (component, context) => {
        install(component, {
            consumerConnectedCallback: (consumer) => consumer.provide({ ...context() }),
        });
    };
}

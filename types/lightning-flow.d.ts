/**
 * Types of the module for components on flow screens, which `@salesforce/lightning-types` leaves
 * out. Shapes follow the Lightning Web Components developer guide.
 */

declare module 'lightning/flowSupport' {
    /** Tells the flow that an output has changed. */
    export class FlowAttributeChangeEvent extends CustomEvent<{
        attributeName: string;
        attributeValue: unknown;
    }> {
        constructor(attributeName: string, attributeValue: unknown);
    }
    export class FlowNavigationBackEvent extends CustomEvent<object> {
        constructor();
    }
    export class FlowNavigationNextEvent extends CustomEvent<object> {
        constructor();
    }
    export class FlowNavigationPauseEvent extends CustomEvent<object> {
        constructor();
    }
    export class FlowNavigationFinishEvent extends CustomEvent<object> {
        constructor();
    }
}

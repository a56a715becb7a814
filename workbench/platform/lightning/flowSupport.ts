/**
 * Stand-in for `lightning/flowSupport`: there is no flow, so the page tells what a component hands
 * to one, and where the flow would have gone.
 */
import { giveNotice } from '../notices';

const ATTRIBUTE_CHANGE = 'lightning__flowattributechange';

/** A component's output. */
interface FlowAttribute {
    readonly attributeName: string;
    readonly attributeValue: unknown;
}

const PASS = { bubbles: true, composed: true, cancelable: true } as const;

/** Dispatch it to hand an output to the flow. */
export class FlowAttributeChangeEvent extends CustomEvent<FlowAttribute> {
    constructor(attributeName: string, attributeValue: unknown) {
        super(ATTRIBUTE_CHANGE, { ...PASS, detail: { attributeName, attributeValue } });
    }
}

/** Dispatch it to go to the screen before. */
export class FlowNavigationBackEvent extends CustomEvent<object> {
    constructor() {
        super('lightning__flownavigationback', PASS);
    }
}

/** Dispatch it to go on. */
export class FlowNavigationNextEvent extends CustomEvent<object> {
    constructor() {
        super('lightning__flownavigationnext', PASS);
    }
}

/** Dispatch it to pause the flow. */
export class FlowNavigationPauseEvent extends CustomEvent<object> {
    constructor() {
        super('lightning__flownavigationpause', PASS);
    }
}

/** Dispatch it to end the flow. */
export class FlowNavigationFinishEvent extends CustomEvent<object> {
    constructor() {
        super('lightning__flownavigationfinish', PASS);
    }
}

window.addEventListener(ATTRIBUTE_CHANGE, (event) => {
    const { attributeName, attributeValue } = (event as CustomEvent<FlowAttribute>).detail;
    giveNotice('Flow output', `${attributeName} = ${JSON.stringify(attributeValue)}`);
});
for (const step of ['back', 'next', 'pause', 'finish']) {
    window.addEventListener(`lightning__flownavigation${step}`, () => giveNotice('Flow', step));
}

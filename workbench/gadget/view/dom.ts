/** The little that the gadget's view needs to make DOM. */

/** One part of the view: made once, brought up to date again and again. */
export interface Part {
    readonly element: HTMLElement;
    update(): void;
}

/**
 * Makes an element.
 *
 * @param tag name of the element
 * @param attributes `class`, `type`, `aria-label` and so on
 * @param children elements and text
 */
export function make<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Readonly<Record<string, string>> = {},
    ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
}

/**
 * Makes a button.
 *
 * @param label its text
 * @param variant class of the design system, e.g. `brand`, `neutral`, `success`, `destructive`
 * @param onClick what it does
 */
export function makeButton(label: string, variant: string, onClick: () => void): HTMLButtonElement {
    const button = make(
        'button',
        { type: 'button', class: `slds-button slds-button_${variant}` },
        label,
    );
    button.addEventListener('click', onClick);
    return button;
}

/** Shows or hides an element. */
export function setShown(element: HTMLElement, isShown: boolean): void {
    element.classList.toggle('slds-hide', !isShown);
}

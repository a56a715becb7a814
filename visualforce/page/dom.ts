/** Makes elements of the page around the components. Texts are texts: nothing is parsed as markup. */

type Attributes = Readonly<Record<string, string>>;

/**
 * @param tag name of the element
 * @param attributes as in markup
 * @param children texts and elements
 */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    attributes: Attributes,
    ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => made.setAttribute(name, value));
    made.append(...children);
    return made;
}

/** A button of the design system. */
export function button(
    text: string,
    variant: 'neutral' | 'brand',
    onClick: () => void,
): HTMLButtonElement {
    const made = element(
        'button',
        { type: 'button', class: `slds-button slds-button_${variant}` },
        text,
    );
    made.addEventListener('click', onClick);
    return made;
}

/** A text with a spinner, read aloud. */
export function loadingText(text: string): HTMLElement {
    return element(
        'p',
        { class: 'connects-page-status', role: 'status' },
        element(
            'span',
            {
                class: 'slds-spinner slds-spinner_xx-small slds-spinner_inline',
                'aria-hidden': 'true',
            },
            element('span', { class: 'slds-spinner__dot-a' }),
            element('span', { class: 'slds-spinner__dot-b' }),
        ),
        text,
    );
}

/** Something that failed, with what to read about it and a way on. */
export function failureNotice(
    heading: string,
    detail: string,
    action?: { readonly text: string; readonly run: () => void },
): HTMLElement {
    const notice = element(
        'div',
        { class: 'connects-page-failure', role: 'alert' },
        element('p', { class: 'slds-text-title_bold' }, heading),
    );
    if (detail !== '') {
        notice.append(element('p', {}, detail));
    }
    if (action !== undefined) {
        notice.append(button(action.text, 'neutral', action.run));
    }
    return notice;
}

/** Finds what a component shows. Base components are stubs in jest: what matters is what they were given. */

/** An element with the properties that its owner has set. */
export type Stub = HTMLElement & Record<string, unknown>;

/** Elements of the component's own template. */
export function find(root: Element | null | undefined, selector: string): Stub[] {
    return [...(root?.shadowRoot?.querySelectorAll(selector) ?? [])] as Stub[];
}

/** Elements of the component's template and of the components in it, to any depth. */
export function findDeep(root: Element | null | undefined, selector: string): Stub[] {
    const own = find(root, selector);
    const inner = find(root, '*').filter(({ shadowRoot }) => shadowRoot !== null);
    return [...own, ...inner.flatMap((element) => findDeep(element, selector))];
}

/** Headings of all notices that the component shows. */
export function headingsOfNotices(root: Element | null | undefined): unknown[] {
    return findDeep(root, 'c-connects-notice').map(({ heading }) => heading);
}

/** The component's words, of all depths. */
export function textOf(root: Element | null | undefined): string {
    const texts = find(root, '*').flatMap((element) => {
        const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
        const inner = element.shadowRoot === null ? [] : [textOf(element)];
        return [...own.map(({ textContent }) => textContent ?? ''), ...inner];
    });
    return texts.filter((text) => text.trim() !== '').join(' | ');
}

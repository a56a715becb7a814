/** Presses buttons of components by their labels, as a user would who always presses at once. */

/** A button that appears anew, as with another call, is pressed anew. */
export class ButtonPress {
    readonly #pressed = new WeakSet<Element>();

    /**
     * Presses the button if it is there, may be pressed and was not yet.
     *
     * @param root element of the component
     * @param label what the button says, or what a screen reader says of it
     */
    press(root: Element, label: string): void {
        const button = buttonsIn(root).find(
            (each) => !each.disabled && labelOf(each) === label && !this.#pressed.has(each),
        );
        if (button) {
            this.#pressed.add(button);
            button.click();
        }
    }
}

/** The buttons of the component and of the components in it, to any depth. */
function buttonsIn(root: Element): HTMLButtonElement[] {
    const elements = [...(root.shadowRoot?.querySelectorAll('*') ?? [])];
    return elements.flatMap((element) =>
        element instanceof HTMLButtonElement ? element : buttonsIn(element),
    );
}

function labelOf(button: HTMLButtonElement): string {
    return button.ariaLabel ?? button.textContent.trim();
}

/** Names for the components of the page, for people to read. */

/** Tells components apart: the second of a kind is `c-agent-notes #2`. */
export class ComponentNames {
    readonly #names = new WeakMap<object, string>();
    readonly #counts = new Map<string, number>();

    /** @param component a Lightning web component, or whatever else asked for the service */
    nameOf(component: object): string {
        const known = this.#names.get(component);
        if (known !== undefined) {
            return known;
        }
        const kind = kindOf(component);
        const count = (this.#counts.get(kind) ?? 0) + 1;
        this.#counts.set(kind, count);
        const name = count === 1 ? kind : `${kind} #${count}`;
        this.#names.set(component, name);
        return name;
    }
}

function kindOf(component: object): string {
    const { template } = component as { template?: { host?: Element } };
    return template?.host?.tagName.toLowerCase() ?? component.constructor.name;
}

import { createElement, LightningElement, api } from 'lwc';
import { auraBundles } from 'virtual:aura-bundles';
import { components } from 'virtual:components';
import { openAuraUtility } from '../../../platform/aura/auraUtility';
import { observeOmni, pageOmni } from '../../../platform/omniChannel/pageOmni';

/** What a utility's panel holds when its component is an Aura component. */
export default class AuraContent extends LightningElement {
    /** Name of the bundle. */
    @api component = '';

    /** Why it cannot run here; empty while it does. */
    problem = '';
    private isOpen = false;
    private stop = (): void => undefined;

    renderedCallback(): void {
        if (!this.isOpen) {
            this.isOpen = true;
            void this.open();
        }
    }

    disconnectedCallback(): void {
        this.stop();
    }

    private async open(): Promise<void> {
        try {
            const bundle = auraBundles.find(({ name }) => name === this.component);
            if (bundle === undefined) {
                throw new Error(
                    `The workbench does not play the Aura component "${this.component}".`,
                );
            }
            const constructors = await constructorsFor(bundle.children.map(({ tag }) => tag));
            const elements: HTMLElement[] = [];
            const utility = openAuraUtility(bundle, (tag) => {
                const is = constructors.get(tag);
                if (is === undefined) {
                    return tag === 'lightning:omniToolkitAPI' ? pageOmni.toolkit : undefined;
                }
                const name = tag.replace('c:', '');
                const element = createElement(`c-${dashed(name)}`, { is });
                Object.assign(element, { compact: true });
                elements.push(element);
                return element;
            });
            this.stop = observeOmni((event) => utility.fire(event));
            this.template?.querySelector('.place')?.append(...elements);
        } catch (error) {
            this.problem = error instanceof Error ? error.message : String(error);
        }
    }
}

async function constructorsFor(
    tags: readonly string[],
): Promise<ReadonlyMap<string, typeof LightningElement>> {
    const loaded = tags
        .filter((tag) => tag.startsWith('c:'))
        .map(async (tag) => {
            const entry = components.find(({ name, load }) => `c:${name}` === tag && load !== null);
            const module = await entry?.load?.();
            if (typeof module?.default !== 'function') {
                throw new Error(`There is no component "${tag}".`);
            }
            return [tag, module.default as typeof LightningElement] as const;
        });
    return new Map(await Promise.all(loaded));
}

function dashed(name: string): string {
    return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

import { LightningElement, api } from 'lwc';
import { components, type ComponentEntry, type ComponentProblem } from 'virtual:components';

/** A problem with a key for the template. */
interface ShownProblem {
    readonly key: string;
    readonly where: string;
    readonly message: string;
}

/**
 * A place on a page for one component. Whatever goes wrong with the component is told here in words,
 * and stays here: the rest of the page goes on.
 */
export default class ComponentTile extends LightningElement {
    /** Name of the bundle, e.g. `agentNotes`. */
    @api name = '';
    @api heading = '';
    /** Whether the component stands for itself, as on a Lightning page, without the tile's frame. */
    @api isBare = false;
    /** Public properties of the component. */
    @api properties: Record<string, unknown> = {};

    component: unknown = null;
    problems: ShownProblem[] = [];

    connectedCallback(): void {
        void this.load();
    }

    /** Lightning calls it when the component, or one inside it, throws while it is shown. */
    errorCallback(error: unknown): void {
        this.component = null;
        this.show([{ file: '', message: `It failed: ${textOf(error)}` }]);
        console.error(error);
    }

    get hasProblems(): boolean {
        return this.problems.length > 0;
    }

    get hasHead(): boolean {
        return !this.isBare;
    }

    get tileClass(): string {
        return this.isBare ? 'tile tile_bare' : 'slds-card tile';
    }

    get bodyClass(): string {
        return this.isBare ? '' : 'slds-card__body slds-card__body_inner';
    }

    get tag(): string {
        return `c-${this.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    }

    private async load(): Promise<void> {
        const entry = components.find(({ name, load }) => name === this.name && load !== null);
        const problems = entry?.problems ?? [{ file: '', message: noSuchComponent(this.name) }];
        if (problems.length > 0) {
            this.show(problems);
            return;
        }
        try {
            this.component = await loadComponent(entry);
        } catch (error) {
            this.show([{ file: '', message: `It could not be loaded: ${textOf(error)}` }]);
        }
    }

    private show(problems: readonly ComponentProblem[]): void {
        this.problems = problems.map(({ file, line, message }, index) => ({
            key: String(index),
            where: line === undefined ? file : `${file}, line ${line}`,
            message,
        }));
    }
}

async function loadComponent(entry: ComponentEntry | undefined): Promise<unknown> {
    const module = await entry?.load?.();
    if (typeof module?.default !== 'function') {
        throw new Error('its file does not export a component class as default.');
    }
    return module.default;
}

function noSuchComponent(name: string): string {
    return `There is no component "${name}" in the toolkit or in the given folders.`;
}

function textOf(error: unknown): string {
    return error instanceof Error ? error.message : String(error);
}

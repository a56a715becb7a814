/**
 * Runs the controllers and helpers of Aura components in tests. A component stand-in has the
 * attributes, events, handlers and `aura:id`s that its markup declares, and nothing else: whatever
 * the code asks for beyond that is an error that says what is missing. It renders nothing.
 *
 *     const api = openAuraComponent(readAuraBundle('connectsAuraApi'), { tags: { … } });
 *     api.component.get('v.noConflictConnectsIntegrationAPI');
 */
import { type AuraChildTag, type AuraMarkup, readAuraMarkup } from '../../scripts/aura/markup';
import { auraGlobal, type AuraGlobalRecord } from './auraGlobal';
import {
    type AuraBundle,
    type AuraFunctions,
    evaluateFunctions,
    hasAuraBundle,
    readAuraBundle,
} from './bundle';
import { auraEvent, type AuraEvent, type FirableEvent } from './events';
import { evaluate, type ExpressionScope, isTrue } from './expressions';
import { onlyKnown } from './onlyKnown';
import { type ApexMethod, serverAction } from './serverAction';

/** What a test gives a component. */
export interface AuraOptions {
    /** Makes the components in the markup that are no Aura components of this project, by tag. */
    readonly tags?: Readonly<Record<string, MakeChild>>;
    /** Values for attributes, as a page or a parent gives them. */
    readonly attributes?: Readonly<Record<string, unknown>>;
    /** Methods of the Apex controller, by name. */
    readonly apex?: Readonly<Record<string, ApexMethod>>;
    readonly labels?: Readonly<Record<string, string>>;
}

/** A component as Aura code sees it. */
export interface AuraComponent {
    get(expression: string): unknown;
    set(expression: string, value: unknown): void;
    /** One component, several of the same id, or undefined when its `aura:if` is false. */
    find(id: string): unknown;
    getEvent(name: string): FirableEvent;
    getName(): string;
    isValid(): boolean;
}

/** A component for a test. */
export interface OpenAuraComponent {
    readonly component: AuraComponent;
    readonly record: AuraGlobalRecord;
    /** Events that the component has fired and nobody in it has stopped, oldest first. */
    readonly fired: readonly AuraEvent[];
    /** Runs an action as a click does. @param event what the action gets */
    act(action: string, event?: object): void;
    /** Hands it an application event, e.g. `lightning:omniChannelLogout`. */
    receive(type: string, params?: Readonly<Record<string, unknown>>): void;
    /** Takes it off the page. */
    destroy(): void;
}

/** A place in markup where a component stands. */
export interface ChildPlace {
    readonly tag: AuraChildTag;
    /** What the markup gives the attribute; undefined when it says nothing. */
    valueOf(attribute: string): unknown;
    /** Fires a component event to whoever handles it by `aura:handler` or on the tag. */
    fire(name: string, type: string, params?: Readonly<Record<string, unknown>>): void;
    /** Runs the action that the tag names for an event of a Lightning web component. */
    run(attribute: string, event: object): void;
}

/** A component in the place of a tag. */
export interface Child {
    /** What `find` gives. */
    readonly component: object;
    destroy?(): void;
}

export type MakeChild = (place: ChildPlace) => Child;

/**
 * Puts a component on the page.
 * @throws Error for markup, controller or helper that an org would refuse
 */
export function openAuraComponent(
    bundle: AuraBundle,
    options: AuraOptions = {},
): OpenAuraComponent {
    return new ComponentStandIn(bundle, options, () => undefined);
}

type Bubble = (event: FirableEvent) => void;

class ComponentStandIn implements OpenAuraComponent {
    readonly component: AuraComponent;
    readonly record: AuraGlobalRecord = { fired: [] };
    readonly fired: AuraEvent[] = [];
    private readonly name: string;
    private readonly markup: AuraMarkup;
    private readonly options: AuraOptions;
    private readonly bubble: Bubble;
    private readonly controller: AuraFunctions;
    private readonly helper: AuraFunctions;
    private readonly values = new Map<string, unknown>();
    private readonly children = new Map<AuraChildTag, Child>();
    private readonly scope: ExpressionScope;
    private isOnPage = true;

    constructor(bundle: AuraBundle, options: AuraOptions, bubble: Bubble) {
        const { name } = bundle;
        this.name = name;
        this.options = options;
        this.bubble = bubble;
        this.markup = readAuraMarkup(bundle.markup);
        const global = auraGlobal(this.record, options.labels ?? {});
        this.controller = evaluateFunctions(bundle.controller, `${name}Controller.js`, global);
        this.helper = onlyKnown(
            `The helper of ${name}`,
            evaluateFunctions(bundle.helper, `${name}Helper.js`, global),
        );
        this.scope = {
            attribute: (path) => this.read(path),
            action: (action) => this.actionOf(action),
        };
        this.component = this.face();
        this.setInitialValues();
        this.checkHandlers();
        this.updateChildren();
        this.runValueHandlers('init', '{!this}');
    }

    act(action: string, event: object = {}): void {
        const run = this.controller[action];
        if (run === undefined) {
            throw this.lacks('controller', 'function', action, Object.keys(this.controller));
        }
        run.call(this.controller, this.component, event, this.helper);
    }

    receive(type: string, params: Readonly<Record<string, unknown>> = {}): void {
        const handlers = this.markup.handlers.filter(({ event }) => event === type);
        auraEvent('', type, (event) =>
            handlers.forEach(({ action }) => this.act(actionName(action), event)),
        )
            .setParams(params)
            .fire();
    }

    destroy(): void {
        this.runValueHandlers('destroy', '{!this}');
        this.isOnPage = false;
        [...this.children.values()].forEach((child) => child.destroy?.());
        this.children.clear();
    }

    private face(): AuraComponent {
        return onlyKnown(`The component ${this.name}`, {
            get: (expression: string) => evaluate(`{!${expression}}`, this.scope),
            set: (expression: string, value: unknown) => this.write(expression, value),
            find: (id: string) => this.find(id),
            getEvent: (name: string) => this.eventOf(name),
            getName: () => this.name,
            isValid: () => this.isOnPage,
        });
    }

    private setInitialValues(): void {
        this.markup.attributes.forEach(({ name, type, initial }) =>
            this.values.set(name, initial === null ? undefined : typed(type, initial)),
        );
        Object.entries(this.options.attributes ?? {}).forEach(([name, value]) => {
            this.assertAttribute(name);
            this.values.set(name, value);
        });
    }

    /** Every action that the markup names has to be there, used or not. */
    private checkHandlers(): void {
        this.markup.expressions
            .flatMap(({ text }) => /^c\.(\w+)$/.exec(text)?.[1] ?? [])
            .forEach((action) => this.actionOf(action));
    }

    private read(path: string): unknown {
        const [name = '', ...rest] = path.split('.');
        this.assertAttribute(name);
        return rest.reduce<unknown>(
            (value, key) => (value as Record<string, unknown> | null | undefined)?.[key],
            this.values.get(name),
        );
    }

    private write(expression: string, value: unknown): void {
        const name = /^v\.(\w+)$/.exec(expression)?.[1];
        if (name === undefined) {
            throw new Error(`component.set takes "v.attribute", not "${expression}".`);
        }
        this.assertAttribute(name);
        const isChange = this.values.get(name) !== value;
        this.values.set(name, value);
        this.updateChildren();
        if (isChange) {
            this.runValueHandlers('change', `{!v.${name}}`);
        }
    }

    private assertAttribute(name: string): void {
        if (!this.markup.attributes.has(name)) {
            throw this.lacks('markup', 'attribute', name, [...this.markup.attributes.keys()]);
        }
    }

    private actionOf(name: string): unknown {
        const apex = this.options.apex?.[name];
        if (apex !== undefined) {
            return serverAction(name, apex);
        }
        if (this.controller[name] === undefined) {
            throw this.lacks('controller', 'function', name, Object.keys(this.controller));
        }
        return name;
    }

    private find(id: string): unknown {
        const tags = this.markup.children.filter((tag) => tag.id === id);
        if (tags.length === 0) {
            const ids = this.markup.children.flatMap((tag) => tag.id ?? []);
            throw this.lacks('markup', 'aura:id', id, ids);
        }
        const found = tags.flatMap((tag) => this.children.get(tag)?.component ?? []);
        return found.length > 1 ? found : found[0];
    }

    private eventOf(name: string): FirableEvent {
        const type = this.markup.events.get(name);
        if (type === undefined) {
            throw this.lacks('markup', 'aura:registerEvent', name, [...this.markup.events.keys()]);
        }
        return auraEvent(name, type, (event) => this.pass(event));
    }

    /** An event of this component or of one inside it: to its own handlers, then to the outside. */
    private pass(event: FirableEvent): void {
        this.markup.handlers
            .filter(({ name, value }) => value === '' && name === event.getName())
            .forEach(({ event: type, action }) => {
                if (type === event.getType()) {
                    this.act(actionName(action), event);
                }
            });
        if (!event.isStopped) {
            this.fired.push(event);
            this.bubble(event);
        }
    }

    private runValueHandlers(name: string, value: string): void {
        this.markup.handlers
            .filter((handler) => handler.name === name && handler.value === value)
            .forEach(({ action }) =>
                this.act(
                    actionName(action),
                    auraEvent(name, 'aura:valueChange', () => undefined),
                ),
            );
    }

    private updateChildren(): void {
        this.markup.children.forEach((tag) => {
            const isThere = tag.conditions.every((condition) => this.holds(condition));
            const child = this.children.get(tag);
            if (isThere && child === undefined) {
                this.children.set(tag, this.makeChild(tag));
            } else if (!isThere && child !== undefined) {
                this.children.delete(tag);
                child.destroy?.();
            }
        });
    }

    private holds(condition: string): boolean {
        return condition.startsWith('!')
            ? !this.holds(condition.slice(1))
            : isTrue(evaluate(condition, this.scope));
    }

    private makeChild(tag: AuraChildTag): Child {
        const place = this.placeOf(tag);
        const make = this.options.tags?.[tag.tag];
        if (make !== undefined) {
            return make(place);
        }
        const [namespace, name = ''] = tag.tag.split(':');
        if (namespace === 'c' && hasAuraBundle(name)) {
            return this.nested(readAuraBundle(name), tag, place);
        }
        if (namespace === 'lightning') {
            return { component: {} };
        }
        throw new Error(
            `${this.name}, line ${tag.line}: tell the harness what <${tag.tag}> is, in "tags".`,
        );
    }

    private nested(bundle: AuraBundle, tag: AuraChildTag, place: ChildPlace): Child {
        const given = Object.keys(tag.attributes).filter((name) => name !== 'aura:id');
        const { attributes: known, events } = readAuraMarkup(bundle.markup);
        const attributes = given.filter((name) => !events.has(name));
        attributes
            .filter((name) => !known.has(name))
            .forEach((name) => {
                throw new Error(
                    `${tag.tag} has no attribute "${name}" (${this.name}, line ${tag.line}).`,
                );
            });
        const inner = new ComponentStandIn(
            bundle,
            {
                ...this.options,
                attributes: Object.fromEntries(
                    attributes.map((name) => [name, place.valueOf(name)]),
                ),
            },
            (event) => this.passFrom(tag, event),
        );
        return { component: inner.component, destroy: () => inner.destroy() };
    }

    private placeOf(tag: AuraChildTag): ChildPlace {
        return {
            tag,
            valueOf: (attribute) => {
                const written = tag.attributes[attribute];
                return written === undefined ? undefined : evaluate(written, this.scope);
            },
            fire: (name, type, params = {}) =>
                auraEvent(name, type, (event) => this.passFrom(tag, event))
                    .setParams(params)
                    .fire(),
            run: (attribute, event) => this.act(actionName(tag.attributes[attribute] ?? ''), event),
        };
    }

    /** An event of a component inside: first to the action on its tag. */
    private passFrom(tag: AuraChildTag, event: FirableEvent): void {
        const action = tag.attributes[event.getName()];
        if (action !== undefined) {
            this.act(actionName(action), event);
        }
        if (!event.isStopped) {
            this.pass(event);
        }
    }

    private lacks(where: string, kind: string, name: string, known: readonly string[]): Error {
        return new Error(
            `The ${where} of ${this.name} has no ${kind} "${name}"; it has ${known.join(', ') || 'none'}.`,
        );
    }
}

function actionName(expression: string): string {
    const name = /^\{!\s*c\.(\w+)\s*\}$/.exec(expression)?.[1];
    if (name === undefined) {
        throw new Error(`"${expression}" names no action: {!c.name}.`);
    }
    return name;
}

/** The default of an attribute, as its type has it. */
function typed(type: string, text: string): unknown {
    switch (type) {
        case 'Boolean':
            return text === 'true';
        case 'Integer':
        case 'Decimal':
        case 'Double':
        case 'Long':
            return Number(text);
        case 'Object':
        case 'Map':
            return JSON.parse(text) as unknown;
        default:
            return text;
    }
}

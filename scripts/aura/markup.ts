/**
 * What the markup of an Aura component declares: attributes, events, handlers, and the components in
 * it. For the deploy check and for the harness that runs controllers.
 */
import { type XmlElement, parseXml } from '../check-deploy/xml';

/** An `aura:attribute`, own or of an interface. */
export interface AuraAttribute {
    readonly name: string;
    readonly type: string;
    /** As written; null when there is none. */
    readonly initial: string | null;
    readonly line: number;
}

/** An `aura:handler`: of a named component event, an application event, or a value. */
export interface AuraHandler {
    /** `init`, `change`, `destroy`, the name of a component event; empty for application events. */
    readonly name: string;
    /** Type of the event, e.g. `cnx:ConnectsIntegrationAPIEvent`; empty for value handlers. */
    readonly event: string;
    /** Expression of what is watched, e.g. `{!v.count}`; empty for events. */
    readonly value: string;
    /** Expression, e.g. `{!c.handleReady}`. */
    readonly action: string;
    readonly line: number;
}

/** A component inside the markup. */
export interface AuraChildTag {
    /** `namespace:name`. */
    readonly tag: string;
    /** `aura:id`, if it has one. */
    readonly id: string | null;
    readonly attributes: Readonly<Record<string, string>>;
    /** Conditions of the `aura:if` around it, from the outside in; a leading `!` marks an else. */
    readonly conditions: readonly string[];
    readonly line: number;
}

/** Everything that the markup of a component, event or application declares. */
export interface AuraMarkup {
    readonly root: XmlElement;
    readonly attributes: ReadonlyMap<string, AuraAttribute>;
    readonly handlers: readonly AuraHandler[];
    /** Types of the events that it may fire, by name. */
    readonly events: ReadonlyMap<string, string>;
    readonly children: readonly AuraChildTag[];
    /** Every `{!…}` of the markup. */
    readonly expressions: readonly { readonly text: string; readonly line: number }[];
}

/** Attributes that interfaces of the platform bring along. */
const INTERFACE_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
    'force:hasRecordId': ['recordId'],
    'force:hasSObjectName': ['sObjectName'],
};

/** Tags that declare or steer; everything else with a namespace is a component. */
const DECLARATIONS: ReadonlySet<string> = new Set([
    'aura:attribute',
    'aura:component',
    'aura:application',
    'aura:event',
    'aura:interface',
    'aura:handler',
    'aura:registerEvent',
    'aura:method',
    'aura:dependency',
    'aura:if',
    'aura:set',
    'aura:iteration',
]);

/**
 * Reads markup.
 * @param source text of a `.cmp`, `.app`, `.evt` or `.intf` file
 * @throws XmlSyntaxError when it is not well formed
 */
export function readAuraMarkup(source: string): AuraMarkup {
    const root = parseXml(source);
    const markup = {
        root,
        attributes: new Map(inheritedAttributes(root).map((each) => [each.name, each])),
        handlers: [] as AuraHandler[],
        events: new Map<string, string>(),
        children: [] as AuraChildTag[],
        expressions: [] as { text: string; line: number }[],
    };
    visit(root, [], markup);
    return markup;
}

/** The expressions of a text: `{!v.count}` gives `v.count`. */
export function expressionsIn(text: string): string[] {
    return [...text.matchAll(/\{[!#]([^}]*)\}/g)].map(([, expression = '']) => expression.trim());
}

type Collected = {
    attributes: Map<string, AuraAttribute>;
    handlers: AuraHandler[];
    events: Map<string, string>;
    children: AuraChildTag[];
    expressions: { text: string; line: number }[];
};

function inheritedAttributes(root: XmlElement): AuraAttribute[] {
    const interfaces = (root.attributes['implements'] ?? '').split(',').map((each) => each.trim());
    return [
        ...(root.name === 'aura:component' || root.name === 'aura:application'
            ? [attributeOf('body', 'Aura.Component[]', root.line)]
            : []),
        ...interfaces.flatMap((name) =>
            (INTERFACE_ATTRIBUTES[name] ?? []).map((each) =>
                attributeOf(each, 'String', root.line),
            ),
        ),
    ];
}

function attributeOf(name: string, type: string, line: number): AuraAttribute {
    return { name, type, initial: null, line };
}

function visit(element: XmlElement, conditions: readonly string[], found: Collected): void {
    const { name, line, attributes, children, text } = element;
    [...Object.values(attributes), text]
        .flatMap(expressionsIn)
        .forEach((expression) => found.expressions.push({ text: expression, line }));
    declare(element, found);
    if (name.includes(':') && !DECLARATIONS.has(name)) {
        const id = attributes['aura:id'] ?? null;
        found.children.push({ tag: name, id, attributes, conditions, line });
    }
    const condition = name === 'aura:if' ? (attributes['isTrue'] ?? '') : null;
    children.forEach((child) => {
        const isElse = child.name === 'aura:set' && child.attributes['attribute'] === 'else';
        const own = condition === null ? [] : [isElse ? `!${condition}` : condition];
        visit(child, [...conditions, ...own], found);
    });
}

function declare({ name, line, attributes }: XmlElement, found: Collected): void {
    const value = (key: string): string => attributes[key] ?? '';
    if (name === 'aura:attribute') {
        found.attributes.set(value('name'), {
            name: value('name'),
            type: value('type'),
            initial: attributes['default'] ?? null,
            line,
        });
    } else if (name === 'aura:registerEvent') {
        found.events.set(value('name'), value('type'));
    } else if (name === 'aura:handler') {
        found.handlers.push({
            name: value('name'),
            event: value('event'),
            value: value('value'),
            action: value('action'),
            line,
        });
    }
}

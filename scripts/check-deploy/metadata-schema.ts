import { readFileSync } from 'node:fs';

import ts from 'typescript';

import { toolPath } from '../processes';

/** What the Metadata API takes inside one element. */
export type ElementContent =
    | { readonly kind: 'text' | 'boolean' | 'number' | 'anything' }
    | { readonly kind: 'enumeration'; readonly name: string; readonly values: readonly string[] }
    | {
          readonly kind: 'elements';
          readonly name: string;
          readonly elements: ReadonlyMap<string, ElementRule>;
      };

/** One element that may appear inside another. */
export interface ElementRule {
    readonly isList: boolean;
    /** Resolved when asked for: the types refer to each other in circles. */
    readonly content: () => ElementContent;
}

/** Salesforce's published metadata types as rules for XML elements. */
export interface MetadataSchema {
    /** Content of a metadata type, for example `FlexiPage`; undefined when there is no such type. */
    typeNamed(name: string): ElementContent | undefined;
}

/**
 * Elements that the published types call plain text although they hold elements. The targets'
 * configuration of a Lightning web component has a check of its own.
 */
const OPAQUE_ELEMENTS: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);

let published: MetadataSchema | undefined;

/** The schema made from the installed `@salesforce/types`, parsed once. */
export function publishedMetadataSchema(): MetadataSchema {
    published ??= readSchema(
        readFileSync(toolPath('@salesforce/types', 'lib/metadata.d.ts'), 'utf8'),
    );
    return published;
}

/** Turns type declarations into a schema. */
export function readSchema(declarations: string): MetadataSchema {
    const file = ts.createSourceFile('metadata.d.ts', declarations, ts.ScriptTarget.Latest);
    const aliases = new Map<string, ts.TypeNode>();
    for (const statement of file.statements) {
        if (ts.isTypeAliasDeclaration(statement)) {
            aliases.set(statement.name.text, statement.type);
        }
    }
    const known = new Map<string, ElementContent>();

    const contentNamed = (name: string): ElementContent => {
        const node = aliases.get(name);
        const content = known.get(name) ?? (node ? contentOf(node, name) : { kind: 'anything' });
        known.set(name, content);
        return content;
    };

    const contentOf = (node: ts.TypeNode, name: string): ElementContent => {
        switch (node.kind) {
            case ts.SyntaxKind.StringKeyword:
                return { kind: 'text' };
            case ts.SyntaxKind.BooleanKeyword:
                return { kind: 'boolean' };
            case ts.SyntaxKind.NumberKeyword:
                return { kind: 'number' };
            default:
        }
        if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
            return contentNamed(node.typeName.text);
        }
        if (ts.isUnionTypeNode(node) || ts.isLiteralTypeNode(node)) {
            return { kind: 'enumeration', name, values: literalsOf(node) };
        }
        if (ts.isTypeLiteralNode(node) || ts.isIntersectionTypeNode(node)) {
            return { kind: 'elements', name, elements: elementsOf(node, name) };
        }
        return { kind: 'anything' };
    };

    const elementsOf = (node: ts.TypeNode, owner: string): Map<string, ElementRule> => {
        if (ts.isIntersectionTypeNode(node)) {
            return new Map(node.types.flatMap((part) => [...elementsOf(part, owner)]));
        }
        if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
            const base = contentNamed(node.typeName.text);
            return new Map(base.kind === 'elements' ? base.elements : []);
        }
        const elements = new Map<string, ElementRule>();
        for (const member of ts.isTypeLiteralNode(node) ? node.members : []) {
            if (ts.isPropertySignature(member) && member.type && ts.isIdentifier(member.name)) {
                const name = member.name.text;
                const isList = ts.isArrayTypeNode(member.type);
                const type = ts.isArrayTypeNode(member.type)
                    ? member.type.elementType
                    : member.type;
                const content: () => ElementContent = OPAQUE_ELEMENTS.has(`${owner}.${name}`)
                    ? () => ({ kind: 'anything' })
                    : () => contentOf(type, name);
                elements.set(name, { isList, content });
            }
        }
        return elements;
    };

    return { typeNamed: (name) => (aliases.has(name) ? contentNamed(name) : undefined) };
}

function literalsOf(node: ts.UnionTypeNode | ts.LiteralTypeNode): string[] {
    const types = ts.isUnionTypeNode(node) ? node.types : [node];
    return types.flatMap((type) =>
        ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? [type.literal.text] : [],
    );
}

import { posix } from 'node:path';

import ts from 'typescript';

import type { LwcBundle } from '../lwc-bundles';
import type { DeployProject } from './project';

/**
 * Names of the `@api` members of a bundle's component, inherited ones included.
 * @returns undefined when its main file has no class, or a base class lies outside the project's
 * bundles so that not every member can be seen
 */
export function publicMembers(
    project: DeployProject,
    { name, folder, files }: LwcBundle,
): ReadonlySet<string> | undefined {
    const main = [`${name}.ts`, `${name}.js`].find((file) => files.includes(file));
    return main === undefined ? undefined : membersOf(project, posix.join(folder, main), 'default');
}

function membersOf(
    project: DeployProject,
    file: string,
    exported: string,
): Set<string> | undefined {
    const source = ts.createSourceFile(file, project.read(file), ts.ScriptTarget.Latest);
    const component = source.statements
        .filter(ts.isClassDeclaration)
        .find((candidate) =>
            exported === 'default' ? isDefaultExport(candidate) : candidate.name?.text === exported,
        );
    if (component === undefined) {
        return undefined;
    }
    const inherited = inheritedMembers(project, file, source, component);
    return inherited && new Set([...inherited, ...ownPublicMembers(component)]);
}

function ownPublicMembers(component: ts.ClassDeclaration): string[] {
    return component.members.flatMap((member) => {
        const isPublic =
            ts.canHaveDecorators(member) &&
            (ts.getDecorators(member) ?? []).some(
                ({ expression }) => ts.isIdentifier(expression) && expression.text === 'api',
            );
        return isPublic && member.name && ts.isIdentifier(member.name) ? [member.name.text] : [];
    });
}

function inheritedMembers(
    project: DeployProject,
    file: string,
    source: ts.SourceFile,
    component: ts.ClassDeclaration,
): Set<string> | undefined {
    const clause = component.heritageClauses?.find(
        ({ token }) => token === ts.SyntaxKind.ExtendsKeyword,
    );
    let base: ts.Expression | undefined = clause?.types[0]?.expression;
    // A mixin of the platform, as in `NavigationMixin(LightningElement)`, adds no public member.
    while (base !== undefined && ts.isCallExpression(base)) {
        base = base.arguments[0];
    }
    if (base === undefined || !ts.isIdentifier(base)) {
        return base === undefined ? new Set() : undefined;
    }
    const imported = importOf(source, base.text);
    if (imported === undefined) {
        return membersOf(project, file, base.text);
    }
    if (imported.specifier === 'lwc') {
        return new Set();
    }
    const baseFile = fileOf(project, file, imported.specifier);
    return baseFile === undefined ? undefined : membersOf(project, baseFile, imported.exported);
}

function importOf(
    source: ts.SourceFile,
    local: string,
): { specifier: string; exported: string } | undefined {
    for (const statement of source.statements) {
        if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) {
            continue;
        }
        const specifier = statement.moduleSpecifier.text;
        const clause = statement.importClause;
        if (clause?.name?.text === local) {
            return { specifier, exported: 'default' };
        }
        const bindings = clause?.namedBindings;
        const named =
            bindings && ts.isNamedImports(bindings)
                ? bindings.elements.find(({ name }) => name.text === local)
                : undefined;
        if (named !== undefined) {
            return { specifier, exported: (named.propertyName ?? named.name).text };
        }
    }
    return undefined;
}

function fileOf(project: DeployProject, from: string, specifier: string): string | undefined {
    const own = specifier.startsWith('c/')
        ? project.bundles
              .filter(({ name }) => name === specifier.slice(2))
              .map(({ folder, name }) => posix.join(folder, name))[0]
        : specifier.startsWith('.')
          ? posix.join(posix.dirname(from), specifier)
          : undefined;
    return ['.ts', '.js'].map((end) => `${own}${end}`).find((file) => project.files.includes(file));
}

function isDefaultExport(declaration: ts.ClassDeclaration): boolean {
    return (ts.getModifiers(declaration) ?? []).some(
        ({ kind }) => kind === ts.SyntaxKind.DefaultKeyword,
    );
}

/** What the sources say about themselves: titles of tests, members of classes, exported names. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Functions whose first argument is the title of a test; `refused` makes one for the samples. */
const TITLED = ['it', 'test', 'refused'];

/** Titles of the tests in a file, in calls of `it` and in tables of samples with a `title`. */
export function testTitles(path: string): ReadonlySet<string> {
    const titles = new Set<string>();
    const note = (node: ts.Node | undefined): void => {
        if (node !== undefined && ts.isStringLiteralLike(node)) {
            titles.add(node.text);
        }
    };
    const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && TITLED.includes(rootName(node.expression))) {
            note(node.arguments[0]);
        } else if (ts.isPropertyAssignment(node) && node.name.getText() === 'title') {
            note(node.initializer);
        }
        ts.forEachChild(node, visit);
    };
    visit(parse(path));
    return titles;
}

/**
 * Names of the public members of a class and of the classes that it extends, without those that
 * are marked as being for the service only.
 * @param path of the file that declares the class
 * @throws Error when a class cannot be found
 */
export function publicMembers(path: string, className: string): readonly string[] {
    const source = parse(path);
    const declaration = source.statements.find(
        (statement): statement is ts.ClassDeclaration =>
            ts.isClassDeclaration(statement) && statement.name?.text === className,
    );
    if (declaration === undefined) {
        throw new Error(`${path} declares no class ${className}.`);
    }
    const own = declaration.members.filter(isPublic).flatMap(({ name }) => name?.getText() ?? []);
    const [base] = declaration.heritageClauses?.find(isExtends)?.types ?? [];
    if (base === undefined) {
        return own;
    }
    const baseName = base.expression.getText();
    return [...own, ...publicMembers(importedFrom(source, path, baseName), baseName)];
}

/** Names of the functions and types that a module exports. */
export function exportedNames(path: string): ReadonlySet<string> {
    const names = parse(path).statements.flatMap((statement) => {
        if (ts.isExportDeclaration(statement)) {
            const { exportClause } = statement;
            return exportClause && ts.isNamedExports(exportClause)
                ? exportClause.elements.map(({ name }) => name.text)
                : [];
        }
        const isExported =
            ts.canHaveModifiers(statement) &&
            ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        return isExported && 'name' in statement ? [(statement.name as ts.Identifier).text] : [];
    });
    return new Set(names);
}

function parse(path: string): ts.SourceFile {
    return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

/** `it` of `it(…)`, of `it.each(…)(…)` and of `it.only(…)`. */
function rootName(expression: ts.Expression): string {
    if (ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression)) {
        return rootName(expression.expression);
    }
    return ts.isIdentifier(expression) ? expression.text : '';
}

function isPublic(member: ts.ClassElement): boolean {
    const hidden = [ts.SyntaxKind.PrivateKeyword, ts.SyntaxKind.ProtectedKeyword];
    const modifiers = ts.canHaveModifiers(member) ? (ts.getModifiers(member) ?? []) : [];
    return (
        !ts.isConstructorDeclaration(member) &&
        !modifiers.some(({ kind }) => hidden.includes(kind)) &&
        !ts.getJSDocCommentsAndTags(member).some((doc) => doc.getText().includes('For the service'))
    );
}

function isExtends({ token }: ts.HeritageClause): boolean {
    return token === ts.SyntaxKind.ExtendsKeyword;
}

function importedFrom(source: ts.SourceFile, path: string, name: string): string {
    for (const statement of source.statements) {
        if (
            ts.isImportDeclaration(statement) &&
            ts.isStringLiteral(statement.moduleSpecifier) &&
            new RegExp(`\\b${name}\\b`).test(statement.importClause?.getText() ?? '')
        ) {
            return join(dirname(path), `${statement.moduleSpecifier.text}.ts`);
        }
    }
    throw new Error(`${path} does not import ${name}.`);
}

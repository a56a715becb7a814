import ts from 'typescript';

/** A module that a script takes something from when it runs. */
export interface ScriptImport {
    readonly specifier: string;
    /** Line from 1. */
    readonly line: number;
}

/**
 * Lists what a TypeScript or JavaScript module imports at run time: imports, re-exports and
 * `import()`. Imports and re-exports of types alone are gone once it is compiled.
 */
export function scriptImports(fileName: string, source: string): ScriptImport[] {
    const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest);
    const imports: ScriptImport[] = [];
    const add = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node)) {
            const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
            imports.push({ specifier: node.text, line: line + 1 });
        }
    };
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) && !isTypeOnlyImport(node)) {
            add(node.moduleSpecifier);
        } else if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier) {
            add(node.moduleSpecifier);
        } else if (ts.isCallExpression(node) && isDynamicImport(node) && node.arguments[0]) {
            add(node.arguments[0]);
        }
        ts.forEachChild(node, visit);
    };
    visit(file);
    return imports;
}

function isTypeOnlyImport(node: ts.ImportDeclaration): boolean {
    return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
}

function isDynamicImport(node: ts.CallExpression): boolean {
    return node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

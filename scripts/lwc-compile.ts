import { rmSync, writeFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';

import ts from 'typescript';

import { isDeveloperOnly, isPlatformSource, listLwcBundles } from './lwc-bundles';

/** What a build did; paths from the project root with forward slashes. */
export interface LwcBuild {
    readonly written: readonly string[];
    /** Compiled files that no source stands behind any more. */
    readonly removed: readonly string[];
    /** Type errors in the compiler's own format; empty when the build is good. */
    readonly errors: string;
}

/** Compiler settings that leave decorators and class fields to the platform's own compiler. */
const EMIT_OPTIONS: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    experimentalDecorators: false,
    useDefineForClassFields: true,
    verbatimModuleSyntax: true,
    noEmit: false,
    sourceMap: false,
    declaration: false,
};

/**
 * Compiles the TypeScript of every Lightning web component bundle to the JavaScript beside it
 * that a deploy takes along, and removes compiled files without a source. A helper file that
 * holds only types is not emitted: nothing imports it at run time. Nothing is written when
 * there are type errors.
 * @param root folder of `sfdx-project.json` and `tsconfig.json`
 * @throws Error when `tsconfig.json` cannot be read
 */
export function compileLwcBundles(root: string): LwcBuild {
    const bundles = listLwcBundles(root);
    const sources = bundles.flatMap(({ folder, files }) =>
        files.filter(isPlatformSource).map((file) => posix.join(folder, file)),
    );
    const program = createProgram(root, sources);
    const diagnostics = ts.getPreEmitDiagnostics(program);
    if (diagnostics.length > 0) {
        return { written: [], removed: [], errors: formatDiagnostics(root, diagnostics) };
    }

    const mainFiles = new Set(bundles.map(({ name, folder }) => posix.join(folder, `${name}.ts`)));
    const written: string[] = [];
    for (const source of sources) {
        const code = emit(program, join(root, source));
        if (mainFiles.has(source) || !isEmptyModule(code)) {
            const target = source.replace(/\.ts$/, '.js');
            writeFileSync(join(root, target), code);
            written.push(target);
        }
    }

    const kept = new Set(written);
    const removed = bundles
        .flatMap(({ folder, files }) =>
            files
                .filter((file) => file.endsWith('.js') && !isDeveloperOnly(file))
                .map((file) => posix.join(folder, file)),
        )
        .filter((file) => !kept.has(file));
    removed.forEach((file) => rmSync(join(root, file)));
    return { written, removed, errors: '' };
}

/** The bundles' sources plus the ambient types of the project, under the project's own settings. */
function createProgram(root: string, sources: readonly string[]): ts.Program {
    const configFile = join(root, 'tsconfig.json');
    const config = ts.getParsedCommandLineOfConfigFile(configFile, EMIT_OPTIONS, {
        ...ts.sys,
        getCurrentDirectory: () => root,
        onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
            throw new Error(formatDiagnostics(root, [diagnostic]));
        },
    });
    if (config === undefined) {
        throw new Error(`${configFile} cannot be read`);
    }
    const declarations = config.fileNames.filter((file) => file.endsWith('.d.ts'));
    return ts.createProgram({
        rootNames: [...declarations, ...sources.map((source) => resolve(root, source))],
        options: config.options,
        configFileParsingDiagnostics: config.errors,
    });
}

function emit(program: ts.Program, file: string): string {
    let code = '';
    program.emit(program.getSourceFile(file), (_name, text) => {
        code = text;
    });
    return code;
}

/** Whether compiled code does nothing and offers nothing: what is left of a file with types only. */
function isEmptyModule(code: string): boolean {
    const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest);
    return file.statements.every(
        (statement) =>
            ts.isExportDeclaration(statement) &&
            statement.moduleSpecifier === undefined &&
            statement.exportClause !== undefined &&
            ts.isNamedExports(statement.exportClause) &&
            statement.exportClause.elements.length === 0,
    );
}

function formatDiagnostics(root: string, diagnostics: readonly ts.Diagnostic[]): string {
    return ts.formatDiagnostics(diagnostics, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => root,
        getNewLine: () => '\n',
    });
}

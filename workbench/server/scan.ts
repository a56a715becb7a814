/**
 * Reads a bundle before a browser does, and says in words what would stop it: a module or component
 * that does not exist here, or source that does not compile.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { init, parse } from 'es-module-lexer';
import type { Bundle, BundleCatalogue } from './bundles';
import { CompileError, compileFile } from './compile';
import type { ModuleDirectory } from './modules';
import { findFile, isImplicit } from './bundleFiles';

/** Something that stops a bundle from running. */
export interface Problem {
    /** Path from the bundle's parent folder, e.g. `agentNotes/agentNotes.html`. */
    readonly file: string;
    readonly line?: number;
    readonly message: string;
}

/**
 * Walks everything that a bundle reaches inside the bundle folders.
 *
 * @param bundle where to start
 * @param catalogue tells whose file a file is
 * @param modules what module names mean
 * @param scans what this round has read already: bundles share most of what they reach
 * @returns an empty list when nothing stops the bundle
 */
export async function findProblems(
    bundle: Bundle,
    catalogue: BundleCatalogue,
    modules: ModuleDirectory,
    scans: Map<string, Scan>,
): Promise<Problem[]> {
    await init;
    const problems: Problem[] = [];
    const queue = [bundle.entry];
    const seen = new Set(queue);
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
        const found = scans.get(file) ?? scanFile(file, catalogue, modules);
        scans.set(file, found);
        problems.push(...found.problems);
        for (const next of found.reached.filter((candidate) => !seen.has(candidate))) {
            seen.add(next);
            queue.push(next);
        }
    }
    return problems;
}

/** What one file imports, and what is wrong with it. */
export interface Scan {
    readonly problems: Problem[];
    readonly reached: string[];
}

function scanFile(file: string, catalogue: BundleCatalogue, modules: ModuleDirectory): Scan {
    const owner = catalogue.ownerOf(file);
    if (!owner) {
        return { problems: [], reached: [] };
    }
    const source = readFileSync(file, 'utf8');
    const where = path.join(owner.name, path.basename(file));
    try {
        const scan: Scan = { problems: [], reached: [] };
        for (const specifier of importsOf(compileFile(source, file, owner))) {
            const message = follow(specifier, file, modules, scan.reached);
            if (message !== undefined) {
                scan.problems.push({ file: where, ...lineOf(specifier, file, source), message });
            }
        }
        return scan;
    } catch (error) {
        if (!(error instanceof CompileError)) {
            throw error;
        }
        const line = error.line === undefined ? {} : { line: error.line };
        return { problems: [{ file: where, ...line, message: error.message }], reached: [] };
    }
}

function importsOf(code: string): string[] {
    return parse(code)[0].flatMap(({ n: specifier }) => specifier ?? []);
}

/** @returns what is wrong with the import, if anything */
function follow(
    specifier: string,
    importer: string,
    modules: ModuleDirectory,
    reached: string[],
): string | undefined {
    if (specifier.startsWith('.')) {
        const [bare = specifier] = specifier.split('?');
        const target = path.resolve(path.dirname(importer), bare);
        const file = findFile(target);
        if (file !== undefined) {
            reached.push(file);
            return undefined;
        }
        return isImplicit(target, importer)
            ? undefined
            : `It imports "${specifier}", and there is no such file.`;
    }
    const meaning = modules.find(specifier);
    if (meaning?.kind === 'bundle') {
        reached.push(meaning.file);
    }
    if (meaning === undefined || meaning.kind === 'missing') {
        const reason = meaning?.reason ?? 'components can only import modules of the platform';
        return `${mention(specifier, importer)}: ${reason}.`;
    }
    return undefined;
}

function mention(specifier: string, importer: string): string {
    return importer.endsWith('.html')
        ? `It uses <${tagOf(specifier)}>`
        : `It imports "${specifier}"`;
}

/** `c/agentNotes` is written `c-agent-notes` in a template. */
function tagOf(specifier: string): string {
    return specifier.replace('/', '-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function lineOf(specifier: string, file: string, source: string): { line?: number } {
    const text = file.endsWith('.html') ? `<${tagOf(specifier)}` : specifier;
    const index = source.split('\n').findIndex((line) => line.includes(text));
    return index < 0 ? {} : { line: index + 1 };
}

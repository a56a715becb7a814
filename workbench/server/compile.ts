/**
 * Compiles one file of a Lightning web component bundle: TypeScript is stripped first, because the
 * LWC compiler does not parse it, then the LWC compiler does its part.
 */
import { createHash } from 'node:crypto';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { transformSync as compileLwc } from '@lwc/compiler';
import { transformSync as stripTypes } from 'esbuild';

/** A compile error with its place, in words for a developer. */
export class CompileError extends Error {
    readonly file: string;
    readonly line: number | undefined;

    constructor(message: string, file: string, line?: number) {
        super(message);
        this.name = 'CompileError';
        this.file = file;
        this.line = line;
    }
}

/** Which bundle a file belongs to, e.g. namespace `c`, name `agentNotes`. */
export interface BundleName {
    readonly namespace: string;
    readonly name: string;
}

const cache = new Map<string, string>();

/**
 * Compiles JavaScript, TypeScript, HTML or CSS of a bundle; equal input is compiled once.
 *
 * @param source text of the file
 * @param file its path; the ending decides how it is read, `.scoped.css` is scoped
 * @param bundle the bundle that the file belongs to
 * @returns the code of an ES module
 * @throws CompileError when a compiler refuses the source
 */
export function compileFile(source: string, file: string, bundle: BundleName): string {
    const key = createHash('sha1')
        .update(`${bundle.namespace}/${bundle.name}\0${file}\0`)
        .update(source)
        .digest('hex');
    const known = cache.get(key);
    if (known !== undefined) {
        return known;
    }
    const script = file.endsWith('.ts') ? stripTypeScript(source, file) : source;
    const code = compileWithLwc(script, file, bundle);
    cache.set(key, code);
    return code;
}

/**
 * Strips types and keeps the decorators, which the LWC compiler needs.
 *
 * @param source TypeScript
 * @param file its path, for messages
 * @throws CompileError when the source does not parse
 */
export function stripTypeScript(source: string, file: string): string {
    try {
        return stripTypes(source, {
            loader: 'ts',
            target: 'esnext',
            sourcefile: file,
            sourcemap: 'inline',
            logLevel: 'silent',
            tsconfigRaw: {
                compilerOptions: { experimentalDecorators: false, useDefineForClassFields: true },
            },
        }).code;
    } catch (error) {
        const first = (error as { errors?: { text: string; location?: { line: number } }[] })
            .errors?.[0];
        throw new CompileError(first?.text ?? String(error), file, first?.location?.line);
    }
}

function compileWithLwc(source: string, file: string, bundle: BundleName): string {
    const compiledFile = file.replace(/\.ts$/, '.js');
    try {
        return compileLwc(source, compiledFile, {
            name: bundle.name,
            namespace: bundle.namespace,
            scopedStyles: file.endsWith('.scoped.css'),
            enableDynamicComponents: true,
            enableLwcOn: true,
            // Without it lightning-combobox throws in synthetic shadow.
            enableSyntheticElementInternals: true,
        }).code;
    } catch (error) {
        throw toCompileError(error, source, file, compiledFile);
    }
}

/** The compiler's message without its code frame and paths, and the line where the source has it. */
function toCompileError(
    error: unknown,
    source: string,
    file: string,
    compiledFile: string,
): CompileError {
    const { message = String(error), location } = error as {
        message?: string;
        location?: { line?: number };
    };
    const [text = message] = message.split('\n');
    const framed = /^> *(\d+) \|/m.exec(message)?.[1];
    const line = location?.line ?? (framed === undefined ? undefined : Number(framed));
    return new CompileError(
        text
            .replace(`${compiledFile}:`, '')
            .replace(/^\w*SyntaxError: /, '')
            .replace(/\s+/g, ' ')
            .trim(),
        file,
        line === undefined || !file.endsWith('.ts') ? line : lineBeforeStripping(line, source),
    );
}

/**
 * Stripping types moves lines; the source map at the end of the stripped script tells them back.
 *
 * @param line line of the stripped script, counted from 1
 */
function lineBeforeStripping(line: number, stripped: string): number | undefined {
    const encoded = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(stripped)?.[1];
    if (encoded === undefined) {
        return undefined;
    }
    const map = JSON.parse(Buffer.from(encoded, 'base64').toString()) as SourceMapPayload;
    const indent = stripped.split('\n')[line - 1]?.search(/\S/) ?? 0;
    const entry = new SourceMap(map).findEntry(line - 1, Math.max(indent, 0));
    return 'originalLine' in entry ? entry.originalLine + 1 : undefined;
}

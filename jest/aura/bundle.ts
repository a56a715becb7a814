/** Sources of Aura bundles, and what their controllers and helpers are as functions. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';

const AURA_ROOT = join(process.cwd(), 'force-app/main/default/aura');

/** The sources of one bundle. */
export interface AuraBundle {
    readonly name: string;
    readonly markup: string;
    readonly controller: string | null;
    readonly helper: string | null;
}

/** A controller's or helper's functions by name. */
export type AuraFunctions = Readonly<Record<string, (...args: unknown[]) => unknown>>;

/** Whether the project has an Aura component of that name. */
export function hasAuraBundle(name: string): boolean {
    return existsSync(join(AURA_ROOT, name, `${name}.cmp`));
}

/**
 * Reads a bundle of the project.
 * @throws Error when there is none
 */
export function readAuraBundle(name: string): AuraBundle {
    if (!hasAuraBundle(name)) {
        throw new Error(`There is no Aura component "${name}" in force-app.`);
    }
    const read = (end: string): string | null => {
        const file = join(AURA_ROOT, name, `${name}${end}`);
        return existsSync(file) ? readFileSync(file, 'utf8') : null;
    };
    return {
        name,
        markup: read('.cmp') ?? '',
        controller: read('Controller.js'),
        helper: read('Helper.js'),
    };
}

/**
 * Runs the source of a controller or helper: one object of functions in parentheses.
 * @param auraGlobal what it sees as `$A`
 * @throws Error when it is anything else
 */
export function evaluateFunctions(
    source: string | null,
    file: string,
    auraGlobal: unknown,
): AuraFunctions {
    if (source === null) {
        return {};
    }
    // The test's own globals: compiled code would see those of Node.
    const seen: Readonly<Record<string, unknown>> = {
        $A: auraGlobal,
        window: globalThis,
        document: globalThis.document,
        console,
        setTimeout,
        clearTimeout,
        Promise,
    };
    const run = compileFunction(`return ${source.trim()}`, Object.keys(seen), { filename: file });
    const functions = (run as (...args: unknown[]) => unknown)(...Object.values(seen));
    if (
        typeof functions !== 'object' ||
        functions === null ||
        !Object.values(functions).every((each) => typeof each === 'function')
    ) {
        throw new Error(
            `${file} is no object of functions in parentheses: ({ name: function … }).`,
        );
    }
    return functions as AuraFunctions;
}

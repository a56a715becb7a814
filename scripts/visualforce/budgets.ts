/** How much script a page may load, and how much it does. */
import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';

import { init, parse } from 'es-module-lexer';

/** A page's scripts, gzipped, in bytes. */
export interface PageSizes {
    /** File of the page, e.g. `toolbar.js`. */
    readonly page: string;
    /** Until its first components are interactive, icons included. */
    readonly first: number;
    /** What guard, policy and their tables add. */
    readonly guard: number;
    /** All that it can load. */
    readonly all: number;
}

const KILOBYTE = 1024;

/** Gzipped bytes: the state bar interactive, and what the guard may add. */
export const BUDGETS = { first: 300 * KILOBYTE, guard: 150 * KILOBYTE } as const;

/** Chunk of the guard, named for its source `visualforce/page/guardModule.ts`. */
const GUARD_CHUNK = /^chunks\/guardModule-/;
/** Chunks of icons are loaded with the first component that shows one. */
const ICON_CHUNK = /^chunks\/(?:utility|standard|action|custom|doctype|none)-/;

/** What a script imports, by path: at once, and later. */
interface Imports {
    readonly now: readonly string[];
    readonly later: readonly string[];
}

/**
 * @param files contents of the static resource, by path
 * @param tables gzipped bytes of the tables of phone numbers, which the guard loads as well
 */
export async function pageSizes(
    files: ReadonlyMap<string, Uint8Array>,
    tables: number,
): Promise<PageSizes[]> {
    await init;
    const scripts = [...files].filter(([file]) => file.endsWith('.js'));
    const gzipped = new Map(
        scripts.map(([file, contents]) => [file, gzipSync(contents).length] as const),
    );
    const imports = new Map(
        scripts.map(([file, contents]) => [file, importsOf(file, contents)] as const),
    );
    const sum = (paths: Iterable<string>): number =>
        [...new Set(paths)].reduce((total, path) => total + (gzipped.get(path) ?? 0), 0);
    const names = [...gzipped.keys()];
    const icons = names.filter((file) => ICON_CHUNK.test(file));
    const guards = names.filter((file) => GUARD_CHUNK.test(file));
    return names
        .filter((file) => posix.dirname(file) === '.')
        .map((page) => {
            const all = loadedWith(page, imports, true);
            const first = [
                ...loadedWith(page, imports, false),
                ...icons.filter((chunk) => all.has(chunk)),
            ];
            const guard = guards
                .filter((chunk) => all.has(chunk))
                .flatMap((chunk) => [...loadedWith(chunk, imports, false)]);
            return {
                page,
                first: sum(first),
                guard: guard.length === 0 ? 0 : sum([...first, ...guard]) - sum(first) + tables,
                all: sum(all),
            };
        });
}

/** @returns what is too big, in words; empty when all is within the budget */
export function overBudget(sizes: readonly PageSizes[]): string[] {
    return sizes.flatMap(({ page, first, guard }) => [
        ...(first > BUDGETS.first
            ? [
                  `${page}: ${kib(first)} until it is interactive; the budget is ${kib(BUDGETS.first)}.`,
              ]
            : []),
        ...(guard > BUDGETS.guard
            ? [`${page}: the guard adds ${kib(guard)}; the budget is ${kib(BUDGETS.guard)}.`]
            : []),
    ]);
}

/** @returns one line */
export function sizesText({ page, first, guard, all }: PageSizes): string {
    const parts = [`${kib(first)} until interactive`, `guard +${kib(guard)}`, `all ${kib(all)}`];
    return `${page}: ${parts.join(', ')} (gzipped)`;
}

function kib(bytes: number): string {
    return `${(bytes / KILOBYTE).toFixed(1)} KiB`;
}

/** A file and what it imports, to the end. */
function loadedWith(
    file: string,
    imports: ReadonlyMap<string, Imports>,
    isLaterIncluded: boolean,
): ReadonlySet<string> {
    const found = new Set([file]);
    // A set grows while it is walked.
    for (const each of found) {
        const { now = [], later = [] } = imports.get(each) ?? {};
        [...now, ...(isLaterIncluded ? later : [])].forEach((path) => found.add(path));
    }
    return found;
}

function importsOf(file: string, contents: Uint8Array): Imports {
    const [found] = parse(Buffer.from(contents).toString());
    const paths = (isLater: boolean): string[] =>
        found
            .filter(({ d, n }) => n !== undefined && d > -1 === isLater)
            .map(({ n = '' }) => posix.join(posix.dirname(file), n));
    return { now: paths(false), later: paths(true) };
}

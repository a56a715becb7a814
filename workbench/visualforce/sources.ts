/** Finds Visualforce pages, components and remote actions in the folders of the workbench's org. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A page's source. */
export interface PageSource {
    /** As the file is named; the platform does not distinguish case in addresses. */
    readonly name: string;
    readonly source: string;
    /** Whether it may be placed in Lightning; a page without a meta file may. */
    readonly isForLightning: boolean;
}

/** Folders that are searched; for equal names the first one wins. */
export interface SourceFolders {
    /** Folders of `.page` files. */
    readonly pages: readonly string[];
    /** Folders of `.component` files. */
    readonly components: readonly string[];
    /** Folders of Apex classes. */
    readonly classes: readonly string[];
}

const FOR_LIGHTNING = /<availableInTouch>\s*true\s*<\/availableInTouch>/;

/**
 * The folders of an org.
 *
 * @param metadataDirs folders that may hold `pages`, `components` and `classes`
 * @param pageDirs further folders of pages; they go before
 */
export function sourceFolders(
    metadataDirs: readonly string[],
    pageDirs: readonly string[],
): SourceFolders {
    const inside = (folder: string): string[] => metadataDirs.map((dir) => path.join(dir, folder));
    return {
        pages: [...pageDirs, ...inside('pages')],
        components: inside('components'),
        classes: inside('classes'),
    };
}

/** @returns undefined when there is no such page */
export function findPage(name: string, { pages }: SourceFolders): PageSource | undefined {
    const file = findSource(name, '.page', pages);
    if (file === undefined) {
        return undefined;
    }
    const meta = `${file}-meta.xml`;
    return {
        name: path.basename(file, '.page'),
        source: readFileSync(file, 'utf8'),
        isForLightning: !existsSync(meta) || FOR_LIGHTNING.test(readFileSync(meta, 'utf8')),
    };
}

/** Names of all pages, in the order of the alphabet. */
export function listPages({ pages }: SourceFolders): readonly string[] {
    const names = pages.flatMap((dir) =>
        filesOf(dir)
            .filter((file) => file.endsWith('.page'))
            .map((file) => path.basename(file, '.page')),
    );
    return [...new Set(names)].sort((one, other) => one.localeCompare(other));
}

/** Source of a Visualforce component. @returns undefined when there is none of that name */
export function findComponent(name: string, { components }: SourceFolders): string | undefined {
    const file = findSource(name, '.component', components);
    return file === undefined ? undefined : readFileSync(file, 'utf8');
}

/**
 * Names of the parameters of a `@RemoteAction`, in the order in which a page passes them.
 *
 * @param className name of the Apex class
 * @param method name of the method
 * @returns undefined when the class has no such remote action
 */
export function remoteActionParameters(
    className: string,
    method: string,
    { classes }: SourceFolders,
): readonly string[] | undefined {
    const file = findSource(className, '.cls', classes);
    if (file === undefined || !/^\w+$/.test(method)) {
        return undefined;
    }
    const declaration = new RegExp(
        `@RemoteAction\\s+(?:global|public)\\s+static\\s+[\\w.<>, \\[\\]]+?\\s+${method}\\s*\\(([^)]*)\\)`,
        'i',
    ).exec(readFileSync(file, 'utf8'));
    return declaration?.[1]
        ?.split(/,(?![^<]*>)/)
        .map((parameter) => /(\w+)\s*$/.exec(parameter)?.[1] ?? '')
        .filter((name) => name !== '');
}

/** Whether a class declares a property, which its pages may name without a class. */
export function hasControllerProperty(
    className: string,
    property: string,
    { classes }: SourceFolders,
): boolean {
    const file = findSource(className, '.cls', classes);
    return (
        file !== undefined &&
        new RegExp(`^\\s*public\\s+\\w+\\s+${property}\\s*\\{`, 'm').test(
            readFileSync(file, 'utf8'),
        )
    );
}

function findSource(name: string, ending: string, dirs: readonly string[]): string | undefined {
    const wanted = `${name}${ending}`.toLowerCase();
    for (const dir of dirs) {
        const file = filesOf(dir).find((candidate) => candidate.toLowerCase() === wanted);
        if (file !== undefined) {
            return path.join(dir, file);
        }
    }
    return undefined;
}

function filesOf(dir: string): string[] {
    return existsSync(dir) ? readdirSync(dir) : [];
}

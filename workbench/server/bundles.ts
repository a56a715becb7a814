/** Where Lightning web component bundles lie, and which one a name means. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { BundleName } from './compile';

/** Whose bundles a folder holds: the toolkit's, those given with `--lwc`, or the workbench's own. */
export type BundleOrigin = 'toolkit' | 'yours' | 'workbench';

/** A folder of bundles. */
export interface BundleRoot {
    readonly dir: string;
    readonly namespace: 'c' | 'workbench';
    readonly origin: BundleOrigin;
}

/** One bundle and the file that an import of it means. */
export interface Bundle extends BundleName {
    readonly dir: string;
    readonly origin: BundleOrigin;
    /** Absolute path of `name.ts`, else `name.js`, else `name.css`. */
    readonly entry: string;
    /** Whether a template lies beside the script: then it can be shown, else it is a module. */
    readonly hasTemplate: boolean;
}

/** There is exactly one service in a page: everything shares the toolkit's. */
export const SERVICE_BUNDLE = 'connectsIntegrationApiSvc';

/** Finds bundles by name and by file; it looks at the disk each time, so new folders just appear. */
export class BundleCatalogue {
    readonly roots: readonly BundleRoot[];

    /** @param roots folders of bundles; for equal names the first one wins */
    constructor(roots: readonly BundleRoot[]) {
        this.roots = roots;
    }

    /** Every bundle of one origin, by name, hidden ones included. */
    list(origin: BundleOrigin): Bundle[] {
        return this.roots
            .filter((root) => root.origin === origin)
            .flatMap((root) => listFolder(root.dir).flatMap((name) => readBundle(root, name) ?? []))
            .sort((a, b) => a.name.localeCompare(b.name));
    }

    /** The bundle that `c/name` means: the user's before the toolkit's, but never the service. */
    find(namespace: string, name: string): Bundle | undefined {
        for (const root of this.roots) {
            const hidden = name === SERVICE_BUNDLE && root.origin === 'yours';
            const bundle =
                root.namespace === namespace && !hidden ? readBundle(root, name) : undefined;
            if (bundle) {
                return bundle;
            }
        }
        return undefined;
    }

    /** The bundle that a file lies in. */
    ownerOf(file: string): BundleName | undefined {
        for (const root of this.roots) {
            const relative = path.relative(root.dir, file);
            const [name, ...rest] = relative.split(path.sep);
            if (name && rest.length > 0 && name !== '..' && !path.isAbsolute(relative)) {
                return { namespace: root.namespace, name };
            }
        }
        return undefined;
    }
}

/** Names of the folders in a folder; none when it was taken away while the workbench runs. */
function listFolder(dir: string): string[] {
    return existsSync(dir)
        ? readdirSync(dir, { withFileTypes: true })
              .filter((entry) => entry.isDirectory())
              .map(({ name }) => name)
        : [];
}

function readBundle(root: BundleRoot, name: string): Bundle | undefined {
    const dir = path.join(root.dir, name);
    const entry = ['.ts', '.js', '.css']
        .map((ending) => path.join(dir, name + ending))
        .find((file) => existsSync(file));
    return entry === undefined
        ? undefined
        : {
              namespace: root.namespace,
              name,
              dir,
              origin: root.origin,
              entry,
              hasTemplate: existsSync(path.join(dir, `${name}.html`)),
          };
}

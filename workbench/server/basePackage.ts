/** The npm package of the real `lightning-*` components: what is in it and where. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from './project';

const PACKAGE_DIR = path.join(PROJECT_DIR, 'node_modules', 'lightning-base-components');

/** Sources, one folder for each component. */
export const BASE_SOURCE_DIR = path.join(PACKAGE_DIR, 'src', 'lightning');

/**
 * Not used: icons for right-to-left scripts (18 MB that no page shows), what the package itself
 * cannot load (it lacks `primitiveUtils` and `mobileCapabilities`), and navigation, for which the
 * workbench has a stand-in.
 */
const LEFT_OUT = /^(iconSvgTemplates(.*Rtl)?|primitiveFigure|barcodeScanner|navigation)$/;

interface PackageJson {
    readonly version: string;
    readonly lwc: {
        readonly modules: readonly { readonly name?: string; readonly path?: string }[];
        readonly expose: readonly string[];
    };
}
const packageJson = JSON.parse(
    readFileSync(path.join(PACKAGE_DIR, 'package.json'), 'utf8'),
) as PackageJson;

/** Files behind the `@salesforce/…` modules that the base components import, by module name. */
const SCOPED_MODULES = new Map(
    packageJson.lwc.modules.flatMap(({ name, path: file }) =>
        name && file ? [[name, path.join(PACKAGE_DIR, file)] as const] : [],
    ),
);

export const BASE_PACKAGE_VERSION = packageJson.version;

/** Names that components may import or use as a tag, e.g. `lightning/button`. */
export const BASE_COMPONENT_NAMES: ReadonlySet<string> = new Set(
    packageJson.lwc.expose.filter((name) => !isLeftOut(name.slice('lightning/'.length))),
);

/** @param name folder of a component, e.g. `button` */
export function isLeftOut(name: string): boolean {
    return LEFT_OUT.test(name);
}

/** The file that an import of a component means; a few are style sheets only. */
export function baseComponentFile(name: string): string {
    const script = path.join(BASE_SOURCE_DIR, name, `${name}.js`);
    return existsSync(script) ? script : path.join(BASE_SOURCE_DIR, name, `${name}.css`);
}

/**
 * The file that the package has for an `@salesforce/…` module, e.g. `@salesforce/i18n/lang`.
 */
export function scopedModuleFile(specifier: string): string | undefined {
    return SCOPED_MODULES.get(specifier);
}

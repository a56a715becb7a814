/** What a module name means in the workbench. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { BASE_COMPONENT_NAMES } from './basePackage';
import type { BundleCatalogue } from './bundles';
import { STAND_IN_DIR } from './project';
import { salesforceModule } from './salesforceModules';

/** A module name's meaning: a URL that is served as it is, a bundle's file, generated code, or why nothing. */
export type ModuleMeaning =
    | { readonly kind: 'url'; readonly url: string }
    | { readonly kind: 'bundle'; readonly file: string }
    | { readonly kind: 'file'; readonly file: string }
    | { readonly kind: 'generated'; readonly code: string }
    | { readonly kind: 'missing'; readonly reason: string };

const ENGINE_FILES: Readonly<Record<string, string>> = {
    lwc: 'lwc.js',
    '@lwc/engine-dom': 'lwc.js',
    '@lwc/synthetic-shadow': 'synthetic-shadow.js',
};

/** Knows every module that a component may import. */
export class ModuleDirectory {
    readonly #catalogue: BundleCatalogue;
    readonly #baseUrl: string;
    readonly #metadataDirs: readonly string[];

    /**
     * @param catalogue the bundles
     * @param baseUrl where the bundle of the base components is served, e.g. `/base-components/1a2b`
     * @param metadataDirs folders with labels, static resources and message channels
     */
    constructor(catalogue: BundleCatalogue, baseUrl: string, metadataDirs: readonly string[]) {
        this.#catalogue = catalogue;
        this.#baseUrl = baseUrl;
        this.#metadataDirs = metadataDirs;
    }

    /** @returns undefined for names that are none of the platform's, e.g. relative paths */
    find(specifier: string): ModuleMeaning | undefined {
        const engineFile = ENGINE_FILES[specifier];
        if (engineFile !== undefined) {
            return { kind: 'url', url: `${this.#baseUrl}/${engineFile}` };
        }
        const [namespace, name = ''] = specifier.split('/');
        switch (namespace) {
            case 'c':
            case 'workbench':
                return this.#bundle(namespace, name);
            case 'lightning':
                return this.#lightning(specifier, name);
            case '@salesforce':
                return this.#salesforce(specifier);
            default:
                return undefined;
        }
    }

    /** Whether an address is one of the bundled base components. */
    isBaseUrl(url: string): boolean {
        return url.startsWith(`${this.#baseUrl}/`);
    }

    #bundle(namespace: string, name: string): ModuleMeaning {
        const bundle = this.#catalogue.find(namespace, name);
        return bundle
            ? { kind: 'bundle', file: bundle.entry }
            : {
                  kind: 'missing',
                  reason:
                      `there is no component or module "${namespace}/${name}" ` +
                      'in the given folders or in the toolkit',
              };
    }

    #lightning(specifier: string, name: string): ModuleMeaning {
        const standIn = path.join(STAND_IN_DIR, 'lightning', `${name}.ts`);
        if (existsSync(standIn)) {
            return { kind: 'file', file: standIn };
        }
        return BASE_COMPONENT_NAMES.has(specifier)
            ? { kind: 'url', url: `${this.#baseUrl}/${specifier}.js` }
            : {
                  kind: 'missing',
                  reason:
                      `"${specifier}" is neither a base component that ships as open source ` +
                      'nor a module that the workbench has a stand-in for',
              };
    }

    #salesforce(specifier: string): ModuleMeaning {
        const found = salesforceModule(specifier, this.#metadataDirs);
        if ('missing' in found) {
            return { kind: 'missing', reason: found.missing };
        }
        return 'code' in found
            ? { kind: 'generated', code: found.code }
            : { kind: 'file', file: found.file };
    }
}

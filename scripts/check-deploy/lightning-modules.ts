import { readFileSync } from 'node:fs';

import { toolPath } from '../processes';

interface PublishedModule {
    /** First API version whose orgs let own components use the module; absent for inner modules. */
    readonly minVersion?: string;
}

/** Scoped modules whose rest names nothing that a project could define. */
export const SALESFORCE_MODULES: ReadonlySet<string> = new Set([
    'accessCheck',
    'client',
    'community',
    'contentAssetUrl',
    'i18n',
    'site',
    'user',
    'userPermission',
]);

/** Modules of the engine itself. */
export const ENGINE_MODULES: ReadonlySet<string> = new Set(['lwc', '@lwc/state']);

let published: ReadonlySet<string> | undefined;

/**
 * Names below `lightning/` that own components may use, base components and services alike, from
 * the list that Salesforce publishes with the base components.
 */
export function lightningModules(): ReadonlySet<string> {
    published ??= readPublishedModules();
    return published;
}

function readPublishedModules(): Set<string> {
    const file = toolPath('lightning-base-components', 'metadata/raptor.json');
    const modules = JSON.parse(readFileSync(file, 'utf8')) as Record<string, PublishedModule>;
    return new Set(
        Object.entries(modules)
            .filter(([, { minVersion }]) => minVersion !== undefined)
            .map(([name]) => name),
    );
}

/** The `@salesforce/…` modules: what a component gets for labels, resources, schema, Apex and so on. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { scopedModuleFile } from './basePackage';
import { findLabel } from './labels';

/** Names of the vendor's package that components may refer to. */
export const VENDOR_CHANNEL = 'cnx__ConnectsIntegrationAPI__c';
export const VENDOR_RESOURCE = 'cnx__CnxSfdcResources';

/** Code of a module, the file that is the module, or why there is none. */
export type SalesforceModule = { code: string } | { file: string } | { missing: string };

type Generator = (name: string, metadataDirs: readonly string[]) => SalesforceModule;

const APEX_STAND_IN = '/platform/salesforce/apex.ts';
const LABEL_STAND_IN = '/platform/salesforce/labels.ts';
const I18N_STAND_IN = '/platform/salesforce/i18n.ts';
const PERMISSION_STAND_IN = '/platform/salesforce/permissions.ts';

const constant = (value: unknown): SalesforceModule => ({
    code: `export default ${JSON.stringify(value)};`,
});

const GENERATORS: Readonly<Record<string, Generator>> = {
    label: labelModule,
    resourceUrl: resourceModule,
    messageChannel: channelModule,
    schema: schemaModule,
    apex: apexModule,
    apexContinuation: apexModule,
    customPermission: permissionModule,
    userPermission: permissionModule,
    user: userModule,
    client: (name) =>
        name === 'formFactor'
            ? constant('Large')
            : { missing: `the workbench has no stand-in for @salesforce/client/${name}` },
    i18n: i18nModule,
};

/**
 * Answers an import of `@salesforce/…`.
 *
 * @param specifier e.g. `@salesforce/label/c.Connects_Ready`
 * @param metadataDirs folders with `labels`, `staticresources`, `messageChannels`, the toolkit's and the user's
 */
export function salesforceModule(
    specifier: string,
    metadataDirs: readonly string[],
): SalesforceModule {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    if (specifier === '@salesforce/apex') {
        return { code: `export * from '${APEX_STAND_IN}';` };
    }
    const made = GENERATORS[kind]?.(name, metadataDirs);
    if (made && !('missing' in made)) {
        return made;
    }
    const file = scopedModuleFile(specifier);
    return file === undefined
        ? (made ?? { missing: `the workbench has no stand-in for ${specifier}` })
        : { file };
}

function labelModule(name: string, metadataDirs: readonly string[]): SalesforceModule {
    const [namespace, label = ''] = name.split('.');
    const value = namespace === 'c' ? findLabel(label, metadataDirs) : undefined;
    return value === undefined
        ? { missing: `there is no custom label "${name}" in labels/CustomLabels.labels-meta.xml` }
        : {
              code:
                  `import { labelText } from '${LABEL_STAND_IN}';\n` +
                  `export default labelText(${JSON.stringify(value)}, ${JSON.stringify(label)});`,
          };
}

function i18nModule(name: string): SalesforceModule {
    switch (name) {
        case 'timeZone':
            // The user of the workbench lives where the browser does.
            return { code: 'export default Intl.DateTimeFormat().resolvedOptions().timeZone;' };
        case 'lang':
        case 'locale':
            return { code: `export { ${name} as default } from '${I18N_STAND_IN}';` };
        default:
            return { missing: `the workbench has no stand-in for @salesforce/i18n/${name}` };
    }
}

function resourceModule(name: string, metadataDirs: readonly string[]): SalesforceModule {
    const known = name === VENDOR_RESOURCE || staticResourceFile(name, metadataDirs) !== undefined;
    return known
        ? constant(`/resource/${name}`)
        : { missing: `there is no static resource "${name}" in staticresources/` };
}

function channelModule(name: string, metadataDirs: readonly string[]): SalesforceModule {
    const file = `${name.replace(/__c$/, '')}.messageChannel-meta.xml`;
    const known =
        name === VENDOR_CHANNEL ||
        metadataDirs.some((dir) => existsSync(path.join(dir, 'messageChannels', file)));
    return known
        ? { code: `export default Object.freeze({ channelName: ${JSON.stringify(name)} });` }
        : { missing: `there is no message channel "${name}" in messageChannels/` };
}

function schemaModule(name: string): SalesforceModule {
    const [objectApiName = '', ...path] = name.split('.');
    const fieldApiName = path.join('.');
    return constant(fieldApiName ? { fieldApiName, objectApiName } : { objectApiName });
}

function apexModule(name: string): SalesforceModule {
    return {
        code:
            `import { apexMethod } from '${APEX_STAND_IN}';\n` +
            `export default apexMethod(${JSON.stringify(name)});`,
    };
}

function permissionModule(name: string): SalesforceModule {
    return {
        code:
            `import { hasPermission } from '${PERMISSION_STAND_IN}';\n` +
            `export default hasPermission(${JSON.stringify(name)});`,
    };
}

function userModule(name: string): SalesforceModule {
    const values: Readonly<Record<string, unknown>> = { Id: '005000000000001AAA', isGuest: false };
    return name in values
        ? constant(values[name])
        : { missing: `the workbench has no stand-in for @salesforce/user/${name}` };
}

/**
 * The file or folder of a static resource.
 *
 * @param name its developer name
 * @param metadataDirs folders that may hold a `staticresources` folder
 */
export function staticResourceFile(
    name: string,
    metadataDirs: readonly string[],
): string | undefined {
    for (const dir of metadataDirs.map((metadata) => path.join(metadata, 'staticresources'))) {
        const found = (existsSync(dir) ? readdirSync(dir) : []).find(
            (file) => path.parse(file).name === name && !file.endsWith('-meta.xml'),
        );
        if (found !== undefined) {
            return path.join(dir, found);
        }
    }
    return undefined;
}

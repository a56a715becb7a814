import { posix } from 'node:path';

import type { LwcBundle } from '../lwc-bundles';
import { isDeveloperOnly } from '../lwc-bundles';
import { isAuraEnabled } from './apex';
import { ENGINE_MODULES, SALESFORCE_MODULES, lightningModules } from './lightning-modules';
import type { Complaint, Names } from './names';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { scriptImports } from './script-imports';

/** Scoped modules whose rest is the name of one piece of metadata. */
const SIMPLE_MODULES: Readonly<Record<string, string>> = {
    customPermission: 'CustomPermission',
    resourceUrl: 'StaticResource',
};

/** Checks that every module which a Lightning web component imports exists once deployed. */
export function checkLwcModules(project: DeployProject, names: Names): Problem[] {
    return project.bundles.flatMap((bundle) =>
        scriptsOf(bundle).flatMap((script) => {
            const file = posix.join(bundle.folder, script);
            return scriptImports(file, project.read(file)).flatMap(({ specifier, line }) => {
                const complaint = specifier.startsWith('.')
                    ? complaintAboutFile(bundle, script, specifier)
                    : complaintAboutModule(project, names, specifier);
                return complaint ? [{ file, line, ...complaint }] : [];
            });
        }),
    );
}

/** The TypeScript of a bundle, and JavaScript that was not compiled from it. */
export function scriptsOf({ files }: LwcBundle): string[] {
    return files.filter(
        (file) =>
            !isDeveloperOnly(file) &&
            !file.endsWith('.d.ts') &&
            (file.endsWith('.ts') ||
                (file.endsWith('.js') && !files.includes(file.replace(/\.js$/, '.ts')))),
    );
}

function complaintAboutFile(
    { name, files }: LwcBundle,
    script: string,
    specifier: string,
): Complaint | undefined {
    const target = posix.join(posix.dirname(script), specifier);
    if (target.startsWith('..')) {
        return {
            message: `"${specifier}" leaves the bundle ${name}`,
            advice: 'import another bundle as c/<name>',
        };
    }
    const isThere = ['', '.ts', '.js', '.html', '.css'].some((end) => files.includes(target + end));
    return isThere
        ? undefined
        : { message: `there is no file "${specifier}"`, advice: `add it to the bundle ${name}` };
}

function complaintAboutModule(
    project: DeployProject,
    names: Names,
    specifier: string,
): Complaint | undefined {
    const [scope = '', kind = '', ...rest] = specifier.split('/');
    switch (scope) {
        case 'c':
            return names.complaintAbout('LightningComponentBundle', kind);
        case 'lightning':
            return lightningModules().has(kind)
                ? undefined
                : unknownModule(specifier, 'see the Lightning component reference');
        case '@salesforce':
            return complaintAboutScopedModule(project, names, kind, rest.join('/'));
        default:
            return ENGINE_MODULES.has(specifier)
                ? undefined
                : unknownModule(specifier, 'an org has no npm packages; use a static resource');
    }
}

function complaintAboutScopedModule(
    project: DeployProject,
    names: Names,
    kind: string,
    name: string,
): Complaint | undefined {
    const type = SIMPLE_MODULES[kind];
    if (type !== undefined) {
        return names.complaintAbout(type, name);
    }
    switch (kind) {
        case 'label':
            return name.startsWith('c.')
                ? names.complaintAbout('CustomLabel', name.slice(2))
                : unknownModule(`@salesforce/label/${name}`, 'own labels are c.<name>');
        case 'messageChannel':
            return complaintAboutChannel(names, name);
        case 'apex':
        case 'apexContinuation':
            return name === '' ? undefined : complaintAboutApex(project, names, name);
        case 'schema':
            return names.complaintAbout(name.includes('.') ? 'CustomField' : 'CustomObject', name);
        default:
            return SALESFORCE_MODULES.has(kind)
                ? undefined
                : unknownModule(`@salesforce/${kind}`, 'see the list of @salesforce modules');
    }
}

/** Channels are imported with the `__c` that their file names leave out. */
export function complaintAboutChannel(names: Names, name: string): Complaint | undefined {
    if (name.startsWith('lightning__')) {
        return undefined;
    }
    return name.endsWith('__c')
        ? names.complaintAbout('LightningMessageChannel', name.slice(0, -'__c'.length))
        : {
              message: `there is no message channel "${name}"`,
              advice: `a channel's name ends in __c: ${name}__c`,
          };
}

function complaintAboutApex(
    project: DeployProject,
    names: Names,
    name: string,
): Complaint | undefined {
    const [className = '', method = ''] = name.split('.');
    const complaint = names.complaintAbout('ApexClass', className);
    if (complaint !== undefined || isAuraEnabled(project, className, method)) {
        return complaint;
    }
    return {
        message: `Apex class "${className}" has no static @AuraEnabled method "${method}"`,
        advice: 'correct the name or annotate the method',
    };
}

function unknownModule(specifier: string, advice: string): Complaint {
    return { message: `there is no module "${specifier}"`, advice };
}

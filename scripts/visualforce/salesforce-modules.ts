/** Code of the `@salesforce/…` modules in a Visualforce page: each asks the page's description. */

const STAND_INS: Readonly<Record<string, (name: string) => string>> = {
    label: (name) => ask('labels', 'labelText', withoutNamespace(name)),
    resourceUrl: (name) => ask('resources', 'resourceUrl', name),
    messageChannel: (name) => ask('messageChannels', 'messageChannel', name),
    customPermission: (name) => ask('permissions', 'hasPermission', name),
    apex: (name) => ask('apex', 'apexMethod', name),
    user: (name) => ask('user', 'userProperty', name),
    i18n: (name) => ask('user', 'userSetting', name),
};

/** Settings of the user that the page knows; the base components have their own for the rest. */
const SETTINGS: ReadonlySet<string> = new Set(['locale', 'timeZone', 'lang']);

/**
 * @param specifier e.g. `@salesforce/label/c.Connects_Title`
 * @returns undefined for what the pages have no stand-in for
 */
export function salesforceModuleCode(specifier: string): string | undefined {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    const isForeign =
        name === '' ||
        (kind === 'label' && !name.startsWith('c.')) ||
        (kind === 'i18n' && !SETTINGS.has(name));
    return isForeign ? undefined : STAND_INS[kind]?.(name);
}

/** Name of the label that a module of this name stands for; undefined for other modules. */
export function labelOfModule(specifier: string): string | undefined {
    return /^@salesforce\/label\/c\.(\w+)$/.exec(specifier)?.[1];
}

function ask(file: string, reader: string, name: string): string {
    return (
        `import { ${reader} } from './salesforce/${file}';\n` +
        `export default ${reader}(${JSON.stringify(name)});`
    );
}

function withoutNamespace(name: string): string {
    return name.replace(/^c\./, '');
}

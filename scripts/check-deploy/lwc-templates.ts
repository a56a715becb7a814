import { posix } from 'node:path';

import { isDeveloperOnly } from '../lwc-bundles';
import { lightningModules } from './lightning-modules';
import type { Complaint, Names } from './names';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { matchesWithLines, withoutMarkupComments } from './text';

/** Start tags of custom elements, with their attributes. */
const CUSTOM_ELEMENTS = /<([a-z][a-z0-9]*)-([a-z0-9_-]+)((?:"[^"]*"|[^">])*)>/g;

/** Checks that every component in a template of a Lightning web component exists once deployed. */
export function checkLwcTemplates(project: DeployProject, names: Names): Problem[] {
    return project.bundles.flatMap(({ folder, files }) =>
        files
            .filter((file) => file.endsWith('.html') && !isDeveloperOnly(file))
            .flatMap((template) => {
                const file = posix.join(folder, template);
                const text = withoutMarkupComments(project.read(file));
                return [...matchesWithLines(text, CUSTOM_ELEMENTS)].flatMap(({ groups, line }) => {
                    const [, namespace = '', name = '', attributes = ''] = groups;
                    const complaint = complaintAboutTag(names, namespace, name, attributes);
                    return complaint ? [{ file, line, ...complaint }] : [];
                });
            }),
    );
}

function complaintAboutTag(
    names: Names,
    namespace: string,
    name: string,
    attributes: string,
): Complaint | undefined {
    const module = name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
    if (namespace === 'c') {
        return names.complaintAbout('LightningComponentBundle', module);
    }
    const isKnown =
        namespace === 'lightning'
            ? lightningModules().has(module)
            : /\blwc:external\b/.test(attributes);
    return isKnown
        ? undefined
        : {
              message: `there is no component <${namespace}-${name}>`,
              advice: 'see the Lightning component reference',
          };
}

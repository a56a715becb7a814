import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { matchesWithLines, withoutMarkupComments } from './text';
import { childrenOf, descendantsOf, textOf } from './xml';

const REMOTE_ACTION = /\$RemoteAction\.(\w+)\./g;
const PAGE_TAG = /<apex:(?:page|component)\b[^>]*>/g;
const CONTROLLERS = /\b(?:controller|extensions)="([\w, ]+)"/g;

/**
 * Checks how Visualforce pages hang together with the rest: remote actions are those of the page's own
 * controllers, and pages on Lightning pages are available there.
 */
export function checkVisualforcePages(project: DeployProject): Problem[] {
    return [...strangeRemoteActions(project), ...unavailablePages(project)];
}

function strangeRemoteActions(project: DeployProject): Problem[] {
    return project.files
        .filter((file) => /\.(page|component)$/.test(file))
        .flatMap((file) => {
            const text = withoutMarkupComments(project.read(file));
            const own = new Set(
                (text.match(PAGE_TAG) ?? [])
                    .flatMap((tag) => [...tag.matchAll(CONTROLLERS)])
                    .flatMap(([, list = '']) => list.split(/\s*,\s*/)),
            );
            return [...matchesWithLines(text, REMOTE_ACTION)]
                .filter(({ groups: [, className = ''] }) => !own.has(className))
                .map(({ groups: [, className = ''], line }) => ({
                    file,
                    line,
                    message: `"${className}" is no controller of this page`,
                    advice: 'name it in "controller" or "extensions"',
                }));
        });
}

function unavailablePages(project: DeployProject): Problem[] {
    const pages = project.components.get('ApexPage');
    return metadataFiles(project, 'FlexiPage').flatMap((file) =>
        [...descendantsOf(project.xml(file))]
            .filter((element) => textOf(element, 'componentName') === 'flexipage:visualforcePage')
            .flatMap((instance) => childrenOf(instance, 'componentInstanceProperties'))
            .filter((property) => textOf(property, 'name') === 'pageName')
            .flatMap((property) => {
                const name = textOf(property, 'value');
                const location = pages?.get(name);
                return location === undefined ||
                    textOf(project.xml(location.file), 'availableInTouch') === 'true'
                    ? [] // names of pages are checked elsewhere
                    : [
                          {
                              file,
                              line: property.line,
                              message: `the page "${name}" is not available in Lightning`,
                              advice: `<availableInTouch>true</availableInTouch> in ${location.file}`,
                          },
                      ];
            }),
    );
}

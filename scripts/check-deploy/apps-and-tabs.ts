import { readLwcConfiguration } from './lwc-configuration';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { childOf, childrenOf, textOf } from './xml';

/** What a tab can show; `customObject` is the other choice. */
const TAB_CONTENTS = ['flexiPage', 'lwcComponent', 'auraComponent', 'page', 'url'];

/** An app's utility bar has to be a page of that type. */
export function checkUtilityBars(project: DeployProject): Problem[] {
    return metadataFiles(project, 'CustomApplication').flatMap((file) =>
        childrenOf(project.xml(file), 'utilityBar').flatMap((bar) => {
            const page = project.components.get('FlexiPage')?.get(bar.text);
            const type = page && textOf(project.xml(page.file), 'type');
            return page === undefined || type === 'UtilityBar'
                ? []
                : [
                      {
                          file,
                          line: bar.line,
                          message: `"${bar.text}" is a page of type "${type}"`,
                          advice: 'name one of type UtilityBar',
                      },
                  ];
        }),
    );
}

/** A tab shows exactly one thing; a component in it needs the tab's target. */
export function checkTabs(project: DeployProject): Problem[] {
    return metadataFiles(project, 'CustomTab').flatMap((file) => {
        const root = project.xml(file);
        const shown = root.children.filter(
            ({ name, text }) =>
                TAB_CONTENTS.includes(name) || (name === 'customObject' && text === 'true'),
        );
        const component = childOf(root, 'lwcComponent');
        const bundle = project.bundles.find(({ name }) => name === component?.text);
        const configuration = bundle && readLwcConfiguration(project, bundle);
        const isTab = configuration?.targets.some(({ text }) => text === 'lightning__Tab') ?? true;
        return [
            ...(shown.length === 1
                ? []
                : [
                      {
                          file,
                          line: root.line,
                          message: `the tab shows ${shown.length} things`,
                          advice: `keep exactly one of ${TAB_CONTENTS.join(', ')}, customObject`,
                      },
                  ]),
            ...(component === undefined || isTab
                ? []
                : [
                      {
                          file,
                          line: component.line,
                          message: `"${component.text}" has no target lightning__Tab`,
                          advice: `add it to ${configuration?.file ?? 'its configuration'}`,
                      },
                  ]),
        ];
    });
}

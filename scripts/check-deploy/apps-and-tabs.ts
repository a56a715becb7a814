import { readLwcConfiguration } from './lwc-configuration';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { type XmlElement, childOf, childrenOf, elementsAt, textOf } from './xml';

/** What a tab can show; `customObject` is the other choice. */
const TAB_CONTENTS = ['flexiPage', 'lwcComponent', 'auraComponent', 'page', 'url'];

/** Checks the pages that apps use, and the tabs that they lay out. */
export function checkApps(project: DeployProject): Problem[] {
    return metadataFiles(project, 'CustomApplication').flatMap((file) => {
        const app = project.xml(file);
        return [
            ...pagesOfOtherType(project, file, childrenOf(app, 'utilityBar'), 'UtilityBar'),
            ...overridesOfOtherObjects(project, file, app),
            ...mappingsWithoutTab(file, app),
        ];
    });
}

/** A tab shows exactly one thing: an app page, or a component that has the tab's target, or … */
export function checkTabs(project: DeployProject): Problem[] {
    return metadataFiles(project, 'CustomTab').flatMap((file) => {
        const tab = project.xml(file);
        return [
            ...checkContents(file, tab),
            ...checkComponent(project, file, tab),
            ...pagesOfOtherType(project, file, childrenOf(tab, 'flexiPage'), 'AppPage'),
        ];
    });
}

/** Elements that name a page of the project which is of another type than it has to be. */
function pagesOfOtherType(
    project: DeployProject,
    file: string,
    elements: readonly XmlElement[],
    expected: string,
): Problem[] {
    return elements.flatMap((element) => {
        const page = flexiPage(project, element.text);
        const type = page && textOf(page, 'type');
        return page === undefined || type === expected
            ? []
            : [
                  {
                      file,
                      line: element.line,
                      message: `"${element.text}" is a page of type "${type}"`,
                      advice: `name one of type ${expected}`,
                  },
              ];
    });
}

/** A record page can only stand in for the page of its own object. */
function overridesOfOtherObjects(project: DeployProject, file: string, app: XmlElement): Problem[] {
    const overrides = [
        ...childrenOf(app, 'actionOverrides'),
        ...childrenOf(app, 'profileActionOverrides'),
    ].filter((override) => textOf(override, 'type') === 'Flexipage');
    return overrides.flatMap((override) => {
        const content = childOf(override, 'content') ?? override;
        const page = flexiPage(project, content.text);
        const wanted = textOf(override, 'pageOrSobjectType');
        const object = page && textOf(page, 'sobjectType');
        if (page === undefined || object === wanted || wanted.startsWith('standard-')) {
            return [];
        }
        const message = `"${content.text}" is no record page of "${wanted}"`;
        const advice = object ? `it is one of "${object}"` : 'name a page with that <sobjectType>';
        return [{ file, line: content.line, message, advice }];
    });
}

function mappingsWithoutTab(file: string, app: XmlElement): Problem[] {
    const tabs = new Set(childrenOf(app, 'tabs').map(({ text }) => text));
    return elementsAt(app, 'workspaceConfig.mappings.tab')
        .filter(({ text }) => !tabs.has(text))
        .map(({ text, line }) => ({
            file,
            line,
            message: `the workspace maps "${text}", which is no tab of the app`,
            advice: 'add it to <tabs> or remove the mapping',
        }));
}

function checkContents(file: string, tab: XmlElement): Problem[] {
    const shown = tab.children.filter(
        ({ name, text }) =>
            TAB_CONTENTS.includes(name) || (name === 'customObject' && text === 'true'),
    );
    return shown.length === 1
        ? []
        : [
              {
                  file,
                  line: tab.line,
                  message: `the tab shows ${shown.length} things`,
                  advice: `keep exactly one of ${TAB_CONTENTS.join(', ')}, customObject`,
              },
          ];
}

function checkComponent(project: DeployProject, file: string, tab: XmlElement): Problem[] {
    const component = childOf(tab, 'lwcComponent');
    const bundle = project.bundles.find(({ name }) => name === component?.text);
    const configuration = bundle && readLwcConfiguration(project, bundle);
    const isTab = configuration?.targets.some(({ text }) => text === 'lightning__Tab') ?? true;
    return component === undefined || isTab
        ? []
        : [
              {
                  file,
                  line: component.line,
                  message: `"${component.text}" has no target lightning__Tab`,
                  advice: `add it to ${configuration?.file ?? 'its configuration'}`,
              },
          ];
}

function flexiPage(project: DeployProject, name: string): XmlElement | undefined {
    const page = project.components.get('FlexiPage')?.get(name);
    return page && project.xml(page.file);
}

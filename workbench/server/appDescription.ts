/** Reads the toolkit's app from its metadata files, for a page that is built from nothing else. */
import { checkApps, checkTabs } from '../../scripts/check-deploy/apps-and-tabs';
import { checkFlexiPageRegions } from '../../scripts/check-deploy/flexipage-regions';
import { checkFlexiPages } from '../../scripts/check-deploy/flexipages';
import { Names } from '../../scripts/check-deploy/names';
import { metadataFiles, readProject, type DeployProject } from '../../scripts/check-deploy/project';
import { checkUtilityItems } from '../../scripts/check-deploy/utility-items';
import {
    childrenOf,
    elementsAt,
    textOf,
    XmlSyntaxError,
    type XmlElement,
} from '../../scripts/check-deploy/xml';
import type {
    AppDescription,
    AppTab,
    LightningPageDescription,
    MetadataProblem,
    TabContent,
} from '../shell/appDescription';
import { readRegions, readUtilities, unplayedParts } from './flexiPage';

const TYPES = ['CustomApplication', 'CustomTab', 'FlexiPage'] as const;
/** What Lightning calls the tabs of standard objects; custom ones say it in their files. */
const PLURALS: Readonly<Record<string, string>> = {
    Account: 'Accounts',
    Case: 'Cases',
    Contact: 'Contacts',
    Lead: 'Leads',
};
const UNKNOWN_ICON = 'standard:apps';

/**
 * The one app of a project, and every Lightning page.
 *
 * @param root folder of `sfdx-project.json`
 * @returns what could be read; what could not is among the problems
 * @throws Error when `sfdx-project.json` cannot be read
 */
export function describeApp(root: string): AppDescription {
    const all = readProject(root);
    const malformed = findMalformed(all);
    const spoilt = new Set(malformed.map(({ file }) => file));
    const project = { ...all, files: all.files.filter((file) => !spoilt.has(file)) };
    // As long as a file cannot be read, nothing can be said of what refers to it.
    const problems = malformed.length > 0 ? malformed : findProblems(project);

    const [appFile] = metadataFiles(project, 'CustomApplication');
    const app = appFile === undefined ? undefined : project.xml(appFile);
    const recordPages = app === undefined ? {} : recordPagesOf(app);
    const bar = app && fileOf(project, 'FlexiPage', textOf(app, 'utilityBar'));
    const pages = metadataFiles(all, 'FlexiPage')
        .filter((file) => file !== bar)
        .map((file) => describePage(file, spoilt.has(file) ? undefined : project, problems));
    const filesOfPages = new Set(pages.map(({ file }) => file));
    return {
        label: app === undefined ? 'No app' : textOf(app, 'label'),
        tabs: app === undefined ? [] : tabsOf(project, app, recordPages),
        pages,
        recordPages,
        utilities: bar === undefined ? [] : readUtilities(project, project.xml(bar)),
        problems: problems.filter(({ file }) => !filesOfPages.has(file)),
    };
}

function findMalformed(project: DeployProject): MetadataProblem[] {
    return TYPES.flatMap((type) => metadataFiles(project, type)).flatMap((file) => {
        try {
            project.xml(file);
            return [];
        } catch (error) {
            if (error instanceof XmlSyntaxError) {
                return [
                    { file, line: error.line, message: `No well-formed XML: ${error.message}` },
                ];
            }
            throw error;
        }
    });
}

/** What the check before a deploy says of these files, and what only an org shows. */
function findProblems(project: DeployProject): MetadataProblem[] {
    const found = [
        ...checkFlexiPages(project, new Names(project, [])),
        ...checkFlexiPageRegions(project),
        ...checkUtilityItems(project),
        ...checkApps(project),
        ...checkTabs(project),
    ];
    return [
        ...found.map(({ file, line, message, advice }) => ({
            file,
            line,
            message: `${message} (${advice})`,
        })),
        ...metadataFiles(project, 'FlexiPage').flatMap((file) => unplayedParts(project, file)),
    ];
}

/** @param project undefined for a file that cannot be read */
function describePage(
    file: string,
    project: DeployProject | undefined,
    all: readonly MetadataProblem[],
): LightningPageDescription {
    const name = /([^/]+)\.flexipage-meta\.xml$/.exec(file)?.[1] ?? file;
    const problems = all.filter((problem) => problem.file === file);
    if (project === undefined) {
        return { name, file, label: name, template: '', regions: [], problems };
    }
    const page = project.xml(file);
    return {
        name,
        file,
        label: textOf(page, 'masterLabel'),
        template: elementsAt(page, 'template.name')[0]?.text ?? '',
        regions: readRegions(project, page),
        problems,
    };
}

/** Record pages that the app puts in place of the platform's. */
function recordPagesOf(app: XmlElement): Record<string, string> {
    return Object.fromEntries(
        childrenOf(app, 'actionOverrides')
            .filter((override) => textOf(override, 'type') === 'Flexipage')
            .filter((override) => textOf(override, 'actionName') === 'View')
            .map((override) => [
                textOf(override, 'pageOrSobjectType'),
                textOf(override, 'content'),
            ]),
    );
}

/** Tabs of objects are shown where the app has a record page for them. */
function tabsOf(
    project: DeployProject,
    app: XmlElement,
    recordPages: Readonly<Record<string, string>>,
): AppTab[] {
    return childrenOf(app, 'tabs').flatMap(({ text: name }) => {
        const file = fileOf(project, 'CustomTab', name);
        const tab = file === undefined ? undefined : project.xml(file);
        const content = contentOf(name, tab);
        if (content === undefined || (content.kind === 'records' && !recordPages[content.name])) {
            return [];
        }
        return {
            name,
            label: (tab && textOf(tab, 'label')) || labelOf(project, content),
            icon: iconOf(content, tab),
            content,
        };
    });
}

function contentOf(name: string, tab: XmlElement | undefined): TabContent | undefined {
    const page = tab && textOf(tab, 'flexiPage');
    const component = tab && textOf(tab, 'lwcComponent');
    if (page) {
        return { kind: 'page', name: page };
    }
    if (component) {
        return { kind: 'component', name: component };
    }
    const isOfObject = tab === undefined || textOf(tab, 'customObject') === 'true';
    return isOfObject ? { kind: 'records', name: name.replace(/^standard-/, '') } : undefined;
}

function labelOf(project: DeployProject, { name }: TabContent): string {
    const file = fileOf(project, 'CustomObject', name);
    return PLURALS[name] ?? (file && textOf(project.xml(file), 'pluralLabel')) ?? name;
}

/** `Custom21: Computer` is the icon `custom:custom21`. */
function iconOf({ kind, name }: TabContent, tab: XmlElement | undefined): string {
    const [, number] = /^Custom(\d+):/.exec((tab && textOf(tab, 'motif')) ?? '') ?? [];
    if (number !== undefined) {
        return `custom:custom${number}`;
    }
    return kind === 'records' && name in PLURALS ? `standard:${name.toLowerCase()}` : UNKNOWN_ICON;
}

function fileOf(project: DeployProject, type: string, name: string): string | undefined {
    const file = project.components.get(type)?.get(name)?.file;
    return file !== undefined && project.files.includes(file) ? file : undefined;
}

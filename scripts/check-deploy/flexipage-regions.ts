import { PAGE_TEMPLATES } from './flexipage-templates';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { type XmlElement, childOf, childrenOf, elementsAt, textOf } from './xml';

type Report = (element: XmlElement, message: string, advice: string) => void;

/** Components that show nothing but a facet, and the property that names it. */
const FACET_PROPERTIES: Readonly<Record<string, string>> = {
    'flexipage:column': 'body',
    'flexipage:fieldSection': 'columns',
    'flexipage:tab': 'body',
    'flexipage:tabset': 'tabs',
};

/**
 * Checks a Lightning page's regions: its template has them, and each facet (what a tab or a section
 * holds) is there and is shown by something.
 */
export function checkFlexiPageRegions(project: DeployProject): Problem[] {
    const problems: Problem[] = [];
    for (const file of metadataFiles(project, 'FlexiPage')) {
        const page = project.xml(file);
        const report: Report = (element, message, advice) =>
            problems.push({ file, line: element.line, message, advice });
        checkTemplate(project, page, report);
        checkFacets(page, report);
    }
    return problems;
}

function checkTemplate(project: DeployProject, page: XmlElement, report: Report): void {
    const name = elementsAt(page, 'template.name')[0];
    if (name === undefined) {
        report(page, 'the page has no template', 'add <template> with a <name>');
        return;
    }
    const template = PAGE_TEMPLATES[name.text];
    if (template === undefined) {
        if (project.components.get('AuraDefinitionBundle')?.has(name.text) !== true) {
            const advice = 'correct it, or add it with its regions to flexipage-templates.ts';
            report(name, `unknown template "${name.text}"`, advice);
        }
        return;
    }
    const type = childOf(page, 'type');
    if (type !== undefined && type.text !== template.pageType) {
        const message = `the template "${name.text}" is for pages of type "${template.pageType}"`;
        report(name, message, `the page is of type "${type.text}"`);
        return;
    }
    for (const region of regionsOf(page).filter(({ isFacet }) => !isFacet)) {
        if (!template.regions.includes(region.name)) {
            report(
                region.element,
                `the template "${name.text}" has no region "${region.name}"`,
                `one of ${template.regions.join(', ')}`,
            );
        }
    }
}

function checkFacets(page: XmlElement, report: Report): void {
    const facets = regionsOf(page).filter(({ isFacet }) => isFacet);
    const defined = new Set(facets.map(({ name }) => name));
    const shown = new Set<string>();
    for (const instance of elementsAt(page, 'flexiPageRegions.itemInstances.componentInstance')) {
        const property = FACET_PROPERTIES[textOf(instance, 'componentName')];
        for (const element of childrenOf(instance, 'componentInstanceProperties')) {
            const value = textOf(element, 'value');
            shown.add(value);
            if (textOf(element, 'name') === property && !defined.has(value)) {
                report(element, `there is no facet "${value}"`, 'add a region of type Facet');
            }
        }
    }
    for (const { name, element } of facets.filter((facet) => !shown.has(facet.name))) {
        report(element, `nothing shows the facet "${name}"`, 'name it in a tab or remove it');
    }
}

function regionsOf(page: XmlElement): { name: string; element: XmlElement; isFacet: boolean }[] {
    return childrenOf(page, 'flexiPageRegions').map((region) => ({
        name: textOf(region, 'name'),
        element: childOf(region, 'name') ?? region,
        isFacet: textOf(region, 'type') === 'Facet',
    }));
}

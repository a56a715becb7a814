/** Reads Lightning pages: their regions, and the components in them with their properties. */
import {
    designPropertiesFor,
    readLwcConfiguration,
    type LwcConfiguration,
} from '../../scripts/check-deploy/lwc-configuration';
import { TARGETS } from '../../scripts/check-deploy/lwc-targets';
import type { DeployProject } from '../../scripts/check-deploy/project';
import {
    childOf,
    childrenOf,
    elementsAt,
    textOf,
    type XmlElement,
} from '../../scripts/check-deploy/xml';
import {
    PLAYED_AURA,
    PLAYED_COMPONENTS,
    type MetadataProblem,
    type PageRegion,
    type PlacedComponent,
    type UtilityDescription,
} from '../shell/appDescription';
import { TEMPLATE_ROWS } from '../shell/pageTemplates';

const UTILITY_BAR_TEMPLATE = 'one:utilityBarTemplateDesktop';

type Values = Readonly<Record<string, string>>;

/** What stands in the sizes of a utility item that names none, as the platform has it. */
const UTILITY_SIZE = { width: '340', height: '480' };

/**
 * The regions of a page, facets included.
 *
 * @param project the metadata
 * @param page root element of a `.flexipage-meta.xml` file
 */
export function readRegions(project: DeployProject, page: XmlElement): PageRegion[] {
    return childrenOf(page, 'flexiPageRegions').map((region) => ({
        name: textOf(region, 'name'),
        components: elementsAt(region, 'itemInstances.componentInstance').map((instance) =>
            readComponent(project, page, instance),
        ),
    }));
}

/**
 * The items of a utility bar.
 *
 * @param project the metadata
 * @param bar root element of a `.flexipage-meta.xml` file of type `UtilityBar`
 */
export function readUtilities(project: DeployProject, bar: XmlElement): UtilityDescription[] {
    const path = 'flexiPageRegions.itemInstances.componentInstance';
    return elementsAt(bar, path).map((instance) => {
        const placed = readComponent(project, bar, instance);
        const frame = valuesOf(instance, true);
        return {
            ...placed,
            label: frame['label'] ?? placed.component,
            icon: `utility:${frame['icon'] ?? 'apps'}`,
            width: Number(frame['width'] ?? UTILITY_SIZE.width),
            height: Number(frame['height'] ?? UTILITY_SIZE.height),
            isEager: frame['eager'] === 'true',
        };
    });
}

/**
 * What a page has that the workbench does not play.
 *
 * @param project the metadata
 * @param file path of the page
 */
export function unplayedParts(project: DeployProject, file: string): MetadataProblem[] {
    const page = project.xml(file);
    const items = elementsAt(page, 'flexiPageRegions.itemInstances');
    const names = elementsAt(
        page,
        'flexiPageRegions.itemInstances.componentInstance.componentName',
    );
    const rules = items.flatMap((item) =>
        item.children.flatMap((instance) => childrenOf(instance, 'visibilityRule')),
    );
    const fields = items.flatMap((item) => childrenOf(item, 'fieldInstance'));
    const templates = elementsAt(page, 'template.name').filter(({ text }) => !isPlayed(text));
    const tell = (elements: readonly XmlElement[], message: (text: string) => string) =>
        elements.map(({ line, text }) => ({ file, line, message: message(text) }));
    return [
        ...tell(templates, (name) => `The workbench does not lay out the template "${name}".`),
        ...tell(
            names.filter(({ text }) => !isShown(project, text)),
            (name) => `The workbench has no stand-in for the component "${name}".`,
        ),
        ...tell(
            rules,
            () => 'The workbench follows no visibility rules: the component is shown always.',
        ),
        ...tell(fields, () => 'The workbench shows no single fields: put them on the page layout.'),
    ];
}

function isPlayed(template: string): boolean {
    return template === UTILITY_BAR_TEMPLATE || template in TEMPLATE_ROWS;
}

/** What the project does not have is told by the check before a deploy. */
function isShown(project: DeployProject, component: string): boolean {
    const isAura = project.components.get('AuraDefinitionBundle')?.has(component) === true;
    return isAura
        ? PLAYED_AURA.has(component)
        : !component.includes(':') || PLAYED_COMPONENTS.has(component);
}

function readComponent(
    project: DeployProject,
    page: XmlElement,
    instance: XmlElement,
): PlacedComponent {
    const component = textOf(instance, 'componentName').replace(/^c:/, '');
    const bundle = project.bundles.find(({ name }) => name === component);
    const configuration = bundle && readLwcConfiguration(project, bundle);
    const properties = Object.entries(valuesOf(instance, false)).map(([name, value]) => [
        name,
        typed(value, typeOf(configuration, textOf(page, 'type'), name)),
    ]);
    return {
        id: textOf(instance, 'identifier') || component,
        component,
        properties: Object.fromEntries(properties) as PlacedComponent['properties'],
    };
}

/** @param isOfFrame the settings of the utility item, else those of the component */
function valuesOf(instance: XmlElement, isOfFrame: boolean): Values {
    return Object.fromEntries(
        childrenOf(instance, 'componentInstanceProperties')
            .filter((property) => (textOf(property, 'type') === 'decorator') === isOfFrame)
            .filter((property) => childOf(property, 'value') !== undefined)
            .map((property) => [textOf(property, 'name'), textOf(property, 'value')]),
    );
}

function typeOf(
    configuration: LwcConfiguration | undefined,
    pageType: string,
    name: string,
): string | undefined {
    const target = Object.keys(TARGETS).find((each) => TARGETS[each]?.pageType === pageType);
    return configuration === undefined || target === undefined
        ? undefined
        : designPropertiesFor(configuration, target).get(name)?.attributes['type'];
}

function typed(value: string, type: string | undefined): string | number | boolean {
    switch (type) {
        case 'Boolean':
            return value === 'true';
        case 'Integer':
            return Number(value);
        default:
            return value;
    }
}

import type { LwcBundle } from '../lwc-bundles';
import type { DeployProject } from './project';
import { type XmlElement, childrenOf, elementsAt, textOf } from './xml';

/** One `<property>` of a `<targetConfig>`. */
export interface DesignProperty {
    readonly name: string;
    readonly element: XmlElement;
}

/** One `<targetConfig>`. */
export interface TargetConfiguration {
    readonly element: XmlElement;
    readonly targets: readonly string[];
    readonly properties: readonly DesignProperty[];
}

/** What a bundle's `.js-meta.xml` says. */
export interface LwcConfiguration {
    readonly file: string;
    readonly root: XmlElement;
    readonly isExposed: boolean;
    readonly targets: readonly XmlElement[];
    readonly targetConfigurations: readonly TargetConfiguration[];
}

/** Reads the configuration of a bundle; undefined when it has none. */
export function readLwcConfiguration(
    project: DeployProject,
    { name, folder, files }: LwcBundle,
): LwcConfiguration | undefined {
    if (!files.includes(`${name}.js-meta.xml`)) {
        return undefined;
    }
    const file = `${folder}/${name}.js-meta.xml`;
    const root = project.xml(file);
    return {
        file,
        root,
        isExposed: textOf(root, 'isExposed') === 'true',
        targets: elementsAt(root, 'targets.target'),
        targetConfigurations: elementsAt(root, 'targetConfigs.targetConfig').map((element) => ({
            element,
            targets: (element.attributes['targets'] ?? '')
                .split(',')
                .map((target) => target.trim())
                .filter((target) => target !== ''),
            properties: childrenOf(element, 'property').map((property) => ({
                name: property.attributes['name'] ?? '',
                element: property,
            })),
        })),
    };
}

/** The design properties that a builder shows for one target, by name. */
export function designPropertiesFor(
    configuration: LwcConfiguration,
    target: string,
): ReadonlyMap<string, XmlElement> {
    return new Map(
        configuration.targetConfigurations
            .filter(({ targets }) => targets.includes(target))
            .flatMap(({ properties }) => properties.map(({ name, element }) => [name, element])),
    );
}

/** The objects whose record pages a component is limited to; empty when it goes on all of them. */
export function objectsFor(configuration: LwcConfiguration, target: string): readonly string[] {
    return configuration.targetConfigurations
        .filter(({ targets }) => targets.includes(target))
        .flatMap(({ element }) => elementsAt(element, 'objects.object').map(({ text }) => text));
}

/** Whether a text is a value of a design property, by its `<property>` element. */
export function isValueOf({ attributes }: XmlElement, value: string): boolean {
    const { type, datasource, min = '-Infinity', max = 'Infinity' } = attributes;
    switch (type) {
        case 'Boolean':
            return value === 'true' || value === 'false';
        case 'Integer':
            return /^-?\d+$/.test(value) && +value >= +min && +value <= +max;
        default:
            return (
                datasource === undefined ||
                datasource.startsWith('apex://') ||
                datasource.split(',').some((option) => option.trim() === value)
            );
    }
}

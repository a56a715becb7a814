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

/** Names of the design properties that a builder shows for one target. */
export function designPropertiesFor(
    configuration: LwcConfiguration,
    target: string,
): ReadonlySet<string> {
    return new Set(
        configuration.targetConfigurations
            .filter(({ targets }) => targets.includes(target))
            .flatMap(({ properties }) => properties.map(({ name }) => name)),
    );
}

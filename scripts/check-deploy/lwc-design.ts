import type { LwcBundle } from '../lwc-bundles';
import {
    type DesignProperty,
    type LwcConfiguration,
    type TargetConfiguration,
    isValueOf,
    readLwcConfiguration,
} from './lwc-configuration';
import { publicMembers } from './lwc-public-members';
import { PROPERTY_ATTRIBUTES, TARGETS, isPropertyType } from './lwc-targets';
import type { Names } from './names';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import { type XmlElement, childOf, elementsAt } from './xml';

type Report = (element: XmlElement, message: string, advice: string) => void;

/** Checks what each Lightning web component's configuration says about targets and properties. */
export function checkLwcDesign(project: DeployProject, names: Names): Problem[] {
    const problems: Problem[] = [];
    for (const bundle of project.bundles) {
        const configuration = readLwcConfiguration(project, bundle);
        if (configuration === undefined) {
            const file = `${bundle.folder}/${bundle.name}.js-meta.xml`;
            const message = 'the bundle has no configuration file';
            problems.push({ file, line: 1, message, advice: 'add it, with an apiVersion' });
            continue;
        }
        checkConfiguration(project, names, bundle, configuration, (element, message, advice) =>
            problems.push({ file: configuration.file, line: element.line, message, advice }),
        );
    }
    return problems;
}

function checkConfiguration(
    project: DeployProject,
    names: Names,
    bundle: LwcBundle,
    { root, isExposed, targets, targetConfigurations }: LwcConfiguration,
    report: Report,
): void {
    if (childOf(root, 'apiVersion') === undefined) {
        report(root, 'no <apiVersion>', 'every bundle needs one');
    }
    if (isExposed && targets.length === 0) {
        report(root, 'exposed without a target', 'add <targets> or set isExposed to false');
    }
    for (const target of targets.filter(({ text }) => TARGETS[text] === undefined)) {
        report(target, `unknown target "${target.text}"`, 'see "Configuration File Tags"');
    }
    const listed = new Set(targets.map(({ text }) => text));
    const members = publicMembers(project, bundle);
    for (const configuration of targetConfigurations) {
        for (const target of configuration.targets.filter((each) => !listed.has(each))) {
            report(
                configuration.element,
                `configures "${target}", which is no target of the bundle`,
                'add it to <targets>',
            );
        }
        checkObjects(names, configuration, report);
        checkFormFactors(configuration, report);
        for (const property of configuration.properties) {
            if (members !== undefined && !members.has(property.name)) {
                report(
                    property.element,
                    `property "${property.name}" is no @api member of ${bundle.name}`,
                    'add the member or remove the property',
                );
            }
            checkProperty(configuration.targets, property, report);
        }
    }
}

function checkObjects(
    names: Names,
    { element, targets }: TargetConfiguration,
    report: Report,
): void {
    for (const object of elementsAt(element, 'objects.object')) {
        const complaint = names.complaintAbout('CustomObject', object.text);
        if (complaint !== undefined) {
            report(object, complaint.message, complaint.advice);
        }
        for (const target of targets.filter((each) => TARGETS[each]?.hasObjects !== true)) {
            report(object, `"${target}" takes no <objects>`, 'only lightning__RecordPage does');
        }
    }
}

function checkFormFactors({ element, targets }: TargetConfiguration, report: Report): void {
    for (const factor of elementsAt(element, 'supportedFormFactors.supportedFormFactor')) {
        const type = factor.attributes['type'] ?? '';
        for (const target of targets) {
            const allowed = TARGETS[target]?.formFactors ?? [];
            if (!allowed.includes(type)) {
                report(
                    factor,
                    `"${target}" has no form factor "${type}"`,
                    allowed.length > 0 ? `one of ${allowed.join(', ')}` : 'remove it',
                );
            }
        }
    }
}

function checkProperty(
    targets: readonly string[],
    { name, element }: DesignProperty,
    report: Report,
): void {
    const { type = '', default: value, datasource, min, max } = element.attributes;
    for (const attribute of Object.keys(element.attributes)) {
        if (!PROPERTY_ATTRIBUTES.has(attribute)) {
            report(element, `<property> has no attribute "${attribute}"`, 'remove it');
        }
    }
    for (const target of targets.filter((each) => TARGETS[each] && !isPropertyType(each, type))) {
        report(
            element,
            `property "${name}" cannot be of type "${type}" on "${target}"`,
            `one of ${TARGETS[target]?.propertyTypes.join(', ') || 'none'}`,
        );
    }
    if ((min !== undefined || max !== undefined) && type !== 'Integer') {
        report(element, `property "${name}" has min or max`, 'only type Integer takes them');
    }
    if (type !== 'String' && (datasource ?? element.attributes['placeholder']) !== undefined) {
        report(
            element,
            `property "${name}" has a datasource or placeholder`,
            'only type String takes them',
        );
    }
    if (element.attributes['required'] === 'true' && value === undefined) {
        report(
            element,
            `property "${name}" is required and has no default`,
            'add a default: a component placed without one is invalid at once',
        );
    }
    if (value !== undefined && !isValueOf(element, value)) {
        report(element, `property "${name}" cannot have the default "${value}"`, `it is ${type}`);
    }
}

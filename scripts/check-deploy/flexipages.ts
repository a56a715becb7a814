import {
    type LwcConfiguration,
    designPropertiesFor,
    isValueOf,
    objectsFor,
    readLwcConfiguration,
} from './lwc-configuration';
import { TARGETS } from './lwc-targets';
import type { Names } from './names';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { type XmlElement, childOf, childrenOf, descendantsOf, elementsAt, textOf } from './xml';

type Report = (element: XmlElement, message: string, advice: string) => void;

/** What a component on a page has to suit. */
interface Page {
    readonly type: string;
    /** Object of a record page, else empty. */
    readonly object: string;
}

/** Checks the components that Lightning pages and utility bars place, and their properties. */
export function checkFlexiPages(project: DeployProject, names: Names): Problem[] {
    const problems: Problem[] = [];
    for (const file of metadataFiles(project, 'FlexiPage')) {
        const root = project.xml(file);
        const report: Report = (element, message, advice) =>
            problems.push({ file, line: element.line, message, advice });
        checkUnique(elementsAt(root, 'flexiPageRegions.name'), 'region', report);
        const instances = [...descendantsOf(root)].filter(
            ({ name }) => name === 'componentInstance',
        );
        const identifiers = instances.flatMap((instance) => childrenOf(instance, 'identifier'));
        checkUnique(identifiers, 'identifier', report);
        const page = { type: textOf(root, 'type'), object: textOf(root, 'sobjectType') };
        if (page.type === 'RecordPage' && page.object === '') {
            report(root, 'a record page has to name its object', 'add <sobjectType>');
        }
        for (const instance of instances) {
            if (childOf(instance, 'identifier') === undefined) {
                const advice = 'add <identifier>, unique on the page';
                report(instance, 'a component has no identifier', advice);
            }
            checkInstance(project, names, page, instance, report);
        }
    }
    return problems;
}

function checkInstance(
    project: DeployProject,
    names: Names,
    page: Page,
    instance: XmlElement,
    report: Report,
): void {
    const nameElement = childOf(instance, 'componentName') ?? instance;
    const name = nameElement.text.replace(/^c:/, '');
    if (name === 'flexipage:visualforcePage') {
        const pageName = propertyNamed(instance, 'pageName');
        const complaint = pageName && names.complaintAbout('ApexPage', textOf(pageName, 'value'));
        if (pageName !== undefined && complaint !== undefined) {
            report(pageName, complaint.message, complaint.advice);
        }
        return;
    }
    if (names.isOwn('LightningComponentBundle', name)) {
        checkLwcInstance(project, page, name, instance, report);
        return;
    }
    const isThere = names.has('AuraDefinitionBundle', name) || isPlatformComponent(name);
    const complaint = isThere ? undefined : names.complaintAbout('LightningComponentBundle', name);
    if (complaint !== undefined) {
        report(nameElement, complaint.message, complaint.advice);
    }
}

/** Components of the platform carry a namespace; the vendor's are listed by name. */
function isPlatformComponent(name: string): boolean {
    return name.includes(':') && !name.startsWith('cnx:');
}

function checkLwcInstance(
    project: DeployProject,
    page: Page,
    name: string,
    instance: XmlElement,
    report: Report,
): void {
    const bundle = project.bundles.find((each) => each.name === name);
    const configuration = bundle && readLwcConfiguration(project, bundle);
    if (configuration === undefined) {
        return; // a bundle without a configuration is reported where the bundles are checked
    }
    const target = targetOfPage(page.type);
    const hasTarget = configuration.targets.some(({ text }) => text === target);
    const nameElement = childOf(instance, 'componentName') ?? instance;
    if (!configuration.isExposed) {
        report(nameElement, `"${name}" is not exposed`, `set isExposed in ${configuration.file}`);
    } else if (target === undefined || !hasTarget) {
        report(
            nameElement,
            `"${name}" cannot be placed on a page of type "${page.type}"`,
            `add the target ${target ?? 'for it'} to ${configuration.file}`,
        );
    } else {
        const objects = objectsFor(configuration, target);
        if (objects.length > 0 && !objects.includes(page.object)) {
            report(
                nameElement,
                `"${name}" cannot be placed on a page of "${page.object}"`,
                `it is limited to ${objects.join(', ')}`,
            );
        }
        checkProperties(configuration, target, name, instance, report);
    }
}

function checkProperties(
    configuration: LwcConfiguration,
    target: string,
    name: string,
    instance: XmlElement,
    report: Report,
): void {
    const known = designPropertiesFor(configuration, target);
    for (const property of ownProperties(instance)) {
        const definition = known.get(textOf(property, 'name'));
        const value = textOf(property, 'value');
        if (definition === undefined) {
            report(
                property,
                `"${name}" has no property "${textOf(property, 'name')}" on "${target}"`,
                `one of ${[...known.keys()].join(', ') || 'none'}`,
            );
        } else if (!isValueOf(definition, value)) {
            report(
                property,
                `"${textOf(property, 'name')}" of "${name}" cannot be "${value}"`,
                `see the property in ${configuration.file}`,
            );
        }
    }
}

function targetOfPage(pageType: string): string | undefined {
    return Object.keys(TARGETS).find((target) => TARGETS[target]?.pageType === pageType);
}

/** Without a type; `decorator` properties belong to the frame that a utility bar draws. */
function ownProperties(instance: XmlElement): XmlElement[] {
    return childrenOf(instance, 'componentInstanceProperties').filter(
        (property) => textOf(property, 'type') !== 'decorator',
    );
}

function propertyNamed(instance: XmlElement, name: string): XmlElement | undefined {
    return childrenOf(instance, 'componentInstanceProperties').find(
        (property) => textOf(property, 'name') === name,
    );
}

function checkUnique(elements: readonly XmlElement[], what: string, report: Report): void {
    const seen = new Set<string>();
    for (const element of elements) {
        if (seen.has(element.text)) {
            report(element, `the ${what} "${element.text}" appears twice`, 'give it another name');
        }
        seen.add(element.text);
    }
}

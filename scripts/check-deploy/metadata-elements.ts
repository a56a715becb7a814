import type { ElementContent, MetadataSchema } from './metadata-schema';
import { metadataNameOf } from './metadata-types';
import type { Problem } from './problem';
import type { DeployProject } from './project';
import type { XmlElement } from './xml';

const METADATA_NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Longer enumerations are not printed in full. */
const VALUES_SHOWN = 12;

type Report = (element: XmlElement, message: string, advice: string) => void;

/**
 * Checks every `-meta.xml` file against Salesforce's published metadata types: elements that do
 * not exist, values outside an enumeration, text where a boolean or number belongs, single
 * elements given twice, and lists that are torn apart.
 */
export function checkMetadataElements(project: DeployProject, schema: MetadataSchema): Problem[] {
    const problems: Problem[] = [];
    for (const file of project.files.filter((path) => path.endsWith('-meta.xml'))) {
        const report: Report = (element, message, advice) =>
            problems.push({ file, line: element.line, message, advice });
        const root = project.xml(file);
        const expected = metadataNameOf(file)?.type;
        const content = schema.typeNamed(root.name);
        if (expected !== undefined && root.name !== expected) {
            report(root, `root element <${root.name}>`, `this kind of file holds <${expected}>`);
        } else if (content === undefined) {
            report(root, `unknown metadata type <${root.name}>`, 'see the Metadata API guide');
        } else {
            if (root.attributes['xmlns'] !== METADATA_NAMESPACE) {
                report(root, 'wrong or no XML namespace', `write xmlns="${METADATA_NAMESPACE}"`);
            }
            checkContent(root, content, report);
        }
    }
    return problems;
}

function checkContent(element: XmlElement, content: ElementContent, report: Report): void {
    if (element.attributes['xsi:nil'] === 'true' || content.kind === 'anything') {
        return;
    }
    if (content.kind === 'elements') {
        checkChildren(element, content, report);
        return;
    }
    const nested = element.children[0];
    if (nested !== undefined) {
        report(nested, `<${element.name}> holds text, not elements`, `remove <${nested.name}>`);
    } else if (content.kind === 'enumeration' && !content.values.includes(element.text)) {
        report(
            element,
            `<${element.name}> cannot be "${element.text}"`,
            `one of ${shorten(content.values)}`,
        );
    } else if (content.kind === 'boolean' && !/^(true|false)$/.test(element.text)) {
        report(element, `<${element.name}> cannot be "${element.text}"`, 'true or false');
    } else if (content.kind === 'number' && !/^-?\d+(\.\d+)?$/.test(element.text)) {
        report(element, `<${element.name}> cannot be "${element.text}"`, 'a number');
    }
}

function checkChildren(
    parent: XmlElement,
    content: Extract<ElementContent, { kind: 'elements' }>,
    report: Report,
): void {
    const closed = new Set<string>();
    let previous = '';
    for (const child of parent.children) {
        const rule = content.elements.get(child.name);
        if (rule === undefined) {
            report(
                child,
                `<${parent.name}> has no element <${child.name}>`,
                `${content.name} knows ${shorten([...content.elements.keys()])}`,
            );
            continue;
        }
        if (child.name === previous && !rule.isList) {
            report(child, `<${child.name}> appears twice`, 'keep one of them');
        } else if (child.name !== previous && closed.has(child.name)) {
            report(
                child,
                `<${child.name}> appears again after others`,
                'keep equal elements together',
            );
        }
        closed.add(previous);
        previous = child.name;
        checkContent(child, rule.content(), report);
    }
}

function shorten(values: readonly string[]): string {
    const shown = values.slice(0, VALUES_SHOWN).join(', ');
    const rest = values.length - VALUES_SHOWN;
    return rest > 0 ? `${shown} and ${rest} more` : shown;
}

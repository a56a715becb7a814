/** Checks translated names of objects, fields, values and validation messages against the objects. */
import { posix } from 'node:path';

import type { Names } from './names';
import type { Problem } from './problem';
import { type DeployProject, metadataFiles } from './project';
import { childrenOf, elementsAt, textOf, type XmlElement } from './xml';

/** Names that one language lacks. */
export interface UntranslatedObject {
    readonly file: string;
    readonly names: readonly string[];
}

/** Grammatical cases that objects have names in, each in singular and plural. */
const CASES: Readonly<Record<string, readonly string[]>> = {
    de: ['Nominative', 'Accusative', 'Genitive', 'Dative'],
    fr: [''],
};

/**
 * Checks what object translations name.
 * @param project the objects
 * @param translations their translations, files `<Object>-<language>.objectTranslation-meta.xml`
 */
export function checkObjectTranslations(
    project: DeployProject,
    translations: DeployProject,
    names: Names,
): Problem[] {
    return metadataFiles(translations, 'CustomObjectTranslation').flatMap((file) => {
        const root = translations.xml(file);
        const { object, language, title } = subjectOf(file);
        const missing = names.complaintAbout('CustomObject', object);
        if (missing !== undefined) {
            return [{ file, line: 1, ...missing }];
        }
        const folder = posix.basename(posix.dirname(file));
        const misplaced =
            folder === title
                ? []
                : [problem(file, root, `lies in the folder "${folder}"`, `move it to "${title}"`)];
        return [
            ...misplaced,
            ...checkCases(file, root, language),
            ...namesIn(root, object).flatMap(({ element, type, name }) => {
                const complaint = names.complaintAbout(type, name);
                return complaint === undefined ? [] : [{ file, line: element.line, ...complaint }];
            }),
            ...childrenOf(root, 'fields').flatMap((field) =>
                checkValues(file, field, valuesOf(project, `${object}.${textOf(field, 'name')}`)),
            ),
        ];
    });
}

/** Fields without a translation: no mistake, since they show in English. */
export function untranslatedFields(
    project: DeployProject,
    translations: DeployProject,
): UntranslatedObject[] {
    const fields = [...(project.components.get('CustomField')?.keys() ?? [])];
    return metadataFiles(translations, 'CustomObjectTranslation').map((file) => {
        const { object } = subjectOf(file);
        const root = translations.xml(file);
        const translated = new Set(elementsAt(root, 'fields.name').map(({ text }) => text));
        const names = fields
            .filter((field) => field.startsWith(`${object}.`))
            .map((field) => field.slice(object.length + 1))
            .filter((field) => !translated.has(field));
        return { file, names };
    });
}

function subjectOf(file: string): { object: string; language: string; title: string } {
    const title = posix.basename(file).replace(/\..*$/, '');
    const at = title.lastIndexOf('-');
    return { object: title.slice(0, at), language: title.slice(at + 1), title };
}

function checkCases(file: string, root: XmlElement, language: string): Problem[] {
    const given = childrenOf(root, 'caseValues').map((each) =>
        [textOf(each, 'caseType'), textOf(each, 'plural')].join(' '),
    );
    const wanted = (CASES[language] ?? []).flatMap((kind) => [`${kind} false`, `${kind} true`]);
    return wanted
        .filter((each) => !given.includes(each))
        .map((each) =>
            problem(
                file,
                root,
                `has no name of the object for "${each.trim()}"`,
                'give caseValues with that caseType and plural',
            ),
        );
}

/** Everything that is named, with its full name. */
function namesIn(
    root: XmlElement,
    object: string,
): readonly { readonly element: XmlElement; readonly type: string; readonly name: string }[] {
    const named = (path: string, type: string): ReturnType<typeof namesIn> =>
        elementsAt(root, path).map((element) => ({
            element,
            type,
            name: `${object}.${element.text}`,
        }));
    return [
        ...named('fields.name', 'CustomField'),
        ...named('validationRules.name', 'ValidationRule'),
    ];
}

function checkValues(file: string, field: XmlElement, known: readonly string[]): Problem[] {
    const translated = elementsAt(field, 'picklistValues.masterLabel');
    const unknown = translated.filter(({ text }) => !known.includes(text));
    const missing = known.filter((label) => translated.every(({ text }) => text !== label));
    const name = textOf(field, 'name');
    return [
        ...unknown.map((element) =>
            problem(file, element, `${name} has no value "${element.text}"`, 'see the field'),
        ),
        ...missing.map((label) =>
            problem(file, field, `"${label}" of ${name} has no translation`, 'translate each'),
        ),
    ];
}

/** Labels of a picklist's values; empty for other fields. */
function valuesOf(project: DeployProject, field: string): readonly string[] {
    const file = project.components.get('CustomField')?.get(field)?.file;
    return file === undefined
        ? []
        : elementsAt(project.xml(file), 'valueSet.valueSetDefinition.value.label').map(
              ({ text }) => text,
          );
}

function problem(file: string, { line }: XmlElement, message: string, advice: string): Problem {
    return { file, line, message, advice };
}

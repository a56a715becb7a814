import { join, posix } from 'node:path';

import { listFiles } from '../lwc-bundles';
import { TRANSLATIONS } from '../org/deploySteps';
import { MAX_LABEL_LENGTH } from './labels';
import type { Problem } from './problem';
import { type CustomLabel, type DeployProject, metadataFiles } from './project';
import { type XmlElement, childrenOf, textOf } from './xml';

/** How many labels show in English in one language. */
export interface Untranslated {
    readonly file: string;
    readonly names: readonly string[];
}

/** The project as it is with its translations instead of what lies in the package directories. */
export function translationsOf(project: DeployProject): DeployProject {
    const files = listFiles(join(project.root, TRANSLATIONS))
        .filter((file) => /\.(?:translation|objectTranslation)-meta\.xml$/.test(file))
        .map((file) => posix.join(TRANSLATIONS, file));
    return { ...project, files };
}

/**
 * Checks translated labels against the labels: each once, not too long, and with the same
 * placeholders, since a text without one hides a name, and one too many stays as it is.
 */
export function checkTranslations(
    translations: DeployProject,
    labels: readonly CustomLabel[],
): Problem[] {
    const english = new Map(labels.map(({ name, value }) => [name, value]));
    return labelFiles(translations).flatMap((file) => {
        const seen = new Set<string>();
        return translatedLabels(translations, file).flatMap((translated) => {
            const name = textOf(translated, 'name');
            const text = textOf(translated, 'label');
            const found = complaints(text, english.get(name) ?? text);
            const twice = seen.has(name) ? [`"${name}" is translated twice`] : [];
            seen.add(name);
            return [...twice, ...found.map((complaint) => `"${name}" ${complaint}`)].map(
                (message) => ({
                    file,
                    line: translated.line,
                    message,
                    advice: 'see the custom label of that name',
                }),
            );
        });
    });
}

/** Labels without a translation: no mistake, since they show in English. */
export function untranslatedLabels(
    translations: DeployProject,
    labels: readonly CustomLabel[],
): Untranslated[] {
    return labelFiles(translations).map((file) => {
        const translated = new Set(
            translatedLabels(translations, file).map((each) => textOf(each, 'name')),
        );
        const names = labels.map(({ name }) => name).filter((name) => !translated.has(name));
        return { file, names };
    });
}

/** Labels are in one file for each language, objects in files of their own. */
function labelFiles(translations: DeployProject): readonly string[] {
    return metadataFiles(translations, 'Translations');
}

function translatedLabels(translations: DeployProject, file: string): XmlElement[] {
    return childrenOf(translations.xml(file), 'customLabels');
}

function complaints(text: string, english: string): string[] {
    return [
        ...(text === '' ? ['has no text'] : []),
        ...(text.length > MAX_LABEL_LENGTH ? [`has ${text.length} characters`] : []),
        ...(placeholders(text) === placeholders(english)
            ? []
            : [`has the placeholders ${placeholders(text) || 'none'}, not those of the label`]),
    ];
}

function placeholders(text: string): string {
    return [...new Set(text.match(/\{\d+\}/g))].sort().join(', ');
}

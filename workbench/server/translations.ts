/** Translated texts, read from translation files as Translation Workbench has them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { Language, PageTexts } from '../platform/language';

interface Entry {
    readonly name: string;
    readonly label?: string;
}

interface TranslationFile {
    Translations?: { customLabels?: Entry[]; customTabs?: Entry[] };
}

const parser = new XMLParser({
    isArray: (name) => name === 'customLabels' || name === 'customTabs',
    parseTagValue: false,
});

/**
 * The texts of a language.
 *
 * @param language English has no file: labels and tabs are written in it
 * @param dirs folders that may hold `<language>.translation-meta.xml`; for equal names the first one
 *     wins
 */
export function readTranslations(language: Language, dirs: readonly string[]): PageTexts {
    const files = dirs
        .map((dir) => path.join(dir, `${language}.translation-meta.xml`))
        .filter((file) => existsSync(file))
        .map((file) => (parser.parse(readFileSync(file, 'utf8')) as TranslationFile).Translations)
        .reverse();
    return {
        labels: textsOf(files.flatMap((file) => file?.customLabels ?? [])),
        tabs: textsOf(files.flatMap((file) => file?.customTabs ?? [])),
    };
}

/** What has no text yet reads in English. */
function textsOf(entries: readonly Entry[]): Record<string, string> {
    const translated = entries.filter(({ label }) => label !== undefined && label !== '');
    return Object.fromEntries(translated.map(({ name, label = '' }) => [name, label]));
}

/** The language of the workbench's user: `?language=de` in the page's address. */

/** English, and those that the toolkit's labels are translated into. */
export const LANGUAGES = ['en', 'de', 'fr'] as const;

/** A language, as HTML and translation files name it. */
export type Language = (typeof LANGUAGES)[number];

/** Locales of users who have chosen nothing but their language. */
const LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR' };

/** What differs from English in another language. */
export interface PageTexts {
    /** Translated custom labels, by name. */
    readonly labels: Readonly<Record<string, string>>;
    /** Translated tabs of the app, by name. */
    readonly tabs: Readonly<Record<string, string>>;
}

/** Where the server has the texts: `<language>.json` below it. */
export const TEXTS_URL = '/translations';

const ENGLISH: PageTexts = { labels: {}, tabs: {} };

/**
 * The language that an address names; English when it names none.
 *
 * @param search query part of the address
 */
export function readLanguage(search: string): Language {
    const text = new URLSearchParams(search).get('language')?.toLowerCase();
    return LANGUAGES.find((language) => language === text) ?? 'en';
}

/** Locale of dates and numbers, for `@salesforce/i18n/locale`. */
export function localeOf(language: Language): string {
    return LOCALES[language];
}

let texts: PageTexts | undefined;

/** The texts of this page; those that are missing read in English, as in an org. */
export function pageTexts(): PageTexts {
    const language = readLanguage(window.location.search);
    texts ??= language === 'en' ? ENGLISH : loadTexts(language);
    return texts;
}

/** Labels are constants of modules: the texts have to be there before a module goes on. */
function loadTexts(language: Language): PageTexts {
    const request = new XMLHttpRequest();
    request.open('GET', `${TEXTS_URL}/${language}.json`, false);
    request.send();
    if (request.status !== 200) {
        console.error(`There are no texts in "${language}": ${request.status}`);
        return ENGLISH;
    }
    return JSON.parse(request.responseText) as PageTexts;
}

import { LightningElement } from 'lwc';
import { type Language, LANGUAGES, readLanguage } from '../../../platform/language';
import { changeAddress } from '../../../shell/address';

/** Chooses the language of the toolkit's labels; the page loads again in it. */
export default class LanguageChoice extends LightningElement {
    readonly language: string = readLanguage(window.location.search);
    readonly languages = LANGUAGES.map((value) => ({
        value,
        label: ownName(value),
    }));

    handleChange(event: CustomEvent<{ value: string }>): void {
        const { value } = event.detail;
        window.location.assign(
            changeAddress(window.location.search, { language: value === 'en' ? undefined : value }),
        );
    }
}

/** What a language calls itself, as whoever looks for it reads it. */
function ownName(language: Language): string {
    const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
    return name.slice(0, 1).toLocaleUpperCase(language) + name.slice(1);
}

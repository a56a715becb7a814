/** Behind `@salesforce/user/…` and `@salesforce/i18n/…`: who looks at the page, and the settings. */
import { currentPage } from '../../page/currentPage';

/** @param name only `Id` @throws Error for anything else */
export function userProperty(name: string): string {
    if (name !== 'Id') {
        throw new Error(`Visualforce pages have no @salesforce/user/${name}.`);
    }
    return currentPage().user.id;
}

/** @param name `locale`, `lang` or `timeZone` @throws Error for anything else */
export function userSetting(name: string): string {
    const { locale, timeZone } = currentPage().user;
    switch (name) {
        case 'locale':
            return locale;
        case 'lang':
            return document.documentElement.lang || locale;
        case 'timeZone':
            return timeZone;
        default:
            throw new Error(`Visualforce pages have no @salesforce/i18n/${name}.`);
    }
}

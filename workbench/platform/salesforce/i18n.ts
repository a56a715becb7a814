/** Behind `@salesforce/i18n/lang` and `@salesforce/i18n/locale`: as the page's address says. */
import { localeOf, readLanguage } from '../language';

export const lang = readLanguage(window.location.search);
export const locale = localeOf(lang);

/** Vite plugin: serves the translated texts of a language, `/translations/<language>.json`. */
import path from 'node:path';
import type { Plugin } from 'vite';
import { LANGUAGES, TEXTS_URL } from '../../platform/language';
import { readTranslations } from '../translations';

/** @param dirs folders that may hold translation files */
export function translationsPlugin(dirs: readonly string[]): Plugin {
    return {
        name: 'workbench:translations',
        configureServer(server) {
            server.middlewares.use(TEXTS_URL, (request, response, next) => {
                const { name } = path.parse((request.url ?? '').split('?')[0] ?? '');
                const language = LANGUAGES.find((each) => each === name);
                if (language === undefined) {
                    next();
                    return;
                }
                response.setHeader('Cache-Control', 'no-store');
                response.setHeader('Content-Type', 'application/json');
                response.end(JSON.stringify(readTranslations(language, dirs)));
            });
        },
    };
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES, localeOf, readLanguage } from '../language';

type Labels = typeof import('../salesforce/labels');

const TRANSLATIONS = path.resolve(__dirname, '../../../translations');

/** The label's text on a page with that address, where the server has those texts. */
async function labelOn(query: string, status: number, texts: object): Promise<string> {
    jest.resetModules();
    window.history.replaceState(null, '', `/${query}`);
    const request = {
        open: jest.fn(),
        send: jest.fn(),
        status,
        responseText: JSON.stringify(texts),
    };
    jest.spyOn(window, 'XMLHttpRequest').mockImplementation(
        () => request as unknown as XMLHttpRequest,
    );
    const { labelText }: Labels = await import('../salesforce/labels');
    const text = labelText('Ready', 'Connects_Ready');
    expect(request.open.mock.calls.length).toBe(readLanguage(query) === 'en' ? 0 : 1);
    return text;
}

afterEach(() => {
    jest.restoreAllMocks();
    window.history.replaceState(null, '', '/');
});

it('offers English and every language that there is a translation file for', () => {
    const files = readdirSync(TRANSLATIONS)
        .filter((file) => file.endsWith('.translation-meta.xml'))
        .map((file) => file.split('.')[0]);
    expect([...LANGUAGES].sort()).toEqual(['en', ...files].sort());
    expect(LANGUAGES.map((each) => localeOf(each).split('-')[0])).toEqual([...LANGUAGES]);
});

it.each([
    ['', 'en'],
    ['?language=de', 'de'],
    ['?language=FR', 'fr'],
    ['?language=klingon', 'en'],
])('reads the language of "%s" as %s', (query, language) => {
    expect(readLanguage(query)).toBe(language);
});

it('shows a label in the language of the address, and in English what has no translation', async () => {
    const texts = { labels: { Connects_Ready: 'Bereit' }, tabs: {} };
    await expect(labelOn('?language=de', 200, texts)).resolves.toBe('Bereit');
    await expect(labelOn('?language=de', 200, { labels: {}, tabs: {} })).resolves.toBe('Ready');
    await expect(labelOn('', 200, texts)).resolves.toBe('Ready');
});

it('tells when there are no texts, and goes on in English', async () => {
    const told = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(labelOn('?language=fr', 404, {})).resolves.toBe('Ready');
    expect(told).toHaveBeenCalledWith(expect.stringContaining('"fr"'));
});

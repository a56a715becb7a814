/** Behind `@salesforce/label/…`: what a label reads on this page. */
import { pageTexts } from '../language';

const LONGEST = 10;

/**
 * The text of a custom label in the language of the page; longer when the page's address says so, as in a wordy language:
 * `?labels=3` makes each label three times as long.
 *
 * @param english as it stands in the labels file
 * @param name of the label, by which it is translated
 */
export function labelText(english: string, name: string): string {
    const text = pageTexts().labels[name] ?? english;
    const factor = Number(new URLSearchParams(window.location.search).get('labels') ?? 1);
    if (!Number.isInteger(factor) || factor < 2 || factor > LONGEST) {
        return text;
    }
    // Numbered places are filled once.
    const filler = text
        .replace(/\{\d+\}/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    return [text, ...Array.from({ length: factor - 1 }, () => filler)].join(' ').trim();
}

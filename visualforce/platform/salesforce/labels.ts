/** Behind `@salesforce/label/c.…`: the text that the page has brought along. */
import { currentPage, pageProblem } from '../../page/currentPage';

/**
 * @param name of the custom label
 * @returns its text in the user's language; the name where the page lacks it, which is reported
 */
export function labelText(name: string): string {
    const text = currentPage().labels[name];
    if (text === undefined && pageProblem() === null) {
        console.error(
            `Connects: this page brings no label ${name}. Deploy the component ConnectsPageLabels ` +
                'of the same build as the static resource ConnectsPages.',
        );
    }
    return text ?? name;
}

/** Starts a page: puts its content where the page's markup says, or says why it cannot. */
import { pageProblem } from './currentPage';
import { failureNotice } from './dom';
import { LABELS } from './labels';

/** Id of the element that the page's content goes into. */
export const ROOT_ID = 'connects-page';

/**
 * @param fill puts the content into the root
 * @throws Error when the page has no root
 */
export function startPage(fill: (root: HTMLElement) => void): void {
    const root = document.getElementById(ROOT_ID);
    if (root === null) {
        throw new Error(
            `The page has no element with the id "${ROOT_ID}": see docs/visualforce.md, "A page of your own".`,
        );
    }
    const problem = pageProblem();
    if (problem !== null) {
        fail(root, problem);
        return;
    }
    try {
        root.replaceChildren();
        fill(root);
    } catch (error) {
        fail(root, error);
    }
}

function fail(root: HTMLElement, error: unknown): void {
    console.error('Connects: the page cannot start.', error);
    const detail = error instanceof Error ? error.message : String(error);
    root.replaceChildren(failureNotice(LABELS.failed, detail));
}

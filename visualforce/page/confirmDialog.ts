/** A yes-or-no question of the page; one at a time, Escape and Cancel say no. */
import { button, element } from './dom';
import { LABELS } from './labels';
import { needRoom } from './room';

let last: Promise<unknown> = Promise.resolve();

/** @returns true when the agent confirmed */
export function askInDialog(heading: string, text: string): Promise<boolean> {
    const answer = last.then(() => ask(heading, text));
    last = answer;
    return answer;
}

function ask(heading: string, text: string): Promise<boolean> {
    const giveBack = needRoom('dialog');
    const before = document.activeElement;
    return new Promise<boolean>((resolve) => {
        const dialog = element('dialog', {
            class: 'connects-page-dialog slds-scope',
            role: 'alertdialog',
            'aria-label': heading,
        });
        const end = (answer: boolean): void => {
            dialog.remove();
            giveBack();
            (before as HTMLElement | null)?.focus?.();
            resolve(answer);
        };
        dialog.append(
            element('h2', { class: 'slds-text-heading_small' }, heading),
            element('p', {}, text),
            element(
                'div',
                { class: 'connects-page-buttons' },
                button(LABELS.cancel, 'neutral', () => end(false)),
                button(LABELS.ok, 'brand', () => end(true)),
            ),
        );
        dialog.addEventListener('cancel', (event) => {
            event.preventDefault();
            end(false);
        });
        document.body.append(dialog);
        dialog.showModal();
    });
}

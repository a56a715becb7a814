/** Pages with columns of components: the agent's state first, the rest as it is loaded. */
import { createElement } from 'lwc';
import ConnectsAgentStateBar from 'c/connectsAgentStateBar';
import { callsPart, guardPart, historyPart } from './deskParts';
import { element } from './dom';
import { afterFirstPaint } from './firstPaint';
import { LABELS } from './labels';
import { currentPage } from './currentPage';

/**
 * State bar, guard, calls and history side by side, or below one another where it is narrow.
 * @param root of the page
 * @param host what other pages call the place where this page is
 */
export function deskPage(root: HTMLElement, host: string): void {
    const place = (label: string): HTMLElement => element('section', { 'aria-label': label });
    const guard = place(LABELS.guard);
    const calls = place(LABELS.calls);
    const history = place(LABELS.history);
    const state = createElement('c-connects-agent-state-bar', { is: ConnectsAgentStateBar });
    root.append(
        element(
            'div',
            { class: 'connects-page-columns' },
            element('div', { class: 'connects-page-column' }, state, calls),
            element('div', { class: 'connects-page-column' }, guard, history),
        ),
    );
    const { guard: guarding = 'true' } = currentPage().settings;
    guard.hidden = guarding === 'false';
    afterFirstPaint(() => {
        callsPart(calls).want();
        if (!guard.hidden) {
            guardPart(guard, { host }).want();
        }
        historyPart(history).want();
    });
}

/** What components asked the gadget to tell the agent (`showError`). */
import type { LogEntry, SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, type Part } from './dom';

/** Older messages than these make room. */
const SHOWN_AT_ONCE = 2;

/**
 * @param gadget gives the present gadget
 */
export function createMessageList(gadget: () => SimulatedGadget): Part {
    const list = make('ul');
    const dismissed = new WeakSet<LogEntry>();
    const update = (): void => {
        const messages = gadget()
            .log.filter((entry) => entry.level === 'showError' && !dismissed.has(entry))
            .slice(-SHOWN_AT_ONCE);
        list.replaceChildren(...messages.map(showMessage));
    };
    const showMessage = (entry: LogEntry): HTMLElement =>
        make(
            'li',
            { class: 'gadget-message' },
            make('strong', {}, entry.title ?? entry.type ?? 'Message'),
            make('p', {}, entry.message),
            makeButton('Dismiss', 'reset', () => {
                dismissed.add(entry);
                update();
            }),
        );
    return { element: make('div', { role: 'status' }, list), update };
}

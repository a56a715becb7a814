/** What happened at a colleague's gadget; that of the page's own agent is in the inspector. */
import type { SimulatedGadget, TraceEntry } from '../../../simulator/api';
import { EntryLog } from '../../panel/inspector/entryLog';
import { rowOf } from '../../panel/inspector/row';
import { make, type Part } from './dom';

/** Older lines than these make room. */
const SHOWN_AT_ONCE = 40;

/**
 * @param gadget the colleague's gadget
 */
export function createTraceList(gadget: SimulatedGadget): Part {
    const list = make('ol', {
        class: 'gadget-trace',
        tabindex: '0',
        'aria-label': 'What happened here',
    });
    const log = new EntryLog();
    let last: TraceEntry | undefined;
    return {
        element: make(
            'section',
            {},
            make('h2', { class: 'slds-text-title' }, 'What happened here'),
            list,
        ),
        update() {
            const { trace } = gadget;
            const news = last === undefined ? trace : trace.slice(trace.lastIndexOf(last) + 1);
            if (news.length === 0) {
                return;
            }
            last = trace.at(-1);
            log.addReport(news, []);
            const rows = log.entries.slice(-SHOWN_AT_ONCE).map((entry) => rowOf(log, entry));
            list.replaceChildren(
                ...rows.map(({ time, text, entry }) =>
                    make('li', { 'data-name': entry.name }, `${time.slice(0, 8)} ${text}`),
                ),
            );
            list.scrollTop = list.scrollHeight;
        },
    };
}

/** The row of primary tabs, and what the focused one shows. */
import { make } from '../../gadget/view/dom';
import type { ConsoleTabs } from './consoleTabs';

export interface TabBar {
    readonly element: HTMLElement;
    /** The page of the focused tab: nothing lies behind it but its address. */
    readonly record: HTMLElement;
    update(tabs: ConsoleTabs): void;
}

/** @param focus called with the id of the tab that the agent chooses */
export function createTabBar(focus: (id: string) => void): TabBar {
    const element = make('div', { class: 'console__tabs', role: 'tablist' });
    const record = make('p', { class: 'console__record' });
    return {
        element,
        record,
        update(tabs) {
            const { focused } = tabs;
            element.replaceChildren(
                ...tabs.list
                    .filter(({ parentId }) => parentId === null)
                    .map(({ id, label, hasUnsavedChanges }) => {
                        const tab = make(
                            'button',
                            {
                                type: 'button',
                                role: 'tab',
                                class: 'console__tab',
                                'aria-selected': String(id === focused?.id),
                            },
                            hasUnsavedChanges ? `${label} *` : label,
                        );
                        tab.addEventListener('click', () => focus(id));
                        return tab;
                    }),
            );
            record.textContent = focused === null ? 'No tab is open.' : `Page ${focused.url}`;
        },
    };
}

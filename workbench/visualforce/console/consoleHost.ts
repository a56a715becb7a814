/**
 * The Classic console behind `integration.js`: runs the toolkit's methods for the Visualforce pages
 * in it and tells them its events. Only pages of Visualforce's own origin take part.
 */
import type { MessageBus } from '../../platform/messaging/bus';
import { visualforceOrigin } from '../origins';
import { fireCustomEvent, hearCallNews, hearCustomEvents } from './consoleBus';
import { ConsoleCalls } from './consoleCalls';
import { ConsoleTabs } from './consoleTabs';
import {
    CONSOLE_PROTOCOL,
    isToolkitMessage,
    type ToolkitCall,
    type ToolkitEvent,
    type ToolkitResult,
} from './toolkitMessages';

type Result = Readonly<Record<string, unknown>>;
type Method = (...args: readonly unknown[]) => Result;

/** The console of one window. */
export class ConsoleHost {
    readonly tabs: ConsoleTabs;
    readonly #calls: ConsoleCalls;
    readonly #guest: string;
    readonly #pages = new Set<Window>();
    readonly #methods: Readonly<Record<string, Method | undefined>>;

    /**
     * @param view window of the console
     * @param bus its messages with the gadget
     * @param onChange called after tabs changed
     */
    constructor(view: Window, bus: MessageBus, onChange: () => void) {
        this.#guest = visualforceOrigin(view.location);
        this.tabs = new ConsoleTabs(onChange);
        this.#calls = new ConsoleCalls((name, payload) => this.#tell(`cti.${name}`, payload));
        this.#methods = this.#createMethods(bus);
        hearCallNews(bus, (news) => this.#calls.hear(news));
        hearCustomEvents(bus, (event) => this.#tell('custom', { ...event }));
        view.addEventListener('message', ({ source, origin, data }: MessageEvent<unknown>) => {
            if (origin === this.#guest && source !== null && isToolkitMessage(data)) {
                this.#receive(source as Window, data);
            }
        });
    }

    #createMethods(bus: MessageBus): Readonly<Record<string, Method | undefined>> {
        const { tabs } = this;
        const calls = this.#calls;
        return {
            hello: () => ({ success: true }),
            fireEvent: (type, message) => {
                fireCustomEvent(bus, { type: String(type), message: String(message) });
                return { success: true };
            },
            openPrimaryTab: (id, url, active, label) => tabs.openPrimaryTab(id, url, active, label),
            openSubtab: (parent, url, active, label) => tabs.openSubtab(parent, url, active, label),
            closeTab: (id) => tabs.closeTab(id),
            focusPrimaryTabById: (id) => tabs.focusPrimaryTabById(id),
            getFocusedPrimaryTabId: () => tabs.getFocusedPrimaryTabId(),
            getFocusedPrimaryTabObjectId: () => tabs.getFocusedPrimaryTabObjectId(),
            getPrimaryTabIds: () => tabs.getPrimaryTabIds(),
            setTabTitle: (title, id) => tabs.change(id, { label: String(title) }),
            setTabUnsavedChanges: (unsaved, _callback, id) =>
                tabs.change(id, { hasUnsavedChanges: unsaved === true }),
            'cti.getCallObjectIds': () => calls.getCallObjectIds(),
            'cti.getCallAttachedData': (id, callback, withType) =>
                // Both orders of the last two are in use.
                calls.getCallAttachedData(id, callback, withType === true || callback === true),
            'cti.setCallAttachedData': (id, data, type) =>
                calls.setCallAttachedData(id, data, type),
            'cti.setCallObjectIds': () => ({ success: true }),
            'cti.fireOnCallBegin': (id, type, label) => calls.fireOnCallBegin(id, type, label),
            'cti.fireOnCallEnd': (id, duration, text) => calls.fireOnCallEnd(id, duration, text),
            'cti.fireOnCallLogSaved': (id) => calls.fireOnCallLogSaved(id),
            'cti.sendCTIMessage': (message) => calls.sendCTIMessage(message),
        };
    }

    #receive(page: Window, message: ToolkitCall | ToolkitEvent | ToolkitResult): void {
        if (message.kind !== 'call') {
            return;
        }
        this.#pages.add(page);
        const result = this.#methods[message.name]?.(...message.args) ?? { success: false };
        this.#post(page, { protocol: CONSOLE_PROTOCOL, kind: 'result', id: message.id, result });
    }

    #tell(name: string, payload: Result): void {
        for (const page of this.#pages) {
            if (page.closed) {
                this.#pages.delete(page);
            } else {
                this.#post(page, { protocol: CONSOLE_PROTOCOL, kind: 'event', name, payload });
            }
        }
    }

    #post(page: Window, message: ToolkitResult | ToolkitEvent): void {
        page.postMessage(message, this.#guest);
    }
}

/**
 * Shows in the inspector what components write to the browser's console, their uncaught errors, and
 * what they ask of the platform.
 */
import { onNotice } from '../platform/notices';
import { addPageEntry } from './inspector/store';

/** The engine's advice about components stays in the console: the base components get a lot of it. */
const ENGINE_ADVICE = /^\[LWC warn\]/;
/** Dispatched for `ShowToastEvent` and for `LightningToast.show`. */
const TOAST_EVENT = 'lightning__showtoast';
const LEVELS = ['log', 'info', 'warn', 'error'] as const;

/**
 * Starts watching; the console itself goes on as before.
 *
 * @param view the page's window
 */
export function watchConsole(view: Window & typeof globalThis): void {
    for (const level of LEVELS) {
        const original = view.console[level].bind(view.console);
        view.console[level] = (...values: unknown[]) => {
            original(...values);
            const text = values.map(toText).join(' ');
            if (!ENGINE_ADVICE.test(text)) {
                addPageEntry('console', `console.${level}`, text);
            }
        };
    }
    view.addEventListener('error', ({ message }) => addPageEntry('page', 'Error', message));
    view.addEventListener('unhandledrejection', ({ reason }) =>
        addPageEntry('page', 'Unhandled rejection', toText(reason)),
    );
    // The container of the toasts stops the event on its way up.
    view.addEventListener(TOAST_EVENT, (event) => addPageEntry('page', 'Toast', toastText(event)), {
        capture: true,
    });
    onNotice(({ title, message }) => addPageEntry('page', title, message));
}

/** Title and message, where each of the two ways to show a toast puts them. */
function toastText(event: Event): string {
    const { toastAttributes, detail } = event as CustomEvent<{
        label?: string;
        message?: string;
    }> & {
        toastAttributes?: { title?: string; message?: string };
    };
    const { title, message } = toastAttributes ?? { title: detail.label, message: detail.message };
    return [title, message].filter(Boolean).join(': ');
}

/** Text of anything; objects as JSON where they have one. */
function toText(value: unknown): string {
    if (value instanceof Error) {
        return value.message;
    }
    if (typeof value !== 'object' || value === null) {
        return String(value);
    }
    try {
        return JSON.stringify(value);
    } catch {
        // Circular or otherwise without JSON: its kind has to do.
        return Object.prototype.toString.call(value);
    }
}

/** What the stand-ins tell the workbench's page: something happened that an org would have done. */

/** One thing that a component asked of the platform. */
export interface Notice {
    readonly title: string;
    readonly message: string;
}

const EVENT_NAME = 'workbench:notice';

/** Tells the page. */
export function giveNotice(title: string, message: string): void {
    window.dispatchEvent(new CustomEvent<Notice>(EVENT_NAME, { detail: { title, message } }));
}

/** @returns stops listening */
export function onNotice(listener: (notice: Notice) => void): () => void {
    const handler = (event: Event): void => listener((event as CustomEvent<Notice>).detail);
    window.addEventListener(EVENT_NAME, handler);
    return () => window.removeEventListener(EVENT_NAME, handler);
}

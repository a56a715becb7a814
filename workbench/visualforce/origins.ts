/** Visualforce pages live on an origin of their own, as in an org: the same server by another name. */

const PREFIX = 'visualforce.';

/**
 * The origin of Visualforce pages.
 *
 * @param workbench where the workbench's own page is, e.g. `window.location`
 */
export function visualforceOrigin(workbench: Pick<URL, 'protocol' | 'port'>): string {
    return `${workbench.protocol}//${PREFIX}localhost${portOf(workbench)}`;
}

/**
 * The origins that the workbench's own pages may have.
 *
 * @param page where a Visualforce page is
 */
export function workbenchOrigins(page: Pick<URL, 'protocol' | 'port'>): readonly string[] {
    return ['localhost', '127.0.0.1'].map((host) => `${page.protocol}//${host}${portOf(page)}`);
}

/**
 * The origin of the workbench's own page around a Visualforce page.
 *
 * @param page where the page is
 * @param referrer what the browser says; undefined without one
 */
export function workbenchAround(
    page: Pick<URL, 'protocol' | 'port'>,
    referrer: string | undefined,
): string {
    const [usual = '', ...others] = workbenchOrigins(page);
    const around = referrer === undefined ? usual : new URL(referrer).origin;
    return others.includes(around) ? around : usual;
}

/** Whether a request's host (name and port) is that of Visualforce pages. */
export function isVisualforceHost(host: string | undefined): boolean {
    return host?.startsWith(PREFIX) ?? false;
}

function portOf({ port }: Pick<URL, 'port'>): string {
    return port === '' ? '' : `:${port}`;
}

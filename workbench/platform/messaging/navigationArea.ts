/** Which navigation tab the agent looks at: components on the others hear only application scope. */

let activeArea: string | null = null;

/** @param area name of the page that is shown now */
export function setActiveArea(area: string): void {
    activeArea = area;
}

/**
 * @param area name of a page, or null for what lies outside of pages (utilities, modules)
 * @returns whether messages of the default scope reach it
 */
export function isActiveArea(area: string | null): boolean {
    return area === null || area === activeArea;
}

/** What the tests know about the workbench's page. */
import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Opens the page in a situation, e.g. `{ platform: 'CCX', speed: 20 }`, and waits for the gadget. A
 * situation that names no page is about the page "Agent".
 */
export async function openWorkbench(
    page: Page,
    situation: Readonly<Record<string, string | number | boolean>> = {},
    base = '',
): Promise<void> {
    const query = new URLSearchParams(
        Object.entries({ page: 'agent', ...situation }).map(([name, value]) => [
            name,
            String(value),
        ]),
    );
    await page.goto(`${base}/?${query.toString()}`);
    await expect(timelineLines(page, 'gadget ready')).toHaveCount(1);
}

/** Collects what goes wrong on a page: errors on the console and uncaught ones. */
export function collectErrors(page: Page): string[] {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
        if (message.type() === 'error') {
            errors.push(message.text());
        }
    });
    return errors;
}

/** The place of a component on a page, not in the utility bar, by the bundle's name. */
export function tile(page: Page, name: string): Locator {
    return page.locator(`main article[data-component="${name}"]`);
}

/**
 * Rows of the inspector, newest last: all of them, or those of one name as the gadget traced it,
 * without who subscribes to it and who got it. Rows far out of view are not made.
 */
export function timelineLines(page: Page, name?: string): Locator {
    return page.locator(
        name === undefined
            ? 'li[data-kind]'
            : `li[data-name="${name}"]:not([data-kind="dispatch"], [data-kind="subscription"])`,
    );
}

/**
 * Plays the scenario of that title from the panel.
 *
 * @param arrange sets the scenario's options, once it is chosen
 */
export async function playScenario(
    page: Page,
    title: string,
    arrange?: () => Promise<void>,
): Promise<void> {
    const panel = page.getByRole('complementary', { name: 'Simulator' });
    await panel.getByRole('listbox', { name: 'Scenarios' }).selectOption({ label: title });
    await arrange?.();
    await panel.getByRole('button', { name: 'Play' }).click();
}

/** Opens one of the panel's tabs, e.g. `Faults`. */
export async function openTab(page: Page, name: string): Promise<void> {
    await page.getByRole('tab', { name, exact: true }).click();
}

/** What axe finds on a page. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * Findings of axe as short lines, so that a failure says what and where.
 *
 * @param without rules that the page breaks on purpose
 */
export async function axeFindings(page: Page, without: readonly string[] = []): Promise<string[]> {
    const { violations } = await new AxeBuilder({ page })
        // Selectors of everything that passes, and their way out of the page and into another one,
        // took longer than the checks. It looks at frames of the page's own origin.
        .setLegacyMode()
        .options({ resultTypes: ['violations'] })
        .disableRules([...without])
        .analyze();
    return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    );
}

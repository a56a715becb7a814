/** Custom labels reach a Visualforce page by merge fields only: a component lists those that are used. */

/**
 * Markup of the component `ConnectsPageLabels`.
 * @param labels names of custom labels, sorted
 * @throws Error for a name that would be no merge field
 */
export function labelComponent(labels: readonly string[]): string {
    const wrong = labels.find((name) => !/^[A-Za-z]\w*$/.test(name));
    if (wrong !== undefined) {
        throw new Error(`"${wrong}" cannot be a custom label.`);
    }
    const entries = labels.map((name) => `            ${name}: '{!JSENCODE($Label.${name})}',`);
    return [
        '<apex:component layout="none">',
        '    <!-- Built by `npm run build` from the sources of the pages. -->',
        '    <script>',
        '        window.connectsPageLabels = {',
        ...entries,
        '        };',
        '    </script>',
        '</apex:component>',
        '',
    ].join('\n');
}

/**
 * Leaves out of a style sheet what native shadow alone needs: the base components carry both sets of
 * rules, and the platform renders them, as this project does, in synthetic shadow.
 */
import { parse } from 'postcss';

/** What a base component sets on itself where the browser's own shadow renders it. */
const NATIVE_ONLY = /(?<!:not\()\[data-render-mode/;

/**
 * The style sheet without the rules that no element can match in synthetic shadow.
 *
 * @param css style sheet of a base component
 * @throws CssSyntaxError when it does not parse
 */
export function withoutNativeShadowRules(css: string): string {
    const root = parse(css);
    root.walkRules((rule) => {
        const reachable = rule.selectors.filter((selector) => !NATIVE_ONLY.test(selector));
        if (reachable.length === 0) {
            rule.remove();
        } else if (reachable.length < rule.selectors.length) {
            rule.selectors = reachable;
        }
    });
    // The compiler makes nothing of an empty sheet, and whoever imports it would have no style sheet.
    return root.nodes.some(({ type }) => type !== 'comment') ? root.toString() : ':host {}';
}

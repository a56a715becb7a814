/** @jest-environment node */
import { withoutNativeShadowRules } from '../syntheticStyles';

test('a rule that only native shadow can match is left out', () => {
    const css = ':host([data-render-mode="shadow"]) .a { color: red } .b { color: blue }';

    expect(withoutNativeShadowRules(css).trim()).toBe('.b { color: blue }');
});

test('of a list of selectors those that can match are kept', () => {
    const css = `.a, :host([data-render-mode='shadow']) .a, .b { color: red }`;

    expect(withoutNativeShadowRules(css)).toBe('.a, .b { color: red }');
});

test('a rule for synthetic shadow alone is kept, within a media query too', () => {
    const css = '@media print { :host:not([data-render-mode]) .a { color: red } }';

    expect(withoutNativeShadowRules(css)).toBe(css);
});

test('what is left of a sheet is one, because others import it', () => {
    const css = '/* Native */ :host([data-render-mode="shadow"]) .a { color: red }';

    expect(withoutNativeShadowRules(css)).toBe(':host {}');
});

test('a style sheet that does not parse is refused', () => {
    expect(() => withoutNativeShadowRules('.a { color: red')).toThrow('Unclosed block');
});

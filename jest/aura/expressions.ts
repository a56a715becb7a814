/** The part of Aura's expressions that the harness evaluates; anything else is an error. */

/** Where names come from. */
export interface ExpressionScope {
    /** Value of `v.…`. @throws Error for an unknown attribute */
    attribute(path: string): unknown;
    /** The action `c.…`. @throws Error for an unknown one */
    action(name: string): unknown;
}

/**
 * The value of what stands in an attribute of markup: a text, `{!v.x}`, `{!c.x}`, `{!v.x == 'y'}`,
 * `{!not(v.x)}`.
 * @throws Error for any other expression
 */
export function evaluate(written: string, scope: ExpressionScope): unknown {
    const whole = /^\{[!#]([^}]*)\}$/.exec(written.trim());
    if (whole === null) {
        if (/\{[!#]/.test(written)) {
            throw unknown(written);
        }
        return written;
    }
    return evaluateExpression((whole[1] ?? '').trim(), scope);
}

function evaluateExpression(expression: string, scope: ExpressionScope): unknown {
    const attribute = /^v\.([\w.]+)$/.exec(expression);
    if (attribute !== null) {
        return scope.attribute(attribute[1] ?? '');
    }
    const action = /^c\.(\w+)$/.exec(expression);
    if (action !== null) {
        return scope.action(action[1] ?? '');
    }
    const negated = /^(?:not\((.*)\)|!(.*))$/.exec(expression);
    if (negated !== null) {
        return !isTrue(evaluateExpression((negated[1] ?? negated[2] ?? '').trim(), scope));
    }
    const compared = /^(v\.[\w.]+)\s*(==|!=)\s*'([^']*)'$/.exec(expression);
    if (compared !== null) {
        const [, left = '', operator, right] = compared;
        return (evaluateExpression(left, scope) === right) === (operator === '==');
    }
    throw unknown(expression);
}

/** Aura takes the text "false" for false where a Boolean is meant. */
export function isTrue(value: unknown): boolean {
    return value !== 'false' && Boolean(value);
}

function unknown(expression: string): Error {
    return new Error(
        `The harness does not evaluate the expression "${expression}": ` +
            'teach jest/aura/expressions.ts, or write it simpler.',
    );
}

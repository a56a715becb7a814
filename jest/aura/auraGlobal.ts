/** `$A` for controllers and helpers in tests. */
import { onlyKnown } from './onlyKnown';
import { auraEvent, type FirableEvent } from './events';
import type { ServerAction } from './serverAction';

/** What was done through `$A`. */
export interface AuraGlobalRecord {
    /** Application events fired, e.g. `force:showToast`, with their parameters. */
    readonly fired: { readonly type: string; readonly params: Readonly<Record<string, unknown>> }[];
}

/** @param labels custom labels by name, for `$A.get('$Label.c.Name')` */
export function auraGlobal(
    record: AuraGlobalRecord,
    labels: Readonly<Record<string, string>>,
): object {
    const isMissing = (value: unknown): boolean => value === undefined || value === null;
    return onlyKnown('$A', {
        getCallback: <Run>(run: Run): Run => {
            if (typeof run !== 'function') {
                throw new TypeError('$A.getCallback takes a function.');
            }
            return run;
        },
        enqueueAction: (action: ServerAction) => action.send(),
        get: (expression: string): unknown => getGlobal(expression, record, labels),
        util: onlyKnown('$A.util', {
            isUndefined: (value: unknown) => value === undefined,
            isUndefinedOrNull: isMissing,
            isEmpty: (value: unknown) =>
                isMissing(value) || value === '' || (Array.isArray(value) && value.length === 0),
        }),
    });
}

function getGlobal(
    expression: string,
    record: AuraGlobalRecord,
    labels: Readonly<Record<string, string>>,
): string | FirableEvent {
    const event = /^e\.([\w]+:[\w]+)$/.exec(expression)?.[1];
    if (event !== undefined) {
        return auraEvent('', event, (fired) =>
            record.fired.push({ type: event, params: fired.getParams() }),
        );
    }
    const label = /^\$Label\.c\.(\w+)$/.exec(expression)?.[1] ?? '';
    const text = labels[label];
    if (text === undefined) {
        throw new Error(`$A.get("${expression}"): give the test a label "${label}".`);
    }
    return text;
}

/** Rules of kind `do-not-call`: the field `DoNotCall` of Contact and Lead. */
import type { DoNotCallRule } from './contract';
import { factInput } from './facts';
import type { FoundProblem } from './problems';
import { matched, NEVER, notKnown, passed, type RuleTest } from './ruleTest';

/** The test of a rule of kind `do-not-call`. */
export function doNotCallTest({ objects }: DoNotCallRule): RuleTest {
    return {
        needs: ['doNotCall'],
        ask: ({ facts: { doNotCall } }, at) => {
            const inputs = [
                factInput('doNotCall', doNotCall, at, (set) => set.join(', ') || 'none'),
            ];
            if (doNotCall.state === 'missing') {
                return notKnown({ what: 'doNotCall', why: doNotCall.why }, inputs);
            }
            const found = objects.filter((object) => doNotCall.value.includes(object));
            return found.length > 0
                ? matched({ code: 'DO_NOT_CALL', params: { objects: found.join(', ') } }, inputs)
                : passed(inputs);
        },
        nextChange: () => NEVER,
    };
}

export function doNotCallProblems({ objects }: DoNotCallRule): FoundProblem[] {
    return objects.length === 0 ? [{ code: 'no-objects', value: '' }] : [];
}

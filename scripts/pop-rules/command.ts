import { parseArgs } from 'node:util';
import {
    compileScreenPop,
    problemText,
    readScreenPopConfiguration,
    ScreenPopError,
    type ScreenPopRules,
    sitePhoneForms,
} from '../../force-app/main/default/lwc/connectsScreenPopRules/connectsScreenPopRules';
import { exitCodeOf, readText, type Terminal, UnusableError } from '../flight-recording/command';
import { readPopCalls } from './callFile';
import { describeCoverage, describePops } from './report';
import { countRules, isOtherRule, tryPops } from './trial';

const USAGE =
    'Usage: npm run pop-rules -- --rules <file.json> [--rules <file.json> …] --calls <file> ' +
    '[--explain] [--calling-code 1] [--trunk-prefix 0]';

/**
 * Prints which rule of some files decides each call of another one, and which rules never do.
 * @param args of the command line
 * @returns the exit code: 0 the rules are in order and every call was decided as expected, 1 they are
 *     not, or one was not, 2 bad file or command line
 */
export function popRulesCommand(args: readonly string[], terminal: Terminal): Promise<number> {
    return exitCodeOf(async () => run(readOptions(args), terminal), USAGE, terminal);
}

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
    const { values } = parseArgs({
        args: [...args],
        options: {
            rules: { type: 'string', multiple: true, default: [] },
            calls: { type: 'string' },
            explain: { type: 'boolean', default: false },
            'calling-code': { type: 'string', default: '1' },
            'trunk-prefix': { type: 'string', default: '' },
        },
    });
    const { rules, calls } = values;
    if (rules.length === 0 || calls === undefined) {
        throw new UnusableError(`Name files of rules and a file of calls.\n${USAGE}`);
    }
    return {
        rules,
        calls,
        isExplained: values.explain,
        site: { callingCode: values['calling-code'], trunkPrefix: values['trunk-prefix'] },
    };
}

function run(options: Options, { print }: Terminal): number {
    const texts = options.rules.map(readText);
    let rules: ScreenPopRules;
    try {
        rules = compileScreenPop(readScreenPopConfiguration(...texts), {
            phones: sitePhoneForms(options.site),
        });
    } catch (error) {
        if (error instanceof ScreenPopError) {
            error.problems.forEach((problem) => print(`PROBLEM ${problemText(problem)}`));
            return 1;
        }
        throw error;
    }
    const { calls, remarks } = readPopCalls(readText(options.calls), options.calls);
    const tried = tryPops(calls, rules);
    const [first] = tried;
    const all =
        first === undefined
            ? []
            : rules
                  .explain(first.first.seen.item, first.first.plan.decision.kind)
                  .map(({ rule }) => rule);
    const lines = [
        ...rules.notes.map((note) => `NOTE ${problemText(note)}`),
        ...remarks.map((remark) => `NOTE ${remark}`),
        ...describePops(tried, rules, options.isExplained),
        '',
        ...describeCoverage(tried, countRules(tried, all), rules),
    ];
    lines.forEach((line) => print(line));
    return tried.some(isOtherRule) ? 1 : 0;
}

import { parseArgs } from 'node:util';
import {
    checkPlan,
    createDialNumbers,
    type NumberParser,
} from '../../force-app/main/default/lwc/connectsDialNumbers/connectsDialNumbers';
import { readDialSettings } from '../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';
import { exitCodeOf, readText, type Terminal, UnusableError } from '../flight-recording/command';
import { readCallFile } from './callFile';
import { nothingKnown, withLoads } from './org';
import { describeCalls, describeSettings, describeTrial, isUnexpected } from './report';
import { readRuleFile } from './ruleFile';
import { planProblemText, problemText } from './sentences';
import { readTimeShift } from './timeShift';
import { tryCalls } from './trial';

const USAGE =
    'Usage: npm run dial-rules -- --rules <file.json> --calls <file> [--explain] ' +
    '[--at-shift 30d | --on 2026-12-01] [--org-fails]';

/**
 * Prints what the rules of a file say to the calls of another one.
 * @param args of the command line
 * @param loadParser makes the reader of public numbers; takes a second, hence asked late
 * @returns the exit code: 0 the configuration is in order and every verdict as expected, 1 it is
 *     not, or one is not, 2 bad file or command line
 */
export function dialRulesCommand(
    args: readonly string[],
    terminal: Terminal,
    loadParser: () => NumberParser,
): Promise<number> {
    return exitCodeOf(async () => run(readOptions(args), terminal, loadParser), USAGE, terminal);
}

type Options = ReturnType<typeof readOptions>;

function readOptions(args: readonly string[]) {
    const { values } = parseArgs({
        args: [...args],
        options: {
            rules: { type: 'string' },
            calls: { type: 'string' },
            explain: { type: 'boolean', default: false },
            'at-shift': { type: 'string' },
            on: { type: 'string' },
            'org-fails': { type: 'boolean', default: false },
        },
    });
    const { rules, calls } = values;
    if (rules === undefined || calls === undefined) {
        throw new UnusableError(`Name a file of rules and a file of calls.\n${USAGE}`);
    }
    return {
        rules,
        calls,
        isExplained: values.explain,
        doesOrgFail: values['org-fails'],
        shift: readTimeShift(values['at-shift'], values.on),
    };
}

function run(options: Options, { print }: Terminal, loadParser: () => NumberParser): number {
    const file = readRuleFile(readText(options.rules), options.rules);
    const { calls, remarks } = readCallFile(readText(options.calls), options.calls);
    const settings = readDialSettings({
        text: file.settings,
        rows: file.records,
        browserTimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const zone = settings.ruleSet.siteTimeZone;
    const parser = loadParser();
    const planProblems = checkPlan(settings.plan, parser);
    const problems = [
        ...settings.problems.map(problemText),
        ...planProblems.filter(({ effect }) => effect === 'ignored').map(planProblemText),
    ];
    // Most sites have some, and can do nothing about them.
    const notes = planProblems.filter(({ effect }) => effect === 'ambiguous').map(planProblemText);
    const trial = tryCalls(
        calls.map((call) => ({ call, at: options.shift(call.at, zone) })),
        {
            settings,
            numbers: createDialNumbers(settings.plan, parser),
            factsOf: options.doesOrgFail
                ? nothingKnown
                : withLoads(file.factsOf, file.lists, settings.ruleSet.rules),
        },
    );
    const lines = [
        ...describeSettings(settings, options.isExplained),
        ...problems.map((problem) => `PROBLEM ${problem}`),
        ...[...notes, ...remarks].map((note) => `NOTE ${note}`),
        '',
        ...describeCalls(trial, zone, options.isExplained),
        '',
        ...describeTrial(trial),
    ];
    lines.forEach((line) => print(line));
    return problems.length > 0 || trial.tried.some(isUnexpected) ? 1 : 0;
}

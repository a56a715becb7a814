/** A trial as lines of text. */
import type { AskedRule } from '../../force-app/main/default/lwc/connectsDialPolicy/connectsDialPolicy';
import type { DialSettings } from '../../force-app/main/default/lwc/connectsDialSettings/connectsDialSettings';
import { reasonText } from './sentences';
import type { RuleUse, Trial, TriedCall } from './trial';

const OUTCOME_WORDS = { allow: 'ALLOW', warn: 'WARN ', block: 'BLOCK' } as const;

/**
 * What is in force, and that it is no legal advice.
 * @param isExplained also says what each pack is about and cannot know
 */
export function describeSettings({ ruleSet, packs }: DialSettings, isExplained: boolean): string[] {
    const count = ruleSet.rules.length;
    const lines = [
        `Rule set ${ruleSet.version}: ${count} ${count === 1 ? 'rule' : 'rules'}, site in ${ruleSet.siteTimeZone}.`,
    ];
    if (packs.length > 0) {
        const names = packs.map(({ id, version }) => `${id} ${version}`).join(', ');
        lines.push(
            `Packs ${names}. Packs are an engineering aid, not legal advice: read their notices${isExplained ? '' : ' with --explain'}.`,
        );
    }
    return isExplained ? [...lines, ...packs.map(({ id, notice }) => `${id}: ${notice}`)] : lines;
}

/**
 * One line a call.
 * @param isExplained also says what each rule said, and on what grounds
 */
export function describeCalls({ tried }: Trial, zone: string, isExplained: boolean): string[] {
    return tried.flatMap((call) => [
        callLine(call, zone),
        ...(isExplained ? call.verdict.asked.map(askedLine) : []),
    ]);
}

function callLine({ call, at, verdict }: TriedCall, zone: string): string {
    const { outcome, reason, decidedBy, number, dialString, nextAllowedAt, isDegraded } = verdict;
    const parts = [
        `${call.where}: ${localText(at, zone)} ${call.callType} ${call.dialString}`,
        number.e164 === null ? '' : ` = ${number.e164}`,
        dialString === call.dialString ? '' : `, dialled as ${dialString}`,
        `: ${OUTCOME_WORDS[outcome].trim()}`,
        decidedBy === null ? '' : ` by ${decidedBy}`,
        `, ${reasonText(reason)}`,
        nextAllowedAt === null ? '' : `; allowed from ${localText(nextAllowedAt, zone)}`,
        isDegraded ? '; not everything was known' : '',
        isUnexpected({ call, at, verdict }) ? `; EXPECTED ${call.expected ?? ''}` : '',
    ];
    return parts.join('');
}

function askedLine({ name, kind, result, reason, outcome, inputs }: AskedRule): string {
    const grounds = inputs.map(({ name: input, value, ageMs }) => {
        const age = ageMs === null || ageMs === 0 ? '' : ` (${Math.round(ageMs / 1000)} s old)`;
        return `${input} ${value}${age}`;
    });
    const said = result === 'passed' ? 'nothing against it' : `${result}, ${outcome ?? ''}`;
    const why = reason === null ? '' : `: ${reasonText(reason)}`;
    return `    ${name} (${kind}): ${said}${why}${grounds.length === 0 ? '' : ` [${grounds.join('; ')}]`}`;
}

/** Whether a call says what should come of it, and something else has. */
export function isUnexpected({ call, verdict }: TriedCall): boolean {
    return call.expected !== null && call.expected !== verdict.outcome;
}

/** Counts, and the rules that did nothing. */
export function describeTrial({ tried, rules }: Trial): string[] {
    const count = (isCounted: (call: TriedCall) => boolean): number =>
        tried.filter(isCounted).length;
    const of = (outcome: string): number => count(({ verdict }) => verdict.outcome === outcome);
    const expected = count(({ call }) => call.expected !== null);
    const unexpected = count(isUnexpected);
    return [
        `${tried.length} calls: ${of('allow')} allowed, ${of('warn')} ask the agent, ${of('block')} blocked; ` +
            `${count(({ verdict }) => verdict.isDegraded)} with something not known.`,
        ...(expected === 0 ? [] : [`${expected - unexpected} of ${expected} as expected.`]),
        ...unusedLines('Never asked (no call was in their scope and days)', rules, isNeverAsked),
        ...unusedLines('Asked, and never decided anything', rules, isUndecided),
    ];
}

function isNeverAsked({ asked }: RuleUse): boolean {
    return asked === 0;
}

function isUndecided({ asked, decided }: RuleUse): boolean {
    return asked > 0 && decided === 0;
}

function unusedLines(
    title: string,
    rules: readonly RuleUse[],
    isMeant: (rule: RuleUse) => boolean,
): string[] {
    const names = rules.filter(isMeant).map(({ name }) => name);
    return names.length === 0 ? [] : [`${title}: ${names.join(', ')}.`];
}

/** "Mon 2026-11-02 20:30" on the clocks of a zone. */
function localText(at: number, zone: string): string {
    const parts = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        weekday: 'short',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
    }).formatToParts(at);
    const part = (type: Intl.DateTimeFormatPartTypes): string =>
        parts.find((each) => each.type === type)?.value ?? '';
    return `${part('weekday')} ${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`;
}

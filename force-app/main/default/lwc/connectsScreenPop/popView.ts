/** Turns the pops into what the template shows. Pure: the same pops, the same view. */
import { CrmError, crmErrorText } from 'c/connectsCrmPort';
import { fillLabel, serverErrorText, timeOfDay } from 'c/connectsFormat';
import { problemText, type RuleName } from 'c/connectsScreenPopRules';
import { farEndOf } from 'c/connectsWorkItems';
import { type CallPop, type PopStage, SearchTooSlowError } from './callPops';
import type { PopMatch } from './findRecords';
import { LABELS } from './labels';
import type { PopConfiguration } from './popConfiguration';
import type { NothingToDo } from './popPlan';

/** A record to choose. */
export interface MatchRow {
    readonly recordId: string;
    readonly iconName: string;
    /** What kind of record it is, for who does not see the icon. */
    readonly object: string;
    readonly name: string;
    readonly details: string;
}

/** A call. */
export interface PopRow {
    readonly key: string;
    /** Name of what was opened, else the other side's number. */
    readonly title: string;
    /** The record that the title opens; empty for none. */
    readonly titleRecordId: string;
    readonly iconName: string;
    readonly outcome: string;
    /** Number, rule and time. */
    readonly details: string;
    readonly isBusy: boolean;
    /** Records to choose from; empty while there is nothing to choose. */
    readonly matches: readonly MatchRow[];
    /** Label of the button that shows them all; empty when they are. */
    readonly showAll: string;
    readonly canRemember: boolean;
    readonly isToRemember: boolean;
    readonly canChooseAnew: boolean;
    readonly canRetry: boolean;
    /** What the search page is opened with; empty where that makes no sense. */
    readonly searchText: string;
}

/** What is said about the rules instead of calls. */
export interface PopNotice {
    readonly variant: 'info' | 'warning' | 'error';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/** Matches that are shown before the agent asks for more. */
export const FEW_MATCHES = 6;
/** Problems of the rules that are told. */
const MOST_PROBLEMS = 5;
/** Salesforce's search page takes no less. */
const SHORTEST_SEARCH = 3;

const ICONS: Readonly<Record<string, string>> = {
    Account: 'standard:account',
    Case: 'standard:case',
    Contact: 'standard:contact',
    Lead: 'standard:lead',
    Opportunity: 'standard:opportunity',
    Task: 'standard:task',
};

const STAGE_ICONS: Readonly<Record<PopStage, string>> = {
    waiting: 'utility:clock',
    searching: 'utility:search',
    opened: 'utility:success',
    'new-record': 'utility:new',
    choose: 'utility:question',
    nobody: 'utility:ban',
    nothing: 'utility:dash',
    elsewhere: 'utility:success',
    failed: 'utility:error',
};

const NOTHING: Readonly<Record<NothingToDo, string>> = {
    colleague: LABELS.colleague,
    'from-record': LABELS.fromRecord,
    'no-rule': LABELS.noRule,
    'no-value': LABELS.noValue,
};

/** What the agent has done with the list; keys of calls. */
export interface PopWishes {
    /** All matches are shown. */
    readonly expanded: ReadonlySet<string>;
    /** The choice shall be remembered. */
    readonly remembering: ReadonlySet<string>;
}

/** The calls, in the order in which they are given. */
export function popRows(pops: readonly CallPop[], wishes: PopWishes): PopRow[] {
    return pops.map((pop) => popRow(pop, wishes));
}

function popRow(pop: CallPop, { expanded, remembering }: PopWishes): PopRow {
    const { key, stage, chosen, matches, decidedBy, since, item } = pop;
    const party = farEndOf(item);
    const choices = stage === 'choose' ? matches : [];
    const shown = expanded.has(key) ? choices : choices.slice(0, FEW_MATCHES);
    const hasMore = shown.length < choices.length;
    return {
        key,
        title: chosen?.name ?? (party || LABELS.unknown),
        titleRecordId: chosen?.recordId ?? '',
        iconName: STAGE_ICONS[stage],
        outcome: outcomeText(pop),
        details: [
            chosen === null ? '' : party,
            decidedBy === null ? '' : fillLabel(LABELS.rule, ruleText(decidedBy)),
            timeOfDay(since),
        ]
            .filter((text) => text !== '')
            .join(' · '),
        isBusy: stage === 'searching',
        matches: shown.map(matchRow),
        showAll: hasMore ? fillLabel(LABELS.showAll, choices.length) : '',
        canRemember: choices.length > 1,
        isToRemember: remembering.has(key),
        canChooseAnew: stage === 'opened' && matches.length > 1,
        canRetry: stage === 'failed',
        searchText: stage === 'nobody' && party.length >= SHORTEST_SEARCH ? party : '',
    };
}

/** What became of a call, in one sentence. */
export function outcomeText({
    stage,
    nothing,
    matches,
    isCutOff,
    isRemembered,
    error,
}: CallPop): string {
    switch (stage) {
        case 'opened':
            return isRemembered ? LABELS.openedRemembered : LABELS.opened;
        case 'choose':
            if (matches.length === 1) {
                return LABELS.chooseOne;
            }
            return fillLabel(isCutOff ? LABELS.chooseCutOff : LABELS.choose, matches.length);
        case 'nobody':
            return isCutOff ? LABELS.nobodyCutOff : LABELS.nobody;
        case 'nothing':
            return nothing === null ? '' : NOTHING[nothing];
        case 'failed':
            return fillLabel(LABELS.searchFailed, failureText(error));
        case 'new-record':
            return LABELS.newRecord;
        default:
            return LABELS[stage];
    }
}

/** Why something failed. Apex begins its texts with a code, which is for programs. */
export function failureText(error: unknown): string {
    if (error instanceof CrmError) {
        return crmErrorText(error);
    }
    return error instanceof SearchTooSlowError
        ? LABELS.tooSlow
        : serverErrorText(error).replace(/^[A-Z]+(?:_[A-Z]+)+: /, '');
}

/** What is wrong with the rules; null if nothing is. */
export function configurationNotice(configuration: PopConfiguration): PopNotice | null {
    switch (configuration.stage) {
        case 'none':
            return {
                variant: 'warning',
                heading: LABELS.noRulesTitle,
                text: LABELS.noRulesText,
                actionLabel: '',
            };
        case 'refused':
            return {
                variant: 'error',
                heading: LABELS.refusedTitle,
                text: LABELS.refusedText,
                actionLabel: '',
            };
        case 'failed':
            return {
                variant: 'error',
                heading: LABELS.failedTitle,
                text: failureText(configuration.error),
                actionLabel: LABELS.tryAgain,
            };
        default:
            return null;
    }
}

/** The problems of rules that cannot be used, for whoever corrects them. */
export function problemTexts(configuration: PopConfiguration): readonly string[] {
    const problems = configuration.stage === 'refused' ? configuration.problems : [];
    const told = problems.slice(0, MOST_PROBLEMS).map(problemText);
    return told.length < problems.length
        ? [...told, fillLabel(LABELS.moreProblems, problems.length - told.length)]
        : told;
}

function ruleText({ name, position }: RuleName): string {
    if (name !== null) {
        return name;
    }
    return position === null ? LABELS.ruleDefault : fillLabel(LABELS.ruleNumber, position + 1);
}

function matchRow({ recordId, object, name, details }: PopMatch): MatchRow {
    return {
        recordId,
        iconName: ICONS[object] ?? 'standard:record',
        object,
        name,
        details: details.join(' · '),
    };
}

/** Every text of the screen pops, from the custom labels. */
import calls from '@salesforce/label/c.Connects_ScreenPop_Calls';
import choose from '@salesforce/label/c.Connects_ScreenPop_Choose';
import chooseAnew from '@salesforce/label/c.Connects_ScreenPop_ChooseAnew';
import chooseCutOff from '@salesforce/label/c.Connects_ScreenPop_ChooseCutOff';
import chooseOne from '@salesforce/label/c.Connects_ScreenPop_ChooseOne';
import colleague from '@salesforce/label/c.Connects_ScreenPop_Colleague';
import dismiss from '@salesforce/label/c.Connects_Dismiss';
import elsewhere from '@salesforce/label/c.Connects_ScreenPop_Elsewhere';
import emptyText from '@salesforce/label/c.Connects_ScreenPop_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_ScreenPop_EmptyTitle';
import failedTitle from '@salesforce/label/c.Connects_ScreenPop_FailedTitle';
import fromRecord from '@salesforce/label/c.Connects_ScreenPop_FromRecord';
import loading from '@salesforce/label/c.Connects_ScreenPop_Loading';
import moreProblems from '@salesforce/label/c.Connects_ScreenPop_MoreProblems';
import newRecord from '@salesforce/label/c.Connects_ScreenPop_NewRecord';
import noRule from '@salesforce/label/c.Connects_ScreenPop_NoRule';
import noRulesText from '@salesforce/label/c.Connects_ScreenPop_NoRulesText';
import noRulesTitle from '@salesforce/label/c.Connects_ScreenPop_NoRulesTitle';
import noValue from '@salesforce/label/c.Connects_ScreenPop_NoValue';
import nobody from '@salesforce/label/c.Connects_ScreenPop_Nobody';
import nobodyCutOff from '@salesforce/label/c.Connects_ScreenPop_NobodyCutOff';
import notOpenedTitle from '@salesforce/label/c.Connects_ScreenPop_NotOpenedTitle';
import opened from '@salesforce/label/c.Connects_ScreenPop_Opened';
import openedRemembered from '@salesforce/label/c.Connects_ScreenPop_OpenedRemembered';
import refusedText from '@salesforce/label/c.Connects_ScreenPop_RefusedText';
import refusedTitle from '@salesforce/label/c.Connects_ScreenPop_RefusedTitle';
import remember from '@salesforce/label/c.Connects_ScreenPop_Remember';
import rule from '@salesforce/label/c.Connects_ScreenPop_Rule';
import ruleDefault from '@salesforce/label/c.Connects_ScreenPop_RuleDefault';
import ruleNumber from '@salesforce/label/c.Connects_ScreenPop_RuleNumber';
import search from '@salesforce/label/c.Connects_ScreenPop_Search';
import searchFailed from '@salesforce/label/c.Connects_ScreenPop_SearchFailed';
import searching from '@salesforce/label/c.Connects_ScreenPop_Searching';
import showAll from '@salesforce/label/c.Connects_ScreenPop_ShowAll';
import standby from '@salesforce/label/c.Connects_ScreenPop_Standby';
import title from '@salesforce/label/c.Connects_ScreenPop_Title';
import tooSlow from '@salesforce/label/c.Connects_ScreenPop_TooSlow';
import tryAgain from '@salesforce/label/c.Connects_TryAgain';
import unknown from '@salesforce/label/c.Connects_CallHistory_Unknown';
import waiting from '@salesforce/label/c.Connects_ScreenPop_Waiting';

export const LABELS = {
    calls,
    choose,
    chooseAnew,
    chooseCutOff,
    chooseOne,
    colleague,
    dismiss,
    elsewhere,
    emptyText,
    emptyTitle,
    failedTitle,
    fromRecord,
    loading,
    moreProblems,
    newRecord,
    noRule,
    noRulesText,
    noRulesTitle,
    noValue,
    nobody,
    nobodyCutOff,
    notOpenedTitle,
    opened,
    openedRemembered,
    refusedText,
    refusedTitle,
    remember,
    rule,
    ruleDefault,
    ruleNumber,
    search,
    searchFailed,
    searching,
    showAll,
    standby,
    title,
    tooSlow,
    tryAgain,
    unknown,
    waiting,
} as const;

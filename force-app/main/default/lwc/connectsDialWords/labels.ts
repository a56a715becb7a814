/** The custom labels of verdicts. */
import allow from '@salesforce/label/c.Connects_Dial_Allow';
import warn from '@salesforce/label/c.Connects_Dial_Warn';
import block from '@salesforce/label/c.Connects_Dial_Block';
import allowed from '@salesforce/label/c.Connects_Dial_Why_ALLOWED';
import allowedByRule from '@salesforce/label/c.Connects_Dial_Why_ALLOWED_BY_RULE';
import emergency from '@salesforce/label/c.Connects_Dial_Why_EMERGENCY';
import internal from '@salesforce/label/c.Connects_Dial_Why_INTERNAL';
import unreadable from '@salesforce/label/c.Connects_Dial_Why_UNREADABLE';
import listed from '@salesforce/label/c.Connects_Dial_Why_LISTED';
import listedReason from '@salesforce/label/c.Connects_Dial_Why_LISTED_Reason';
import listedUntil from '@salesforce/label/c.Connects_Dial_Why_LISTED_Until';
import listedSource from '@salesforce/label/c.Connects_Dial_Why_LISTED_Source';
import doNotCall from '@salesforce/label/c.Connects_Dial_Why_DO_NOT_CALL';
import consentNone from '@salesforce/label/c.Connects_Dial_Why_NO_CONSENT_none';
import consentRefused from '@salesforce/label/c.Connects_Dial_Why_NO_CONSENT_refused';
import consentExpired from '@salesforce/label/c.Connects_Dial_Why_NO_CONSENT_expired';
import consentNotKnown from '@salesforce/label/c.Connects_Dial_Why_NO_CONSENT_not_known';
import outsideHours from '@salesforce/label/c.Connects_Dial_Why_OUTSIDE_HOURS';
import holiday from '@salesforce/label/c.Connects_Dial_Why_HOLIDAY';
import tooManyCalls from '@salesforce/label/c.Connects_Dial_Why_TOO_MANY_CALLS';
import prefix from '@salesforce/label/c.Connects_Dial_Why_PREFIX';
import prefixAll from '@salesforce/label/c.Connects_Dial_Why_PREFIX_All';
import notKnown from '@salesforce/label/c.Connects_Dial_Why_NOT_KNOWN';
import neverLoaded from '@salesforce/label/c.Connects_Dial_Why_NOT_KNOWN_never_loaded';
import nothingLoaded from '@salesforce/label/c.Connects_Dial_Why_NOT_KNOWN_nothing_loaded';
import tooOld from '@salesforce/label/c.Connects_Dial_Why_NOT_KNOWN_too_old';
import whatListing from '@salesforce/label/c.Connects_Dial_What_listing';
import whatDoNotCall from '@salesforce/label/c.Connects_Dial_What_doNotCall';
import whatConsents from '@salesforce/label/c.Connects_Dial_What_consents';
import whatPlaces from '@salesforce/label/c.Connects_Dial_What_places';
import whatDials from '@salesforce/label/c.Connects_Dial_What_dials';
import whatListLoads from '@salesforce/label/c.Connects_Dial_What_listLoads';
import whatTimeZone from '@salesforce/label/c.Connects_Dial_What_timeZone';
import whatHolidays from '@salesforce/label/c.Connects_Dial_What_holidays';
import whatRegion from '@salesforce/label/c.Connects_Dial_What_region';
import whyNotAsked from '@salesforce/label/c.Connects_Dial_Why_Not_not_asked';
import whyTimedOut from '@salesforce/label/c.Connects_Dial_Why_Not_timed_out';
import whyFailed from '@salesforce/label/c.Connects_Dial_Why_Not_failed';
import whyNoPermission from '@salesforce/label/c.Connects_Dial_Why_Not_no_permission';
import whyNone from '@salesforce/label/c.Connects_Dial_Why_Not_none';
import whyUnreadable from '@salesforce/label/c.Connects_Dial_Why_Not_unreadable';
import whyOutOfDate from '@salesforce/label/c.Connects_Dial_Why_Not_out_of_date';
import next from '@salesforce/label/c.Connects_Dial_Next';
import nextThere from '@salesforce/label/c.Connects_Dial_NextThere';
import lineFixed from '@salesforce/label/c.Connects_Dial_Line_fixed';
import lineMobile from '@salesforce/label/c.Connects_Dial_Line_mobile';
import lineFixedOrMobile from '@salesforce/label/c.Connects_Dial_Line_fixedOrMobile';
import lineTollFree from '@salesforce/label/c.Connects_Dial_Line_tollFree';
import linePremium from '@salesforce/label/c.Connects_Dial_Line_premium';
import lineSharedCost from '@salesforce/label/c.Connects_Dial_Line_sharedCost';
import lineOther from '@salesforce/label/c.Connects_Dial_Line_other';
import lineUnknown from '@salesforce/label/c.Connects_Dial_Line_unknown';

/** Texts of verdicts. */
export const LABELS = {
    allow,
    warn,
    block,
    allowed,
    allowedByRule,
    emergency,
    internal,
    unreadable,
    listed,
    listedReason,
    listedUntil,
    listedSource,
    doNotCall,
    consentNone,
    consentRefused,
    consentExpired,
    consentNotKnown,
    outsideHours,
    holiday,
    tooManyCalls,
    prefix,
    prefixAll,
    notKnown,
    neverLoaded,
    nothingLoaded,
    tooOld,
    whatListing,
    whatDoNotCall,
    whatConsents,
    whatPlaces,
    whatDials,
    whatListLoads,
    whatTimeZone,
    whatHolidays,
    whatRegion,
    whyNotAsked,
    whyTimedOut,
    whyFailed,
    whyNoPermission,
    whyNone,
    whyUnreadable,
    whyOutOfDate,
    next,
    nextThere,
    lineFixed,
    lineMobile,
    lineFixedOrMobile,
    lineTollFree,
    linePremium,
    lineSharedCost,
    lineOther,
    lineUnknown,
} as const;

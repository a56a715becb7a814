/** Texts of a verdict and of how it came about. */
import details from '@salesforce/label/c.Connects_Dial_Details';
import degraded from '@salesforce/label/c.Connects_Dial_Degraded';
import factNumber from '@salesforce/label/c.Connects_Dial_Fact_Number';
import factDialled from '@salesforce/label/c.Connects_Dial_Fact_Dialled';
import factWhere from '@salesforce/label/c.Connects_Dial_Fact_Where';
import factZones from '@salesforce/label/c.Connects_Dial_Fact_Zones';
import factVariables from '@salesforce/label/c.Connects_Dial_Fact_Variables';
import factRules from '@salesforce/label/c.Connects_Dial_Fact_Rules';
import factDecidedBy from '@salesforce/label/c.Connects_Dial_Fact_DecidedBy';
import rulesNone from '@salesforce/label/c.Connects_Dial_Rules_None';
import rulesAsked from '@salesforce/label/c.Connects_Dial_Rules_Asked';
import resultPassed from '@salesforce/label/c.Connects_Dial_Result_passed';
import resultAllow from '@salesforce/label/c.Connects_Dial_Result_allow';
import resultWarn from '@salesforce/label/c.Connects_Dial_Result_warn';
import resultBlock from '@salesforce/label/c.Connects_Dial_Result_block';
import resultRewrite from '@salesforce/label/c.Connects_Dial_Result_rewrite';
import resultAttach from '@salesforce/label/c.Connects_Dial_Result_attach';
import missingAllow from '@salesforce/label/c.Connects_Dial_Result_missing_allow';
import missingWarn from '@salesforce/label/c.Connects_Dial_Result_missing_warn';
import missingBlock from '@salesforce/label/c.Connects_Dial_Result_missing_block';
import input from '@salesforce/label/c.Connects_Dial_Input';
import inputAged from '@salesforce/label/c.Connects_Dial_InputAged';
import inListing from '@salesforce/label/c.Connects_Dial_In_listing';
import inList from '@salesforce/label/c.Connects_Dial_In_list';
import inDoNotCall from '@salesforce/label/c.Connects_Dial_In_doNotCall';
import inConsents from '@salesforce/label/c.Connects_Dial_In_consents';
import inDials from '@salesforce/label/c.Connects_Dial_In_dials';
import inPlaces from '@salesforce/label/c.Connects_Dial_In_places';
import inListLoads from '@salesforce/label/c.Connects_Dial_In_listLoads';
import inTimeZone from '@salesforce/label/c.Connects_Dial_In_timeZone';
import inTimeZoneNumber from '@salesforce/label/c.Connects_Dial_In_timeZone_number';
import inTimeZoneAddress from '@salesforce/label/c.Connects_Dial_In_timeZone_address';
import inTimeZoneAccount from '@salesforce/label/c.Connects_Dial_In_timeZone_account';
import inHolidays from '@salesforce/label/c.Connects_Dial_In_holidays';
import inPrefix from '@salesforce/label/c.Connects_Dial_In_prefix';
import inCountry from '@salesforce/label/c.Connects_Dial_In_country';
import inRegion from '@salesforce/label/c.Connects_Dial_In_region';
import inLineType from '@salesforce/label/c.Connects_Dial_In_lineType';
import valueListed from '@salesforce/label/c.Connects_Dial_Value_listed';
import valueNotListed from '@salesforce/label/c.Connects_Dial_Value_not_listed';
import valueExpired from '@salesforce/label/c.Connects_Dial_Value_expired';
import valueNeverLoaded from '@salesforce/label/c.Connects_Dial_Value_never_loaded';
import valueNone from '@salesforce/label/c.Connects_Dial_Value_none';
import valueGiven from '@salesforce/label/c.Connects_Dial_Value_given';
import valueRefused from '@salesforce/label/c.Connects_Dial_Value_refused';
import ageNow from '@salesforce/label/c.Connects_Dial_AgeNow';
import ageSeconds from '@salesforce/label/c.Connects_Dial_AgeSeconds';
import ageMinutes from '@salesforce/label/c.Connects_Dial_AgeMinutes';

export const LABELS = {
    details,
    degraded,
    factNumber,
    factDialled,
    factWhere,
    factZones,
    factVariables,
    factRules,
    factDecidedBy,
    rulesNone,
    rulesAsked,
    resultPassed,
    resultAllow,
    resultWarn,
    resultBlock,
    resultRewrite,
    resultAttach,
    missingAllow,
    missingWarn,
    missingBlock,
    input,
    inputAged,
    inListing,
    inList,
    inDoNotCall,
    inConsents,
    inDials,
    inPlaces,
    inListLoads,
    inTimeZone,
    inTimeZoneNumber,
    inTimeZoneAddress,
    inTimeZoneAccount,
    inHolidays,
    inPrefix,
    inCountry,
    inRegion,
    inLineType,
    valueListed,
    valueNotListed,
    valueExpired,
    valueNeverLoaded,
    valueNone,
    valueGiven,
    valueRefused,
    ageNow,
    ageSeconds,
    ageMinutes,
} as const;

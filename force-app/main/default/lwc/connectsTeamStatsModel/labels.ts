/** Every text of an agent's row, from the custom labels. */
import call from '@salesforce/label/c.Connects_TeamStats_Call';
import callAgent from '@salesforce/label/c.Connects_TeamStats_CallAgent';
import consult from '@salesforce/label/c.Connects_TeamStats_Consult';
import consultAgent from '@salesforce/label/c.Connects_TeamStats_ConsultAgent';
import dialing from '@salesforce/label/c.Connects_TeamStats_Dialing';
import dialingAgent from '@salesforce/label/c.Connects_TeamStats_DialingAgent';
import hold from '@salesforce/label/c.Connects_TeamStats_Hold';
import long from '@salesforce/label/c.Connects_TeamStats_Long';
import reserved from '@salesforce/label/c.Connects_TeamStats_Reserved';
import reservedOutbound from '@salesforce/label/c.Connects_TeamStats_ReservedOutbound';
import reservedPreview from '@salesforce/label/c.Connects_TeamStats_ReservedPreview';
import tooLong from '@salesforce/label/c.Connects_TeamStats_TooLong';
import unknown from '@salesforce/label/c.Connects_TeamStats_Unknown';
import unnamed from '@salesforce/label/c.Connects_TeamStats_Unnamed';
import you from '@salesforce/label/c.Connects_TeamStats_You';
import withDetail from '@salesforce/label/c.Connects_WithDetail';

export const LABELS = {
    call,
    callAgent,
    consult,
    consultAgent,
    dialing,
    dialingAgent,
    hold,
    long,
    reserved,
    reservedOutbound,
    reservedPreview,
    tooLong,
    unknown,
    unnamed,
    withDetail,
    you,
} as const;

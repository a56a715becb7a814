/** What speakers and calls are called. */
import agent from '@salesforce/label/c.Connects_Transcript_Agent';
import caller from '@salesforce/label/c.Connects_Transcript_Caller';
import ended from '@salesforce/label/c.Connects_Transcript_CallEnded';
import open from '@salesforce/label/c.Connects_Transcript_CallOpen';
import unknownParty from '@salesforce/label/c.Connects_Transcript_UnknownParty';
import { fillLabel } from 'c/connectsFormat';
import type { Conversation, Speaker } from 'c/connectsLiveState';
import { clockTime } from './clockTime';

const NAMES: Record<Speaker, string> = { agent, caller };

/** E.g. "Caller". */
export function speakerName(speaker: Speaker): string {
    return NAMES[speaker];
}

/** E.g. "9:02:13 AM · +41 44 123 45 67 · now". */
export function callName({ receivedAt, party, isOpen }: Conversation): string {
    return fillLabel(isOpen ? open : ended, clockTime(receivedAt), party || unknownParty);
}

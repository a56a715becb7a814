import type { DeskSnapshot, WorkItem } from 'c/connectsIntegrationApiSvc';
import { NO_DESK } from 'c/connectsLiveState';
import { callBackBlocker, isConsultation, type PhoneSituation } from '../callBack';
import { historyEntry } from '../historyEntry';
import { workItem } from './workItem';

const desk: DeskSnapshot = {
    ...NO_DESK,
    channels: [
        {
            type: 'VOICE',
            state: 'READY',
            reasonCode: null,
            reasonLabel: '',
            since: null,
            workItemCount: 0,
        },
    ],
};
const FREE: PhoneSituation = { desk, canMakeCall: true, isDialling: false };

const blocker = (item: Partial<WorkItem>, situation: Partial<PhoneSituation> = {}): string | null =>
    callBackBlocker(historyEntry(workItem(item)), { ...FREE, ...situation });

describe('calling back', () => {
    it('is possible for a number, as long as the softphone allows a call', () => {
        expect(blocker({})).toBeNull();
        expect(blocker({ Sender: '+41 (31) 935-06-77' })).toBeNull();
        expect(blocker({}, { canMakeCall: false })).toBe('NOT_ALLOWED_NOW');
    });

    it.each(['', 'anonymous', 'sip:emma@example.org', '<script>', '12 ext. 3', '+'])(
        'has no number in "%s"',
        (Sender) => {
            expect(blocker({ Sender })).toBe('NO_NUMBER');
        },
    );

    it('is not possible for a preview, during an outage, signed out, or while dialling', () => {
        expect(blocker({ ConnectedTimeStamp: null, CallType: 'OUTBOUND_PREVIEW' })).toBe('PREVIEW');
        const connection = { isConnected: false, lostChannels: ['VOICE' as const], since: 1 };
        expect(blocker({}, { desk: { ...desk, connection } })).toBe('CONNECTION_LOST');
        expect(blocker({}, { desk: NO_DESK })).toBe('SIGNED_OUT');
        expect(blocker({}, { isDialling: true })).toBe('DIALLING');
    });

    it('would be a consultation while a call is active', () => {
        expect(isConsultation(desk)).toBe(false);
        const active = workItem({ State: 'ACTIVE' });
        expect(isConsultation({ ...desk, workItems: [active] })).toBe(true);
        expect(isConsultation({ ...desk, workItems: [{ ...active, Channel: 'CHAT' }] })).toBe(
            false,
        );
    });
});

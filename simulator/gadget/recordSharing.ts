import type { ShareRecordEvent } from '../../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { SharedRecord } from '../api';
import type { Assumptions } from '../assumptions';
import type { Clock } from '../clock/clock';
import type { Call } from '../finesse/call';
import type { Finesse } from '../finesse/finesse';
import type { Desktop } from './desktop';
import type { Raise } from './itemEvents';
import { dropOldest, type Recorder } from './recorder';
import { RequestFailure } from './requests/request';

/** What sharing is built with. */
export interface RecordSharingParts {
    readonly finesse: Finesse;
    readonly desktop: Desktop;
    readonly assumptions: Assumptions;
    readonly clock: Clock;
    readonly recorder: Recorder;
    readonly raise: Raise;
    /** Whether some library has filled that callback slot. */
    readonly isSubscribed: (eventName: 'onShareRecord') => boolean;
    /** Hands a record to the gadgets of those agents, where they have one. */
    readonly deliver: (agentIds: readonly string[], record: SharedRecord) => void;
}

/** Shares Salesforce records with the other agents on a call (guide, "shareRecord", "onShareRecord"). */
export class RecordSharing {
    /** Sent and received records, oldest first. */
    readonly records: SharedRecord[] = [];
    private readonly parts: RecordSharingParts;

    constructor(parts: RecordSharingParts) {
        this.parts = parts;
    }

    /** Whether there is a call to share on, and somebody there to share with (`A-SHARE`). */
    get isEnabled(): boolean {
        return this.parts.finesse.connected && this.sharedCall() !== undefined;
    }

    /** The "Share Record" button: left to a library that registered for it. @throws RequestFailure */
    press(pageInfo: ShareRecordEvent['pageInfo']): void {
        const { desktop, raise, isSubscribed, finesse } = this.parts;
        finesse.assertInService();
        const call = this.expectCall();
        if (isSubscribed('onShareRecord')) {
            const item = desktop.workItem(call);
            raise('onShareRecord', { eventType: 'OnShareRecord', pageInfo, item });
        } else {
            this.share(pageInfo.objectType, pageInfo.recordId);
        }
    }

    /** @throws RequestFailure without a call to share on, or without a record */
    share(recordType: unknown, recordId: unknown): void {
        const { clock, recorder, deliver, finesse } = this.parts;
        const call = this.expectCall();
        for (const [name, value] of Object.entries({ recordType, recordId })) {
            if (typeof value !== 'string' || value === '') {
                throw new RequestFailure(`${name} must be text: there is no record to share.`);
            }
        }
        const record: SharedRecord = {
            direction: 'sent',
            recordType: String(recordType),
            recordId: String(recordId),
            workItemId: call.id,
            agentId: finesse.agent.id,
            time: clock.now(),
        };
        this.keep(record);
        recorder.record('step', 'gadget: record shared', record);
        deliver(this.colleaguesOn(call), { ...record, direction: 'received' });
    }

    /** A colleague on the same call shared a record. */
    receive(record: SharedRecord): void {
        this.keep(record);
        this.parts.recorder.record('step', 'gadget: record received', record);
    }

    private keep(record: SharedRecord): void {
        this.records.push(record);
        dropOldest(this.records);
    }

    private expectCall(): Call {
        const call = this.sharedCall();
        if (!call) {
            throw new RequestFailure('There is no active call with another agent to share with.');
        }
        return call;
    }

    private sharedCall(): Call | undefined {
        const anybody = this.parts.assumptions['A-SHARE'] === 'any-call';
        return this.parts.desktop.openCalls.find(
            (call) =>
                call.agentState === 'ACTIVE' && (anybody || this.colleaguesOn(call).length > 0),
        );
    }

    /** Ids of the other agents who are on the call. */
    private colleaguesOn(call: Call): string[] {
        const { center, agent } = this.parts.finesse;
        return call.participants.flatMap(({ address, state }) => {
            const other = state === 'ACTIVE' ? center.findExtension(address) : null;
            return other && other !== agent ? [other.id] : [];
        });
    }
}

import type { Addition } from 'c/connectsActivityQueue';
import {
    activityPolicy,
    DEFAULT_OPTIONS,
    interactionId,
    type PrivacyClass,
    privacyPolicy,
} from 'c/connectsActivityRules';
import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { CALL, PREVIEW } from '../../../../../../jest/screenPops';
import { ActivityRecorder, LAST_SAVE_MS, type PreviewNote } from '../activityRecorder';

const NOW = 1_800_000_000_000;
const POLICY = activityPolicy(
    { ...DEFAULT_OPTIONS, createTaskOnPreview: true },
    privacyPolicy('work', false),
);
const ENDED: WorkItem = {
    ...CALL,
    State: 'ENDED',
    CreatedTimeStamp: NOW - 60_000,
    ConnectedTimeStamp: NOW - 50_000,
    EndedTimeStamp: NOW,
};
const CAMPAIGN = [
    { Key: 'BACampaign', Value: 'Spring' },
    { Key: 'BADialedListID', Value: '7' },
];
const SHOWN: WorkItem = { ...PREVIEW, Id: '30', UniqueId: 'preview', NamedVariables: CAMPAIGN };
const CALLED: WorkItem = {
    ...ENDED,
    Id: '31',
    UniqueId: 'called',
    CallType: 'OUTBOUND',
    NamedVariables: CAMPAIGN,
};

let put: Map<string, Addition>;
let dropped: string[];
let chosen: PrivacyClass | null;
let notes: Map<string, PreviewNote>;

function open(): ActivityRecorder {
    return new ActivityRecorder({
        queue: {
            put: (addition) => put.set(addition.write.key, addition),
            drop: (key) => dropped.push(key),
        },
        words: { subject: (kind, party) => `${kind} ${party}` },
        relatedTo: () => ({ person: null, entity: null }),
        chosenClass: () => chosen,
        previews: {
            get: (contact) => notes.get(contact) ?? null,
            set: (contact, note) => notes.set(contact, note),
        },
        now: () => NOW,
        onChange: () => undefined,
    });
}

function openWithPolicy(): ActivityRecorder {
    const recorder = open();
    recorder.setPolicy(POLICY);
    return recorder;
}

beforeEach(() => {
    put = new Map();
    dropped = [];
    chosen = null;
    notes = new Map();
});

const keys = (): string[] => [...put.keys()];

describe('a call that has ended', () => {
    it("waits for the gadget's last save, which names its activity", () => {
        const recorder = openWithPolicy();
        recorder.ended(ENDED);
        expect(put.get(ENDED.UniqueId)).toMatchObject({
            workItemId: ENDED.Id,
            label: 'inbound +18505550123',
            notBefore: NOW + LAST_SAVE_MS,
            write: { taskId: null },
        });
        recorder.saved(ENDED, '00T000000000001AAA');
        expect(put.get(ENDED.UniqueId)).toMatchObject({
            notBefore: NOW,
            write: { taskId: '00T000000000001AAA' },
        });
    });

    it('is not written when its activity is saved while it goes on', () => {
        openWithPolicy().saved({ ...ENDED, State: 'ACTIVE' }, '00T000000000001AAA');
        expect(keys()).toEqual([]);
    });

    it('is kept until there is a policy', () => {
        const recorder = open();
        recorder.ended(ENDED);
        expect(keys()).toEqual([]);
        recorder.setPolicy(POLICY);
        expect(keys()).toEqual([ENDED.UniqueId]);
    });

    it('is taken back when it turns out to be private, and written when it is work after all', () => {
        const recorder = openWithPolicy();
        recorder.ended(ENDED);
        chosen = 'private';
        recorder.review();
        expect(dropped).toEqual([ENDED.UniqueId]);
        expect(recorder.leftOut).toMatchObject([{ workItemId: ENDED.Id, reason: 'privacy' }]);
        put.clear();
        chosen = 'work';
        recorder.review();
        expect(keys()).toEqual([ENDED.UniqueId]);
        expect(recorder.leftOut).toEqual([]);
    });

    it('is not written beside what the gadget saves where that is no task', () => {
        const recorder = openWithPolicy();
        recorder.ended(ENDED);
        recorder.saved(ENDED, '500000000000001AAA');
        expect(dropped).toEqual([ENDED.UniqueId]);
    });

    it('while the page was loading is found among the last ones, if it is not long ago', () => {
        const recorder = openWithPolicy();
        recorder.missed([
            ENDED,
            { ...ENDED, UniqueId: 'old', EndedTimeStamp: NOW - 6 * 60_000 },
            { ...ENDED, UniqueId: 'open', EndedTimeStamp: null },
        ]);
        expect(keys()).toEqual([ENDED.UniqueId]);
    });

    it('is forgotten after twenty others', () => {
        const recorder = openWithPolicy();
        chosen = 'private';
        for (let count = 0; count < 25; count += 1) {
            recorder.ended({ ...ENDED, UniqueId: `call-${count}` });
        }
        expect(recorder.leftOut).toHaveLength(20);
        expect(recorder.leftOut[0]?.key).toBe('call-24');
    });
});

describe('a preview', () => {
    it('is written, and the call that follows goes on with it, once', () => {
        const recorder = openWithPolicy();
        recorder.created(SHOWN);
        expect(put.get('preview')).toMatchObject({ write: { isCompleted: false } });
        recorder.ended({ ...SHOWN, State: 'ENDED' });
        recorder.ended(CALLED);
        expect(put.get('called')).toMatchObject({ write: { continuesKey: 'preview' } });
        // Decided anew, also in another tab, it is still that call.
        openWithPolicy().ended(CALLED);
        expect(put.get('called')).toMatchObject({ write: { continuesKey: 'preview' } });
        recorder.ended({ ...CALLED, UniqueId: 'again' });
        expect(put.get('again')).toMatchObject({ write: { continuesKey: null } });
    });

    it('learns nothing of a call that turns out to be private', () => {
        const recorder = openWithPolicy();
        recorder.created(SHOWN);
        recorder.ended({ ...CALLED, CrmId: '00T000000000001AAA', SelectedWrapupReason: 'Sold' });
        expect(keys()).toContain('preview.called');
        chosen = 'private';
        recorder.review();
        expect(dropped).toEqual(expect.arrayContaining(['called', 'preview.called']));
    });

    it('whose call was not answered stays for the next one', () => {
        const recorder = openWithPolicy();
        recorder.created(SHOWN);
        recorder.ended({ ...CALLED, UniqueId: 'unanswered', ConnectedTimeStamp: null });
        recorder.ended(CALLED);
        expect(put.get('called')).toMatchObject({ write: { continuesKey: 'preview' } });
    });

    it('learns the campaign later, and is the same one', () => {
        const recorder = openWithPolicy();
        recorder.created({ ...SHOWN, NamedVariables: [] });
        expect(notes.size).toBe(0);
        recorder.created(SHOWN);
        expect(notes.get('Spring|7')).toEqual({ key: interactionId(SHOWN), usedBy: null });
    });

    it('is nothing where no other call comes as one', () => {
        openWithPolicy().created(CALL);
        expect(keys()).toEqual([]);
    });
});

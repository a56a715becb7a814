import type { WorkItem } from 'c/connectsIntegrationApiSvc';
import { consultationOf } from '../consultation';
import { type ActionName, possibleActions, type Situation } from '../possibleActions';
import { EXTENSION, withOwnState, workItem } from './items';

const ALL = { canMakeCall: true, canSendDtmf: true, canShareRecord: true };

function situation(items: readonly WorkItem[], given: Partial<Situation> = {}): Situation {
    return {
        items,
        extension: EXTENSION,
        abilities: {
            ...ALL,
            updatable: items.filter(({ State }) => State !== 'OFFERED').map(({ Id }) => Id),
        },
        lostChannels: [],
        isMoving: () => false,
        ...given,
    };
}

/** What can be done now. */
function open(item: WorkItem, items = [item], given: Partial<Situation> = {}): ActionName[] {
    return Object.entries(possibleActions(item, situation(items, given)))
        .filter(([, blocker]) => blocker === null)
        .map(([name]) => name as ActionName)
        .sort();
}

const DATA: ActionName[] = ['localVariables', 'reason', 'variables'];
const sorted = (...names: ActionName[]): ActionName[] => [...names].sort();

describe('a call', () => {
    it('that rings can only be answered, and takes local variables', () => {
        const item = workItem({ State: 'OFFERED', ...withOwnState('ALERTING') });
        expect(open(item)).toEqual(sorted('accept', 'localVariables'));
    });

    it('that the agent makes can be cancelled', () => {
        const item = workItem({
            State: 'OFFERED',
            Direction: 'outbound',
            ...withOwnState('INITIATED'),
        });
        expect(open(item)).toEqual(sorted('end', 'localVariables'));
    });

    it('that a dialer connects is left to it', () => {
        const item = workItem({
            State: 'OFFERED',
            Direction: 'outbound',
            ...withOwnState('ALERTING'),
        });
        expect(open(item)).toEqual(['localVariables']);
    });

    it('that is talked on can be passed on, ended and written to', () => {
        expect(open(workItem({}))).toEqual(
            sorted('blindTransfer', 'consult', 'end', 'share', 'tones', ...DATA),
        );
    });

    it('on hold can be ended and written to', () => {
        expect(open(workItem({ State: 'PAUSED' }))).toEqual(sorted('end', ...DATA));
    });

    it('in wrap-up takes a reason and no variables', () => {
        expect(open(workItem({ State: 'WRAPUP' }))).toEqual(
            sorted('end', 'localVariables', 'reason'),
        );
    });

    it.each(['1002', '41791234567'])('in a conference with %s is not passed on', (other) => {
        const item = workItem({
            Participants: [
                { MediaAddress: '41791234567', State: 'ACTIVE', StateCause: '' },
                { MediaAddress: other, State: 'ACTIVE', StateCause: '' },
                { MediaAddress: EXTENSION, State: 'ACTIVE', StateCause: '' },
            ],
        });
        expect(possibleActions(item, situation([item])).blindTransfer).toBe('IN_CONFERENCE');
    });

    it('has no consultation while the softphone allows no call', () => {
        const item = workItem({});
        const abilities = { ...ALL, canMakeCall: false, updatable: [] };
        expect(possibleActions(item, situation([item], { abilities })).consult).toBe(
            'NOT_ALLOWED_NOW',
        );
    });
});

describe('a task', () => {
    const task = (State: WorkItem['State']): WorkItem =>
        workItem({ Channel: 'CHAT', State, Participants: [] });

    it.each([
        ['OFFERED', ['accept', 'localVariables']],
        ['ACTIVE', ['end', 'wrapUp', ...DATA]],
        ['PAUSED', ['end', 'wrapUp', ...DATA]],
        ['WRAPUP', ['end', ...DATA]],
        ['ENDED', []],
    ] as const)('that is %s allows %j', (state, expected) => {
        expect(open(task(state))).toEqual([...expected].sort());
    });
});

describe('a consultation', () => {
    const held = workItem({ Id: '1', State: 'PAUSED', CreatedTimeStamp: 1_000 });
    const consult = workItem({
        Id: '2',
        Direction: 'outbound',
        CallType: 'CONSULT',
        CreatedTimeStamp: 9_000,
    });

    it('is the call on hold with the one that was made later', () => {
        expect(consultationOf([held, consult])).toEqual({
            held,
            current: consult,
            consult,
            original: held,
        });
    });

    it('is known without the call type, which a queue hides', () => {
        expect(consultationOf([held, { ...consult, CallType: 'OUT' }])?.held).toBe(held);
    });

    it('keeps its parts when the agent swaps', () => {
        const talking = { ...held, State: 'ACTIVE' as const };
        const waiting = { ...consult, State: 'PAUSED' as const };
        const found = consultationOf([talking, waiting]);
        expect(found).toEqual({
            held: waiting,
            current: talking,
            consult: waiting,
            original: talking,
        });
    });

    it('is none about a call that came after it was made', () => {
        const earlier = { ...consult, CallType: 'OUT', CreatedTimeStamp: 500 };
        expect(consultationOf([held, earlier])).toBeNull();
    });

    it('can be completed once it is answered', () => {
        const items = [held, consult];
        expect(open(consult, items)).toEqual(
            sorted('conference', 'end', 'share', 'tones', 'transfer', ...DATA),
        );
        const ringing = { ...consult, State: 'OFFERED' as const, ...withOwnState('INITIATED') };
        expect(possibleActions(ringing, situation([held, ringing]))).toMatchObject({
            end: null,
            transfer: 'NOT_ANSWERED_YET',
            conference: 'NOT_ANSWERED_YET',
        });
    });
});

describe('whatever the state', () => {
    it('nothing is possible while the connection is lost', () => {
        const item = workItem({});
        expect(open(item, [item], { lostChannels: ['VOICE'] })).toEqual([]);
    });

    it('a request under way blocks other moves, and not the data', () => {
        const item = workItem({});
        expect(open(item, [item], { isMoving: () => true })).toEqual(
            sorted('share', 'tones', ...DATA),
        );
    });
});

import type { Agent, WorkItem } from 'c/connectsIntegrationApiSvc';
import { currentCall } from '../currentCall';

const EXTENSION = '3331';
const AGENT: Agent = {
    id: '1',
    firstName: 'Ada',
    lastName: 'Berg',
    extension: EXTENSION,
    teamId: '1',
    teamName: 'Service',
    isSupervisor: false,
};

type Given = Partial<WorkItem> & { held?: boolean };

/** Only what the rule looks at. */
function itemOf({ held = false, ...given }: Given): WorkItem {
    return {
        Channel: 'VOICE',
        State: 'ACTIVE',
        CreatedTimeStamp: 0,
        Participants: [
            { MediaAddress: EXTENSION, State: held ? 'HELD' : 'ACTIVE', StateCause: '' },
        ],
        ...given,
    } as WorkItem;
}

const current = (...items: Given[]): string | undefined =>
    currentCall({ agent: AGENT, workItems: items.map(itemOf) })?.Id;

describe('the current call', () => {
    it('is the one that the agent talks on, not the one on hold', () => {
        expect(current({ Id: 'held', held: true }, { Id: 'talk' })).toBe('talk');
        expect(current({ Id: 'talk' }, { Id: 'held', held: true })).toBe('talk');
    });

    it('is the offered one before one on hold, and one on hold before one in wrap-up', () => {
        expect(current({ Id: 'held', held: true }, { Id: 'new', State: 'OFFERED' })).toBe('new');
        expect(current({ Id: 'over', State: 'WRAPUP' }, { Id: 'held', held: true })).toBe('held');
    });

    it('is the latest of equal ones', () => {
        expect(
            current({ Id: 'late', CreatedTimeStamp: 9 }, { Id: 'early', CreatedTimeStamp: 1 }),
        ).toBe('late');
    });

    it('is never a ticket or chat', () => {
        expect(current({ Id: 'chat', Channel: 'CHAT' })).toBeUndefined();
        expect(current()).toBeUndefined();
    });
});

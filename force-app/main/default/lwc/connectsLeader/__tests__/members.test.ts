/**
 * @jest-environment node
 */
import { type Member, Members } from '../members';

/** So many candidates that have gone are remembered. */
const GONE_KEPT = 64;

function candidate(id: string, change: Partial<Member> = {}): Member {
    return { id, host: id, priority: 0, since: 1, seq: 1, stands: false, gone: false, ...change };
}

/** Candidates that come, are noted as queueing for the same lock and as told, and go. */
function comeAndGo(members: Members, count: number): void {
    for (let i = 0; i < count; i++) {
        const id = `visitor ${i}`;
        members.merge([candidate(id)]);
        members.noteLockMate(id);
        members.noteTold(id);
        members.merge([candidate(id, { seq: 2, gone: true })]);
    }
}

let members: Members;

beforeEach(() => {
    members = new Members(candidate('self'));
    members.merge([candidate('old')]);
    members.noteLockMate('old');
    members.noteTold('old');
});

it('remembers those who are here, and of a thousand that came and went the last few', () => {
    comeAndGo(members, 1_000);

    const ids = members.all.map(({ id }) => id);
    expect(ids).toHaveLength(2 + GONE_KEPT);
    expect(ids).toEqual(expect.arrayContaining(['self', 'old', 'visitor 999']));
    expect(members.isLockMate('visitor 0')).toBe(false);
    expect(members.isLockMate('old')).toBe(true);
});

it('forgets what it noted about a candidate together with the candidate', () => {
    members.merge([candidate('old', { seq: 2, gone: true })]);
    expect(members.isLockMate('old')).toBe(true);
    comeAndGo(members, GONE_KEPT);
    expect(members.isLockMate('old')).toBe(false);

    // It was not gone after all: nothing is known of it but what it says now.
    members.merge([candidate('old', { seq: 3 })]);
    expect(members.isLockMate('old')).toBe(false);
    expect(members.noteTold('old')).toBe(true);
});

it('notes nothing about whom it does not know', () => {
    members.noteLockMate('stranger');
    expect(members.isLockMate('stranger')).toBe(false);
    expect(members.noteTold('stranger')).toBe(true);
    expect(members.all.map(({ id }) => id)).toEqual(['self', 'old']);
});

it('tells nobody the same twice, and everybody what is new', () => {
    expect(members.noteTold('old')).toBe(false);
    members.updateSelf({ stands: true });
    expect(members.noteTold('old')).toBe(true);
    expect(members.noteTold('old')).toBe(false);
});

it('keeps its notes when a candidate says something new', () => {
    members.merge([candidate('old', { seq: 2, stands: true })]);
    expect(members.isLockMate('old')).toBe(true);
    members.bury(['old']);
    expect(members.isLockMate('old')).toBe(true);
});

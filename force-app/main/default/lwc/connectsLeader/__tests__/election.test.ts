/**
 * @jest-environment node
 */
import type { OpenTransport } from '../transport';
import { LeaderWorld, Bus, Origin, type WorldDocument } from '../../../../../../jest/leaderWorld';

/** An origin whose lock the browser forbids. */
class ForbiddenOrigin extends Origin {
    override join(owner: WorldDocument, receive: (data: unknown) => void): OpenTransport {
        return {
            ...super.join(owner, receive),
            lock: { request: (_onGranted, onFailed) => onFailed('SecurityError') },
        };
    }
}

let world: LeaderWorld;

beforeEach(() => {
    world = new LeaderWorld();
});

describe('documents of one origin', () => {
    it('make the first one owner at once, hidden or not, and name it to the others', () => {
        const origin = new Origin(world);
        const first = world.open('utility-bar', { origin, isVisible: false });
        const second = world.open('record-page', { origin });
        world.advance(50);

        expect(first.candidacy.state).toMatchObject({
            role: 'owner',
            owner: { host: 'utility-bar', isThisDocument: true, isPresent: true },
        });
        expect(second.candidacy.state).toMatchObject({
            role: 'standby',
            owner: { host: 'utility-bar', isThisDocument: false, isPresent: true },
        });
    });

    it.each(['leave', 'crash'] as const)(
        'hand over within 2 s when the owner goes (%s), though all others are hidden',
        (end) => {
            const origin = new Origin(world);
            const first = world.open('first', { origin });
            world.open('second', { origin, isVisible: false });
            world.open('third', { origin, isVisible: false });
            world.advance(5_000);

            first[end]();
            world.advance(2_000);

            expect(world.ownerNames).toEqual(['second']);
        },
    );

    it('hand over within 2 s to a hidden document that a message channel connects as well', () => {
        const origin = new Origin(world);
        const page = new Bus(world);
        const first = world.open('first', { origin });
        world.open('second', { origin, buses: [page], isVisible: false });
        const options = { priority: -1 };
        world.open('visualforce', { buses: [page], isVisible: false, options });
        world.advance(5_000);

        first.crash();
        world.advance(2_000);

        expect(world.ownerNames).toEqual(['second']);
    });

    it('never have two owners, not even for a moment', () => {
        const origin = new Origin(world);
        world.delay = () => 400;
        const documents = ['a', 'b', 'c', 'd'].map((name) => world.open(name, { origin }));
        const seen = new Set<number>();
        const look = (): void => {
            seen.add(world.owners.length);
        };
        for (const document of documents) {
            world.advance(300, look);
            expect(world.ownerNames).toEqual([document.name]);
            document.crash();
        }

        expect([...seen]).toEqual([1]);
    });

    it('take their page back from the browser as candidates of today', () => {
        const origin = new Origin(world);
        const first = world.open('first', { origin });
        world.open('second', { origin });
        world.advance(50);

        first.putAway();
        expect(first.candidacy.state.role).toBe('withdrawn');
        world.advance(50);
        expect(world.ownerNames).toEqual(['second']);

        first.bringBack();
        world.advance(50);
        expect(first.candidacy.state).toMatchObject({ role: 'standby', owner: { host: 'second' } });
    });
});

describe('documents that only exchange messages', () => {
    let page: Bus;

    beforeEach(() => {
        page = new Bus(world);
    });

    it('listen before they own, and leave the owner in place who was first', () => {
        const first = world.open('first', { buses: [page] });
        world.advance(400);
        expect(first.candidacy.state.role).toBe('electing');
        world.advance(200);
        expect(first.candidacy.state.role).toBe('owner');

        const second = world.open('second', { buses: [page] });
        const roles: string[] = [];
        second.observe(({ role }) => roles.push(role));
        world.advance(5_000);

        expect(world.ownerNames).toEqual(['first']);
        expect(roles).toEqual(['standby']);
    });

    it('let a higher priority go first', () => {
        world.open('record-page', { buses: [page] });
        world.advance(2_000);
        world.open('utility-bar', { buses: [page], options: { priority: 10 } });
        world.advance(2_000);

        expect(world.ownerNames).toEqual(['utility-bar']);
    });

    it('hand over at once when the owner leaves in good order, to a hidden one too', () => {
        const first = world.open('first', { buses: [page] });
        world.advance(1_000);
        const second = world.open('second', { buses: [page] });
        world.advance(1_000);
        second.show(false);

        first.leave();
        world.advance(50);

        expect(world.ownerNames).toEqual(['second']);
    });

    it('notice a crash by a roll call while they are visible', () => {
        const first = world.open('first', { buses: [page] });
        world.advance(1_000);
        world.open('second', { buses: [page] });
        world.advance(1_000);

        first.crash();
        world.advance(6_000);

        expect(world.ownerNames).toEqual(['second']);
    });

    it('decide nothing about the silent while hidden, and soon after they are shown', () => {
        const first = world.open('first', { buses: [page] });
        const second = world.open('second', { buses: [page] });
        world.advance(2_000);
        second.show(false);
        first.crash();

        world.advance(10 * 60_000);
        expect(second.candidacy.state).toMatchObject({ role: 'standby', owner: { host: 'first' } });

        second.show(true);
        world.advance(2_500);
        expect(world.ownerNames).toEqual(['second']);
    });

    it('keep a hidden owner that answers', () => {
        const first = world.open('first', { buses: [page] });
        const second = world.open('second', { buses: [page] });
        const third = world.open('third', { buses: [page] });
        world.advance(2_000);
        const changes: WorldDocument[] = [];
        [first, second, third].forEach((each) => each.observe(() => changes.push(each)));

        first.show(false);
        world.advance(10 * 60_000);

        expect(world.ownerNames).toEqual(['first']);
        expect(changes).toEqual([]);
    });

    it('stay calm where messages take long and cross: their number follows that of the documents', () => {
        let turn = 0;
        world.delay = () => {
            turn += 1;
            return (turn * 1_237) % 900;
        };
        const names = ['a', 'b', 'c', 'd', 'e', 'f'];
        names.forEach((name) => {
            world.open(name, { buses: [page] });
            world.advance(300);
        });
        world.advance(60_000);

        // A roll call every three seconds, answered by everybody, and a correction for each now and then.
        expect(page.sent).toBeLessThan(1_000);
    });

    it.each([
        ['stood by', 6_000, 0],
        ['came while it slept', 700, 1],
    ])('leave the duty to one that %s when the owner wakes up', (_who, sleptMs, newcomers) => {
        const first = world.open('first', { buses: [page] });
        world.advance(1_000);
        if (newcomers === 0) {
            world.open('second', { buses: [page] });
            world.advance(1_000);
        }
        first.isFrozen = true;
        if (newcomers === 1) {
            world.open('second', { buses: [page] });
        }
        world.advance(sleptMs);
        first.isFrozen = false;
        world.advance(50);

        expect(world.ownerNames).toEqual(['second']);
        world.advance(20_000);
        expect(world.ownerNames).toEqual(['second']);
    });

    it('leave the duty to an owner that slept so shortly that nobody noticed', () => {
        const first = world.open('first', { buses: [page] });
        world.advance(1_000);
        world.open('second', { buses: [page] });
        world.advance(1_000);
        first.isFrozen = true;
        world.advance(1_500);
        first.isFrozen = false;
        world.advance(20_000);

        expect(world.ownerNames).toEqual(['first']);
    });

    it('become one again after a cut: the longest standing owner remains', () => {
        const first = world.open('first', { buses: [page] });
        world.advance(1_000);
        const second = world.open('second', { buses: [page] });
        world.advance(1_000);
        page.cut([second]);
        world.advance(10_000);
        expect(world.ownerNames).toEqual(['first', 'second']);

        page.heal();
        world.advance(4_000);

        expect(world.ownerNames).toEqual(['first']);
        expect(second.candidacy.state.owner).toMatchObject({ host: 'first' });
        expect(first.candidacy.state.owner).toMatchObject({ isThisDocument: true });
    });
});

describe('documents that several ways connect', () => {
    it('agree through a third: tabs by the lock, the frames of each tab by its page', () => {
        const lightning = new Origin(world);
        const visualforce = new Origin(world);
        const [page1, page2] = [new Bus(world), new Bus(world)];
        world.open('lightning 1', { origin: lightning, buses: [page1] });
        world.advance(10);
        // The other origin's lock goes to the other tab first.
        world.open('visualforce 2', { origin: visualforce, buses: [page2] });
        world.open('visualforce 1', { origin: visualforce, buses: [page1] });
        world.open('lightning 2', { origin: lightning, buses: [page2] });
        world.advance(4_000);

        expect(world.ownerNames).toEqual(['lightning 1']);
        world.documents.forEach(({ candidacy }) =>
            expect(candidacy.state.owner?.host).toBe('lightning 1'),
        );
    });

    it('let the holder of the lock stand for its origin', () => {
        const origin = new Origin(world);
        const page = new Bus(world);
        world.open('tab 1', { origin });
        world.advance(10);
        const waiting = world.open('tab 2', { origin, buses: [page] });
        const frame = world.open('frame', { buses: [page], options: { priority: -1 } });
        world.advance(3_000);

        expect(frame.candidacy.state.owner).toMatchObject({ host: 'tab 1', isPresent: true });
        expect(waiting.candidacy.state.role).toBe('standby');
    });
});

describe('a setting that names the host', () => {
    it('makes a document owner that nothing connects, and lets the others stand by', () => {
        const options = { configuredHost: 'toolbar' };
        const toolbar = world.open('toolbar', { options });
        const bar = world.open('utility-bar', { options, origin: new Origin(world) });
        world.advance(5_000);

        expect(toolbar.candidacy.state).toMatchObject({ role: 'owner', advice: null });
        expect(bar.candidacy.state).toMatchObject({
            role: 'standby',
            owner: { host: 'toolbar', isThisDocument: false, isPresent: false },
        });
    });

    it('still elects one of several documents in that host', () => {
        const options = { host: 'utility-bar', configuredHost: 'utility-bar' };
        const origin = new Origin(world);
        world.open('tab 1', { origin, options });
        world.open('tab 2', { origin, options });
        world.open('page', { origin, options: { ...options, host: 'record-page' } });
        world.advance(2_000);

        expect(world.ownerNames).toEqual(['tab 1']);
    });

    it('is asked for where nothing connects and nobody can be elected', () => {
        const alone = world.open('toolbar', { options: { duty: 'screen-pop' } });
        world.advance(5_000);

        expect(alone.candidacy.state).toMatchObject({ role: 'none-connected', owner: null });
        expect(alone.candidacy.state.advice).toContain('configuredHost');
        expect(alone.candidacy.isOwner).toBe(false);
    });

    it('is asked for where nothing connects, though dials are guarded meanwhile', () => {
        const alone = world.open('toolbar', {});

        expect(alone.candidacy.state).toMatchObject({
            role: 'owner',
            owner: { host: 'toolbar', isThisDocument: true, isPresent: true },
        });
        expect(alone.candidacy.state.advice).toContain('configuredHost');
    });

    it('keeps a document from guarding that nothing connects and that is of another host', () => {
        const options = { configuredHost: 'toolbar' };
        const bar = world.open('utility-bar', { options });
        world.advance(5_000);

        expect(bar.candidacy.state).toMatchObject({ role: 'standby', advice: null });
    });
});

describe('a candidacy', () => {
    it('goes on with messages alone where the lock cannot be had, and says so', () => {
        const page = new Bus(world);
        const origin = new ForbiddenOrigin(world);
        const first = world.open('first', { origin, buses: [page] });
        world.advance(1_000);
        const second = world.open('second', { origin, buses: [page] });
        world.advance(1_000);

        expect(world.ownerNames).toEqual(['first']);
        expect(second.candidacy.state.role).toBe('standby');
        expect(first.reports).toEqual([expect.stringContaining('SecurityError')]);
    });

    it('tells every observer, whatever one of them throws, until it stops observing', () => {
        const origin = new Origin(world);
        const document = world.open('first', { origin });
        const roles: string[] = [];
        document.observe(() => {
            throw new Error('planted');
        });
        const stop = document.observe(({ role }) => roles.push(role));
        world.advance(50);
        stop();
        document.candidacy.withdraw();

        expect(roles).toEqual(['owner']);
        expect(document.reports).toEqual([
            'An observer of dial-guard threw an error.',
            'An observer of dial-guard threw an error.',
        ]);
    });

    it('withdraws once, for good, and neither speaks nor listens any more', () => {
        const page = new Bus(world);
        const origin = new Origin(world);
        const document = world.open('first', { origin, buses: [page] });
        world.advance(1_000);

        document.candidacy.withdraw();
        document.candidacy.withdraw();
        document.bringBack();
        world.advance(5_000);

        expect(document.candidacy.state).toMatchObject({ role: 'withdrawn', owner: null });
        expect(page.documents).toEqual([]);
        expect(origin.bus.documents).toEqual([]);
    });
});

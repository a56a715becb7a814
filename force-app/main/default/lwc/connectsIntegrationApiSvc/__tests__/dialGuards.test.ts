import { type DialDesk, openDialDesk, settleLong } from '../../../../../../jest/dialDesk';
import { settle } from '../../../../../../jest/serviceDesk';
import { TWIN_WITHIN_MS } from '../actionCoordinator';
import type { DialDecision, DialGuard, DialIntent, DialVerdict } from '../dialAction';
import { DialDeniedError, RequestFailedError } from '../errors';
import { GUARD_DEADLINE_MS } from '../guardSeat';
import { TURN_DEADLINE_MS } from '../intentQueue';
import type { DialOwnership } from '../takenOverSlot';

let desk: DialDesk;
let consoleError: jest.SpyInstance;

beforeEach(() => {
    consoleError = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    desk = openDialDesk();
});

afterEach(() => consoleError.mockRestore());

const allow: DialGuard = () => ({ verdict: 'allow' });
const deny: DialGuard = () => ({ verdict: 'deny', reason: 'listed' });
const never: DialGuard = () => new Promise<DialVerdict>(() => undefined);

/** Takes the rejection at once, so that none goes unhandled. */
function rejection(promise: Promise<unknown>): Promise<unknown> {
    return promise.then(
        () => {
            throw new Error('The promise was fulfilled.');
        },
        (error: unknown) => error,
    );
}

/** A guard that answers when it is told to. */
function guardByHand(): {
    guard: DialGuard;
    asked: DialIntent[];
    answer(with_: DialVerdict): void;
} {
    const asked: DialIntent[] = [];
    const answers: ((verdict: DialVerdict) => void)[] = [];
    return {
        asked,
        guard: (intent) => {
            asked.push(intent);
            return new Promise((resolve) => answers.push(resolve));
        },
        answer: (verdict) => answers.shift()?.(verdict),
    };
}

describe('the slot', () => {
    it('is never touched without a guard', async () => {
        const client = await desk.client();
        client.observeDials(jest.fn());
        desk.hidePage();
        desk.showPage();
        expect(desk.changesOf('onBeforeDial')).toEqual([]);
    });

    it('stays filled when the last guard leaves, and the number is dialled', async () => {
        const client = await desk.client();
        client.addDialGuard(deny)();
        expect(desk.changesOf('onBeforeDial')).toEqual(['filled']);
        await desk.raiseDial('100');
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['100', {}, true] }]);
    });

    it('is empty while the browser has put the page away, and nothing is dialled later', async () => {
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        client.addDialGuard(guard);
        await desk.raiseDial('100');
        desk.hidePage();
        expect(desk.isFilled('onBeforeDial')).toBe(false);
        answer({ verdict: 'allow' });
        await settle();
        desk.showPage();
        expect(desk.isFilled('onBeforeDial')).toBe(true);
        expect(desk.requests).toEqual([]);
    });

    it('is filled only while this document owns the dials', async () => {
        const listeners = new Set<() => void>();
        const ownership = {
            isOwner: false,
            observe(listener: () => void) {
                listeners.add(listener);
                return () => listeners.delete(listener);
            },
        };
        desk.service.setDialOwnership(ownership satisfies DialOwnership);
        const client = await desk.client();
        client.addDialGuard(allow);
        expect(desk.changesOf('onBeforeDial')).toEqual([]);
        ownership.isOwner = true;
        listeners.forEach((listener) => listener());
        expect(desk.isFilled('onBeforeDial')).toBe(true);
        ownership.isOwner = false;
        listeners.forEach((listener) => listener());
        expect(desk.isFilled('onBeforeDial')).toBe(false);
        desk.service.setDialOwnership({ isOwner: true, observe: () => () => undefined });
        expect(desk.isFilled('onBeforeDial')).toBe(true);
        expect(listeners.size).toBe(0);
    });
});

describe('while it is being settled who owns the dials', () => {
    const electing = (): {
        isOwner: boolean;
        isUndecided: boolean;
        end: () => void;
    } & DialOwnership => {
        const listeners = new Set<() => void>();
        return {
            isOwner: false,
            isUndecided: true,
            observe(listener: () => void) {
                listeners.add(listener);
                return () => listeners.delete(listener);
            },
            end() {
                this.isOwner = true;
                this.isUndecided = false;
                listeners.forEach((listener) => listener());
            },
        };
    };

    it('a dial of a component waits, because the gadget would ask no guard', async () => {
        const ownership = electing();
        desk.service.setDialOwnership(ownership);
        const client = await desk.client();
        client.addDialGuard(allow);
        const dial = client.makeCall('100');
        await settle();
        expect(desk.requests).toEqual([]);
        ownership.end();
        await dial;
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['100', {}, false] }]);
    });

    it('no dial waits longer than three seconds', async () => {
        desk.service.setDialOwnership(electing());
        const client = await desk.client();
        client.addDialGuard(allow);
        const dial = client.makeCall('100');
        await settle();
        await desk.wait(3_000);
        await dial;
        expect(desk.requests).toHaveLength(1);
    });

    it('nothing waits where there is no guard', async () => {
        desk.service.setDialOwnership(electing());
        const client = await desk.client();
        await client.makeCall('100');
        expect(desk.requests).toHaveLength(1);
    });

    it('nothing is sent for a component that has gone meanwhile', async () => {
        const ownership = electing();
        desk.service.setDialOwnership(ownership);
        const client = await desk.client();
        client.addDialGuard(allow);
        const dial = client.makeCall('100');
        client.release();
        ownership.end();
        await expect(dial).rejects.toThrow();
        expect(desk.requests).toEqual([]);
    });
});

describe('a dial of the gadget', () => {
    it('is shown to the guard and dialled once', async () => {
        const client = await desk.client();
        const intents: DialIntent[] = [];
        client.addDialGuard((intent) => {
            intents.push(intent);
            return { verdict: 'allow' };
        });
        const relatedObject = {
            recipientType: 'Contact',
            recipientId: '003',
            recipientName: 'A',
            number: '100',
        };
        await desk.raiseDial('100', { callVariables: { PerVar1: 'a' }, relatedObject });
        expect(intents).toEqual([
            {
                callType: 'OUTBOUND',
                number: '100',
                callVariables: { PerVar1: 'a' },
                workItemId: null,
                relatedObject,
                source: 'gadget',
            },
        ]);
        expect(desk.requests).toEqual([
            { name: 'makeCall', args: ['100', { PerVar1: 'a' }, true] },
        ]);
    });

    it.each([
        ['CONSULT', { callType: 'CONSULT' }, { name: 'makeCall', args: ['100', {}, true] }],
        [
            'BLINDTRANSFER',
            { callType: 'BLINDTRANSFER', workItemId: '7' },
            { name: 'blindTransferCall', args: ['7', '100', true] },
        ],
    ] as const)('of type %s goes out as the guide says', async (_type, fields, request) => {
        const client = await desk.client();
        client.addDialGuard(() => ({ verdict: 'change', callVariables: { PerVar1: 'not here' } }));
        client.addDialGuard(allow);
        await desk.raiseDial('100', { ...fields, callVariables: undefined });
        expect(desk.requests).toEqual([request]);
    });

    it('takes number and variables as they were changed', async () => {
        const client = await desk.client();
        client.addDialGuard(() => ({
            verdict: 'change',
            number: '0100',
            callVariables: { PerVar2: 'b' },
        }));
        await desk.raiseDial('100', { callVariables: { PerVar1: 'a' } });
        expect(desk.requests).toEqual([
            { name: 'makeCall', args: ['0100', { PerVar2: 'b' }, true] },
        ]);
    });

    it('is not dialled when malformed, and that is reported', async () => {
        const client = await desk.client();
        client.addDialGuard(allow);
        desk.raise('onBeforeDial', { callType: 'NEW', dialedNumber: '1' });
        desk.raise('onBeforeDial', { callType: 'OUTBOUND', dialedNumber: '' });
        desk.raise('onBeforeDial', { callType: 'BLINDTRANSFER', dialedNumber: '1' });
        desk.raise('onBeforeDial', null);
        await settle();
        expect(desk.requests).toEqual([]);
        expect(consoleError).toHaveBeenCalledTimes(4);
    });

    it('raised twice while it is decided is one dial', async () => {
        const client = await desk.client();
        const { guard, asked, answer } = guardByHand();
        client.addDialGuard(guard);
        await desk.raiseDial('100');
        await desk.raiseDial('100');
        answer({ verdict: 'allow' });
        await settle();
        expect(asked).toHaveLength(1);
        expect(desk.requests).toHaveLength(1);
    });

    it.each(['OUTBOUND', 'CONSULT'] as const)(
        'of type %s raised twice is one dial, also when it was placed in between',
        async (callType) => {
            const client = await desk.client();
            client.addDialGuard(allow);
            desk.items.push({ Id: '7', Channel: 'VOICE', State: 'ACTIVE' });
            await desk.raiseDial('100', { callType });
            await desk.wait(TWIN_WITHIN_MS / 2);
            // The consultation holds the call that it is about.
            desk.items.splice(0, 1, { Id: '7', Channel: 'VOICE', State: 'PAUSED' });
            await desk.raiseDial('100', { callType });
            expect(desk.requests).toHaveLength(1);
        },
    );

    it('raised twice is one dial, also when its call variables were lost the second time', async () => {
        const client = await desk.client();
        client.addDialGuard(allow);
        await desk.raiseDial('100', { callVariables: {} });
        await desk.wait(TWIN_WITHIN_MS / 2);
        await desk.raiseDial('100', { callVariables: undefined, relatedObject: undefined });
        expect(desk.requests).toHaveLength(1);
    });

    it('raised again later, or to another number, is another dial', async () => {
        const client = await desk.client();
        client.addDialGuard(never, { deadlineMs: TWIN_WITHIN_MS + 1_000 });
        const decisions = observed(await desk.client());
        await desk.raiseDial('100');
        await desk.raiseDial('200');
        await desk.wait(TWIN_WITHIN_MS + 500);
        await desk.raiseDial('100');
        await desk.wait(3 * TWIN_WITHIN_MS + 4_000);
        expect(decisions.map(({ number }) => number)).toEqual(['100', '200', '100']);
    });

    it('waits for its turn, but not for ever', async () => {
        const client = await desk.client();
        client.addDialGuard(() => ({ verdict: 'ask', ask: () => new Promise(() => undefined) }));
        const decisions = observed(client);
        await desk.raiseDial('100');
        await desk.raiseDial('200');
        await desk.wait(TURN_DEADLINE_MS);
        expect(decisions).toMatchObject([{ number: '200', outcome: 'lapsed' }]);
        expect(desk.requests).toEqual([]);
    });

    it.each(['CONSULT', 'BLINDTRANSFER'] as const)(
        'of type %s lapses with its call',
        async (callType) => {
            desk.items.push({ Id: '7', Channel: 'VOICE', State: 'ACTIVE' });
            const client = await desk.client();
            const { guard, answer } = guardByHand();
            client.addDialGuard(guard);
            const decisions = observed(client);
            await desk.raiseDial('100', { callType, workItemId: '7' });
            desk.raise('onWorkItemEnd', { item: { Id: '7', Channel: 'VOICE' } });
            answer({ verdict: 'allow' });
            await settle();
            expect(decisions).toMatchObject([{ outcome: 'lapsed' }]);
            expect(desk.requests).toEqual([]);
        },
    );

    it('lapses with a call whose end no event told', async () => {
        desk.items.push({ Id: '7', Channel: 'VOICE', State: 'ACTIVE' });
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        client.addDialGuard(guard);
        await desk.raiseDial('100', { callType: 'CONSULT' });
        desk.items.pop();
        answer({ verdict: 'allow' });
        await settle();
        expect(desk.requests).toEqual([]);
    });

    it('lapses when the gadget dials by itself meanwhile', async () => {
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        client.addDialGuard(guard);
        await desk.raiseDial('100');
        const item = { Id: '8', Channel: 'VOICE', Direction: 'outbound', State: 'OFFERED' };
        desk.raise('onWorkItemCreate', { item });
        answer({ verdict: 'allow' });
        await settle();
        expect(desk.requests).toEqual([]);
    });

    describe('that waits for its turn', () => {
        const call = {
            Id: '8',
            Channel: 'VOICE',
            Direction: 'outbound',
            State: 'OFFERED',
        } as const;
        let first: ReturnType<typeof guardByHand>;
        let decisions: DialDecision[];

        beforeEach(async () => {
            const client = await desk.client();
            first = guardByHand();
            client.addDialGuard(first.guard);
            decisions = observed(client);
            await desk.raiseDial('100');
            await desk.raiseDial('200');
        });

        const askedAndAllowed = async (): Promise<void> => {
            first.answer({ verdict: 'allow' });
            await desk.nextTask();
        };

        it.each([
            ['by its number', { ...call, DialedNumber: '200' }],
            ['after the call of the one before', { ...call, Id: '9' }],
        ])('lapses when the gadget dials it by itself: known %s', async (_how, item) => {
            await (item.Id === '9' ? askedAndAllowed() : Promise.resolve());
            if (item.Id === '9') {
                desk.raise('onWorkItemCreate', { item: call });
            }
            desk.raise('onWorkItemCreate', { item });
            await askedAndAllowed();
            await askedAndAllowed();
            expect(desk.requests.map(({ args }) => args[0])).toEqual(['100']);
            expect(decisions.map(({ number, outcome }) => `${number} ${outcome}`)).toContain(
                '200 lapsed',
            );
        });

        it('asks nobody when it was dialled meanwhile and no event told', async () => {
            desk.items.push({ ...call, DialedNumber: '200' });
            await askedAndAllowed();
            expect(first.asked.map(({ number }) => number)).toEqual(['100']);
        });

        it.each(['before', 'after'])(
            'is dialled when the call of the one before is told %s its turn',
            async (when) => {
                const tell = (): void => desk.raise('onWorkItemCreate', { item: call });
                first.answer({ verdict: 'allow' });
                await settle();
                (when === 'before' ? tell : settle)();
                await desk.nextTask();
                (when === 'after' ? tell : settle)();
                await askedAndAllowed();
                expect(desk.requests.map(({ args }) => args[0])).toEqual(['100', '200']);
            },
        );

        it('does not take the call of a dial that was refused for that of the one before', async () => {
            desk.nextAnswer = { success: false, error: 'Invalid Destination' };
            await askedAndAllowed();
            desk.nextAnswer = { success: true };
            await desk.wait(TWIN_WITHIN_MS);
            desk.raise('onWorkItemCreate', { item: call });
            await askedAndAllowed();
            expect(desk.requests.map(({ args }) => args[0])).toEqual(['100']);
        });
    });

    it('lapses when another document becomes the owner, and what a component dials does not', async () => {
        const ownership = { isOwner: true, tell: (): void => undefined };
        desk.service.setDialOwnership({
            get isOwner() {
                return ownership.isOwner;
            },
            observe(listener) {
                ownership.tell = listener;
                return () => undefined;
            },
        });
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        (await desk.client()).addDialGuard(guard);
        const decisions = observed(client);
        await desk.raiseDial('100');
        const own = client.makeCall('200', { immediately: true });
        ownership.isOwner = false;
        ownership.tell();
        answer({ verdict: 'allow' });
        await desk.nextTask();
        answer({ verdict: 'allow' });
        await own;
        expect(desk.requests.map(({ args }) => args[0])).toEqual(['200']);
        expect(decisions[0]).toMatchObject({ number: '100', outcome: 'lapsed' });
    });

    it('is dialled although a guard leaves while it is asked', async () => {
        const client = await desk.client();
        const remove = client.addDialGuard(never);
        await desk.raiseDial('100');
        remove();
        await settle();
        expect(desk.requests).toHaveLength(1);
    });

    it('is dialled although the client of the guard is released', async () => {
        const client = await desk.client();
        client.addDialGuard(never);
        await desk.raiseDial('100');
        client.release();
        await settle();
        expect(desk.requests).toHaveLength(1);
    });

    it('does not ask a guard whose component is off the page', async () => {
        const component = desk.component();
        const client = await desk.client(component);
        client.addDialGuard(deny);
        component.isConnected = false;
        await desk.raiseDial('100');
        expect(desk.requests).toHaveLength(1);
        component.isConnected = true;
        await desk.raiseDial('200');
        expect(desk.requests).toHaveLength(1);
    });

    it('is dialled when the work items cannot be read, and the next ones, too', async () => {
        const client = await desk.client();
        client.addDialGuard(allow);
        desk.isBroken = true;
        await desk.raiseDial('100');
        await desk.raiseDial('200');
        expect(desk.requests).toHaveLength(2);
    });
});

function observed(client: Awaited<ReturnType<DialDesk['client']>>): DialDecision[] {
    const decisions: DialDecision[] = [];
    client.observeDials((decision) => decisions.push(decision));
    return decisions;
}

describe('what is told of a decision', () => {
    it.each<[string, DialGuard, object]>([
        ['dialled', allow, { outcome: 'dialled', by: null, reason: null }],
        ['denied', deny, { outcome: 'denied', by: 'list', reason: 'listed' }],
    ])('%s', async (_outcome, guard, expected) => {
        const client = await desk.client();
        client.addDialGuard(guard, { name: 'list' });
        const decisions = observed(client);
        await desk.raiseDial('100');
        expect(decisions).toMatchObject([
            {
                number: '100',
                intent: { number: '100' },
                at: expect.any(Number) as number,
                ...expected,
            },
        ]);
        expect(desk.log.filter((line) => line.includes('dial 100'))).toHaveLength(1);
    });

    it('failed, with the text of the gadget', async () => {
        const client = await desk.client();
        client.addDialGuard(allow);
        const decisions = observed(client);
        desk.nextAnswer = { success: false, error: 'Invalid Destination' };
        await desk.raiseDial('100');
        expect(decisions).toMatchObject([{ outcome: 'failed', reason: 'Invalid Destination' }]);
    });

    it('reaches the others although an observer throws, and nobody who stopped', async () => {
        const client = await desk.client();
        client.addDialGuard(allow);
        client.observeDials(() => {
            throw new Error('planted');
        });
        const decisions = observed(client);
        const stopped = jest.fn();
        client.observeDials(stopped)();
        await desk.raiseDial('100');
        expect(decisions).toHaveLength(1);
        expect(stopped).not.toHaveBeenCalled();
        expect(consoleError).toHaveBeenCalledTimes(1);
    });
});

describe('an immediate dial of a client', () => {
    it('goes straight out without a guard', async () => {
        const client = await desk.client();
        await client.makeCall('100', { immediately: true });
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['100', {}, true] }]);
    });

    it('is put to the guards, and the promise has the outcome', async () => {
        const client = await desk.client();
        const intents: DialIntent[] = [];
        (await desk.client()).addDialGuard((intent) => {
            intents.push(intent);
            return { verdict: 'change', number: '0100' };
        });
        await client.makeCall('100', { immediately: true, callVariables: { PerVar1: 'a' } });
        expect(intents[0]).toMatchObject({ callType: 'OUTBOUND', source: 'toolkit' });
        expect(desk.requests).toEqual([
            { name: 'makeCall', args: ['0100', { PerVar1: 'a' }, true] },
        ]);
    });

    it('is a consultation while a call is active', async () => {
        desk.items.push({ Id: '7', Channel: 'VOICE', State: 'ACTIVE' });
        const client = await desk.client();
        const asked = jest.fn(allow);
        (await desk.client()).addDialGuard(asked);
        await client.makeCall('100', { immediately: true });
        expect(asked.mock.calls[0]?.[0]).toMatchObject({ callType: 'CONSULT', workItemId: '7' });
    });

    it('rejects with the reason of the guard', async () => {
        const client = await desk.client();
        (await desk.client()).addDialGuard(deny, { name: 'list' });
        const error = await rejection(client.makeCall('100', { immediately: true }));
        expect(error).toBeInstanceOf(DialDeniedError);
        expect(error).toMatchObject({ code: 'DIAL_DENIED', by: 'list', reason: 'listed' });
        const transfer = rejection(client.blindTransferCall('7', '100', { immediately: true }));
        await desk.nextTask();
        expect(await transfer).toBeInstanceOf(DialDeniedError);
        expect(desk.requests).toEqual([]);
    });

    it('rejects with the text of the gadget', async () => {
        const client = await desk.client();
        (await desk.client()).addDialGuard(allow);
        desk.nextAnswer = { success: false, error: 'Invalid Destination' };
        expect(await rejection(client.makeCall('1', { immediately: true }))).toBeInstanceOf(
            RequestFailedError,
        );
    });

    it('is not dialled when its signal aborts before it is decided', async () => {
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        (await desk.client()).addDialGuard(guard);
        const controller = new AbortController();
        const options = { immediately: true, signal: controller.signal };
        const outcome = rejection(client.makeCall('100', options));
        await settle();
        controller.abort(new Error('changed my mind'));
        expect(await outcome).toMatchObject({ message: 'changed my mind' });
        answer({ verdict: 'allow' });
        await settle();
        expect(desk.requests).toEqual([]);
    });

    it('is not asked about when the setting says so', async () => {
        const client = await desk.client();
        desk.service.configureDialGuards({ guardImmediateDials: false });
        (await desk.client()).addDialGuard(deny);
        await client.makeCall('100', { immediately: true });
        expect(desk.requests).toHaveLength(1);
    });

    it('from inside an own guard is refused, however often it is tried', async () => {
        const client = await desk.client();
        const errors: unknown[] = [];
        client.addDialGuard(async ({ number }) => {
            errors.push(await rejection(client.makeCall(number)));
            errors.push(await rejection(client.makeCall(number, { immediately: true })));
            return { verdict: 'allow' };
        });
        await desk.raiseDial('100');
        await desk.nextTask();
        expect(errors).toEqual([expect.any(DialDeniedError), expect.any(DialDeniedError)]);
        expect(desk.requests).toHaveLength(1);
    });

    it('that skips nothing goes to the gadget, which raises onBeforeDial itself', async () => {
        const client = await desk.client();
        (await desk.client()).addDialGuard(deny);
        await client.makeCall('100', { callVariables: { PerVar1: 'a' } });
        expect(desk.requests).toEqual([
            { name: 'makeCall', args: ['100', { PerVar1: 'a' }, false] },
        ]);
    });
});

it('dials nothing for a guard that never answers', async () => {
    const client = await desk.client();
    client.addDialGuard(never);
    await desk.raiseDial('100');
    await desk.wait(GUARD_DEADLINE_MS);
    await desk.raiseDial('200');
    await desk.wait(GUARD_DEADLINE_MS);
    expect(desk.requests).toEqual([]);
});

describe('a client that dials again at once whenever it is refused', () => {
    /** Dials, and again after each rejection; a hundred times at most. @returns the rounds so far */
    function stubborn(client: Awaited<ReturnType<DialDesk['client']>>): { rounds: number } {
        const count = { rounds: 0 };
        const dial = async (): Promise<void> => {
            await rejection(client.makeCall('100', { immediately: true }));
            count.rounds += 1;
            await (count.rounds < 100 ? dial() : undefined);
        };
        void dial();
        return count;
    }

    it('leaves the page a task between two rounds', async () => {
        (await desk.client()).addDialGuard(deny);
        const count = stubborn(await desk.client());
        await settleLong();
        expect(count.rounds).toBe(1);
        await desk.nextTask();
        expect(count.rounds).toBe(2);
        expect(desk.requests).toEqual([]);
    });

    it('leaves it one while its own guard is asked, which could not answer otherwise', async () => {
        const client = await desk.client();
        const { guard, answer } = guardByHand();
        client.addDialGuard(guard);
        await desk.raiseDial('200');
        const count = stubborn(client);
        await settleLong();
        expect(count.rounds).toBeLessThanOrEqual(1);
        answer({ verdict: 'allow' });
        await settle();
        expect(desk.requests).toEqual([{ name: 'makeCall', args: ['200', {}, true] }]);
    });

    it('leaves it one when it dials from what it observes', async () => {
        const client = await desk.client();
        (await desk.client()).addDialGuard(deny);
        let rounds = 0;
        client.observeDials(() => {
            rounds += 1;
            if (rounds < 100) {
                void rejection(client.makeCall('100', { immediately: true }));
            }
        });
        desk.raise('onBeforeDial', { callType: 'OUTBOUND', dialedNumber: '100' });
        await settleLong();
        expect(rounds).toBe(1);
        await desk.nextTask();
        expect(rounds).toBe(2);
    });
});

it('decides dials that were raised together one after the other, in their order', async () => {
    const client = await desk.client();
    const asked: string[] = [];
    client.addDialGuard(({ number }) => {
        asked.push(number);
        return { verdict: 'allow' };
    });
    for (const number of ['100', '200', '300']) {
        desk.raise('onBeforeDial', { callType: 'OUTBOUND', dialedNumber: number });
    }
    await desk.nextTask();
    await desk.nextTask();
    expect(asked).toEqual(['100', '200', '300']);
    expect(desk.requests.map(({ args }) => args[0])).toEqual(asked);
});

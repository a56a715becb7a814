import {
    BLOCK_LISTED,
    DIALLED,
    type GuardDesk,
    type GuardDeskOptions,
    NUMBER,
    openGuardDesk,
    type RuleRow,
    SETTINGS,
    WARN_NEW_YORK,
} from '../../../../../../jest/dialGuardDesk';

let desk: GuardDesk;

afterEach(() => {
    desk.close();
    sessionStorage.clear();
});

const LISTED = { number: NUMBER, reason: 'Asked us', source: null, expiresAt: null };

function warnWhenMissing(row: RuleRow): RuleRow {
    return { ...row, When_Missing__c: 'warn' };
}

async function open(options?: GuardDeskOptions): Promise<void> {
    desk = await openGuardDesk(options);
}

async function answer(say: 'confirm' | 'cancel' | 'override', reason = ''): Promise<boolean> {
    const id = desk.state.question?.id ?? '';
    const isTaken = desk.watch.answer(id, say === 'override' ? { say, reason } : { say });
    await desk.advance(200);
    return isTaken;
}

describe('a number that nothing forbids', () => {
    it('is dialled as it came, and is in the list of dials', async () => {
        await open();
        expect(desk.state).toMatchObject({ stage: 'watching', missing: [], role: 'owner' });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(desk.state.dials).toMatchObject([{ dialString: DIALLED, ending: 'dialled' }]);
        expect(desk.lookUps()).toBe(1);
        expect(desk.org().decisions).toEqual([]);
    });

    it('is not dialled a second time while its call lives, and is when the call has ended', async () => {
        await open();
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        const { connect } = await import('c/connectsIntegrationApiSvc');
        const connected = connect({ isConnected: true });
        await desk.advance(100);
        const client = await connected;
        const again = client.makeCall(DIALLED, { immediately: true });
        await expect(again).rejects.toMatchObject({ by: 'do-not-call' });
        expect(desk.dialled()).toEqual([DIALLED]);
        const [item] = desk.gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
        desk.gadget.hangUp(item?.Id ?? '');
        await desk.advance(2_000);
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.dialled()).toEqual([DIALLED, DIALLED]);
    });
});

describe('a number that is forbidden', () => {
    it('is not dialled; the agent is told why and the decision is logged', async () => {
        await open();
        desk.changeOrg({ listed: [LISTED] });
        await desk.clickToDial(DIALLED);
        await desk.advance(1_000);
        expect(desk.dialled()).toEqual([]);
        expect(desk.state.question).toMatchObject({
            kind: 'blocked',
            verdict: { outcome: 'block', reason: { code: 'LISTED' } },
            relatedRecordId: '003000000000001AAA',
        });
        expect(desk.state.dials).toMatchObject([{ ending: 'denied' }]);
        expect(desk.org().decisions).toMatchObject([
            { fields: { outcome: 'block', answer: 'none' } },
        ]);
        expect(await answer('confirm')).toBe(false);
        expect(await answer('cancel')).toBe(true);
        expect(desk.state.question).toBeNull();
    });

    it('is not dialled though it was allowed when it was looked at, a minute before', async () => {
        await open();
        const looked = desk.watch.explain({ number: DIALLED });
        await desk.advance(500);
        await expect(looked).resolves.toMatchObject({ outcome: 'allow' });
        desk.changeOrg({ listed: [LISTED] });
        await desk.advance(61_000);
        await desk.clickToDial(DIALLED);
        await desk.advance(1_000);
        expect(desk.dialled()).toEqual([]);
    });

    it('is dialled with a reason by who may override, once', async () => {
        await open({ mayOverride: true });
        desk.changeOrg({ listed: [LISTED] });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.state.question).toMatchObject({ kind: 'override' });
        expect(await answer('confirm')).toBe(false);
        expect(await answer('override', ' ')).toBe(false);
        expect(await answer('override', 'Asked to be called')).toBe(true);
        await desk.advance(1_000);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(desk.org().decisions).toMatchObject([
            {
                fields: {
                    outcome: 'block',
                    answer: 'overridden',
                    overrideReason: 'Asked to be called',
                },
            },
        ]);
    });

    it('is dialled when it is a call for help, whatever the rules say and before they are read', async () => {
        await open({ rows: null, settings: null });
        await desk.clickToDial('911');
        await desk.advance(500);
        expect(desk.dialled()).toEqual(['911']);
    });
});

describe('a number that is warned of', () => {
    const warned = { rows: [WARN_NEW_YORK] };

    it('is not dialled when the org has said meanwhile that it is listed', async () => {
        await open({ rows: [BLOCK_LISTED, WARN_NEW_YORK].map(warnWhenMissing) });
        desk.changeOrg({ listed: [LISTED] });
        desk.failOrg('failing');
        await desk.clickToDial(DIALLED);
        await desk.advance(2_000);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
        desk.failOrg(undefined);
        await answer('confirm');
        await desk.advance(2_000);
        expect(desk.dialled()).toEqual([]);
        expect(desk.state.dials).toMatchObject([{ ending: 'denied', answer: 'confirmed' }]);
        expect(desk.org().decisions.at(-1)).toMatchObject({ fields: { outcome: 'block' } });
    });

    it('is dialled when the agent confirms', async () => {
        await open(warned);
        await desk.clickToDial(DIALLED);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
        expect(desk.dialled()).toEqual([]);
        await answer('confirm');
        await desk.advance(1_000);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(desk.org().decisions).toMatchObject([{ fields: { answer: 'confirmed' } }]);
    });

    it.each(['cancel', 'nothing'] as const)(
        'is not dialled when the agent says %s',
        async (says) => {
            await open(warned);
            await desk.clickToDial(DIALLED);
            if (says === 'cancel') {
                await answer('cancel');
            }
            await desk.advance(62_000);
            expect(desk.dialled()).toEqual([]);
            expect(desk.state.question).toBeNull();
            expect(desk.org().decisions).toMatchObject([{ fields: { answer: 'cancelled' } }]);
        },
    );

    it('asks once about two clicks, and dials once', async () => {
        await open(warned);
        await desk.clickToDial(DIALLED);
        await desk.advance(2_000);
        await desk.clickToDial(DIALLED);
        await answer('confirm');
        await desk.advance(3_000);
        expect(desk.state.question).toBeNull();
        expect(desk.dialled()).toEqual([DIALLED]);
    });

    it('dials once when the second click waits in vain for the answer to the first', async () => {
        await open(warned);
        await desk.clickToDial(DIALLED);
        await desk.advance(2_000);
        await desk.clickToDial(DIALLED);
        await desk.advance(20_000);
        await answer('confirm');
        await desk.advance(3_000);
        expect(desk.dialled()).toEqual([DIALLED]);
        expect(desk.state.dials).toMatchObject([{ ending: 'dialled' }]);
    });

    it.each(['asks the agent', 'asks the org'] as const)(
        'is not dialled when the guard leaves the page while it %s',
        async (when) => {
            await open(when === 'asks the agent' ? warned : {});
            desk.failOrg('slow');
            await desk.clickToDial(DIALLED);
            desk.watch.stop();
            await desk.advance(10_000);
            expect(desk.dialled()).toEqual([]);
        },
    );

    it('is asked about anew when another component takes the guard over', async () => {
        await open(warned);
        const other = await desk.watchMore({ host: 'other' });
        await desk.clickToDial(DIALLED);
        desk.watch.stop();
        await desk.advance(500);
        expect(desk.dialled()).toEqual([]);
        const id = other.state.question?.id ?? '';
        other.answer(id, { say: 'confirm' });
        await desk.advance(1_000);
        expect(desk.dialled()).toEqual([DIALLED]);
        other.stop();
    });

    it('asks about a consultation and a blind transfer as well', async () => {
        await open(warned);
        void desk.gadget.play('incoming-call', { talkMs: 120_000 });
        await desk.advance(15_000);
        const [item] = desk.gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
        desk.gadget.dial(DIALLED);
        await desk.advance(200);
        expect(desk.state.question).toMatchObject({ kind: 'confirm', callType: 'CONSULT' });
        await answer('cancel');
        await desk.advance(2_000);
        desk.gadget.blindTransfer(item?.Id ?? '', DIALLED);
        await desk.advance(200);
        expect(desk.state.question).toMatchObject({ kind: 'confirm', callType: 'BLINDTRANSFER' });
        await answer('confirm');
        expect(desk.dialled()).toEqual([DIALLED]);
    });
});

describe('rewriting and variables', () => {
    const rewrite = {
        DeveloperName: 'By_Carrier',
        Order__c: 10,
        Kind__c: 'prefix',
        Outcome__c: 'rewrite',
        Prefixes__c: '+1212',
        Parameters__c: 'replaceWith=+1646',
    };
    const attach = {
        DeveloperName: 'Mark',
        Order__c: 20,
        Kind__c: 'prefix',
        Outcome__c: 'attach',
        Parameters__c: 'var.callVariable1=marked',
    };

    it('dials the other number, once', async () => {
        await open({ rows: [rewrite] });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.dialled()).toEqual(['916465550123']);
    });

    it('attaches variables on CCE', async () => {
        await open({ rows: [attach] });
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.requests()).toMatchObject([[DIALLED, { PerVar1: 'marked' }, true]]);
    });

    it('repeats a dial without its variables when they are refused, and attaches none afterwards', async () => {
        await open({ rows: [attach], simulator: { platform: 'CCX' } });
        await desk.clickToDial(DIALLED);
        await desk.advance(3_000);
        expect(desk.requests()).toMatchObject([
            [DIALLED, { PerVar1: 'marked' }, true],
            [DIALLED, {}, true],
        ]);
        expect(desk.requests()[1]?.[1]).toEqual({});
        expect(desk.state.areVariablesRefused).toBe(true);
        expect(desk.state.dials).toMatchObject([
            { ending: 'dialled' },
            { ending: 'repeated-without-variables' },
        ]);
        const [item] = desk.gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
        desk.gadget.hangUp(item?.Id ?? '');
        await desk.advance(2_000);
        await desk.clickToDial('912125550124');
        await desk.advance(1_000);
        expect(desk.requests().at(-1)?.[1]).toEqual({});
        expect(desk.requests()).toHaveLength(3);
    });

    it('attaches none where the settings say CCX', async () => {
        await open({
            rows: [attach],
            settings: `${SETTINGS};dnc.platform=ccx`,
            simulator: { platform: 'CCX' },
        });
        await desk.clickToDial(DIALLED);
        await desk.advance(1_000);
        expect(desk.requests()).toEqual([[DIALLED, {}, true]]);
    });
});

describe('when something is missing', () => {
    it('asks about every number outside while the number reader is missing, but not for help and colleagues', async () => {
        await open({ hasNumbers: false });
        expect(desk.state).toMatchObject({ stage: 'degraded', missing: ['numbers'] });
        await desk.clickToDial(DIALLED);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
        await answer('cancel');
        await desk.clickToDial('4711');
        await desk.advance(500);
        expect(desk.dialled()).toEqual(['4711']);
    });

    it('asks while the records are missing', async () => {
        await open({ rows: null });
        expect(desk.state).toMatchObject({ stage: 'degraded', missing: ['records'] });
        await desk.clickToDial(DIALLED);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
        expect(desk.dialled()).toEqual([]);
    });

    it('guards by the records alone where the gadget has no settings, and says so', async () => {
        await open({ settings: null });
        expect(desk.state).toMatchObject({ stage: 'watching', missing: [], ruleCount: 1 });
        expect(desk.state.problems.map(({ code }) => code)).toEqual(['NOT_CONFIGURED', 'MISSING']);
        desk.changeOrg({ listed: [LISTED] });
        await desk.clickToDial('12125550123');
        await desk.advance(500);
        expect(desk.dialled()).toEqual([]);
        expect(desk.state.dials[0]?.verdict?.reason.code).toBe('LISTED');
        await desk.clickToDial('16465550199');
        await desk.advance(500);
        expect(desk.dialled()).toEqual(['16465550199']);
    });

    it('reads records again by itself when they come back', async () => {
        await open({ rows: null });
        desk.setRows([BLOCK_LISTED]);
        await desk.advance(6_000);
        expect(desk.state).toMatchObject({ stage: 'watching', missing: [] });
    });

    it('says what a rule cannot know when the org fails, and goes by the rule', async () => {
        await open();
        desk.failOrg('failing');
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.dialled()).toEqual([]);
        expect(desk.state).toMatchObject({
            stage: 'degraded',
            missing: ['org'],
            question: { kind: 'blocked', verdict: { isDegraded: true } },
        });
        expect(desk.state.log.waiting).toBe(1);
    });

    it('gives the org up after its deadline', async () => {
        await open();
        desk.failOrg('slow');
        await desk.clickToDial(DIALLED);
        await desk.advance(1_000);
        expect(desk.state.question).toBeNull();
        await desk.advance(800);
        expect(desk.state.question).toMatchObject({ kind: 'blocked' });
    });

    it('names mistakes of the configuration, and the rule that cannot be read asks', async () => {
        await open({
            rows: [{ ...WARN_NEW_YORK, Outcome__c: 'blok' }],
            settings: `${SETTINGS};dnc.nonsense=1`,
        });
        expect(desk.state.stage).toBe('degraded');
        expect(desk.state.problems.map(({ code }) => code)).toEqual(
            expect.arrayContaining(['UNKNOWN_KEY', 'NOT_ONE_OF']),
        );
        await desk.clickToDial(DIALLED);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
    });
});

describe('after a reload of the gadget', () => {
    it('goes on guarding, by what is configured now', async () => {
        await open({ rows: [] });
        desk.setRows([WARN_NEW_YORK]);
        desk.gadget.reload(3_000);
        await desk.advance(30_000);
        await desk.clickToDial(DIALLED);
        expect(desk.state.question).toMatchObject({ kind: 'confirm' });
        expect(desk.dialled()).toEqual([]);
    });
});

describe('explaining', () => {
    it('says what would become of a number as people write it, and neither logs nor counts', async () => {
        await open();
        desk.changeOrg({ listed: [LISTED] });
        const told = desk.watch.explain({ number: '(212) 555-0123', isWritten: true });
        await desk.advance(500);
        const verdict = await told;
        expect(verdict).toMatchObject({ outcome: 'block', dialString: DIALLED });
        expect(desk.org().decisions).toEqual([]);
        expect(desk.dialled()).toEqual([]);
    });
});

describe('frequency caps', () => {
    const cap = {
        DeveloperName: 'Twice_A_Day',
        Order__c: 10,
        Kind__c: 'cap',
        Outcome__c: 'block',
        When_Missing__c: 'block',
        Countries__c: 'US',
        Parameters__c: 'max=1;hours=24',
    };

    it('counts what was dialled, and blocks what was dialled too often', async () => {
        await open({ rows: [cap] });
        await desk.clickToDial(DIALLED);
        await desk.advance(3_000);
        expect(desk.org().dials).toHaveLength(1);
        const [item] = desk.gadget.ctiData?.Channels.flatMap(({ Items }) => Items) ?? [];
        desk.gadget.hangUp(item?.Id ?? '');
        await desk.advance(3_000);
        await desk.clickToDial(DIALLED);
        await desk.advance(500);
        expect(desk.dialled()).toHaveLength(1);
        expect(desk.state.question).toMatchObject({
            kind: 'blocked',
            verdict: { reason: { code: 'TOO_MANY_CALLS' } },
        });
    });
});

describe('a page that ended during a dial', () => {
    it('shows the dial as unknown on the next page until the agent has looked, and never repeats it', async () => {
        sessionStorage.setItem(
            'connects.dial.open.005000000000000000.gone.one',
            JSON.stringify({
                id: 'one',
                callType: 'OUTBOUND',
                dialString: DIALLED,
                at: Date.now(),
            }),
        );
        await open();
        const user = desk.state.dials;
        expect(user).toMatchObject([{ id: 'one', ending: 'unknown' }]);
        expect(desk.dialled()).toEqual([]);
        desk.watch.acknowledge('one');
        await desk.advance(100);
        expect(desk.state.dials).toEqual([]);
        expect(Object.keys(sessionStorage)).toEqual(['connects.dial.settings']);
    });
});

import { BUSY, Computer, DURING_CALLS, LUNCH, mapping, notReady, READY } from './computer';

function causes(computer: Computer): (readonly [string, string])[] {
    const [tab] = computer.tabs;
    return (tab?.desk.state.history ?? []).map(({ side, cause }) => [side, cause.code] as const);
}

describe('the presence during a call', () => {
    it('gives way to "do not disturb", and comes back', async () => {
        const computer = new Computer([DURING_CALLS]);
        const tab = await computer.openTab();
        await computer.beginCall();
        expect(computer.omni.status?.apiName).toBe('On_a_Call');
        expect(tab.desk.state.saved?.presence).toBe('Available');
        await computer.endCalls();
        expect(computer.omni.status?.apiName).toBe('Available');
        expect(tab.desk.state.saved).toBeNull();
        expect(causes(computer).slice(0, 4)).toEqual([
            ['presence', 'CALLS_ENDED'],
            ['agent', 'CALL'],
            ['presence', 'CALL_BEGAN'],
            ['agent', 'CALL'],
        ]);
    });

    it.each([
        ['while the call runs', ['begin', 'reload', 'end']],
        ['before the call', ['reload', 'begin', 'end']],
        ['after the call', ['begin', 'end-unseen']],
        ['at every moment', ['reload', 'begin', 'reload', 'reload', 'end', 'reload']],
    ] as const)('comes back when the page is loaded again %s', async (_, steps) => {
        const computer = new Computer([DURING_CALLS]);
        let tab = await computer.openTab();
        for (const step of steps) {
            switch (step) {
                case 'begin':
                    await computer.beginCall();
                    break;
                case 'end':
                    await computer.endCalls();
                    break;
                case 'end-unseen':
                    tab = await computer.reload(tab, () => {
                        computer.calls = [];
                        computer.agent = READY;
                    });
                    break;
                case 'reload':
                    tab = await computer.reload(tab);
                    break;
            }
        }
        expect(computer.omni.status?.apiName).toBe('Available');
        expect(computer.asked).toEqual([
            'setServicePresenceStatus 0N5000000000004',
            'setServicePresenceStatus 0N5000000000001',
        ]);
    });

    it('stays at a reload in the call while the gadget has no data yet', async () => {
        const computer = new Computer([DURING_CALLS]);
        const tab = await computer.openTab();
        await computer.beginCall();
        computer.isPhoneUnread = true;
        await computer.reload(tab);
        await computer.wait(5_000);
        computer.isPhoneUnread = false;
        await computer.setAgent(computer.agent);
        expect(computer.omni.status?.apiName).toBe('On_a_Call');
        expect(computer.asked).toHaveLength(1);
        await computer.endCalls();
        expect(computer.omni.status?.apiName).toBe('Available');
        expect(causes(computer)).not.toContainEqual(['agent', 'SIGNED_IN']);
    });

    it('comes back when after a reload nobody is signed in to the phone any more', async () => {
        const computer = new Computer([DURING_CALLS]);
        const tab = await computer.openTab();
        await computer.beginCall();
        computer.isPhoneUnread = true;
        await computer.reload(tab);
        await computer.wait(30_000);
        expect(computer.omni.status?.apiName).toBe('Available');
    });

    it('is forgotten after the time that the rule names', async () => {
        const computer = new Computer([{ ...DURING_CALLS, Keep_Minutes__c: 1 }]);
        const tab = await computer.openTab();
        await computer.beginCall();
        await computer.close(tab);
        await computer.wait(61_000);
        await computer.openTab();
        await computer.endCalls();
        expect(computer.omni.status?.apiName).toBe('On_a_Call');
    });
});

describe('two tabs', () => {
    const SHIFT: readonly ((computer: Computer) => Promise<void>)[] = [
        (computer) => computer.beginCall(),
        (computer) => computer.beginCall('call 2'),
        (computer) => computer.endCalls(),
        (computer) => computer.choose('Busy'),
        (computer) => computer.choose('Available'),
    ];
    const moments = SHIFT.flatMap((_, step) => [
        [step, 'at once'] as const,
        [step, 'later'] as const,
    ]);

    it.each(moments)('lose nothing when the owner ends at step %i, %s', async (last, when) => {
        const computer = new Computer([DURING_CALLS, BUSY]);
        await computer.openTab();
        const owner = await computer.openTab();
        expect(owner.desk.state.role).toBe('owner');
        for (const [index, step] of SHIFT.entries()) {
            const done = step(computer);
            if (index === last && when === 'at once') {
                await computer.close(owner);
            }
            await done;
            if (index === last && when === 'later') {
                await computer.close(owner);
            }
            await computer.wait(31_000);
        }
        const [other] = computer.tabs;
        expect(other?.desk.state.role).toBe('owner');
        expect(computer.omni.status?.apiName).toBe('Available');
        expect(computer.agent).toEqual(READY);
        expect(other?.desk.state).toMatchObject({ saved: null, savedReady: null });
        expect(computer.asked).toEqual([
            'setServicePresenceStatus 0N5000000000004',
            'setServicePresenceStatus 0N5000000000001',
            'NOT_READY 12',
            'READY -',
        ]);
    });
});

describe('a presence that an agent chooses', () => {
    it('makes Not Ready, and Ready comes back with the next one, in another tab too', async () => {
        const computer = new Computer([BUSY]);
        const tab = await computer.openTab();
        await computer.choose('Busy');
        expect(computer.agent).toEqual(notReady('12'));
        await computer.reload(tab);
        await computer.choose('Available');
        expect(computer.agent).toEqual(READY);
        expect(causes(computer).slice(0, 2)).toEqual([
            ['agent', 'READY_RESTORED'],
            ['presence', 'MANUAL'],
        ]);
    });

    it('by signing in is followed; one that was there at a reload is not', async () => {
        const online = { ...BUSY, Presence__c: 'Available', Agent_State__c: 'READY' };
        const ready = mapping('Online', { ...online, Reason_Code__c: null });
        const computer = new Computer([ready], null);
        computer.agent = notReady('5');
        const tab = await computer.openTab();
        await computer.choose('Available');
        expect(computer.agent).toEqual(READY);
        await computer.setAgent(notReady('5'));
        await computer.reload(tab);
        expect(computer.agent).toEqual(notReady('5'));
        expect(computer.asked).toEqual(['READY -']);
    });

    it('stays when the gadget has its data only a while after a reload', async () => {
        const back = { Kind__c: 'agent-to-presence', Presence__c: 'Available' };
        const computer = new Computer([mapping('Back', { ...back, Agent_State__c: 'READY' })]);
        const tab = await computer.openTab();
        await computer.choose('Busy');
        computer.isPhoneUnread = true;
        await computer.reload(tab);
        expect(causes(computer)).toContainEqual(['agent', 'UNSEEN']);
        computer.isPhoneUnread = false;
        await computer.setAgent(READY);
        expect(computer.omni.status?.apiName).toBe('Busy');
        expect(causes(computer).filter(([side]) => side === 'agent')).toEqual([
            ['agent', 'UNSEEN'],
        ]);
    });

    it('follows the state with which the agent has signed in meanwhile', async () => {
        const computer = new Computer([LUNCH]);
        const tab = await computer.openTab();
        await computer.setAgent({ state: 'LOGOUT', reasonCode: null });
        computer.isPhoneUnread = true;
        await computer.reload(tab);
        computer.isPhoneUnread = false;
        await computer.setAgent(notReady('5'));
        expect(computer.omni.status?.apiName).toBe('Lunch');
        expect(causes(computer)).toContainEqual(['agent', 'SIGNED_IN']);
    });

    it('follows the state that was chosen at the phone', async () => {
        const computer = new Computer([LUNCH]);
        await computer.openTab();
        await computer.setAgent(notReady('5'));
        expect(computer.omni.status?.apiName).toBe('Lunch');
    });
});

describe('presence and phone as mirrors of each other', () => {
    const PAIRS = [
        ['Available', 'READY', null],
        ['Busy', 'NOT_READY', '1'],
        ['Lunch', 'NOT_READY', '2'],
    ] as const;
    const MIRROR = PAIRS.flatMap(([presence, state, reason]) =>
        ['presence-to-agent', 'agent-to-presence'].map((kind) =>
            mapping(`${kind} ${presence}`, {
                Kind__c: kind,
                Presence__c: presence,
                Agent_State__c: state,
                Reason_Code__c: reason,
            }),
        ),
    );

    it('follow whoever chooses, and a call puts the presence aside', async () => {
        const computer = new Computer([...MIRROR, DURING_CALLS]);
        await computer.openTab();
        await computer.choose('Busy');
        expect(computer.agent).toEqual(notReady('1'));
        await computer.setAgent(notReady('2'));
        expect(computer.omni.status?.apiName).toBe('Lunch');
        await computer.beginCall();
        expect(computer.omni.status?.apiName).toBe('On_a_Call');
        await computer.endCalls(notReady('2'));
        expect(computer.omni.status?.apiName).toBe('Lunch');
        await computer.setAgent(READY);
        expect(computer.omni.status?.apiName).toBe('Available');
        expect(computer.agent).toEqual(READY);
    });
});

describe('a choice by hand during the call', () => {
    it('stays', async () => {
        const computer = new Computer([DURING_CALLS]);
        await computer.openTab();
        await computer.beginCall();
        await computer.choose('Lunch');
        await computer.endCalls();
        expect(computer.omni.status?.apiName).toBe('Lunch');
    });
});

describe('Omni-Channel', () => {
    it('leaves the duty to the window that the user goes on in', async () => {
        const computer = new Computer([DURING_CALLS]);
        const first = await computer.openTab();
        await computer.beginCall();
        computer.omni.signOut('DuplicateLoginInSameBrowser');
        await computer.wait(0);
        expect(first.desk.state).toMatchObject({ omni: 'elsewhere', role: null });
        const second = await computer.openTab();
        await computer.choose('On_a_Call');
        expect(second.desk.state.role).toBe('owner');
        await computer.endCalls();
        expect(computer.omni.status?.apiName).toBe('Available');
    });

    it('may lose its connection in a call: nothing counts as chosen, and signing in restores', async () => {
        const computer = new Computer([DURING_CALLS, { ...BUSY, Presence__c: null }]);
        const tab = await computer.openTab();
        await computer.beginCall();
        computer.omni.dropConnection();
        await computer.endCalls();
        expect(tab.desk.state).toMatchObject({ omni: 'disconnected', presence: 'On_a_Call' });
        expect(tab.desk.state.omniError).toContain('lost its connection');
        expect(computer.agent).toEqual(READY);
        await tab.host.signInAgain();
        await computer.wait(31_000);
        expect(tab.desk.state.omni).toBe('signed-in');
        expect(computer.omni.status?.apiName).toBe('Available');
    });

    it('says why signing in again did not work, even if Omni-Channel itself has no words', async () => {
        const computer = new Computer([DURING_CALLS]);
        const tab = await computer.openTab();
        computer.omni.dropConnection();
        computer.isOmniSilent = true;
        const done = tab.host.signInAgain();
        await Promise.all([expect(done).rejects.toThrow('no-answer'), computer.wait(20_000)]);
    });

    it('that answers only late after a reload is not taken for signing in', async () => {
        const online = { Kind__c: 'presence-to-agent', Presence__c: 'Available' };
        const computer = new Computer([mapping('Online', { ...online, Agent_State__c: 'READY' })]);
        const tab = await computer.openTab();
        await computer.setAgent(notReady('5'));
        computer.isOmniSilent = true;
        const again = await computer.reload(tab);
        await computer.wait(20_000);
        expect(again.desk.state).toMatchObject({ omni: 'disconnected', presence: 'Available' });
        computer.isOmniSilent = false;
        const params = { statusId: computer.omni.status?.id };
        again.host.receive({ kind: 'event', name: 'LoginSuccess', params });
        await computer.wait(0);
        expect(again.desk.state.omni).toBe('signed-in');
        expect(computer.agent).toEqual(notReady('5'));
        expect(computer.asked).toEqual([]);
    });

    it('that nobody is signed in to leaves the rules without an owner', async () => {
        const computer = new Computer([DURING_CALLS], null);
        const tab = await computer.openTab();
        expect(tab.desk.state).toMatchObject({ omni: 'signed-out', role: null, presence: null });
    });

    it('that never answers is told', async () => {
        const computer = new Computer([DURING_CALLS]);
        const tab = await computer.openTab();
        tab.desk.host(() => undefined);
        await computer.wait(0);
        await computer.wait(20_000);
        expect(tab.desk.state.omni).toBe('disconnected');
    });
});

describe('what is refused', () => {
    it('is told with the words of who refused it, until it is dismissed', async () => {
        const computer = new Computer([BUSY]);
        const { desk } = await computer.openTab();
        computer.isPhoneRefusing = true;
        await computer.choose('Busy');
        expect(desk.state.refusal).toMatchObject({ why: 'Not now.' });
        desk.forgetRefusal();
        expect(desk.state.refusal).toBeNull();
        expect(computer.agent).toEqual(READY);
    });

    it('are rules that go round, with the circle named', async () => {
        const back = { ...LUNCH, Reason_Code__c: '12', Presence__c: 'Away' };
        const away = { ...BUSY, DeveloperName: 'Away', Presence__c: 'Away', Reason_Code__c: '7' };
        const again = {
            ...LUNCH,
            DeveloperName: 'Again',
            Reason_Code__c: '7',
            Presence__c: 'Busy',
        };
        const computer = new Computer([BUSY, back, away, again]);
        const { desk } = await computer.openTab();
        const { rules } = desk.state;
        expect(rules.kind).toBe('refused');
        const [problem] = rules.kind === 'refused' ? rules.problems : [];
        expect(problem).toContain('Busy → NOT_READY 12 → Away → NOT_READY 7 → Busy');
        await computer.choose('Busy');
        expect(computer.agent).toEqual(READY);
    });

    it('is a presence that the org does not have: told before anybody needs it', async () => {
        const computer = new Computer([{ ...DURING_CALLS, Presence__c: 'Talking' }]);
        const { desk } = await computer.openTab();
        expect(desk.state.rules).toEqual({ kind: 'ready', count: 1, unknown: ['Talking'] });
        await computer.beginCall();
        expect(desk.state.refusal).toMatchObject({ why: 'Talking' });
    });
});

describe('rules as records', () => {
    it('that are inactive do nothing', async () => {
        const computer = new Computer([{ ...BUSY, Is_Active__c: false }]);
        const { desk } = await computer.openTab();
        expect(desk.state.rules).toEqual({ kind: 'none' });
    });

    it.each([
        [[DURING_CALLS, { ...DURING_CALLS, DeveloperName: 'More' }], 'more than once'],
        [[{ ...BUSY, Agent_State__c: undefined }], '"Busy_With_Chats": "rules[0].state"'],
        [[{ ...BUSY, Kind__c: 'sideways' }], 'rules[0].direction'],
        [[{ ...DURING_CALLS, Keep_Minutes__c: 0 }], 'is no time'],
        [[{ ...DURING_CALLS, Presence__c: undefined }], 'names no presence status'],
    ])('that can never work are refused: %#', async (mappings, words) => {
        const computer = new Computer(mappings);
        const { rules } = (await computer.openTab()).desk.state;
        expect(rules.kind === 'refused' ? rules.problems.join() : rules.kind).toContain(words);
    });
});

describe('the history without rules', () => {
    it('tells why the agent has a state, and survives a reload', async () => {
        const computer = new Computer([]);
        computer.agent = notReady('5');
        const tab = await computer.openTab();
        await computer.setAgent(READY);
        await computer.reload(tab, () => {
            computer.agent = notReady('50005');
        });
        await computer.setAgent(notReady('32767'));
        expect(causes(computer).filter(([side]) => side === 'agent')).toEqual([
            ['agent', 'SYSTEM'],
            ['agent', 'CALL'],
            ['agent', 'MANUAL'],
            ['agent', 'UNSEEN'],
        ]);
    });
});

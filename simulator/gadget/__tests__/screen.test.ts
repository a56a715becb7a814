import { createDesk } from '../../__tests__/support/desk';
import { createLibrary, placeInToolbar, startSimulator } from '../../index';

describe('custom toolbars', () => {
    it('have the configured heights, changed by setCustomToolbarSize until the gadget reloads', async () => {
        const { ask, gadget } = createDesk({ toolbars: { TOP: 200, BOTTOM: 55 } });
        expect(await ask('getCustomToolbarDefaultSize', 'TOP')).toEqual({
            success: true,
            data: { height: 200 },
        });
        expect(await ask('setCustomToolbarSize', 'TOP', 0)).toEqual({ success: true });
        expect(await ask('getCustomToolbarDefaultSize', 'TOP')).toMatchObject({
            data: { height: 200 },
        });
        expect(gadget.toolbars).toEqual([
            { position: 'TOP', height: 0, defaultHeight: 200 },
            { position: 'BOTTOM', height: 55, defaultHeight: 55 },
        ]);
        gadget.reload(0);
        expect(gadget.toolbars[0]).toMatchObject({ height: 200 });
    });

    it('AUTO means the toolbar that the page sits in, and is refused anywhere else', async () => {
        const { api, ask, gadget } = createDesk();
        expect(await ask('setCustomToolbarSize', 'AUTO', 10)).toEqual({
            success: false,
            error: expect.stringContaining('only for a page in a custom toolbar'),
        });
        placeInToolbar(api, 'BOTTOM');
        expect(await ask('getCustomToolbarDefaultSize', 'AUTO')).toMatchObject({
            data: { height: 120 },
        });
        await ask('setCustomToolbarSize', 'AUTO', 10);
        expect(gadget.toolbars).toContainEqual({
            position: 'BOTTOM',
            height: 10,
            defaultHeight: 120,
        });
        placeInToolbar(api, null);
        expect(await ask('getCustomToolbarDefaultSize', 'AUTO')).toMatchObject({ success: false });
    });

    it.each(['TOP', 'BOTTOM'] as const)('know the frame that is named for %s', async (place) => {
        window.name = `connects-toolbar-${place}`;
        try {
            const { ask, gadget } = createDesk();
            await ask('setCustomToolbarSize', 'AUTO', 1);
            expect(gadget.toolbars.find(({ height }) => height === 1)?.position).toBe(place);
        } finally {
            window.name = '';
        }
    });

    it.each([
        ['LEFT', 10, 'must be TOP, BOTTOM or AUTO'],
        [undefined, 10, 'must be TOP, BOTTOM or AUTO'],
        ['TOP', -1, 'whole number of pixels'],
        ['TOP', 10.5, 'whole number of pixels'],
        ['TOP', '10', 'whole number of pixels'],
        ['TOP', null, 'whole number of pixels'],
        ['BOTTOM', 10, 'No custom toolbar is configured at BOTTOM'],
    ])('refuse %p with height %p', async (position, height, text) => {
        const { ask, gadget } = createDesk({ toolbars: { TOP: 200 } });
        expect(await ask('setCustomToolbarSize', position, height)).toEqual({
            success: false,
            error: expect.stringContaining(text),
        });
        expect(gadget.toolbars).toEqual([{ position: 'TOP', height: 200, defaultHeight: 200 }]);
    });
});

describe('the gadget itself', () => {
    it('is shown and minimized by setGadgetVisibility', async () => {
        const { ask, gadget } = createDesk();
        expect(gadget.visible).toBe(true);
        expect(await ask('setGadgetVisibility', false)).toEqual({ success: true });
        expect(gadget.visible).toBe(false);
        for (const value of ['false', 0, null, undefined]) {
            expect(await ask('setGadgetVisibility', value)).toMatchObject({ success: false });
        }
        await ask('setGadgetVisibility', true);
        expect(gadget.visible).toBe(true);
    });

    it('shows errors until they are dismissed', async () => {
        const { ask, gadget } = createDesk();
        await ask('showError', 'USER', 'One', 'first');
        await ask('showError', 'USER', 'Two', 'second');
        await ask('showError', 'USER', 'Three', 'third');
        expect(gadget.shownErrors.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
        gadget.dismissError(2);
        expect(gadget.shownErrors.map(({ text }) => text)).toEqual(['first', 'third']);
        expect(() => gadget.dismissError(2)).toThrow('No error 2 is shown');
        gadget.dismissError();
        expect(gadget.shownErrors).toEqual([]);
    });

    it('refuses an error without text', async () => {
        const { ask, gadget } = createDesk();
        expect(await ask('showError', 'USER', 'Title')).toEqual({
            success: false,
            error: 'text must be text, not undefined.',
        });
        expect(gadget.shownErrors).toEqual([]);
    });
});

describe('screen pops', () => {
    it.each([
        ['001U000001cmsUu', 'record'],
        ['001U000001cmsUuAAB', 'record'],
        ['/apex/SfdcWelcome', 'link'],
        ['https://example.org/page?x=1', 'url'],
    ])('screenPop opens %s as %s', async (target, kind) => {
        const { ask, gadget } = createDesk();
        expect(await ask('screenPop', target)).toEqual({ success: true });
        expect(gadget.screenPops).toEqual([
            { kind, target, flowArguments: null, time: expect.any(Number) },
        ]);
        expect(gadget.trace).toContainEqual(
            expect.objectContaining({ kind: 'step', name: `gadget: screen pop ${kind}` }),
        );
    });

    it.each(['', 'John Doe', 'javascript:alert(1)', 7, null])(
        'screenPop refuses %p',
        async (target) => {
            const { ask, gadget } = createDesk();
            expect(await ask('screenPop', target)).toEqual({
                success: false,
                error: expect.stringContaining('a Salesforce id'),
            });
            expect(gadget.screenPops).toEqual([]);
        },
    );

    it('screenPopToSearch takes 3 characters and more', async () => {
        const { ask, gadget } = createDesk();
        expect(await ask('screenPopToSearch', 'Jo ')).toEqual({
            success: false,
            error: expect.stringContaining('at least 3'),
        });
        await ask('screenPopToSearch', 'Joe');
        expect(gadget.screenPops).toMatchObject([{ kind: 'search', target: 'Joe' }]);
    });

    it('screenPopToFlow takes a developer name and named arguments', async () => {
        const { ask, gadget } = createDesk();
        const flowArguments = [{ name: 'phone', type: 'String', value: '123' }];
        await ask('screenPopToFlow', 'sample_flow', flowArguments);
        expect(gadget.screenPops).toMatchObject([
            { kind: 'flow', target: 'sample_flow', flowArguments },
        ]);
        expect(await ask('screenPopToFlow', 'no flow', [])).toMatchObject({ success: false });
        for (const bad of [undefined, {}, [null], [{ name: 'phone' }], [{ name: '', type: 'x' }]]) {
            expect(await ask('screenPopToFlow', 'sample_flow', bad)).toMatchObject({
                success: false,
                error: expect.stringContaining('{ name, type, value }'),
            });
        }
    });

    it('to searches and flows exist in Lightning only', async () => {
        const { ask, gadget } = createDesk({ environment: 'classic' });
        const error = expect.stringContaining('only in Salesforce Lightning');
        expect(await ask('screenPopToSearch', 'John Doe')).toEqual({ success: false, error });
        expect(await ask('screenPopToFlow', 'sample_flow', [])).toEqual({ success: false, error });
        expect(await ask('screenPop', '/home')).toEqual({ success: true });
        expect(gadget.screenPops).toHaveLength(1);
    });
});

describe('team messages through the gadget', () => {
    it('of a supervisor elsewhere are read by an agent, and gone when withdrawn', async () => {
        const { ask, gadget } = createDesk();
        const teamId = gadget.ctiData?.TeamId ?? '';
        const id = gadget.postTeamMessage('Please be quick', { seconds: 600 });
        expect(await ask('getTeamMessagesByTeamId', teamId)).toMatchObject({
            success: true,
            data: [{ id, content: 'Please be quick', duration: '600', teams: { team: teamId } }],
        });
        expect(gadget.teamMessages).toHaveLength(1);
        gadget.withdrawTeamMessage(id);
        expect(await ask('getTeamMessagesByTeamId', teamId)).toEqual({ success: true, data: [] });
        expect(() => gadget.withdrawTeamMessage(id)).toThrow('Not Found');
        expect(() => gadget.postTeamMessage('')).toThrow('Parameter Missing');
    });

    it('are no agent’s to write, list or delete', async () => {
        const { ask, gadget } = createDesk();
        const id = gadget.postTeamMessage('x');
        const error = expect.stringContaining('Invalid Supervisor');
        const refused = { success: false, error };
        expect(await ask('getActiveTeamMessages')).toEqual(refused);
        expect(await ask('createTeamMessage', 100, 'x', ['5000'])).toEqual(refused);
        expect(await ask('deleteTeamMessage', id)).toEqual(refused);
    });

    it('are written, listed and deleted by a supervisor', async () => {
        const { ask, gadget } = createDesk({ supervisor: true });
        const teamId = gadget.ctiData?.TeamId ?? '';
        gadget.postTeamMessage('of somebody else');
        expect(await ask('createTeamMessage', 100, 'mine', [teamId])).toEqual({ success: true });
        const own = await ask('getActiveTeamMessages');
        expect(own).toMatchObject({
            success: true,
            data: [{ content: 'mine', createdBy: { id: gadget.ctiData?.Agent } }],
        });
        const [{ id }] = own.data as [{ id: string }];
        const [foreign] = gadget.teamMessages;
        expect(await ask('deleteTeamMessage', foreign?.id)).toMatchObject({
            success: false,
            error: expect.stringContaining('Only its author'),
        });
        expect(await ask('deleteTeamMessage', id)).toEqual({ success: true });
        expect(await ask('getActiveTeamMessages')).toEqual({ success: true, data: [] });
    });

    it('need a signed-in user and a connection', async () => {
        const { ask, gadget } = createDesk();
        gadget.loseConnection();
        expect(await ask('getTeamMessagesByTeamId', '5000')).toMatchObject({
            error: expect.stringContaining('Service Unavailable'),
        });
        gadget.restoreConnection();
        gadget.signOut();
        expect(await ask('getTeamMessagesByTeamId', '5000')).toMatchObject({
            error: expect.stringContaining('not signed in'),
        });
    });
});

describe('options', () => {
    it.each([
        [{ environment: 'aura' }, 'one of lightning, classic'],
        [{ toolbars: { LEFT: 10 } }, 'by TOP and BOTTOM'],
        [{ toolbars: { TOP: -1 } }, 'by TOP and BOTTOM'],
        [{ customSettings: { a: '', b: '', c: '', d: '', e: '', f: '' } }, 'at most 5 texts'],
    ])('%p is refused', (options, text) => {
        expect(() => startSimulator(options as never)).toThrow(text);
    });

    it('belong to the instance: placeInToolbar takes no other object', () => {
        expect(() => placeInToolbar({} as never, 'TOP')).toThrow('no instance');
        expect(() => placeInToolbar(createLibrary(), 'TOP')).not.toThrow();
    });
});

import { readLimit, ROOM_PX, toolbarHeight } from '../page/toolbarHeight';
import { ToolbarSizer } from '../page/toolbarSizer';

describe('the height of a toolbar', () => {
    it('is that of its content, in whole pixels, up to the limit', () => {
        const facts = { isRoomNeeded: false, limit: 420 };
        expect(toolbarHeight({ ...facts, content: 61.2 })).toBe(62);
        expect(toolbarHeight({ ...facts, content: 900 })).toBe(420);
    });

    it('is enough for a question, whatever the limit', () => {
        expect(toolbarHeight({ content: 60, isRoomNeeded: true, limit: 100 })).toBe(ROOM_PX);
        expect(toolbarHeight({ content: 500, isRoomNeeded: true, limit: 100 })).toBe(500);
    });

    it('never hides the toolbar', () => {
        expect(toolbarHeight({ content: 0, isRoomNeeded: false, limit: 420 })).toBeGreaterThan(0);
    });

    it('takes its limit from a setting, and says what that may be', () => {
        expect(readLimit('300')).toBe(300);
        expect(readLimit('')).toBeGreaterThan(ROOM_PX);
        expect(() => readLimit('tall')).toThrow('settings.maxHeight');
    });
});

describe('the sizer of a toolbar', () => {
    const setUp = (refusal?: Error) => {
        const facts = { content: 60, isRoomNeeded: false };
        const report = jest.fn();
        const setCustomToolbarSize = jest.fn(() =>
            refusal === undefined ? Promise.resolve() : Promise.reject(refusal),
        );
        const sizer = new ToolbarSizer({
            position: 'AUTO',
            limit: 420,
            measure: () => facts.content,
            isRoomNeeded: () => facts.isRoomNeeded,
            report,
        });
        return { facts, report, setCustomToolbarSize, sizer };
    };

    it('asks nothing before the gadget is ready, then for what the content needs', () => {
        const { setCustomToolbarSize, sizer } = setUp();
        sizer.update();
        expect(setCustomToolbarSize).not.toHaveBeenCalled();
        sizer.join({ setCustomToolbarSize });
        expect(setCustomToolbarSize).toHaveBeenCalledWith('AUTO', 60);
    });

    it('enlarges the toolbar for a question and restores it', () => {
        const { facts, setCustomToolbarSize, sizer } = setUp();
        sizer.join({ setCustomToolbarSize });
        facts.isRoomNeeded = true;
        sizer.update();
        sizer.update();
        facts.isRoomNeeded = false;
        sizer.update();
        expect(setCustomToolbarSize.mock.calls).toEqual([
            ['AUTO', 60],
            ['AUTO', ROOM_PX],
            ['AUTO', 60],
        ]);
    });

    it('reports a refusal once', async () => {
        const { facts, report, setCustomToolbarSize, sizer } = setUp(new Error('No toolbar'));
        sizer.join({ setCustomToolbarSize });
        facts.content = 80;
        sizer.update();
        await Promise.resolve();
        await Promise.resolve();
        expect(report).toHaveBeenCalledTimes(1);
    });
});

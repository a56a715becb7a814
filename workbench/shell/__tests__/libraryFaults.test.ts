/** Each test has modules of its own: a stand-in stays until the page is loaded again. */
const SCRIPT = '/resource/cnx__CnxSfdcResources/js/ConnectsIntegrationAPI.min.js';

async function loadWith(search: string) {
    jest.resetModules();
    const { applyLibraryFaults } = await import('../libraryFaults');
    const { findScriptStandIn } = await import('../../platform/scriptStandIns');
    const struck: string[] = [];
    applyLibraryFaults(search, (fault) => struck.push(fault));
    const loadFile = jest.fn<Promise<void>, [string]>().mockResolvedValue(undefined);
    const load = findScriptStandIn(SCRIPT);
    return { struck, loadFile, load: load && (() => load(SCRIPT, loadFile)) };
}

describe('faults of loading the library', () => {
    it.each([
        '',
        '?fault.1=event-dropped',
        '?fault.1=library-lost',
        '?fault.1=library-slow&fault.1.chance=1',
    ])('leave the file to the loader with "%s"', async (search) => {
        expect((await loadWith(search)).load).toBeUndefined();
    });

    it('missing: every try is rejected, names the script and is told', async () => {
        const { load, loadFile, struck } = await loadWith('?fault.1=library-missing');

        await expect(load?.()).rejects.toThrow(SCRIPT);
        await expect(load?.()).rejects.toThrow(SCRIPT);
        expect(loadFile).not.toHaveBeenCalled();
        expect(struck).toEqual(['library-missing', 'library-missing']);
    });

    it('slow: the file is loaded when the time is over', async () => {
        jest.useFakeTimers();
        const search = '?fault.2=library-slow&fault.2.ms=3000&speed=20';
        const { load, loadFile, struck } = await loadWith(search);
        const loaded = load?.();

        await jest.advanceTimersByTimeAsync(2_999);
        expect(loadFile).not.toHaveBeenCalled();
        await jest.advanceTimersByTimeAsync(1);
        await loaded;
        expect(loadFile).toHaveBeenCalledWith(SCRIPT);
        expect(struck).toEqual(['library-slow']);
        jest.useRealTimers();
    });
});

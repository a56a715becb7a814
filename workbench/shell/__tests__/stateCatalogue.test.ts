import { existsSync } from 'node:fs';
import path from 'node:path';
import { openComponentDesk } from '../../../jest/componentDesk';
import { FAULTS, resolveFault } from '../../../simulator/faults/catalogue';
import { assumptions } from '../../../simulator/index';
import { findItem } from '../../demo/hands';
import { FaultOrders } from '../../gadget/faultOrders';
import { addressEntries, readOptions } from '../address';
import { faultEntries, readFaults } from '../faultAddress';
import { CATALOGUED, readComponents, readState, stateAddress, STATES } from '../stateCatalogue';

const search = (entries: Record<string, unknown>): string =>
    `?${new URLSearchParams(Object.entries(entries).map(([name, value]) => [name, String(value)])).toString()}`;

describe('the catalogue of states', () => {
    it.each(STATES)('says everything of "$name" in the address', ({ options, faults }) => {
        expect(readOptions(search(addressEntries(options)), assumptions)).toEqual({
            options,
            problems: [],
        });
        const { orders, problems } = readFaults(search(faultEntries('', faults)), FAULTS);
        expect(orders).toMatchObject(faults);
        expect(problems).toEqual([]);
        faults.forEach(({ name, parameters }) => resolveFault(name, parameters));
    });

    it.each(CATALOGUED)('has only components that there are: $name', ({ name }) => {
        expect(existsSync(path.join('force-app/main/default/lwc', name))).toBe(true);
    });

    it('reads what its addresses say', () => {
        const address = stateAddress('empty', 'connectsTeamStats');

        expect(readState(address)?.name).toBe('empty');
        expect(readComponents(address).map(({ name }) => name)).toEqual(['connectsTeamStats']);
        expect(readComponents(stateAddress('normal'))).toEqual(CATALOGUED);
        expect(
            readComponents(stateAddress('error', 'connectsTranscriptCollector'))[0]?.properties,
        ).toEqual({ appendToActivity: true });
        expect(readState('?page=states')).toBeUndefined();
    });
});

describe('what brings a state about', () => {
    const open = (name: string) => {
        const { options, faults, act } = STATES.find((state) => state.name === name) ?? STATES[0]!;
        return { options, faults, act };
    };

    it('gives the normal desk a call, a chat, a call before and messages', async () => {
        const { options, act } = open('normal');
        const desk = await openComponentDesk({ ...options, speed: 1 });
        const done = act(desk.gadget);
        await desk.advance(20_000);
        await done;

        expect(findItem(desk.gadget, 'VOICE', 'ACTIVE')).toBeDefined();
        expect(findItem(desk.gadget, 'CHAT', 'OFFERED')).toBeDefined();
        expect(desk.gadget.trace.filter(({ name }) => name === 'onWorkItemEnd')).toHaveLength(1);
        expect(desk.gadget.teamMessages).toHaveLength(2);
        desk.close();
    });

    it('lets a call be over and another one go on where everything fails', async () => {
        const log = jest.spyOn(console, 'error').mockImplementation(() => undefined);
        const { options, faults, act } = open('error');
        const desk = await openComponentDesk({ ...options, speed: 1 });
        // Nobody transcribes a call that nobody listens to.
        await desk.place('connectsTranscriptCollector');
        const orders = new FaultOrders(desk.gadget);
        faults.forEach((fault) => orders.order(fault));
        const done = act(desk.gadget);
        await desk.advance(30_000);
        await done;

        expect(String(log.mock.calls[0]?.[0])).toContain('onWorkItemConnect was malformed');
        log.mockRestore();
        const names = desk.gadget.trace.map(({ name }) => name);
        expect(names).toContain('onTranscriptUtteranceReceived');
        expect(names).toContain('onActivitySave');
        expect(names.filter((name) => name === 'onWorkItemEnd')).toHaveLength(1);
        expect(findItem(desk.gadget, 'VOICE', 'ACTIVE')).toBeDefined();
        desk.close();
    });

    it('cuts the connection of the disconnected desk for good', async () => {
        const { options, act } = open('disconnected');
        const desk = await openComponentDesk({ ...options, speed: 1 });
        const done = act(desk.gadget);
        await desk.advance(120_000);
        await done;

        expect(desk.gadget.status.connected).toBe(false);
        desk.close();
    });
});

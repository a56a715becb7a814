/** A page that uses the promise library, and the gadget that it talks to. */
import { openServiceDesk, type ServiceDesk, settle } from '../../../../../../jest/serviceDesk';
import type { SimulatorOptions } from '../../../../../../simulator/api';
import { PromiseLibrary } from '../promiseLibrary';

export const CUSTOMER = '41791234567';

export interface LibraryDesk extends ServiceDesk {
    readonly library: PromiseLibrary;
    /** Starts the library. @returns once the gadget is ready */
    init(): Promise<void>;
    /** Moves the time of gadget and page together. */
    advance(ms: number): Promise<void>;
    /** Waits for what a request comes to. */
    answered<T>(request: Promise<T>): Promise<T>;
    /** The agent calls a customer, who answers. @returns the call's id */
    talkToCustomer(): Promise<string>;
    /** Voice calls as `id state`, of the gadget's own data. */
    readonly calls: readonly string[];
}

export function openLibraryDesk(options: SimulatorOptions = {}): LibraryDesk {
    const desk = openServiceDesk(options);
    const component = desk.component();
    const after = (ms: number, run: () => void): (() => void) => {
        let isOn = true;
        desk.after(ms, () => {
            if (isOn) {
                run();
            }
        });
        return () => {
            isOn = false;
        };
    };
    const library = new PromiseLibrary((more) => desk.service.connect(component, more), after);
    const advance = async (ms: number): Promise<void> => {
        for (let rest = ms; rest > 0; rest -= 500) {
            await desk.gadget.advance(Math.min(rest, 500));
            desk.wait(Math.min(rest, 500));
            await settle();
        }
    };
    const voiceItems = (): readonly { Id: string; State: string }[] =>
        desk.gadget.ctiData?.Channels.find(({ Name }) => Name === 'VOICE')?.Items ?? [];
    return {
        ...desk,
        library,
        advance,
        init: async () => {
            library.initIntegration(() => undefined);
            await settle();
        },
        answered: async (request) => {
            await settle();
            await advance(2_000);
            return request;
        },
        talkToCustomer: async () => {
            desk.gadget.dial(CUSTOMER);
            await advance(4_000);
            const [call] = voiceItems();
            expect(call?.State).toBe('ACTIVE');
            return call?.Id ?? '';
        },
        get calls() {
            return voiceItems().map(({ Id, State }) => `${Id} ${State}`);
        },
    };
}

/** A colleague's extension, which answers by itself after three seconds. */
export function colleagueOf({ gadget }: LibraryDesk): string {
    return gadget.colleagues[0]?.extension ?? '';
}

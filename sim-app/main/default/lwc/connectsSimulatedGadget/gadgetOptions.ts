import type { SimulatorOptions } from '../../../../../simulator/api';

/** What an administrator sets in App Builder or App Manager. */
export interface GadgetSettings {
    readonly platform: string;
    readonly channels: string;
    readonly supervisor: boolean;
    readonly life: boolean;
    readonly ai: boolean;
}

const PLATFORMS = ['CCE', 'CCX'] as const;
const CHANNELS = ['VOICE', 'TICKET', 'CHAT'] as const;

/**
 * @returns what the simulator is started with
 * @throws Error naming what is allowed
 */
export function gadgetOptions(settings: GadgetSettings): SimulatorOptions {
    const names = settings.channels.split(',').map((name) => name.trim());
    return {
        platform: oneOf(PLATFORMS, settings.platform, 'Contact center'),
        channels: names.map((name) => oneOf(CHANNELS, name, 'Channels')),
        supervisor: settings.supervisor,
        life: settings.life,
        ai: settings.ai,
        // It shows no pages.
        toolbars: {},
    };
}

function oneOf<Name extends string>(known: readonly Name[], name: string, setting: string): Name {
    const found = known.find((each) => each === name.toUpperCase());
    if (found === undefined) {
        throw new Error(`The setting "${setting}" knows ${known.join(', ')}, not "${name}".`);
    }
    return found;
}

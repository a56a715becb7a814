import type { AgentChannelType } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform, SimulatorOptions } from './api';
import { resolveAssumptions, type Assumptions } from './assumptions';
import { DEFAULT_START_TIME } from './clock/manualClock';

/** Checked options with their defaults. */
export interface ResolvedOptions extends Readonly<Required<Omit<SimulatorOptions, 'assumptions'>>> {
    readonly assumptions: Assumptions;
}

const PLATFORMS: readonly Platform[] = ['CCE', 'CCX'];
const CLOCKS: readonly ('real' | 'manual')[] = ['real', 'manual'];
const CHANNELS: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];

const CHECKS: { readonly [K in keyof SimulatorOptions]-?: (value: unknown) => string | null } = {
    seed: (value) => expect(Number.isSafeInteger(value), 'a whole number'),
    platform: (value) => expectOneOf(value, PLATFORMS),
    clock: (value) => expectOneOf(value, CLOCKS),
    signedIn: (value) => expect(typeof value === 'boolean', 'true or false'),
    channels: (value) =>
        expect(
            Array.isArray(value) &&
                value.length > 0 &&
                new Set(value).size === value.length &&
                value.every((channel) => expectOneOf(channel, CHANNELS) === null),
            'a list of VOICE, TICKET, CHAT, each at most once',
        ),
    startTime: (value) => expect(Number.isSafeInteger(value), 'whole milliseconds since 1970'),
    speed: (value) => expect(isFrom0(value) && value > 0 && value < Infinity, 'a number above 0'),
    startupMs: (value) => expect(isFrom0(value), 'milliseconds from 0, or Infinity'),
    customSettings: (value) =>
        expect(
            isRecord(value) && Object.values(value).every((text) => typeof text === 'string'),
            'an object of texts',
        ),
    assumptions: (value) => expect(isRecord(value), 'an object'),
};

/**
 * Checks what a simulator is started with and fills in the defaults.
 * @throws Error naming the option and what it takes
 */
export function resolveOptions(options: SimulatorOptions): ResolvedOptions {
    for (const [name, value] of Object.entries(options)) {
        if (!Object.hasOwn(CHECKS, name)) {
            const known = Object.keys(CHECKS).join(', ');
            throw new Error(`Unknown simulator option "${name}". Known are: ${known}.`);
        }
        const wanted = value === undefined ? null : CHECKS[name as keyof SimulatorOptions](value);
        if (wanted !== null) {
            const given = JSON.stringify(value) ?? String(value);
            throw new Error(`Simulator option "${name}" takes ${wanted}, not ${given}.`);
        }
    }
    return {
        seed: options.seed ?? 1,
        platform: options.platform ?? 'CCE',
        clock: options.clock ?? 'real',
        signedIn: options.signedIn ?? true,
        channels: options.channels ?? ['VOICE'],
        startTime: options.startTime ?? DEFAULT_START_TIME,
        speed: options.speed ?? 1,
        startupMs: options.startupMs ?? 0,
        customSettings: options.customSettings ?? {},
        assumptions: resolveAssumptions(options.assumptions),
    };
}

function expect(holds: boolean, wanted: string): string | null {
    return holds ? null : wanted;
}

function expectOneOf(value: unknown, choices: readonly string[]): string | null {
    return expect(
        choices.some((choice) => choice === value),
        `one of ${choices.join(', ')}`,
    );
}

function isFrom0(value: unknown): value is number {
    return typeof value === 'number' && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

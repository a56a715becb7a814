import type { AgentChannelType } from '../force-app/main/default/lwc/connectsIntegrationApiSvc/contract';
import type { Platform, SimulatorOptions } from './api';
import { resolveAssumptions, type Assumptions } from './assumptions';
import type { CenterSize } from './finesse/configuration';
import { DEFAULT_START_TIME } from './clock/manualClock';
import { TRACE_LIMIT } from './gadget/recorder';

/** Checked options with their defaults. */
export interface ResolvedOptions extends Readonly<
    Required<Omit<SimulatorOptions, 'assumptions' | 'center'>>
> {
    readonly assumptions: Assumptions;
    readonly center: CenterSize;
}

const PLATFORMS: readonly Platform[] = ['CCE', 'CCX'];
const CLOCKS: readonly ('real' | 'manual')[] = ['real', 'manual'];
/** Every channel that an agent may have. */
export const CHANNEL_TYPES: readonly AgentChannelType[] = ['VOICE', 'TICKET', 'CHAT'];

const DEFAULT_CENTER: CenterSize = { agents: 24, teams: 3, queues: 3 };

const LARGEST_CENTER: CenterSize = { agents: 1_000, teams: 20, queues: 50 };

const SEARCH_OUTCOMES = ['by-number', 'none', 'one', 'several', 'failed'] as const;

const ENVIRONMENTS = ['lightning', 'classic'] as const;

/** The b+s configuration has room for so many (guide, "Integration Settings"). */
const MOST_CUSTOM_SETTINGS = 5;

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
                value.every((channel) => expectOneOf(channel, CHANNEL_TYPES) === null),
            'a list of VOICE, TICKET, CHAT, each at most once',
        ),
    startTime: (value) => expect(Number.isSafeInteger(value), 'whole milliseconds since 1970'),
    speed: (value) => expect(isFrom0(value) && value > 0 && value < Infinity, 'a number above 0'),
    center: (value) =>
        expect(
            isRecord(value) &&
                Object.entries(value).every(
                    ([name, count]) =>
                        Object.hasOwn(LARGEST_CENTER, name) &&
                        Number.isSafeInteger(count) &&
                        Number(count) >= 1 &&
                        Number(count) <= LARGEST_CENTER[name as keyof CenterSize],
                ),
            'agents (1-1000), teams (1-20) and queues (1-50) as whole numbers',
        ),
    supervisor: (value) => expect(typeof value === 'boolean', 'true or false'),
    life: (value) => expect(typeof value === 'boolean', 'true or false'),
    ai: (value) => expect(typeof value === 'boolean', 'true or false'),
    search: (value) => expectOneOf(value, SEARCH_OUTCOMES),
    mediaRouting: (value) => expectOneOf(value, ['MRI', 'MRI2']),
    environment: (value) => expectOneOf(value, ENVIRONMENTS),
    toolbars: (value) =>
        expect(
            isRecord(value) &&
                Object.entries(value).every(
                    ([place, height]) =>
                        expectOneOf(place, ['TOP', 'BOTTOM']) === null &&
                        Number.isSafeInteger(height) &&
                        isFrom0(height),
                ),
            'heights in whole pixels by TOP and BOTTOM',
        ),
    startupMs: (value) => expect(isFrom0(value), 'milliseconds from 0, or Infinity'),
    customSettings: (value) =>
        expect(
            isRecord(value) &&
                Object.keys(value).length <= MOST_CUSTOM_SETTINGS &&
                Object.values(value).every((text) => typeof text === 'string'),
            `an object of at most ${MOST_CUSTOM_SETTINGS} texts`,
        ),
    traceLimit: (value) =>
        expect(Number.isSafeInteger(value) && isFrom0(value), 'a whole number from 0'),
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
    if (options.ai && options.platform === 'CCX') {
        throw new Error('Simulator option "ai" needs platform CCE: CCX has no transcripts.');
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
        center: { ...DEFAULT_CENTER, ...options.center },
        supervisor: options.supervisor ?? false,
        life: options.life ?? false,
        ai: options.ai ?? false,
        search: options.search ?? 'by-number',
        mediaRouting: options.mediaRouting ?? 'MRI2',
        environment: options.environment ?? 'lightning',
        toolbars: options.toolbars ?? { TOP: 200, BOTTOM: 120 },
        traceLimit: options.traceLimit ?? TRACE_LIMIT,
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

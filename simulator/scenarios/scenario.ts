import type { Platform, ScenarioInfo, ScenarioKind, ScenarioOptions } from '../api';
import type { Random } from '../random/random';
import type { Step } from './step';

type OptionValue = string | number | boolean;

/** Defaults with their values widened: `4000` stands for any number. */
type Widened<O> = {
    readonly [K in keyof O]: O[K] extends number ? number : O[K] extends boolean ? boolean : string;
};

/** What a scenario knows besides its options. */
export interface ScenarioContext {
    readonly platform: Platform;
    readonly random: Random;
    /** Extension of a colleague; empty when there is none. */
    readonly colleague: string;
}

/** A scenario as data: what it is called, what it takes, and which steps it makes of that. */
export interface ScenarioDefinition<O extends Readonly<Record<string, OptionValue>>> {
    readonly name: string;
    readonly title: string;
    readonly kind: ScenarioKind;
    readonly description: string;
    readonly platforms: readonly Platform[];
    readonly options: O;
    readonly choices: { readonly [K in keyof O]?: readonly string[] };
    steps(options: Widened<O>, context: ScenarioContext): Step[];
}

/** A scenario that is ready to be played. */
export interface Scenario {
    readonly info: ScenarioInfo;
    /** @throws Error for an unknown option, or a value that the option does not take */
    plan(options: ScenarioOptions, context: ScenarioContext): Step[];
}

/** Adds the check of options to a scenario's data. */
export function defineScenario<O extends Readonly<Record<string, OptionValue>>>(
    definition: ScenarioDefinition<O>,
): Scenario {
    const { name, title, kind, description, platforms, options: defaults } = definition;
    const choices = definition.choices as ScenarioInfo['choices'];
    return {
        info: { name, title, kind, description, platforms, options: defaults, choices },
        plan(given, context) {
            if (!platforms.includes(context.platform)) {
                throw new Error(`Scenario "${name}" does not exist on ${context.platform}.`);
            }
            for (const [option, value] of Object.entries(given)) {
                checkOption(name, defaults, choices, option, value);
            }
            // Each option has its default or a value of the same type.
            return definition.steps({ ...defaults, ...given } as Widened<O>, context);
        },
    };
}

function checkOption(
    scenario: string,
    defaults: Readonly<Record<string, OptionValue>>,
    choices: ScenarioInfo['choices'],
    option: string,
    value: unknown,
): void {
    const standard = Object.hasOwn(defaults, option) ? defaults[option] : undefined;
    if (standard === undefined) {
        const known = Object.keys(defaults).join(', ');
        throw new Error(`Scenario "${scenario}" has no option "${option}". It takes: ${known}.`);
    }
    const given = JSON.stringify(value) ?? String(value);
    const place = `Option "${option}" of scenario "${scenario}"`;
    const allowed = choices[option];
    if (allowed && !allowed.some((choice) => choice === value)) {
        throw new Error(`${place} takes ${allowed.join(', ')}, not ${given}.`);
    }
    if (typeof value !== typeof standard || (typeof value === 'number' && !(value >= 0))) {
        const wanted = typeof standard === 'number' ? 'number from 0' : typeof standard;
        throw new Error(`${place} takes a ${wanted}, not ${given}.`);
    }
}

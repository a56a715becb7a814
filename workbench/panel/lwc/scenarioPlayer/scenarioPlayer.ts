import { LightningElement } from 'lwc';
import type { ScenarioInfo, ScenarioOptions } from '../../../../simulator/api';
import { gadget, observeGadget } from '../../gadgetLink';
import { addPageEntry } from '../../timelineStore';

type OptionValue = string | number | boolean;

interface OptionField {
    readonly name: string;
    readonly label: string;
    readonly type: string;
    readonly value: string | undefined;
    readonly checked: boolean;
    /** The values to choose from, where the option is limited to some. */
    readonly choices: { label: string; value: string }[] | null;
}

/** Chooses a scenario, sets its options, and plays it. */
export default class ScenarioPlayer extends LightningElement {
    scenarios: readonly ScenarioInfo[] = [];
    name = '';
    changed: ScenarioOptions = {};
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ scenarios }) => {
            this.scenarios = scenarios;
            if (!scenarios.some(({ name }) => name === this.name)) {
                this.choose(scenarios[0]?.name ?? '');
            }
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get choices(): { label: string; value: string }[] {
        return this.scenarios.map(({ name, title }) => ({ label: title, value: name }));
    }

    get scenario(): ScenarioInfo | undefined {
        return this.scenarios.find(({ name }) => name === this.name);
    }

    get description(): string {
        return this.scenario?.description ?? 'The simulated gadget is starting…';
    }

    get cannotPlay(): boolean {
        return this.scenario === undefined;
    }

    get options(): OptionField[] {
        return Object.entries(this.scenario?.options ?? {}).map(([name, preset]) => {
            const value = this.changed[name] ?? preset;
            const choices = this.scenario?.choices[name];
            return {
                name,
                label: labelOf(name),
                type: inputType(preset),
                value: typeof value === 'boolean' ? undefined : String(value),
                checked: value === true,
                choices: choices?.map((choice) => ({ label: choice, value: choice })) ?? null,
            };
        });
    }

    get hasOptions(): boolean {
        return this.options.length > 0;
    }

    handleChoose(event: CustomEvent<{ value: string }>): void {
        this.choose(event.detail.value);
    }

    handleOption(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const name = (event.target as HTMLElement).dataset['name'] ?? '';
        const preset = this.scenario?.options[name];
        const { value = '', checked = false } = event.detail;
        this.changed = { ...this.changed, [name]: convert(preset, value, checked) };
    }

    async handlePlay(): Promise<void> {
        try {
            await gadget.call('play', this.name, { ...this.scenario?.options, ...this.changed });
        } catch (error) {
            addPageEntry(
                'page',
                'Scenario',
                error instanceof Error ? error.message : String(error),
            );
        }
    }

    private choose(name: string): void {
        this.name = name;
        this.changed = {};
    }
}

function inputType(preset: OptionValue): string {
    return { string: 'text', number: 'number', boolean: 'checkbox' }[
        typeof preset as 'string' | 'number' | 'boolean'
    ];
}

function convert(preset: OptionValue | undefined, value: string, checked: boolean): OptionValue {
    switch (typeof preset) {
        case 'boolean':
            return checked;
        case 'number':
            return Number(value);
        default:
            return value;
    }
}

/** `talkMs` reads "Talk (ms)", `callerNumber` "Caller number". */
function labelOf(name: string): string {
    const words = name
        .replace(/Ms$/, ' (ms)')
        .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    return words.charAt(0).toUpperCase() + words.slice(1);
}

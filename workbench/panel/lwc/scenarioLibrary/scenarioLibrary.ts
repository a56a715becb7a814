import { LightningElement } from 'lwc';
import type {
    Platform,
    ScenarioInfo,
    ScenarioOptions,
    ScenarioResult,
} from '../../../../simulator/api';
import type { GadgetReport } from '../../../gadget/control';
import { OPTION_PREFIX, readScenario } from '../../../shell/address';
import { gadget, getCatalogue, observeGadget, rememberInAddress } from '../../gadgetLink';
import { timeOfDay } from '../../inspector/row';
import type { OptionDescription, OptionValue } from '../../optionFields';
import { groupScenarios, type ScenarioGroup } from '../../scenarioGroups';

/** Finds a scenario, sets its options, and plays it. */
export default class ScenarioLibrary extends LightningElement {
    platform: Platform | null = null;
    text = '';
    name = '';
    changed: ScenarioOptions = {};
    result = '';
    isFailure = false;
    playing = 0;
    #isStopping = false;
    #isAddressRead = false;
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeGadget((report) => this.receive(report));
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    renderedCallback(): void {
        const select = this.template?.querySelector('select');
        if (select && select.value !== this.name) {
            select.value = this.name;
        }
    }

    get groups(): ScenarioGroup[] {
        return this.platform
            ? groupScenarios(getCatalogue().scenarios, this.platform, this.text)
            : [];
    }

    get isNoneFound(): boolean {
        return this.platform !== null && this.groups.length === 0;
    }

    get scenario(): ScenarioInfo | undefined {
        return this.platform === null
            ? undefined
            : getCatalogue().scenarios.find(({ name }) => name === this.name);
    }

    get description(): string {
        return this.scenario?.description ?? 'The simulated gadget is starting…';
    }

    get platforms(): string {
        const { platforms = [] } = this.scenario ?? {};
        return platforms.length === 1 ? `${platforms.join()} only` : platforms.join(' and ');
    }

    get cannotPlay(): boolean {
        return this.scenario === undefined;
    }

    get isIdle(): boolean {
        return this.playing === 0;
    }

    get options(): Record<string, OptionDescription> {
        const { options = {}, choices = {} } = this.scenario ?? {};
        return Object.fromEntries(
            Object.entries(options).map(([name, preset]) => [
                name,
                { preset, choices: choices[name] },
            ]),
        );
    }

    get hasOptions(): boolean {
        return Object.keys(this.options).length > 0;
    }

    get resultClass(): string {
        return this.isFailure ? 'result result_bad' : 'result';
    }

    handleSearch(event: CustomEvent<{ value: string }>): void {
        this.text = event.detail.value;
        const names = this.groups.flatMap(({ scenarios }) => scenarios.map(({ name }) => name));
        const [first] = names;
        if (first !== undefined && !names.includes(this.name)) {
            this.choose(first);
        }
    }

    handleChoose(event: Event): void {
        this.choose((event.target as HTMLSelectElement).value);
    }

    handleOption(event: CustomEvent<{ name: string; value: OptionValue }>): void {
        const { name, value } = event.detail;
        this.changed = { ...this.changed, [name]: value };
        const isDefault = this.scenario?.options[name] === value;
        rememberInAddress({ [OPTION_PREFIX + name]: isDefault ? undefined : value });
    }

    handlePlay(): void {
        void this.play();
    }

    async handleStop(): Promise<void> {
        this.#isStopping = true;
        await gadget.call('stopScenarios');
    }

    private receive({ platform, status }: GadgetReport): void {
        this.platform = platform;
        if (!this.#isAddressRead) {
            this.#isAddressRead = true;
            const { name, options } = readScenario(
                window.location.search,
                getCatalogue().scenarios,
            );
            this.name = name;
            this.changed = options;
        }
        if (!this.scenario?.platforms.includes(platform)) {
            this.name = this.groups[0]?.scenarios[0]?.name ?? '';
            this.changed = {};
        }
        if (status.ready) {
            this.playOnce();
        }
    }

    /** What the address asks for, once the gadget is ready. */
    private playOnce(): void {
        const { play } = readScenario(window.location.search, getCatalogue().scenarios);
        if (play && !isPlayed) {
            isPlayed = true;
            void this.play();
        }
    }

    private async play(): Promise<void> {
        const title = this.scenario?.title ?? this.name;
        this.playing += 1;
        this.#isStopping = false;
        this.isFailure = false;
        this.result = `Playing “${title}”…`;
        isPlayed = true;
        rememberInAddress({ scenario: this.name });
        try {
            this.result = words(title, await gadget.call('play', this.name, this.changed));
        } catch (error) {
            const text = error instanceof Error ? error.message : String(error);
            this.isFailure = !this.#isStopping;
            this.result = this.#isStopping ? `“${title}” was stopped.` : text;
        } finally {
            this.playing -= 1;
        }
    }

    private choose(name: string): void {
        const forgotten: Record<string, undefined> = {};
        for (const option of Object.keys(this.changed)) {
            forgotten[OPTION_PREFIX + option] = undefined;
        }
        this.name = name;
        this.changed = {};
        rememberInAddress({ ...forgotten, scenario: name, play: undefined });
    }
}

/** Whether a scenario was played since the page was opened: the address plays its own only once. */
let isPlayed = false;

function words(title: string, result: ScenarioResult | null): string {
    if (result === null) {
        return `“${title}” has begun; move the clock to go on.`;
    }
    const { startedAt, endedAt } = result;
    const seconds = ((endedAt - startedAt) / 1_000).toFixed(1);
    return `“${title}” ended at ${timeOfDay(endedAt).slice(0, 8)}, after ${seconds} s.`;
}

import { LightningElement } from 'lwc';
import { getCatalogue, observeGadget, rememberInAddress, restartGadget } from '../../gadgetLink';
import type { SimulatorOptions } from '../../../../simulator/api';

type Switches = NonNullable<SimulatorOptions['assumptions']>;
type Value = Switches[string];

interface ShownAssumption {
    readonly name: string;
    readonly text: string;
    readonly choices: { label: string; value: string }[] | null;
    readonly value: string;
    readonly isChanged: boolean;
}

/** What nobody documents: each assumption with a choice can be switched, which starts anew. */
export default class AssumptionList extends LightningElement {
    switches: Switches = {};
    isStarted = false;
    #stopObserving = (): void => undefined;

    connectedCallback(): void {
        this.#stopObserving = observeGadget(({ options }) => {
            this.isStarted = true;
            this.switches = options.assumptions ?? {};
        });
    }

    disconnectedCallback(): void {
        this.#stopObserving();
    }

    get assumptions(): ShownAssumption[] {
        const register = this.isStarted ? getCatalogue().assumptions : [];
        return register
            .filter(({ choices }) => choices.length !== 1)
            .map(({ name, text, choices, default: standard }) => ({
                name,
                text,
                choices: choices.length === 0 ? null : choices.map(toChoice(standard)),
                value: String(this.switches[name] ?? standard),
                isChanged: (this.switches[name] ?? standard) !== standard,
            }));
    }

    get summary(): string {
        const changed = this.assumptions.filter(({ isChanged }) => isChanged).length;
        return changed === 0 ? 'Assumptions' : `Assumptions (${changed} changed)`;
    }

    async handleChange(event: CustomEvent<{ value: string }>): Promise<void> {
        const name = (event.target as HTMLElement).dataset['name'] ?? '';
        const entry = getCatalogue().assumptions.find((candidate) => candidate.name === name);
        const text = event.detail.value;
        const value: Value | undefined =
            entry?.choices.length === 0
                ? Number(text)
                : entry?.choices.find((choice) => String(choice) === text);
        if (entry === undefined || value === undefined || text === '') {
            return;
        }
        const isDefault = value === entry.default;
        const others = Object.entries(this.switches).filter(([other]) => other !== name);
        const assumptions = Object.fromEntries(isDefault ? others : [...others, [name, value]]);
        await restartGadget({ assumptions });
        rememberInAddress({ [name]: isDefault ? undefined : value });
    }
}

function toChoice(standard: Value): (choice: Value) => { label: string; value: string } {
    return (choice) => ({
        label: choice === standard ? `${choice} (default)` : String(choice),
        value: String(choice),
    });
}

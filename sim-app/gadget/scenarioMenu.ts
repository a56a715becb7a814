/** Lets whoever tries the toolkit have something happen: a call comes in, the connection is lost. */
import type { SimulatedGadget } from '../../simulator/api';
import { scenarios } from '../../simulator/index';
import { make, makeButton } from '../../workbench/gadget/view/dom';

/** @param gadget that plays what is chosen */
export function createScenarioMenu(gadget: SimulatedGadget): HTMLElement {
    const playable = scenarios.filter(({ platforms }) => platforms.includes(gadget.platform));
    const choice = make(
        'select',
        { class: 'slds-select', 'aria-label': 'Scenario' },
        ...playable.map(({ name, title }) => make('option', { value: name }, title)),
    );
    const outcome = make('p', { class: 'gadget-refusal', role: 'status' });
    const play = makeButton('Play', 'neutral', () => {
        outcome.textContent = '';
        gadget.play(choice.value).catch((error: unknown) => {
            outcome.textContent = error instanceof Error ? error.message : String(error);
        });
    });
    return make(
        'section',
        { class: 'gadget-foot', 'aria-label': 'Scenarios' },
        make('div', { class: 'gadget-dial__row' }, choice, play),
        outcome,
        make(
            'p',
            { class: 'gadget-note' },
            'Simulated softphone. It takes the place of the b+s Connects gadget.',
        ),
    );
}

/** The field to dial a number. */
import type { SimulatedGadget } from '../../../simulator/api';
import { make, type Part } from './dom';

/**
 * @param gadget gives the present gadget
 */
export function createDialField(gadget: () => SimulatedGadget): Part {
    const input = make('input', {
        id: 'number',
        class: 'slds-input',
        type: 'tel',
        autocomplete: 'off',
        placeholder: '+41 44 123 45 67',
    });
    const button = make(
        'button',
        { type: 'submit', class: 'slds-button slds-button_brand' },
        'Call',
    );
    const form = make(
        'form',
        { class: 'gadget-dial' },
        make('label', { class: 'slds-form-element__label', for: 'number' }, 'Number to dial'),
        make('div', { class: 'gadget-dial__row' }, input, button),
    );
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        const number = input.value.trim();
        if (number) {
            gadget().dial(number);
            input.value = '';
        }
    });
    return { element: form, update: () => undefined };
}

/** The field to dial a number: a new call, a consultation, or a blind transfer of the active call. */
import type { SimulatedGadget } from '../../../simulator/api';
import { make, makeButton, setShown, type Part } from './dom';

/**
 * @param gadget gives the present gadget
 * @param owner whose field it is, to tell those of two agents apart
 */
export function createDialField(gadget: () => SimulatedGadget, owner: string): Part {
    const id = `number-${owner}`;
    const input = make('input', {
        id,
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
    const refusal = make('p', { class: 'gadget-refusal', role: 'status' });
    const useNumber = (action: (number: string) => void): void => {
        const number = input.value.trim();
        if (!number) {
            refusal.textContent = 'Enter a number first.';
            return;
        }
        try {
            action(number);
            input.value = '';
            refusal.textContent = '';
        } catch (error) {
            refusal.textContent = error instanceof Error ? error.message : String(error);
        }
    };
    const blind = makeButton('Transfer blind', 'neutral', () =>
        useNumber((number) => gadget().blindTransfer(activeCall(gadget()) ?? '', number)),
    );
    const form = make(
        'form',
        { class: 'gadget-dial' },
        make('label', { class: 'slds-form-element__label', for: id }, 'Number to dial'),
        make('div', { class: 'gadget-dial__row' }, input, button, blind),
        refusal,
    );
    form.addEventListener('submit', (event) => {
        event.preventDefault();
        useNumber((number) => gadget().dial(number));
    });
    return {
        element: form,
        update() {
            const isActive = activeCall(gadget()) !== undefined;
            setShown(blind, isActive);
            button.textContent = isActive ? 'Consult' : 'Call';
        },
    };
}

function activeCall({ ctiData }: SimulatedGadget): string | undefined {
    const voice = ctiData?.Channels.find(({ Name }) => Name === 'VOICE');
    return voice?.Items.find(({ State }) => State === 'ACTIVE')?.Id;
}

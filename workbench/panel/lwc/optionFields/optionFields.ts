import { LightningElement, api } from 'lwc';
import {
    fromField,
    toField,
    type OptionDescription,
    type OptionField,
    type OptionValue,
} from '../../optionFields';

/** Fields for the options of a scenario or of a fault; tells each change with `optionchange`. */
export default class OptionFields extends LightningElement {
    /** What the options take, by name. */
    @api descriptions: Readonly<Record<string, OptionDescription>> = {};
    /** Values that are not the default, by name. */
    @api values: Readonly<Record<string, OptionValue>> = {};

    get fields(): OptionField[] {
        return Object.entries(this.descriptions).map(([name, description]) =>
            toField(name, description, this.values[name] ?? description.preset),
        );
    }

    handleChange(event: CustomEvent<{ value?: string; checked?: boolean }>): void {
        const name = (event.target as HTMLElement).dataset['name'] ?? '';
        const { value = '', checked = false } = event.detail;
        const preset = this.descriptions[name]?.preset;
        this.dispatchEvent(
            new CustomEvent('optionchange', {
                detail: { name, value: fromField(name, preset, value, checked) },
            }),
        );
    }
}

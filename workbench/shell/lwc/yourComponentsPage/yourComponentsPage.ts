import { LightningElement } from 'lwc';
import { components } from 'virtual:components';
import { provideArea } from '../../../platform/messaging/provideArea';

interface Note {
    readonly name: string;
    readonly text: string;
}

/** The components of the folders given with `--lwc`, each in a place of its own. */
export default class YourComponentsPage extends LightningElement {
    constructor() {
        super();
        provideArea(this, () => ({ area: 'components' }));
    }

    /** Names of what can be shown. */
    get shown(): string[] {
        return yours
            .filter(({ isModule, load }) => !isModule && load !== null)
            .map(({ name }) => name);
    }

    /** What is in the folders and has no place of its own, with the reason. */
    get notes(): Note[] {
        return yours
            .filter(({ isModule, load }) => isModule || load === null)
            .map(({ name, note, problems }) => ({
                name,
                text: [
                    note || 'A module: other components import it.',
                    ...problems.map(inWords),
                ].join(' '),
            }));
    }

    get hasNotes(): boolean {
        return this.notes.length > 0;
    }

    get isEmpty(): boolean {
        return yours.length === 0;
    }
}

const yours = components.filter(({ origin }) => origin === 'yours');

function inWords({ file, message }: { file: string; message: string }): string {
    return `${message} (${file})`;
}

import { LightningElement } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';
import {
    CATALOGUED,
    readComponents,
    readState,
    stateAddress,
    STATES,
    type CataloguedComponent,
} from '../../stateCatalogue';

/** One link of the list. */
interface StateLink {
    readonly key: string;
    readonly text: string;
    readonly label: string;
    readonly address: string;
}

/** Every component in every state: a list of addresses, each of which shows exactly one state. */
export default class StatesPage extends LightningElement {
    /** What the address shows; the list otherwise. */
    readonly state = readState(window.location.search);
    readonly components: readonly CataloguedComponent[] = readComponents(window.location.search);
    readonly listAddress = '?page=states';

    constructor() {
        super();
        provideArea(this, () => ({ area: 'states' }));
    }

    get title(): string {
        const { title = '' } = this.state ?? {};
        return this.components.length === 1 ? `${this.components[0]?.title}: ${title}` : title;
    }

    get how(): string {
        return this.state?.how ?? '';
    }

    get states(): StateLink[] {
        return STATES.map(({ name, title }) => ({
            key: name,
            text: title,
            label: `All components: ${title}`,
            address: stateAddress(name),
        }));
    }

    get rows(): { name: string; title: string; cells: StateLink[] }[] {
        return CATALOGUED.map((component) => ({
            name: component.name,
            title: component.title,
            cells: STATES.map(({ name, title }) => {
                const isKnown = component.states.includes(name);
                return {
                    key: name,
                    text: isKnown ? 'Show' : '',
                    label: `${component.title}: ${title}`,
                    address: isKnown ? stateAddress(name, component.name) : '',
                };
            }),
        }));
    }
}

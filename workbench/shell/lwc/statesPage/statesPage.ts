import { LightningElement } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';
import { ButtonPress } from '../../buttonPress';
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

/** How often it is looked whether a button that shall be pressed is there, in ms. */
const PRESS_EVERY_MS = 200;

/** Every component in every state: a list of addresses, each of which shows exactly one state. */
export default class StatesPage extends LightningElement {
    /** What the address shows; the list otherwise. */
    readonly state = readState(window.location.search);
    readonly components: readonly CataloguedComponent[] = readComponents(window.location.search);
    readonly listAddress = '?page=states';
    private readonly buttons = new ButtonPress();
    private pressing?: ReturnType<typeof setInterval>;

    constructor() {
        super();
        provideArea(this, () => ({ area: 'states' }));
    }

    connectedCallback(): void {
        this.pressing = setInterval(() => this.press(), PRESS_EVERY_MS);
    }

    disconnectedCallback(): void {
        clearInterval(this.pressing);
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
            cells: STATES.map(({ name, title }) => ({
                key: name,
                text: 'Show',
                label: `${component.title}: ${title}`,
                address: stateAddress(name, component.name),
            })),
        }));
    }

    private press(): void {
        const tiles = this.template?.querySelectorAll<HTMLElement>('[data-component]') ?? [];
        for (const tile of tiles) {
            const label = this.state?.own[tile.dataset['component'] ?? '']?.press;
            if (label !== undefined) {
                this.buttons.press(tile, label);
            }
        }
    }
}

import { LightningElement } from 'lwc';
import { provideArea } from '../../../platform/messaging/provideArea';
import { replaySession } from '../../../recording/replaySession';

/** One component with what the admin has set. */
interface Place {
    /** Name of the bundle. */
    readonly name: string;
    readonly properties: Readonly<Record<string, unknown>>;
}

/** A column of the page. */
interface Region {
    readonly name: string;
    /** From top to bottom. */
    readonly places: readonly Place[];
}

const place = (name: string, properties: Place['properties'] = {}): Place => ({ name, properties });

/** The agent's page as an admin lays it out: the own work, the customer, the others. */
export default class DeskPage extends LightningElement {
    /** A replay has a gadget of its own, which nobody can play on. */
    readonly hasDemo = replaySession() === null;

    readonly regions: readonly Region[] = [
        {
            name: 'work',
            places: [
                place('connectsAgentStateBar', { channels: 'VOICE,CHAT' }),
                place('connectsCallPanel'),
                place('connectsCallHistory'),
            ],
        },
        { name: 'customer', places: [place('connectsTranscriptViewer')] },
        {
            name: 'team',
            // What is to be read now first; the team is as long as it is.
            places: [place('connectsTeamMessages'), place('connectsTeamStats')],
        },
    ];

    constructor() {
        super();
        provideArea(this, () => ({ area: 'desk' }));
    }
}

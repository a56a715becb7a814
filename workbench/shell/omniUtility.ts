/** Omni-Channel is not among the toolkit's metadata: orgs have it, or not. */
import type { NewUtility } from '../platform/utilities';
import { OMNI_CHANNEL, PLAYED_AURA } from './appDescription';

/** The utility bar, with Omni-Channel before the first component that needs it. */
export function withOmniChannel(utilities: readonly NewUtility[]): readonly NewUtility[] {
    const index = utilities.findIndex(({ component }) => PLAYED_AURA.has(component));
    const omni: NewUtility = {
        id: 'omni_channel',
        label: 'Omni-Channel',
        icon: 'utility:omni_channel',
        width: 340,
        height: 240,
        component: OMNI_CHANNEL,
        properties: {},
        isEager: true,
    };
    return index === -1 ? utilities : utilities.toSpliced(index, 0, omni);
}

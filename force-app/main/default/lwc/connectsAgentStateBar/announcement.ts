import type { DeskSnapshot } from 'c/connectsIntegrationApiSvc';
import { fillLabel } from 'c/connectsFormat';
import { channelName, stateText } from 'c/connectsWords';
import { LABELS } from './labels';

/** What a screen reader says of the channels that changed, e.g. "Voice: Ready"; empty when none did. */
export function announcementOf(previous: DeskSnapshot | null, snapshot: DeskSnapshot): string {
    return snapshot.channels
        .filter((channel) => {
            const before = previous?.channels.find(({ type }) => type === channel.type);
            return (
                before !== undefined &&
                (before.state !== channel.state || before.reasonCode !== channel.reasonCode)
            );
        })
        .map(({ type, state, reasonLabel }) =>
            fillLabel(LABELS.announcement, channelName(type), stateText(state, reasonLabel)),
        )
        .join(', ');
}

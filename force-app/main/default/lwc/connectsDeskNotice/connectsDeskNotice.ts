import { api, LightningElement } from 'lwc';
import { fillLabel } from 'c/connectsFormat';
import type { AgentChannelType } from 'c/connectsIntegrationApiSvc';
import type { DeskCondition } from 'c/connectsLiveState';
import { channelNames } from 'c/connectsWords';
import { LABELS } from './labels';

interface Notice {
    readonly variant: 'info' | 'error' | 'offline';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/**
 * What every component tells while it cannot work; nothing while the desk is ready.
 * @fires tryagain when the user wants the library to be loaded again
 */
export default class ConnectsDeskNotice extends LightningElement {
    /** See `deskCondition` of `c/connectsLiveState`. */
    @api condition: DeskCondition = 'loading';
    /** Channels without connection, while the condition is `lost`. */
    @api lostChannels: readonly AgentChannelType[] = [];

    loadingText = LABELS.loading;

    get isLoading(): boolean {
        return this.condition === 'loading';
    }

    get notice(): Notice | null {
        switch (this.condition) {
            case 'absent':
                return told('offline', LABELS.absentTitle, LABELS.absentText);
            case 'missing':
                return told('error', LABELS.missingTitle, LABELS.missingText, LABELS.tryAgain);
            case 'lost':
                return told(
                    'offline',
                    LABELS.lostTitle,
                    fillLabel(LABELS.lostText, channelNames(this.lostChannels)),
                );
            case 'signedOut':
                return told('info', LABELS.signedOutTitle, LABELS.signedOutText);
            default:
                return null;
        }
    }

    handleAction(): void {
        this.dispatchEvent(new CustomEvent('tryagain'));
    }
}

function told(variant: Notice['variant'], heading: string, text: string, actionLabel = ''): Notice {
    return { variant, heading, text, actionLabel };
}

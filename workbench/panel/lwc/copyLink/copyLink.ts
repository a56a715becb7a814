import { LightningElement } from 'lwc';
import { changeAddress } from '../../../shell/address';

/** Copies a link that reproduces the situation and plays the scenario, if one was played. */
export default class CopyLink extends LightningElement {
    status = '';

    async handleCopy(): Promise<void> {
        const { search, origin, pathname } = window.location;
        const hasScenario = new URLSearchParams(search).has('scenario');
        const query = changeAddress(search, { play: hasScenario ? true : undefined });
        const link = `${origin}${pathname}${query.startsWith('?') ? query : ''}`;
        try {
            await navigator.clipboard.writeText(link);
            this.status = 'Copied.';
        } catch {
            this.status = `The browser did not allow copying: ${link}`;
        }
    }
}

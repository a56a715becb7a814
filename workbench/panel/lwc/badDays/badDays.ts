import { LightningElement } from 'lwc';
import { gadget } from '../../gadgetLink';

/** How long a reload of the gadget's page takes, in ms. */
const RELOAD_MS = 3_000;
const ANY_REQUEST = '';

/** What can go wrong between a component and the contact center. */
export default class BadDays extends LightningElement {
    requestName = ANY_REQUEST;

    readonly requestNames = [
        { label: 'Next request', value: ANY_REQUEST },
        ...['setAgentState', 'getReasonCodeList', 'makeCall', 'getCustomSettings'].map((name) => ({
            label: `Next ${name}`,
            value: name,
        })),
    ];

    handleRequestName(event: CustomEvent<{ value: string }>): void {
        this.requestName = event.detail.value;
    }

    async handleLose(): Promise<void> {
        await gadget.call('loseConnection');
    }

    async handleRestore(): Promise<void> {
        await gadget.call('restoreConnection');
    }

    async handleFail(): Promise<void> {
        await gadget.call('failNext', this.requestName || undefined, undefined);
    }

    async handleHang(): Promise<void> {
        await gadget.call('hangNext', this.requestName || undefined);
    }

    async handleReload(): Promise<void> {
        await gadget.call('reload', RELOAD_MS);
    }
}

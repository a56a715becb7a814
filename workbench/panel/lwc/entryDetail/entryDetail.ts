import { LightningElement, api } from 'lwc';
import { timeOfDay, requestSteps, type Row } from '../../inspector/row';

interface Part {
    readonly name: string;
    readonly value: unknown;
}

/** Everything about the entry that is chosen in the inspector. */
export default class EntryDetail extends LightningElement {
    @api row: Row | null = null;
    copied = '';

    get heading(): string {
        return this.row?.entry.name ?? '';
    }

    get text(): string {
        return this.row?.text ?? '';
    }

    get time(): string {
        const time = this.row?.entry.time ?? 0;
        return `${new Date(time).toISOString().slice(0, 10)} ${timeOfDay(time)}`;
    }

    get steps(): string[] {
        return this.row ? requestSteps(this.row.entry) : [];
    }

    /** The data; a request and its answer are two. */
    get parts(): Part[] {
        const { detail = null, answer } = this.row?.entry ?? {};
        return answer === undefined
            ? [{ name: 'data', value: detail }]
            : [
                  { name: 'request', value: detail },
                  { name: 'answer', value: answer },
              ];
    }

    async handleCopy(): Promise<void> {
        const { kind, name, time, detail, answer } = this.row?.entry ?? {};
        const text = JSON.stringify({ kind, name, time, detail, answer }, null, 2);
        try {
            await navigator.clipboard.writeText(text);
            this.copied = 'Copied.';
        } catch {
            this.copied = 'The browser did not allow copying.';
        }
    }

    handleClose(): void {
        this.dispatchEvent(new CustomEvent('close'));
    }
}

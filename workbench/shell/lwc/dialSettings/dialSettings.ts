import { LightningElement } from 'lwc';
import { toolkitSettings, TOOLKIT_IDENTIFIER } from '../../../gadget/toolkitSettings';
import { observeGadget, rememberInAddress, restartGadget } from '../../../panel/gadgetLink';
import { SETTINGS_ENTRY } from '../../address';

/** The gadget's Integration Setting of the toolkit: what an admin would write, and what follows. */
export default class DialSettings extends LightningElement {
    /** What the gadget has; null when it has no such identifier. */
    current: string | null = null;
    /** What is written here; null while it is what the gadget has. */
    written: string | null = null;
    message = '';
    isRestarting = false;
    private platform: Parameters<typeof toolkitSettings>[0];
    private stop?: () => void;

    connectedCallback(): void {
        this.stop = observeGadget(({ options: { customSettings, platform } }) => {
            this.platform = platform;
            // Where nobody says otherwise the gadget has the site's own.
            const own = { [TOOLKIT_IDENTIFIER]: toolkitSettings(platform) };
            this.current = (customSettings ?? own)[TOOLKIT_IDENTIFIER] ?? null;
        });
    }

    disconnectedCallback(): void {
        this.stop?.();
    }

    get text(): string {
        return this.written ?? this.current ?? '';
    }

    get help(): string {
        return this.current === null
            ? 'The gadget has no Integration Setting "ConnectsToolkit" now.'
            : 'Integration Setting "ConnectsToolkit" of the gadget, which starts anew with it.';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.written = event.detail.value;
    }

    handleUse(): Promise<void> {
        return this.restart(this.text, 'The gadget has started anew with these settings.');
    }

    handleRemove(): Promise<void> {
        return this.restart(
            null,
            'The gadget has none now. A tab that has had some is not convinced: copy the link, and open it in a new one.',
        );
    }

    handleReset(): Promise<void> {
        return this.restart(toolkitSettings(this.platform), 'The settings are as at first.');
    }

    private async restart(text: string | null, done: string): Promise<void> {
        this.message = '';
        this.isRestarting = true;
        try {
            await restartGadget({
                customSettings: text === null ? {} : { [TOOLKIT_IDENTIFIER]: text },
            });
            if (text === toolkitSettings(this.platform)) {
                rememberInAddress({ [SETTINGS_ENTRY]: undefined });
            }
            this.written = null;
            this.message = done;
        } catch (error) {
            this.message = error instanceof Error ? error.message : String(error);
        }
        this.isRestarting = false;
    }
}

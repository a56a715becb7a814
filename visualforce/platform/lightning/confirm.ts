/**
 * `lightning/confirm` for Visualforce: a dialog in the page. Lightning's own needs Lightning around
 * it, and browsers refuse `window.confirm` to frames of another origin.
 */
import { askInDialog } from '../../page/confirmDialog';

/** What `c/connectsConfirm` opens. */
export default class PageConfirm {
    /** @returns true when the agent confirmed */
    static open({ label, message }: { label: string; message: string }): Promise<boolean> {
        return askInDialog(label, message);
    }
}

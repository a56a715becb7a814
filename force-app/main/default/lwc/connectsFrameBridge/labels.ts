/** Every text of the component, from the custom labels. */
import emptyText from '@salesforce/label/c.Connects_FrameBridge_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_FrameBridge_EmptyTitle';
import loading from '@salesforce/label/c.Connects_FrameBridge_Loading';
import notAllowedText from '@salesforce/label/c.Connects_FrameBridge_NotAllowedText';
import notAllowedTitle from '@salesforce/label/c.Connects_FrameBridge_NotAllowedTitle';
import title from '@salesforce/label/c.Connects_FrameBridge_Title';
import unreadTitle from '@salesforce/label/c.Connects_FrameBridge_UnreadTitle';

export const LABELS = {
    emptyText,
    emptyTitle,
    loading,
    notAllowedText,
    notAllowedTitle,
    title,
    unreadTitle,
};

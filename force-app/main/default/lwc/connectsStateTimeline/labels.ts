/** Every text of the state timeline, from the custom labels. */
import omni from '@salesforce/label/c.Connects_Presence_Omni';
import phone from '@salesforce/label/c.Connects_Presence_Phone';
import changes from '@salesforce/label/c.Connects_Timeline_Changes';
import emptyText from '@salesforce/label/c.Connects_Timeline_EmptyText';
import emptyTitle from '@salesforce/label/c.Connects_Timeline_EmptyTitle';
import less from '@salesforce/label/c.Connects_Timeline_Less';
import more from '@salesforce/label/c.Connects_Timeline_More';
import since from '@salesforce/label/c.Connects_Timeline_Since';
import title from '@salesforce/label/c.Connects_Timeline_Title';

export const LABELS = {
    changes,
    emptyText,
    emptyTitle,
    less,
    more,
    omni,
    phone,
    since,
    title,
} as const;

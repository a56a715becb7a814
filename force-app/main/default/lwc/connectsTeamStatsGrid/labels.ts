/** The texts of the grid's head, from the custom labels. */
import contact from '@salesforce/label/c.Connects_TeamStats_Contact';
import extension from '@salesforce/label/c.Connects_TeamStats_Extension';
import name from '@salesforce/label/c.Connects_TeamStats_Name';
import sortBy from '@salesforce/label/c.Connects_TeamStats_SortBy';
import state from '@salesforce/label/c.Connects_TeamStats_State';
import team from '@salesforce/label/c.Connects_TeamStats_Team';
import time from '@salesforce/label/c.Connects_TeamStats_Time';
import title from '@salesforce/label/c.Connects_TeamStats_Title';

export const LABELS = { contact, extension, name, sortBy, state, team, time, title } as const;

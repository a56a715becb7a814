/** Every text of the call data, from the custom labels. */
import cutShort from '@salesforce/label/c.Connects_CallPanel_CutShort';
import editVariable from '@salesforce/label/c.Connects_CallPanel_EditVariable';
import empty from '@salesforce/label/c.Connects_CallPanel_Empty';
import hideEmpty from '@salesforce/label/c.Connects_CallPanel_HideEmpty';
import keepMine from '@salesforce/label/c.Connects_CallPanel_KeepMine';
import localHint from '@salesforce/label/c.Connects_CallPanel_LocalHint';
import notNow from '@salesforce/label/c.Connects_CallPanel_NotNow';
import noVariables from '@salesforce/label/c.Connects_CallPanel_NoVariables';
import overwritten from '@salesforce/label/c.Connects_CallPanel_Overwritten';
import save from '@salesforce/label/c.Connects_CallPanel_Save';
import showEmpty from '@salesforce/label/c.Connects_CallPanel_ShowEmpty';
import takeTheirs from '@salesforce/label/c.Connects_CallPanel_TakeTheirs';
import tooLong from '@salesforce/label/c.Connects_CallPanel_TooLong';
import undo from '@salesforce/label/c.Connects_CallPanel_Undo';
import variable from '@salesforce/label/c.Connects_CallPanel_Variable';
import variables from '@salesforce/label/c.Connects_CallPanel_Variables';

export const LABELS = {
    cutShort,
    editVariable,
    empty,
    hideEmpty,
    keepMine,
    localHint,
    notNow,
    noVariables,
    overwritten,
    save,
    showEmpty,
    takeTheirs,
    tooLong,
    undo,
    variable,
    variables,
} as const;

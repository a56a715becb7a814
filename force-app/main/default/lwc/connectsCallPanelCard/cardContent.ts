/** What a card shows, and what its user may want: the panel makes the one and carries out the other. */
import type { ActionName, CallVariable, Tones, VariableKind } from 'c/connectsWorkItems';
import type { ReasonCode, WorkItem } from 'c/connectsIntegrationApiSvc';

/** A button of a card. */
export interface CardButton {
    readonly action: ActionName;
    readonly label: string;
    /** The label, or why it is not possible now. */
    readonly hint: string;
    readonly variant: 'neutral' | 'brand' | 'success' | 'destructive';
    readonly iconName: string;
    readonly isDisabled: boolean;
    /** Opens a part of the card instead of doing something at once. */
    readonly opensForm: boolean;
}

/** A record of Salesforce that belongs to the work item. */
export interface CardRecord {
    readonly id: string;
    readonly name: string;
    /** API name of its object, e.g. `Contact`. */
    readonly objectName: string;
    readonly iconName: string;
    readonly openLabel: string;
    /** Empty where sharing is not possible. */
    readonly shareLabel: string;
}

/** The wrap-up reason. */
export interface CardReason {
    /** Empty for none. */
    readonly chosen: string;
    /** The one that is being saved; null for none. */
    readonly pending: string | null;
    /** Why the last one was not saved. */
    readonly error: string;
    /** Null while they are being loaded. */
    readonly choices: readonly ReasonCode[] | null;
    readonly areChoicesMissing: boolean;
    readonly isOwnAllowed: boolean;
    /** False during an outage. */
    readonly isEnabled: boolean;
    /** The conversation is over: this is what is left to do. */
    readonly isDue: boolean;
}

/** How saving a variable goes. */
export interface VariableSaving {
    readonly isBusy: boolean;
    readonly error: string;
}

/** Variables, and which of them may be changed now. */
export interface CardVariables {
    readonly item: WorkItem;
    readonly editable: readonly VariableKind[];
    /** By `kind|name`; what is not being saved is not in it. */
    readonly saving: Readonly<Record<string, VariableSaving>>;
}

/** A message below the buttons. */
export interface CardNotice {
    readonly variant: 'warning' | 'error' | 'info';
    readonly heading: string;
    readonly text: string;
}

/** See the file's head. */
export interface CardContent {
    /** Of the work item's present life. */
    readonly key: string;
    readonly iconName: string;
    readonly channelName: string;
    /** Part in a consultation; empty for none. */
    readonly role: string;
    /** Reason, records and data are shown on demand, so that two calls are seen together. */
    readonly isFolded: boolean;
    readonly title: string;
    readonly subtitle: string;
    readonly stateLabel: string;
    readonly stateClass: string;
    /** Start of the present state as far as the gadget tells, ms since 1970. */
    readonly since: number | null;
    /** Start of the work item; null where it says the same. */
    readonly total: number | null;
    readonly buttons: readonly CardButton[];
    /** What is under way, or empty. */
    readonly progress: string;
    readonly isDialling: boolean;
    readonly notice: CardNotice | null;
    readonly ownNumber: string;
    /** Null when no tones can be sent. */
    readonly tones: Tones | null;
    readonly records: readonly CardRecord[];
    /** Text for a search in Salesforce; empty when a record is known. */
    readonly searchText: string;
    readonly searchLabel: string;
    /** Null when the item takes none. */
    readonly reason: CardReason | null;
    readonly variables: CardVariables;
}

/** What the user of a card wants. */
export type CardIntent =
    | { readonly kind: 'act'; readonly action: ActionName }
    | {
          readonly kind: 'dial';
          readonly action: 'consult' | 'blindTransfer';
          readonly number: string;
      }
    | { readonly kind: 'tone'; readonly tone: string }
    | { readonly kind: 'reason'; readonly reason: string }
    | { readonly kind: 'loadReasons' }
    | { readonly kind: 'variable'; readonly variable: CallVariable; readonly value: string }
    | { readonly kind: 'open'; readonly recordId: string }
    | { readonly kind: 'search'; readonly text: string }
    | { readonly kind: 'share'; readonly recordId: string; readonly objectName: string }
    | { readonly kind: 'dismiss' };

/** Something typed that nobody has saved or sent. */
export interface Unsaved {
    readonly title: string;
    readonly value: string;
}

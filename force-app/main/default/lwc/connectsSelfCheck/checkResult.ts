/** What a check of the installation tells. Codes only: `checkWords` has the sentences. */

/** How a check went. */
export type CheckState = 'ok' | 'warning' | 'failed' | 'not-tried';

/** The checks, in the order in which they are shown: what others rest on comes first. */
export const CHECK_IDS = [
    'library',
    'gadget',
    'settings',
    'apexRules',
    'apexLookUp',
    'rules',
    'permissions',
    'numbers',
    'messages',
    'frames',
    'versions',
] as const;

export type CheckId = (typeof CHECK_IDS)[number];

/** What was found; each has a sentence. */
export type Finding =
    | 'LibraryLoaded'
    | 'LibraryMissing'
    | 'GadgetSignedIn'
    | 'GadgetSignedOut'
    | 'GadgetNotReady'
    | 'NeedsLibrary'
    | 'NeedsGadget'
    | 'NeedsRules'
    | 'SettingsFound'
    | 'SettingsInRecord'
    | 'SettingsMissing'
    | 'SettingsUnreadable'
    | 'ApexRules'
    | 'ApexLookUp'
    | 'ApexFailed'
    | 'ApexLookUpNotForUser'
    | 'RulesGood'
    | 'RulesMistakes'
    | 'RulesSerious'
    | 'PermissionsHeld'
    | 'PermissionsNone'
    | 'NumbersLoaded'
    | 'NumbersMissing'
    | 'MessagesAnswered'
    | 'MessagesAlone'
    | 'MessagesDead'
    | 'FramesNone'
    | 'FramesShown'
    | 'FramesForbidden'
    | 'FramesSilent'
    | 'FramesMistakes'
    | 'Versions'
    | 'VersionsLibrarySilent'
    | 'CheckBroke';

/** What to do about it; each has a sentence. */
export type Advice =
    | 'InstallPackage'
    | 'EnableApi'
    | 'SignIn'
    | 'AddSettings'
    | 'AskAgain'
    | 'AssignCompliance'
    | 'AssignGuard'
    | 'CorrectRules'
    | 'AssignAny'
    | 'DeployResource'
    | 'OpenAnother'
    | 'DeployChannel'
    | 'AssignDesk'
    | 'CorrectOrigins'
    | 'TrustUrl'
    | 'AskServers';

/** The outcome of one check. */
export interface CheckOutcome {
    readonly state: CheckState;
    readonly finding: Finding;
    /** For the places {0}, {1}, … of the finding's sentence. */
    readonly params: readonly (string | number)[];
    readonly advice: Advice | null;
    /** One line each, in the words of whoever they come from. */
    readonly details: readonly string[];
}

/** A check and its outcome. */
export interface CheckResult extends CheckOutcome {
    readonly id: CheckId;
}

/** Makes an outcome; what is left out is empty. */
export function outcome(
    state: CheckState,
    finding: Finding,
    rest: Partial<Omit<CheckOutcome, 'state' | 'finding'>> = {},
): CheckOutcome {
    return { state, finding, params: [], advice: null, details: [], ...rest };
}

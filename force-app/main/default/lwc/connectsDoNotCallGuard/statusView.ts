/** How the guard is doing, in words. Pure. */
import type { DialGuardState, MissingPart } from 'c/connectsDialGuard';
import { fillLabel } from 'c/connectsFormat';
import { LABELS } from './labels';

/** The status in one line. */
export interface StatusView {
    readonly text: string;
    readonly iconName: string;
    readonly variant: 'success' | 'warning' | 'error' | '';
}

/** Something that somebody has to know or to do. */
export interface StatusNotice {
    readonly key: string;
    readonly variant: 'info' | 'warning' | 'error';
    readonly heading: string;
    readonly text: string;
}

const MISSING: Readonly<Record<Exclude<MissingPart, 'gadget'>, string>> = {
    numbers: LABELS.missingNumbers,
    settings: LABELS.missingSettings,
    records: LABELS.missingRecords,
    permission: LABELS.missingPermission,
    org: LABELS.missingOrg,
};

/** @param state of the guard */
export function statusView(state: DialGuardState): StatusView {
    const { stage, role, ownerHost } = state;
    if (isGettingReady(state)) {
        return { text: LABELS.loading, iconName: 'utility:spinner', variant: '' };
    }
    if (stage === 'not-watching') {
        return { text: LABELS.notWatching, iconName: 'utility:error', variant: 'error' };
    }
    if (role !== 'owner') {
        const text = ownerHost === null ? LABELS.standby : fillLabel(LABELS.standbyFor, ownerHost);
        return { text, iconName: 'utility:pause', variant: '' };
    }
    return stage === 'degraded'
        ? { text: LABELS.degraded, iconName: 'utility:warning', variant: 'warning' }
        : { text: LABELS.watching, iconName: 'utility:shield', variant: 'success' };
}

/** Whether it is not known yet what the status will be. */
export function isGettingReady({ stage, role }: Pick<DialGuardState, 'stage' | 'role'>): boolean {
    return stage === 'loading' || (role === 'electing' && stage !== 'not-watching');
}

/** What is not as it should be, the worst first. */
export function statusNotices(state: DialGuardState): readonly StatusNotice[] {
    const missing = state.missing.flatMap((part) => (part === 'gadget' ? [] : [part]));
    return [
        ...missing.map((part) => ({
            key: part,
            variant: 'warning' as const,
            heading: MISSING[part],
            text: part === 'org' ? LABELS.byEachRule : LABELS.asked,
        })),
        ...(state.isSlow
            ? [
                  {
                      key: 'slow',
                      variant: 'warning' as const,
                      heading: LABELS.slow,
                      text: LABELS.slowText,
                  },
              ]
            : []),
        ...settingsNotices(state),
        ...ownershipNotices(state),
        ...(state.areVariablesRefused
            ? [
                  {
                      key: 'variables',
                      variant: 'info' as const,
                      heading: LABELS.variablesRefused,
                      text: LABELS.variablesRefusedText,
                  },
              ]
            : []),
        ...logNotices(state.log),
    ];
}

/** Rules and their version in one line; empty while none were read. */
export function rulesText({ ruleCount, rulesVersion, packs }: DialGuardState): string {
    if (rulesVersion === null) {
        return '';
    }
    const names = packs.map(({ id }) => id).join(', ');
    return names === ''
        ? fillLabel(LABELS.rules, ruleCount, rulesVersion)
        : fillLabel(LABELS.rulesAndPacks, ruleCount, rulesVersion, names);
}

/** What waits to be sent to the org; empty when nothing does. */
export function logText({ log }: DialGuardState): string {
    return log.waiting === 0 ? '' : fillLabel(LABELS.logWaiting, log.waiting);
}

/** Dials are guarded, perhaps twice: better than not at all, and nothing to leave so. */
function ownershipNotices({ ownershipAdvice }: DialGuardState): StatusNotice[] {
    return ownershipAdvice === null
        ? []
        : [
              {
                  key: 'ownership',
                  variant: 'warning',
                  heading: LABELS.maybeTwice,
                  text: fillLabel(LABELS.maybeTwiceText, ownershipAdvice),
              },
          ];
}

/** Rules are in force, but the dial plan is a guess: somebody has to be told, not only who looks. */
function settingsNotices({ problems }: DialGuardState): StatusNotice[] {
    if (!problems.some(({ code }) => code === 'NOT_CONFIGURED')) {
        return [];
    }
    const country = problems.find(({ params }) => params.key === 'dnc.country')?.params.used ?? '';
    return [
        {
            key: 'noSettings',
            variant: 'warning',
            heading: LABELS.noSettings,
            text: fillLabel(LABELS.noSettingsText, country),
        },
    ];
}

function logNotices(log: DialGuardState['log']): StatusNotice[] {
    const losses = [
        [log.lost, LABELS.logLost],
        [log.refused, LABELS.logRefused],
        [log.corrupt, LABELS.logCorrupt],
        [log.unstored, LABELS.logUnstored],
    ] as const;
    const text = losses
        .filter(([count]) => count > 0)
        .map(([count, label]) => fillLabel(label, count))
        .join(' ');
    const isFailing = log.failure !== null && log.waiting > 0;
    return [
        ...(text === ''
            ? []
            : [{ key: 'log', variant: 'error' as const, heading: LABELS.logTrouble, text }]),
        ...(isFailing
            ? [
                  {
                      key: 'logFailing',
                      variant: 'warning' as const,
                      heading: LABELS.logFailing,
                      text: log.failure?.message ?? '',
                  },
              ]
            : []),
    ];
}

/** How presence and agent state stand, in words. Pure. */
import { fillLabel, timeOfDay } from 'c/connectsFormat';
import type { PresenceDeskState, Refusal } from 'c/connectsPresenceDesk';
import { presenceName, ruleName } from 'c/connectsPresenceWords';
import { stateName } from 'c/connectsWords';
import { LABELS } from './labels';

/** Something that the agent has to know. */
export interface PresenceNotice {
    readonly key:
        | 'disconnected'
        | 'elsewhere'
        | 'failed'
        | 'none-connected'
        | 'paused'
        | 'refusal'
        | 'refused'
        | 'sign-in'
        | 'signed-out'
        | 'unknown'
        | 'without-rules';
    readonly variant: 'info' | 'warning' | 'error' | 'offline';
    readonly heading: string;
    readonly text: string;
    readonly actionLabel: string;
}

/** What the component shows. */
export interface PresenceView {
    /** What is waited for; empty when nothing is. */
    readonly loading: string;
    /** What comes back by itself, in sentences. */
    readonly kept: readonly { readonly key: string; readonly text: string }[];
    /** How many rules there are, and who carries them out. */
    readonly duty: string;
    readonly notices: readonly PresenceNotice[];
}

/** @param signInProblem why signing in again did not work; empty otherwise */
export function presenceView(state: PresenceDeskState, signInProblem: string): PresenceView {
    return {
        loading: loadingText(state),
        kept: keptTexts(state),
        duty: dutyText(state),
        notices: [
            ...omniNotices(state, signInProblem),
            ...ruleNotices(state),
            ...dutyNotices(state),
        ],
    };
}

function loadingText({ rules, omni }: PresenceDeskState): string {
    if (rules.kind === 'loading') {
        return LABELS.loading;
    }
    return omni === 'asking' ? LABELS.asking : '';
}

function keptTexts({ saved, savedReady, statuses }: PresenceDeskState): PresenceView['kept'] {
    return [
        ...(saved === null
            ? []
            : [
                  {
                      key: 'presence',
                      text: fillLabel(LABELS.saved, presenceName(saved.presence, statuses)),
                  },
              ]),
        ...(savedReady === null
            ? []
            : [{ key: 'ready', text: fillLabel(LABELS.savedReady, ruleName(savedReady.rule)) }]),
    ];
}

function dutyText({ rules, role }: PresenceDeskState): string {
    if (rules.kind !== 'ready') {
        return '';
    }
    const count = fillLabel(LABELS.rules, rules.count);
    return role === 'standby' ? `${count}. ${LABELS.standby}` : count;
}

function omniNotices(
    { omni, omniError }: PresenceDeskState,
    signInProblem: string,
): readonly PresenceNotice[] {
    const failed =
        signInProblem === ''
            ? []
            : [notice('sign-in', 'error', LABELS.signInFailed, signInProblem, LABELS.dismiss)];
    switch (omni) {
        case 'signed-out':
            return [notice('signed-out', 'info', LABELS.signedOutTitle, LABELS.signedOutText)];
        case 'elsewhere':
            return [notice('elsewhere', 'info', LABELS.elsewhereTitle, LABELS.elsewhereText)];
        case 'disconnected': {
            const text = [LABELS.disconnectedText, omniError].filter((each) => each !== '');
            return [
                notice(
                    'disconnected',
                    'offline',
                    LABELS.disconnectedTitle,
                    text.join(' '),
                    LABELS.signInAgain,
                ),
                ...failed,
            ];
        }
        default:
            return [];
    }
}

function ruleNotices({ rules }: PresenceDeskState): readonly PresenceNotice[] {
    switch (rules.kind) {
        case 'none':
            return [notice('without-rules', 'info', LABELS.noRulesTitle, LABELS.noRulesText)];
        case 'failed':
            return [notice('failed', 'error', LABELS.failedTitle, rules.why, LABELS.tryAgain)];
        case 'refused': {
            const text = [LABELS.refusedText, ...rules.problems].join(' ');
            return [notice('refused', 'error', LABELS.refusedTitle, text)];
        }
        case 'ready': {
            const names = rules.unknown.join(', ');
            const text = fillLabel(LABELS.unknownText, names);
            return names === '' ? [] : [notice('unknown', 'warning', LABELS.unknownTitle, text)];
        }
        default:
            return [];
    }
}

function dutyNotices({
    role,
    pausedUntil,
    refusal,
    statuses,
}: PresenceDeskState): readonly PresenceNotice[] {
    const { paused, pausedText, noneConnectedTitle, noneConnectedText } = LABELS;
    return [
        ...(role === 'none-connected'
            ? [notice('none-connected', 'error', noneConnectedTitle, noneConnectedText)]
            : []),
        ...(pausedUntil === null
            ? []
            : [notice('paused', 'warning', fillLabel(paused, timeOfDay(pausedUntil)), pausedText)]),
        ...(refusal === null
            ? []
            : [
                  notice(
                      'refusal',
                      'error',
                      fillLabel(LABELS.notSet, askedName(refusal, statuses)),
                      refusal.why,
                      LABELS.dismiss,
                  ),
              ]),
    ];
}

function askedName({ effect }: Refusal, statuses: PresenceDeskState['statuses']): string {
    return effect.kind === 'set-presence'
        ? presenceName(effect.presence, statuses)
        : stateName(effect.state);
}

function notice(
    key: PresenceNotice['key'],
    variant: PresenceNotice['variant'],
    heading: string,
    text: string,
    actionLabel = '',
): PresenceNotice {
    return { key, variant, heading, text, actionLabel };
}

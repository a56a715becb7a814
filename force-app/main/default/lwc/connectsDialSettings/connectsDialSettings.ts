/**
 * Reads the configuration of the do-not-call guard: the gadget's settings string and the records of
 * `Connects_Dial_Rule__mdt`. Pure; every mistake is named by its place, and none switches the guard
 * off. The format is in docs/dial-rules.md.
 *
 *     const { ruleSet, holidays, plan, problems } = readDialSettings({ text, rows, browserTimeZone });
 */
export {
    type DialSettings,
    PACK_ORDER,
    readDialSettings,
    type SettingsSources,
} from './dialSettings';
export type { ConfigurationProblem, ProblemCode, ProblemEffect, ProblemPlace } from './problems';
export type { DialRuleRow } from './recordFields';
export { NOT_CONFIGURED } from './settingsSource';
export { type DialPlatform, KEY_PREFIX, SETTING_READERS } from './settingKeys';

/** The rules of the packs that the settings name. */
import type { DialPack } from 'c/connectsDialPacks';
import { DIAL_PACKS, PACK_CONSENT_PURPOSE } from 'c/connectsDialPacks';
import type { DialRule, RuleScope } from 'c/connectsDialPolicy';
import type { ConfigurationProblem } from './problems';
import { standIn } from './ruleRecord';
import type { PlacedPack, SettingsReading } from './settingsText';

/** What the packs add. */
export interface PackReading {
    readonly packs: readonly DialPack[];
    readonly rules: readonly DialRule[];
    readonly problems: readonly ConfigurationProblem[];
}

/**
 * Finds the named packs. One that is not known might have blocked something, so every dial to its
 * countries asks the agent, as far as its name tells them; a version that is not known is replaced
 * by the newest one.
 * @param available the packs that are shipped; tests hand in others
 */
export function readPacks(
    { values, packs: named }: Pick<SettingsReading, 'values' | 'packs'>,
    available: readonly DialPack[] = DIAL_PACKS,
): PackReading {
    const packs: DialPack[] = [];
    const rules: DialRule[] = [];
    const problems: ConfigurationProblem[] = [];
    for (const { id, version, key, at } of distinct(named)) {
        const where = { in: 'settings', key, at: at + 1 } as const;
        const pack = find(id, version, available);
        if (pack === undefined) {
            const choices = [...new Set(available.map((each) => each.id))].join(', ');
            const params = { given: id, choices };
            problems.push({ where, code: 'UNKNOWN_PACK', params, effect: 'rule-warns' });
            rules.push(standIn({ name: `pack ${id}`, scope: scopeByName(id, available) }));
        } else {
            if (version !== null && pack.version !== version) {
                const params = { given: `${id}@${version}`, used: pack.version };
                const code = 'UNKNOWN_PACK_VERSION';
                problems.push({ where, code, params, effect: 'default-used' });
            }
            packs.push(pack);
            rules.push(...pack.rules.map((rule) => adapted(rule, values)));
        }
    }
    return { packs, rules, problems };
}

function distinct(named: readonly PlacedPack[]): readonly PlacedPack[] {
    return named.filter(({ id }, index) => named.findIndex((other) => other.id === id) === index);
}

/** The version that is named, the newest where it is not there. */
function find(
    id: string,
    version: string | null,
    available: readonly DialPack[],
): DialPack | undefined {
    const versions = available.filter((pack) => pack.id === id);
    return (
        versions.find((pack) => pack.version === version) ??
        versions.reduce<DialPack | undefined>(newerOf, undefined)
    );
}

function newerOf(best: DialPack | undefined, pack: DialPack): DialPack {
    return best === undefined || best.version < pack.version ? pack : best;
}

/** The countries that the packs of the same family are about: "us" of "us-fla". */
function scopeByName(id: string, available: readonly DialPack[]): RuleScope {
    const family = (each: string): string => each.split('-')[0] ?? '';
    const countries = available
        .filter((pack) => family(pack.id) === family(id))
        .flatMap(({ rules }) => rules.flatMap(({ scope }) => scope.countries ?? []));
    return countries.length === 0 ? {} : { countries: [...new Set(countries)] };
}

/** A pack's rule with the site's teams and name of the consent. */
function adapted(
    rule: DialRule,
    { packTeams, consentPurpose }: SettingsReading['values'],
): DialRule {
    const scoped: DialRule =
        packTeams === undefined ? rule : { ...rule, scope: { ...rule.scope, teams: packTeams } };
    return scoped.kind === 'consent' && scoped.purpose === PACK_CONSENT_PURPOSE
        ? { ...scoped, purpose: consentPurpose ?? PACK_CONSENT_PURPOSE }
        : scoped;
}

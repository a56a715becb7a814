/** France: articles L. 223-1 and D. 223-9 of the Code de la consommation. */
import { FR_HOLIDAYS } from './holidays';
import {
    type DialPack,
    hours,
    noticeOf,
    onWeekdays,
    PACK_CONSENT_PURPOSE,
    PERSONAL_LINES,
} from './pack';

const DECREE_2022_1313 = 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000046421823';
const ACT_2025_594 =
    'https://www.leclubdesjuristes.com/en-bref/linterdiction-du-demarchage-telephonique-non-consenti-adoptee-par-le-parlement-10756';

/** Metropolitan France, and the overseas parts, which have country codes of their own. */
const FRANCE = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'BL', 'MF', 'PM'];

export const FRANCE_PACK: DialPack = {
    id: 'fr',
    version: '2026-11-01',
    validFrom: '2023-03-01',
    source: DECREE_2022_1313,
    rules: [
        {
            // L. 223-1 until the opt-in: the list Bloctel.
            kind: 'list',
            name: 'fr-bloctel',
            scope: { countries: FRANCE },
            validTo: '2026-08-10',
            outcome: 'block',
            whenMissing: 'block',
            numbers: 'org',
            source: DECREE_2022_1313,
        },
        {
            // L. 223-1 as amended by act 2025-594, article 13: only who has consented before.
            kind: 'consent',
            name: 'fr-consent',
            scope: { countries: FRANCE },
            validFrom: '2026-08-11',
            outcome: 'block',
            whenMissing: 'block',
            purpose: PACK_CONSENT_PURPOSE,
            source: ACT_2025_594,
        },
        {
            // Refusals: no attempt for sixty days; the box stays until somebody takes it away.
            kind: 'do-not-call',
            name: 'fr-refusals',
            scope: { countries: FRANCE },
            outcome: 'block',
            whenMissing: 'block',
            objects: ['Contact', 'Lead'],
            source: DECREE_2022_1313,
        },
        {
            // D. 223-9, first paragraph: the consumer's own time zone.
            kind: 'window',
            name: 'fr-hours',
            scope: { countries: FRANCE, lineTypes: PERSONAL_LINES },
            validFrom: '2023-03-01',
            outcome: 'block',
            whenMissing: 'warn',
            hours: onWeekdays(hours(10, 13), hours(14, 20)),
            holidays: 'FR',
            source: DECREE_2022_1313,
        },
        {
            // D. 223-9, third paragraph: four attempts in thirty days.
            kind: 'cap',
            name: 'fr-frequency',
            scope: { countries: FRANCE, lineTypes: PERSONAL_LINES },
            validFrom: '2023-03-01',
            outcome: 'block',
            whenMissing: 'warn',
            max: 4,
            hours: 30 * 24,
            source: DECREE_2022_1313,
        },
    ],
    holidays: [FR_HOLIDAYS],
    notice: noticeOf(
        'Commercial calls to consumers. Calls about a running contract are exempt, and until ' +
            '10 August 2026 a consent lifts the hours: the pack considers neither. Holidays that only ' +
            'Alsace-Moselle or the overseas parts have are not in its table. Home renovation calls ' +
            'are forbidden altogether.',
    ),
};

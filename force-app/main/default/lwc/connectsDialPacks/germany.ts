/** Germany: sections 7 and 7a of the act against unfair competition (UWG). */
import { DE_HOLIDAYS } from './holidays';
import { type DialPack, noticeOf, PACK_CONSENT_PURPOSE } from './pack';

const UWG_7 = 'https://www.gesetze-im-internet.de/uwg_2004/__7.html';
const UWG_7A = 'https://www.lexetius.com/UWG/7a';

export const GERMANY_PACK: DialPack = {
    id: 'de',
    version: '2026-11-01',
    validFrom: '2021-10-01',
    source: UWG_7,
    rules: [
        {
            // Section 7(2): consumers must have agreed expressly, beforehand; 7a: with proof.
            kind: 'consent',
            name: 'de-consent',
            scope: { countries: ['DE'] },
            outcome: 'block',
            whenMissing: 'block',
            purpose: PACK_CONSENT_PURPOSE,
            source: UWG_7A,
        },
        {
            // A refusal ends a consent.
            kind: 'do-not-call',
            name: 'de-refusals',
            scope: { countries: ['DE'] },
            outcome: 'block',
            whenMissing: 'block',
            objects: ['Contact', 'Lead'],
            source: UWG_7,
        },
    ],
    holidays: [DE_HOLIDAYS],
    notice: noticeOf(
        'Advertising calls to consumers; for other callees a presumed consent can be enough. Proof of ' +
            'consent has to be kept for five years after it was given and after each use. The law ' +
            'names no hours; the table DE has the nine holidays that all Länder share, not those of ' +
            'single Länder.',
    ),
};

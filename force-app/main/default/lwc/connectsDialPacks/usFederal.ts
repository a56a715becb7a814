/** United States, federal: the Telemarketing Sales Rule. */
import { daily, type DialPack, hours, noticeOf, PERSONAL_LINES } from './pack';
import { US_HOLIDAYS } from './holidays';

const TELEMARKETING_SALES_RULE = 'https://www.law.cornell.edu/cfr/text/16/310.4';

/** The states and the territories, which have country codes of their own (16 CFR 310.2, "State"). */
const UNITED_STATES = ['US', 'PR', 'VI', 'GU', 'AS', 'MP'];

export const US_FEDERAL: DialPack = {
    id: 'us-federal',
    version: '2026-11-21',
    validFrom: '2005-01-01',
    source: TELEMARKETING_SALES_RULE,
    rules: [
        {
            // 310.4(b)(1)(iii)(B) and (b)(3)(iv): a copy of the registry, at most 31 days old.
            kind: 'list',
            name: 'us-federal-registry',
            scope: { countries: UNITED_STATES },
            outcome: 'block',
            whenMissing: 'block',
            numbers: 'org',
            list: 'us-national',
            maxAgeDays: 31,
            source: TELEMARKETING_SALES_RULE,
        },
        {
            // 310.4(b)(1)(iii)(A): who has asked this seller not to be called.
            kind: 'do-not-call',
            name: 'us-federal-refusals',
            scope: { countries: UNITED_STATES },
            outcome: 'block',
            whenMissing: 'block',
            objects: ['Contact', 'Lead'],
            source: TELEMARKETING_SALES_RULE,
        },
        {
            // 310.4(c): the called person's local time.
            kind: 'window',
            name: 'us-federal-hours',
            scope: { countries: UNITED_STATES, lineTypes: PERSONAL_LINES },
            outcome: 'block',
            whenMissing: 'warn',
            hours: daily(hours(8, 21)),
            source: TELEMARKETING_SALES_RULE,
        },
    ],
    holidays: [US_HOLIDAYS],
    notice: noticeOf(
        'Sales calls to consumers. It cannot know an existing business relationship, a written ' +
            'agreement to be called, nor whether the copy of the national registry in your org is ' +
            'complete. The limit of seven calls in seven days for debts (12 CFR 1006.14) is not in it.',
    ),
};

/** United Kingdom: the Privacy and Electronic Communications Regulations, regulation 21. */
import { type DialPack, noticeOf } from './pack';

const LIVE_CALLS =
    'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guide-to-pecr/guidance-on-direct-marketing-using-live-calls/how-do-we-comply-with-the-rules-on-live-marketing-calls';

/** The Crown dependencies have codes of their own and share the registers. */
const UNITED_KINGDOM = ['GB', 'GG', 'IM', 'JE'];

export const UNITED_KINGDOM_PACK: DialPack = {
    id: 'uk',
    version: '2026-11-21',
    validFrom: '2003-12-11',
    source: LIVE_CALLS,
    rules: [
        {
            // Regulation 21(1)(b) and (3): whoever has been in the register (TPS, CTPS) for 28 days.
            kind: 'list',
            name: 'uk-tps',
            scope: { countries: UNITED_KINGDOM },
            outcome: 'block',
            whenMissing: 'block',
            numbers: 'org',
            list: 'uk-tps',
            maxAgeDays: 28,
            source: LIVE_CALLS,
        },
        {
            // Regulation 21(1)(a): who has told the caller not to call.
            kind: 'do-not-call',
            name: 'uk-objections',
            scope: { countries: UNITED_KINGDOM },
            outcome: 'block',
            whenMissing: 'block',
            objects: ['Contact', 'Lead'],
            source: LIVE_CALLS,
        },
    ],
    holidays: [],
    notice: noticeOf(
        'Live direct marketing calls. Somebody on the register who has agreed to your calls may be ' +
            'called: put such numbers on an exception list. Claims management and pensions need ' +
            'consent: add a rule of the kind consent. The law names no hours.',
    ),
};

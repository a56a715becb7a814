/**
 * States of the United States that are stricter than federal law. A number counts as of a state when
 * its area code or the callee's address says so: the strictest of both holds.
 */
import type { DialRule, RuleBase } from 'c/connectsDialPolicy';
import { US_PENNSYLVANIA_HOLIDAYS } from './holidays';
import { daily, type DialPack, hours, noticeOf, PERSONAL_LINES, untilSaturday } from './pack';

const NOTICE = noticeOf(
    'Sales calls to consumers of the state, on top of the pack us-federal. An area code only lets ' +
        'one presume where somebody lives, so the rules also hold for who has moved away; exemptions ' +
        '(existing customers, trades, charities) are not considered.',
);

const FLORIDA_LAW = 'https://flsenate.gov/Session/Bill/2021/1120/BillText/er/HTML';
const OKLAHOMA_LAW =
    'https://app.legiplex.com/ok/legislature/2022/2022-r/bills/hb3168/drafts-latest';
const WASHINGTON_LAW = 'https://app.leg.wa.gov/RCW/default.aspx?cite=19.158.040';
const TEXAS_LAW = 'https://statutes.capitol.texas.gov/Docs/BC/htm/BC.301.htm';
const KENTUCKY_LAW =
    'https://lawserver.com/law/state/kentucky/ks-statutes/kentucky_statutes_367-46955';
const PENNSYLVANIA_LAW = 'https://govt.westlaw.com/pac/Document/NE4CC77F0E9F711E9BEFE89A994168F89';
const PENNSYLVANIA_BILL =
    'https://www.pasenategop.com/news/brooks-bill-to-strengthen-protections-against-telemarketers-passes-senate';

/** Fla. Stat. 501.616(6): 8 to 20 h, and not more than three calls in 24 hours. */
export const US_FLORIDA = statePack({
    state: 'US-FL',
    validFrom: '2021-07-01',
    source: FLORIDA_LAW,
    rules: [
        {
            ...inState('us-fl-hours', 'US-FL', FLORIDA_LAW),
            kind: 'window',
            hours: daily(hours(8, 20)),
        },
        { ...inState('us-fl-frequency', 'US-FL', FLORIDA_LAW), kind: 'cap', max: 3, hours: 24 },
    ],
});

/** 15 O.S. 775C.4: 8 to 20 h, and not more than three calls in 24 hours. */
export const US_OKLAHOMA = statePack({
    state: 'US-OK',
    validFrom: '2022-11-01',
    source: OKLAHOMA_LAW,
    rules: [
        {
            ...inState('us-ok-hours', 'US-OK', OKLAHOMA_LAW),
            kind: 'window',
            hours: daily(hours(8, 20)),
        },
        { ...inState('us-ok-frequency', 'US-OK', OKLAHOMA_LAW), kind: 'cap', max: 3, hours: 24 },
    ],
});

/** RCW 19.158.040(2): 8 to 20 h. */
export const US_WASHINGTON = statePack({
    state: 'US-WA',
    validFrom: '2022-06-09',
    source: WASHINGTON_LAW,
    rules: [
        {
            ...inState('us-wa-hours', 'US-WA', WASHINGTON_LAW),
            kind: 'window',
            hours: daily(hours(8, 20)),
        },
    ],
});

/** Tex. Bus. & Com. Code 301.051(b)(2): 9 to 21 h, on Sundays from noon. */
export const US_TEXAS = statePack({
    state: 'US-TX',
    validFrom: '2009-04-01',
    source: TEXAS_LAW,
    rules: [
        {
            ...inState('us-tx-hours', 'US-TX', TEXAS_LAW),
            kind: 'window',
            hours: { ...untilSaturday(hours(9, 21)), 7: [hours(12, 21)] },
        },
    ],
});

/** KRS 367.46955(16): 10 to 21 h. */
export const US_KENTUCKY = statePack({
    state: 'US-KY',
    validFrom: '2002-07-15',
    source: KENTUCKY_LAW,
    rules: [
        {
            ...inState('us-ky-hours', 'US-KY', KENTUCKY_LAW),
            kind: 'window',
            hours: daily(hours(10, 21)),
        },
    ],
});

/**
 * 73 P.S. 2245(a)(10): none on legal holidays, since Act 73 of 2019. Act 47 of 2026 (Senate Bill 992,
 * approved on 20 July, in force after 90 days) changes (a)(1) to none on Sundays, and 9 to 19 h on
 * other days; until then it has the hours of federal law.
 */
export const US_PENNSYLVANIA = statePack({
    state: 'US-PA',
    version: '2026-11-21',
    validFrom: '2019-12-03',
    source: PENNSYLVANIA_LAW,
    rules: [
        {
            ...inState('us-pa-holidays', 'US-PA', PENNSYLVANIA_LAW),
            kind: 'window',
            validFrom: '2019-12-03',
            hours: daily(hours(0, 24)),
            holidays: 'US-PA',
        },
        {
            ...inState('us-pa-sundays', 'US-PA', PENNSYLVANIA_BILL),
            kind: 'window',
            validFrom: '2026-10-18',
            hours: untilSaturday(hours(0, 24)),
        },
        {
            ...inState('us-pa-hours', 'US-PA', PENNSYLVANIA_BILL),
            kind: 'window',
            validFrom: '2026-10-18',
            hours: untilSaturday(hours(9, 19)),
        },
    ],
});

/** What every rule of a state has. */
function inState(name: string, state: string, source: string): RuleBase {
    return {
        name,
        scope: { regions: [state], lineTypes: PERSONAL_LINES },
        outcome: 'block',
        whenMissing: 'warn',
        source,
    };
}

function statePack({
    state,
    version = '2026-11-01',
    validFrom,
    source,
    rules,
}: {
    readonly state: string;
    readonly version?: string;
    readonly validFrom: string;
    readonly source: string;
    readonly rules: readonly DialRule[];
}): DialPack {
    return {
        id: state.toLowerCase(),
        version,
        validFrom,
        source,
        rules,
        holidays: state === 'US-PA' ? [US_PENNSYLVANIA_HOLIDAYS] : [],
        notice: NOTICE,
    };
}

import { type BareDialDesk, openBareDialDesk } from '../../../../../../jest/bareDialDesk';
import { createManualClock } from '../../../../../../simulator/clock/manualClock';
import { unknownConfiguration } from '../configuration';

const REPEATED = { verdict: 'deny', reason: 'repeated' };

let first: BareDialDesk;
let next: BareDialDesk;

beforeEach(() => {
    sessionStorage.clear();
    const time = createManualClock();
    first = openBareDialDesk('first', time);
    next = openBareDialDesk('next', time);
    const configuration = unknownConfiguration('America/New_York');
    [first, next].forEach(({ desk }) => desk.configure(configuration));
});

it('does not decide what another page has, when the gadget tells it once more', async () => {
    expect(await first.judge()).toMatchObject({ verdict: 'ask' });
    await next.pass(300);
    expect(await next.judge()).toEqual(REPEATED);
});

it('takes a later click for another dial', async () => {
    await first.judge();
    await next.pass(1_001);
    expect(await next.judge()).toMatchObject({ verdict: 'ask' });
});

it('rather dials twice than not at all what calls for help', async () => {
    expect(await first.judge('911')).toEqual({ verdict: 'allow' });
    expect(await next.judge('911')).toEqual({ verdict: 'allow' });
});

import { type FrameAnswer, tryFrame } from '../frameProbe';

const ORIGIN = 'https://pages.example.com';

/** As a browser reports it; jsdom has no such event. */
function report(details: Partial<SecurityPolicyViolationEvent>): void {
    const event = Object.assign(new Event('securitypolicyviolation'), {
        effectiveDirective: 'frame-src',
        disposition: 'enforce',
        blockedURI: ORIGIN,
        ...details,
    });
    document.dispatchEvent(event);
}

let answers: FrameAnswer[];
let shown: string[];
let load: () => void;

function open(): void {
    answers = [];
    shown = [];
    const show = (url: string, onLoad: () => void): (() => void) => {
        shown.push(url);
        load = onLoad;
        return () => {
            shown = [];
        };
    };
    void tryFrame(show, ORIGIN).then((answer) => answers.push(answer));
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('shows a small file of the origin, and takes it away', async () => {
    open();
    expect(shown).toEqual([`${ORIGIN}/robots.txt`]);
    load();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(answers).toEqual(['shown']);
    expect(shown).toEqual([]);
});

it('hears that the policy forbids it, also after the browser has loaded its error page', async () => {
    open();
    load();
    report({ blockedURI: `${ORIGIN}/robots.txt` });
    await jest.advanceTimersByTimeAsync(0);
    expect(answers).toEqual(['forbidden']);
    expect(shown).toEqual([]);
});

it.each([
    { blockedURI: 'https://other.example.com' },
    { blockedURI: `${ORIGIN}.evil.example` },
    { effectiveDirective: 'img-src' },
    { disposition: 'report' as const },
])('does not take another report for this one: %j', async (details) => {
    open();
    report(details);
    load();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(answers).toEqual(['shown']);
});

it('gives a silent server up', async () => {
    open();
    await jest.advanceTimersByTimeAsync(7_900);
    expect(answers).toEqual([]);
    await jest.advanceTimersByTimeAsync(200);
    expect(answers).toEqual(['silent']);
});

/** @jest-environment node */
import { lintApexCommand } from '../lint-apex/command';
import type { Finding } from '../lint-apex/finding';

const JAVA = 'openjdk version "17.0.15" 2025-04-15';
const FINDINGS: readonly Finding[] = [
    { file: 'classes/B.cls', line: 2, rule: 'ApexSOQLInjection', message: 'Escape it' },
    { file: 'classes/A.cls', line: 9, rule: 'ApexCRUDViolation', message: 'Check it' },
];

async function lint(
    args: readonly string[],
    {
        java = JAVA,
        findings = [],
        isInstalled = true,
    }: { java?: string | null; findings?: readonly Finding[]; isInstalled?: boolean } = {},
) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = await lintApexCommand(args, {
        print: (line) => printed.push(line),
        complain: (line) => complaints.push(line),
        javaVersion: () => Promise.resolve(java),
        openAnalyzer: () => Promise.resolve(isInstalled ? () => Promise.resolve(findings) : null),
    });
    return { code, printed, complaints };
}

it('fails with every finding, sorted, with file and line', async () => {
    const { code, printed } = await lint([], { findings: FINDINGS });
    expect(code).toBe(1);
    expect(printed).toEqual([
        'classes/A.cls:9: Check it (ApexCRUDViolation)',
        'classes/B.cls:2: Escape it (ApexSOQLInjection)',
        'PMD: 2 findings.',
    ]);
});

it('says that nothing was found', async () => {
    expect(await lint(['--required'])).toEqual({
        code: 0,
        printed: ['PMD: nothing found in Apex and Visualforce.'],
        complaints: [],
    });
});

it.each([
    ['without Java', { java: null }, /There is no Java: install version 11 or newer/],
    ['on Java 8', { java: 'java version "1.8.0_401"' }, /Java is too old/],
    ['without Code Analyzer', { isInstalled: false }, /Code Analyzer is not installed: run npm ci/],
])('says %s what was skipped, and fails only where it is required', async (_what, world, why) => {
    const optional = await lint([], { ...world, findings: FINDINGS });
    expect(optional.code).toBe(0);
    expect(optional.printed).toEqual([]);
    expect(optional.complaints[0]).toMatch(/^Skipped: the security and performance rules of PMD/);
    expect(optional.complaints[0]).toMatch(why);
    expect((await lint(['--required'], world)).code).toBe(1);
});

it('explains itself after an unknown option', async () => {
    const { code, complaints } = await lint(['--strict']);
    expect(code).toBe(2);
    expect(complaints[0]).toContain('--required');
});

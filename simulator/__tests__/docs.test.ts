import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assumptions, scenarios } from '../index';

const text = readFileSync(join(process.cwd(), 'docs/simulator.md'), 'utf8');

/** The cells of the row of that section which begins with that code, e.g. `incoming-call`. */
function row(section: string, name: string): string {
    const [, rest = ''] = text.split(`\n## ${section}\n`);
    const [lines = ''] = rest.split('\n## ');
    return lines.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
}

describe('docs/simulator.md', () => {
    it.each(assumptions)('describes $name with its default and choices', (assumption) => {
        const cells = row('Assumptions', assumption.name);
        for (const value of [assumption.default, ...assumption.choices]) {
            expect(cells).toContain(`\`${String(value)}\``);
        }
    });

    it.each(scenarios)('describes $name with its options and their choices', (scenario) => {
        const cells = row('Scenarios', scenario.name);
        for (const option of Object.keys(scenario.options)) {
            expect(cells).toContain(`\`${option}\``);
        }
        for (const choice of Object.values(scenario.choices).flat()) {
            expect(cells).toContain(choice);
        }
    });
});

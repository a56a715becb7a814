import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults } from '../../index';

describe('docs/simulator.md', () => {
    const lines = readFileSync(join(process.cwd(), 'docs/simulator.md'), 'utf8').split('\n');

    it.each(faults)('describes $name with its parameters', ({ name, description, parameters }) => {
        const row = lines.find((line) => line.startsWith(`| \`${name}\``)) ?? '';
        expect(row).toContain(description);
        for (const [parameter, { choices = [] }] of Object.entries(parameters)) {
            expect(row).toContain(`\`${parameter}\``);
            choices.forEach((choice) => expect(row).toContain(choice));
        }
    });
});

/** @jest-environment node */
import { readFileSync } from 'node:fs';

import { readCreateOptions } from '../org-create/options';

const text = readFileSync('.github/workflows/ci.yml', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    scripts: Readonly<Record<string, string>>;
};
const commands = [...text.matchAll(/^\s*(?:- )?run: (.+)$/gm)].map(([, command = '']) => command);
const npmRuns = commands.flatMap((command) =>
    [...command.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name),
);

it('runs npm scripts that exist', () => {
    expect(npmRuns.length).toBeGreaterThan(0);
    expect(npmRuns.filter((name) => scripts[name] === undefined)).toEqual([]);
});

it('runs everything that a change has to pass', () => {
    expect(npmRuns).toEqual(
        expect.arrayContaining([
            ...['format:check', 'lint', 'typecheck', 'test:unit', 'test:e2e'],
            ...['check:deploy', 'lint:apex'],
        ]),
    );
});

it('waits only for jobs that exist', () => {
    const jobs = [...text.slice(text.indexOf('\njobs:')).matchAll(/^ {4}([\w-]+):$/gm)].map(
        ([, name = '']) => name,
    );
    const needed = [...text.matchAll(/needs: \[(.+)\]/g)].flatMap(([, list = '']) =>
        list.split(', '),
    );
    expect(jobs).toContain('scratch-org');
    expect(needed.length).toBeGreaterThan(0);
    expect(needed.filter((name) => !jobs.includes(name))).toEqual([]);
});

it('makes its scratch org with options that the script takes', () => {
    const [, options = ''] = /npm run org:create -- (.+)$/m.exec(text) ?? [];
    expect(readCreateOptions(options.split(' '))).toMatchObject({ alias: 'ci', isOpened: false });
});

it('hands secrets over in variables only, never in a command', () => {
    const secrets = [...text.matchAll(/^(.*)\$\{\{ secrets\./gm)].map(([, before = '']) => before);
    expect(secrets).toEqual([expect.stringMatching(/^ +DEV_HUB_AUTH_URL: $/)]);
});

it('needs no more of the repository than to read it', () => {
    expect(text).toMatch(/^permissions:\n {4}contents: read$/m);
});

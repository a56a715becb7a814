/** @jest-environment node */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { runCaptured, toolPath } from '../processes';
import { DESK_PROJECT, SRC } from './deskProject';
import { removeProjects, writeProject } from './temporaryProjects';

/** The command starts the Salesforce CLI, which takes its time on a busy machine. */
const TIMEOUT_MS = 120_000;

const repository = process.cwd();

afterEach(removeProjects);

it(
    'compiles, converts and prints every problem with file and line',
    async () => {
        const root = writeProject({
            ...DESK_PROJECT,
            // The tests and the sources of the bundles are no longer kept at home.
            '.forceignore': '**/tsconfig*.json\n',
            [`${SRC}/lwc/deskRow/deskRow.ts`]: `import { LightningElement } from 'lwc';

export default class DeskRow extends LightningElement {
    #hidden() {}

    connectedCallback() {
        this.#hidden();
    }
}
`,
            [`${SRC}/lwc/desk/notes.txt`]: 'not for an org\n',
        });
        symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'dir');

        const { exitCode, output } = await runCaptured(
            process.execPath,
            [toolPath('tsx', 'dist/cli.mjs'), join(repository, 'scripts/check-deploy.ts')],
            { cwd: root },
        );

        expect(exitCode).toBe(1);
        expect(output).toMatch(
            /lwc\/deskRow\/deskRow\.js:3: the platform's compiler refuses it: LWC1007: .*private methods/,
        );
        expect(output).toContain(
            'sfdx-project.json:1: "lwc/desk/desk.ts" would travel to the org (name it in .forceignore)',
        );
        expect(output).toContain('"lwc/desk/__tests__/desk.test.ts" would travel to the org');
        expect(output).toContain('"lwc/desk/notes.txt" would travel');
        expect(output.trimEnd().split('\n').at(-1)).toMatch(/^Deploy check: \d+ problems\.$/);
    },
    TIMEOUT_MS,
);

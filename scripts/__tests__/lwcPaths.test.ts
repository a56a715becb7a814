/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { lwcPathsText, updateLwcPaths } from '../lwc-paths';
import { DESK_PROJECT } from './deskProject';
import { removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

it('writes one line per bundle, in the order of their names', () => {
    expect(lwcPathsText(writeProject(DESK_PROJECT))).toBe(`{
    "compilerOptions": {
        "paths": {
            "c/desk": ["./force-app/main/default/lwc/desk/desk.ts"],
            "c/deskModule": ["./force-app/main/default/lwc/deskModule/deskModule.ts"],
            "c/deskRecord": ["./force-app/main/default/lwc/deskRecord/deskRecord.ts"],
            "c/deskRow": ["./force-app/main/default/lwc/deskRow/deskRow.ts"]
        }
    }
}
`);
});

it('breaks a line that is longer than the project allows', () => {
    const name = 'deskWithAnExtraordinarilyLongName';
    const file = `force-app/main/default/lwc/${name}/${name}.ts`;
    const { 'sfdx-project.json': project = '' } = DESK_PROJECT;
    const root = writeProject({ 'sfdx-project.json': project, [file]: '' });
    expect(lwcPathsText(root)).toContain(
        `            "c/${name}": [\n                "./${file}"\n            ]\n`,
    );
});

it('lists nothing for a project without bundles', () => {
    const { 'sfdx-project.json': project = '' } = DESK_PROJECT;
    expect(lwcPathsText(writeProject({ 'sfdx-project.json': project }))).toContain('"paths": {}');
});

it('writes the file only when it differs', () => {
    const root = writeProject(DESK_PROJECT);
    expect(updateLwcPaths(root)).toBe(true);
    expect(updateLwcPaths(root)).toBe(false);
    expect(readFileSync(join(root, 'tsconfig.paths.json'), 'utf8')).toBe(lwcPathsText(root));
});

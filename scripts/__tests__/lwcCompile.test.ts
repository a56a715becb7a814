/** @jest-environment node */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { compileLwcBundles } from '../lwc-compile';
import { DESK_PROJECT, SRC } from './deskProject';
import { deskProjectWith, removeProjects, writeProject } from './temporaryProjects';

afterEach(removeProjects);

it('compiles every module that runs, and neither tests nor files with types only', () => {
    const root = writeProject(DESK_PROJECT);
    expect(compileLwcBundles(root)).toEqual({
        written: [
            `${SRC}/lwc/desk/desk.js`,
            `${SRC}/lwc/desk/helper.js`,
            `${SRC}/lwc/deskModule/deskModule.js`,
            `${SRC}/lwc/deskRecord/deskRecord.js`,
            `${SRC}/lwc/deskRow/deskRow.js`,
        ],
        removed: [],
        errors: '',
    });
});

it("leaves decorators and fields to the platform's compiler", () => {
    const root = writeProject(DESK_PROJECT);
    compileLwcBundles(root);
    const code = readFileSync(join(root, SRC, 'lwc/desk/desk.js'), 'utf8');
    expect(code).toMatch(/@api\s+maxRows = 10;/);
    expect(code).toContain("import { helper } from './helper';");
    expect(code).not.toContain('rowTypes');
});

it('removes compiled files whose source is gone or holds only types by now', () => {
    const stale = [`${SRC}/lwc/desk/gone.js`, `${SRC}/lwc/desk/rowTypes.js`];
    const root = writeProject({
        ...DESK_PROJECT,
        ...Object.fromEntries(stale.map((file) => [file, 'export {};\n'])),
    });
    expect(compileLwcBundles(root).removed).toEqual(stale);
    expect(stale.filter((file) => existsSync(join(root, file)))).toEqual([]);
});

it('writes nothing when there are type errors, and says where they are', () => {
    const root = deskProjectWith('lwc/desk/helper.ts', "return 'row';", 'return 7;');
    const { written, errors } = compileLwcBundles(root);
    expect(written).toEqual([]);
    expect(errors).toMatch(/^force-app\/main\/default\/lwc\/desk\/helper\.ts\(2,5\): error TS2322/);
    expect(existsSync(join(root, SRC, 'lwc/desk/desk.js'))).toBe(false);
});

/** @jest-environment node */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { UsageError, readArguments } from '../arguments';

describe('readArguments', () => {
    let dir: string;
    const place = (...parts: string[]): string => path.join(dir, ...parts);

    beforeEach(() => {
        dir = mkdtempSync(path.join(os.tmpdir(), 'workbench-arguments-'));
        mkdirSync(place('bundles', 'agentNotes'), { recursive: true });
        mkdirSync(place('project/force-app/main/default/lwc/agentNotes'), { recursive: true });
        mkdirSync(place('empty'));
        mkdirSync(place('one/agentNotes/__tests__'), { recursive: true });
        writeFileSync(place('one/agentNotes/agentNotes.js'), '');
    });

    afterEach(() => rmSync(dir, { recursive: true }));

    it('has defaults', () => {
        expect(readArguments([], {}, dir)).toEqual({
            port: 3000,
            lwcDirs: [],
            fixtureDirs: [],
            pageDirs: [],
            mode: 'production',
            isBuilt: false,
        });
    });

    it('takes folders as often as they are given, relative to where it was started', () => {
        const args = ['--lwc', 'bundles', '--lwc', 'project', '--fixtures', 'empty', '--debug'];

        expect(readArguments(args, { PORT: '4000' }, dir)).toEqual({
            port: 4000,
            lwcDirs: [place('bundles'), place('project/force-app/main/default/lwc')],
            fixtureDirs: [place('empty')],
            pageDirs: [],
            mode: 'development',
            isBuilt: false,
        });
    });

    it.each([
        [['--debug', '--built'], {}, 'choose one of them'],
        [['--lwc', 'nowhere'], {}, 'there is no such folder'],
        [['--lwc', 'empty'], {}, 'there is no component folder in it'],
        [['--lwc', 'one/agentNotes'], {}, 'this is one component'],
        [['--fixtures', 'nowhere'], {}, 'there is no such folder'],
        [['--unknown'], {}, '--unknown'],
        [['stray'], {}, 'stray'],
        [[], { PORT: 'abc' }, 'PORT must be a number from 1 to 65535, not "abc"'],
        [[], { PORT: '70000' }, 'not "70000"'],
    ])('refuses %j with %j', (args, env, words) => {
        const read = (): unknown => readArguments(args, env, dir);

        expect(read).toThrow(UsageError);
        expect(read).toThrow(words);
    });
});

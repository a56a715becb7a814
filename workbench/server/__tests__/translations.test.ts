import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readTranslations } from '../translations';

const dir = mkdtempSync(path.join(os.tmpdir(), 'connects-translations-'));
const [first = '', second = ''] = ['first', 'second'].map((name) => path.join(dir, name));

const label = (name: string, text: string): string =>
    `<customLabels>${text}<name>${name}</name></customLabels>`;

function write(folder: string, ...entries: string[]): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(
        path.join(folder, 'de.translation-meta.xml'),
        `<Translations xmlns="http://soap.sforce.com/2006/04/metadata">${entries.join('')}</Translations>`,
    );
}

afterAll(() => {
    rmSync(dir, { recursive: true });
});

it('has the texts of labels and tabs, the first folder before the others', () => {
    write(first, label('Greeting', '<label>Grüezi</label>'), label('Count', '<label>10</label>'));
    write(
        second,
        label('Greeting', '<label>Hallo</label>'),
        label('Farewell', '<label>Tschüss</label>'),
        '<customTabs><label>Arbeitsplatz</label><name>Desk</name></customTabs>',
    );
    expect(readTranslations('de', [first, second])).toEqual({
        labels: { Greeting: 'Grüezi', Farewell: 'Tschüss', Count: '10' },
        tabs: { Desk: 'Arbeitsplatz' },
    });
});

it('leaves out what has no text yet, and has nothing where there is no file', () => {
    write(first, label('Greeting', '<label></label>'), label('Farewell', '<!-- later -->'));
    expect(readTranslations('de', [first])).toEqual({ labels: {}, tabs: {} });
    expect(readTranslations('fr', [first])).toEqual({ labels: {}, tabs: {} });
});

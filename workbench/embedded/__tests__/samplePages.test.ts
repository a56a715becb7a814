/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { SAMPLE_PAGES } from '../samplePages';

test.each(SAMPLE_PAGES)('the page "$name" is the one that the docs show', ({ name }) => {
    const docs = readFileSync('docs/embedding.md', 'utf8');
    const page = readFileSync(`workbench/embedded/pages/${name}.html`, 'utf8');
    expect(docs).toContain(`\`\`\`html\n${page}\`\`\``);
});

test('the page on the promise library that runs in a browser is the one that the docs show', () => {
    const docs = readFileSync('docs/promise-library.md', 'utf8');
    const page = readFileSync('e2e/fixtures/pages/PromiseLibrary.page', 'utf8');
    expect(docs).toContain(`\`\`\`html\n${page}\`\`\``);
});

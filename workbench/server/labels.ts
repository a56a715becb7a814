/** Custom labels, read from the labels files of the toolkit and of the user's projects. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

interface LabelsFile {
    CustomLabels?: { labels?: { fullName: string; value: string }[] };
}

const parser = new XMLParser({
    isArray: (name) => name === 'labels',
    // A label's value is text, also when it reads "10" or "true".
    parseTagValue: false,
});

/**
 * Finds a label's text.
 *
 * @param name full name of the label, without namespace
 * @param metadataDirs folders that may hold a `labels` folder; the first one that has the label wins
 * @returns undefined when no file has it
 */
export function findLabel(name: string, metadataDirs: readonly string[]): string | undefined {
    for (const dir of metadataDirs) {
        const value = readLabels(path.join(dir, 'labels')).get(name);
        if (value !== undefined) {
            return value;
        }
    }
    return undefined;
}

function readLabels(dir: string): Map<string, string> {
    const labels = new Map<string, string>();
    const files = existsSync(dir) ? readdirSync(dir) : [];
    for (const file of files.filter((name) => name.endsWith('.labels-meta.xml'))) {
        const content = parser.parse(readFileSync(path.join(dir, file), 'utf8')) as LabelsFile;
        for (const { fullName, value } of content.CustomLabels?.labels ?? []) {
            labels.set(fullName, value);
        }
    }
    return labels;
}

/** Custom labels, read from the labels files of the toolkit and of the user's projects. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
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
    return metadataDirs
        .flatMap((dir) => labelFiles(path.join(dir, 'labels')))
        .map((file) => labelsOf(file).get(name))
        .find((value) => value !== undefined);
}

/**
 * Every label.
 *
 * @param metadataDirs folders that may hold a `labels` folder; for equal names the first one wins
 */
export function allLabels(metadataDirs: readonly string[]): ReadonlyMap<string, string> {
    const files = metadataDirs.flatMap((dir) => labelFiles(path.join(dir, 'labels')));
    return new Map(files.reverse().flatMap((file) => [...labelsOf(file)]));
}

function labelFiles(dir: string): string[] {
    const names = existsSync(dir) ? readdirSync(dir) : [];
    return names
        .filter((name) => name.endsWith('.labels-meta.xml'))
        .map((name) => path.join(dir, name));
}

interface ReadFile {
    /** Differs once the file was written again. */
    readonly stamp: string;
    readonly labels: ReadonlyMap<string, string>;
}

/** A page asks for hundreds of labels that stand in one file. */
const filesRead = new Map<string, ReadFile>();

function labelsOf(file: string): ReadonlyMap<string, string> {
    const { mtimeMs, size } = statSync(file);
    const stamp = `${mtimeMs} ${size}`;
    const known = filesRead.get(file);
    if (known?.stamp === stamp) {
        return known.labels;
    }
    const content = parser.parse(readFileSync(file, 'utf8')) as LabelsFile;
    const entries = content.CustomLabels?.labels ?? [];
    const labels = new Map(entries.map(({ fullName, value }) => [fullName, value]));
    filesRead.set(file, { stamp, labels });
    return labels;
}

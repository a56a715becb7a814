/** Converts a list, record by record: what is in memory is the numbers that were seen. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, type WriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

import { parse, type Info } from 'csv-parse';

import { csvLine, FIELDS, readEntries, rowOf, type ListEntry, type Rejection } from './entries';
import { guessDelimiter, readLayout, type ListLayout } from './layout';
import { ListedNumbers } from './listedNumbers';
import type { NumberReader } from './numberReader';
import type { ListOptions } from './options';

const SAMPLE_SIZE = 200;
const FIRST_LINE_BYTES = 16 * 1024;

/** What became of a list. */
export interface ListReport {
    readonly columns: string;
    readonly records: number;
    readonly written: number;
    readonly duplicates: number;
    readonly shortened: number;
    readonly rejected: ReadonlyMap<Rejection, number>;
}

interface Line {
    readonly line: number;
    readonly record: readonly string[];
}

/**
 * Reads the list, writes the rows for the org and what could not be read. A number that comes again
 * is folded into its first row, with the latest expiry of all.
 *
 * @throws UsageError when the columns cannot be found; Error when a file cannot be read or written
 */
export async function convertList(options: ListOptions, read: NumberReader): Promise<ListReport> {
    const delimiter = guessDelimiter(await firstLine(options.input));
    const layout = await findLayout(options, delimiter, read);
    const entries = (): AsyncGenerator<Line & { entry: ListEntry }> =>
        readList(options, delimiter, layout, read);
    // The latest expiry of a number is only known at the end of the list.
    const latest = layout.expires === null ? null : await latestExpiries(entries());
    return writeList(options, layout, entries(), latest);
}

async function latestExpiries(
    entries: AsyncIterable<{ entry: ListEntry }>,
): Promise<ListedNumbers> {
    const latest = new ListedNumbers();
    for await (const { entry } of entries) {
        if ('e164' in entry) {
            latest.add(entry.e164, entry.expiresAt);
        }
    }
    return latest;
}

async function writeList(
    options: ListOptions,
    layout: ListLayout,
    entries: AsyncIterable<Line & { entry: ListEntry }>,
    latest: ListedNumbers | null,
): Promise<ListReport> {
    const output = createWriteStream(options.output);
    const rejects = createWriteStream(options.rejected);
    const writing = writeEntries({ output, rejects }, entries, latest).finally(() => {
        output.end();
        rejects.end();
    });
    const [counts] = await Promise.all([writing, finished(output), finished(rejects)]);
    return { columns: layout.description, ...counts };
}

async function writeEntries(
    { output, rejects }: Readonly<Record<'output' | 'rejects', WriteStream>>,
    entries: AsyncIterable<Line & { entry: ListEntry }>,
    latest: ListedNumbers | null,
): Promise<Omit<ListReport, 'columns'>> {
    const seen = new ListedNumbers();
    const counts = { records: 0, written: 0, duplicates: 0, shortened: 0 };
    const rejected = new Map<Rejection, number>();
    let lastLine = 0;
    await write(output, csvLine(FIELDS));
    await write(rejects, csvLine(['Line', 'Text', 'Reason']));
    for await (const { line, entry } of entries) {
        counts.records += line === lastLine ? 0 : 1;
        lastLine = line;
        if ('rejection' in entry) {
            rejected.set(entry.rejection, (rejected.get(entry.rejection) ?? 0) + 1);
            await write(rejects, csvLine([String(line), entry.text, entry.rejection]));
        } else if (seen.add(entry.e164, 0)) {
            const { e164, reason, source, expiresAt, isShortened } = entry;
            counts.written++;
            counts.shortened += isShortened ? 1 : 0;
            const expiry = latest?.expiryOf(e164) ?? expiresAt;
            await write(output, csvLine(rowOf(e164, reason, source, expiry)));
        } else {
            counts.duplicates++;
        }
    }
    return { ...counts, rejected };
}

async function* readList(
    options: ListOptions,
    delimiter: string,
    layout: ListLayout,
    read: NumberReader,
): AsyncGenerator<Line & { entry: ListEntry }> {
    let isHeader = layout.hasHeader;
    for await (const { line, record } of readRecords(options.input, delimiter)) {
        if (isHeader) {
            isHeader = false;
            continue;
        }
        for (const entry of readEntries(record, layout, options, read)) {
            yield { line, record, entry };
        }
    }
}

async function findLayout(
    options: ListOptions,
    delimiter: string,
    read: NumberReader,
): Promise<ListLayout> {
    const sample: (readonly string[])[] = [];
    for await (const { record } of readRecords(options.input, delimiter)) {
        sample.push(record);
        if (sample.length === SAMPLE_SIZE) {
            break;
        }
    }
    return readLayout(sample, options, read);
}

async function* readRecords(file: string, delimiter: string): AsyncGenerator<Line> {
    const input = createReadStream(file);
    const parser = parse({
        bom: true,
        delimiter,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
    });
    input.on('error', (error) => parser.destroy(error));
    try {
        for await (const { record, info } of input.pipe(parser) as AsyncIterable<{
            record: string[];
            info: Info;
        }>) {
            yield { line: info.lines, record };
        }
    } finally {
        input.destroy();
    }
}

/** Enough of the file to see its delimiter; UTF-16 is told by its byte order mark. */
async function firstLine(file: string): Promise<string> {
    const handle = await open(file);
    try {
        const { buffer, bytesRead } = await handle.read({ length: FIRST_LINE_BYTES });
        const bytes = buffer.subarray(0, bytesRead);
        const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
        return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').split(/\r?\n/, 1)[0] ?? '';
    } finally {
        await handle.close();
    }
}

async function write(stream: WriteStream, text: string): Promise<void> {
    if (!stream.write(text)) {
        await once(stream, 'drain');
    }
}

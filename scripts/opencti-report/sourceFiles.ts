/** Reads the source of an org from a folder: an SFDX project, or an unpacked metadata package. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf, UnusableError } from '../flight-recording/command';

/** A file that may hold code or metadata. */
export interface SourceFile {
    /** From the folder, with `/`. */
    readonly file: string;
    readonly text: string;
}

export interface Source {
    readonly files: readonly SourceFile[];
    /** Files that nobody can look into as they are: archives. */
    readonly closed: readonly string[];
}

const NOT_SOURCE = new Set(['node_modules', '.git', '.sfdx', '.sf', '.cache']);
/** Of static resources, besides what shows it by itself. */
const PICTURE_OR_SOUND =
    /\.(?:png|jpe?g|gif|ico|webp|bmp|woff2?|ttf|otf|eot|mp[34]|wav|ogg|pdf|map|md)$/i;
const SNIFFED = 8_000;

/**
 * Reads all there is.
 * @throws UnusableError when there is no such folder, or no file in it
 */
export function readSource(folder: string): Source {
    const names = namesIn(folder).filter((name) => !PICTURE_OR_SOUND.test(name));
    const read = names.map((file) => ({ file, bytes: readFileSync(path.join(folder, file)) }));
    if (read.length === 0) {
        throw new UnusableError(
            `${folder} holds no source. Name a folder that "sf project retrieve start" has filled.`,
        );
    }
    const isText = (bytes: Buffer): boolean => !bytes.subarray(0, SNIFFED).includes(0);
    return {
        files: read
            .filter(({ bytes }) => isText(bytes))
            .map(({ file, bytes }) => ({ file, text: bytes.toString('utf8') })),
        closed: read
            .filter(({ bytes }) => bytes.subarray(0, 2).toString('latin1') === 'PK')
            .map(({ file }) => file),
    };
}

function namesIn(folder: string, below = ''): string[] {
    try {
        return readdirSync(path.join(folder, below), { withFileTypes: true })
            .sort((a, b) => a.name.localeCompare(b.name))
            .flatMap((entry) => {
                const name = below === '' ? entry.name : `${below}/${entry.name}`;
                if (entry.isDirectory()) {
                    return NOT_SOURCE.has(entry.name) ? [] : namesIn(folder, name);
                }
                return entry.isFile() ? [name] : [];
            });
    } catch (error) {
        throw new UnusableError(
            `${path.join(folder, below)} cannot be read (${messageOf(error)}). Name the folder of an org's source.`,
            { cause: error },
        );
    }
}
